/** What is wrong with one telephone number; offsets are into the field's value. */
export type TelephoneFault =
  | { readonly kind: 'no-area-code'; readonly start: number; readonly end: number; readonly digits: string }
  | { readonly kind: 'dash'; readonly start: number; readonly end: number; readonly dash: { readonly start: number; readonly end: number } }
  | { readonly kind: 'no-such-area'; readonly start: number; readonly end: number; readonly area: string }
  | { readonly kind: 'malformed'; readonly start: number; readonly end: number };

/** A run of digits with the dashes, blanks and brackets that numbers are written with. */
const NUMBER = /\(?\d[\d()]{0,20}(?: ?[-—–－−─~]{1,2} ?\d{1,16}){0,3}/gu;
/** Area code and number: 010 and 02x have three digits, the others four; an extension may follow. */
const LANDLINE = /^\(?(?<area>010|02\d|0[3-9]\d\d)\)? ?(?<dash>[-—–－−─~]{1,2})? ?(?<digits>\d{7,8})(?:-\d{1,6})?$/u;
/** No area code is of noughts alone: the number is an example, or was left to be filled in. */
const NO_AREA = /^\(?(?<area>0{3,4})\)? ?[-—–－−─~]{1,2} ?\d{7,8}(?:-\d{1,6})?$/u;
const LOCAL = /^\d{7,8}(?:-\d{1,6})?$/u;
/** Mobile numbers, 400 and 800 numbers, the country code, and short numbers such as 12388. */
const OTHER = /^(?:1[3-9]\d{9}|[48]00-?\d{3}-?\d{4}|1[0-2]\d{3,4}|9\d{4}|86-?0?\d{2,3}-?\d{7,8})$/u;

/** Checks every number in a telephone field (width folded). Words between numbers are passed over. */
export function readTelephones(value: string): readonly TelephoneFault[] {
  const faults: TelephoneFault[] = [];
  for (const found of value.matchAll(NUMBER)) {
    const fault = checkNumber(found[0].replace(/\)$/u, ''), found.index, found[0].startsWith('('));
    if (fault !== null) faults.push(fault);
  }
  return faults;
}

function checkNumber(words: string, start: number, opensBracket: boolean): TelephoneFault | null {
  const end = start + words.length;
  const landline = LANDLINE.exec(words);
  if (landline !== null) {
    const { area, dash, digits } = landline.groups ?? {};
    if (area?.length === 3 && digits?.length !== 8) return { kind: 'malformed', start, end };
    if (dash === undefined || dash === '-') return null;
    const at = start + words.indexOf(dash);
    return { kind: 'dash', start, end, dash: { start: at, end: at + dash.length } };
  }
  if (OTHER.test(words)) return null;
  if (LOCAL.test(words)) return { kind: 'no-area-code', start, end, digits: words };
  const area = NO_AREA.exec(words)?.groups?.area;
  if (area !== undefined) return { kind: 'no-such-area', start, end, area };
  // Extensions, years and room numbers in brackets are no telephone numbers.
  const digits = words.replace(/\D/gu, '').length;
  return opensBracket || digits < 5 ? null : { kind: 'malformed', start, end };
}
