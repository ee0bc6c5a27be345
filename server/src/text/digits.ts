/** A number in ASCII digits, as read from a width-folded text. */
export interface Digits {
  readonly value: number;
  /** One in the last digit shown: 0.1 for 57.5. */
  readonly step: number;
  /** After the last digit. */
  readonly end: number;
}

/** The longest run of digits that is read as a number; beyond it they are an identifier. */
export const LONGEST_NUMBER = 15;
/** How far a run of digits is followed; whoever reads on within a longer one finds a digit before and no number. */
const LONGEST_RUN = 64;

/** Reads 4, 12,345 and 57.5 at a digit; null for a run too long to be a number. */
export function readDigits(folded: string, at: number): Digits | null {
  let end = endOfDigits(folded, at);
  if (end - at > LONGEST_NUMBER || (at > 0 && isDigit(folded.charCodeAt(at - 1)))) return null;
  if (end - at <= SMALL && !goesOn(folded, end)) return { value: smallNumber(folded, at, end), step: 1, end };
  let text = folded.slice(at, end);
  if (end - at <= 3) {
    while (folded.charAt(end) === ',' && endOfDigits(folded, end + 1) === end + 4 && end - at < LONGEST_NUMBER) {
      text += folded.slice(end + 1, end + 4);
      end += 4;
    }
  }
  let decimals = 0;
  if (folded.charAt(end) === '.' && isDigit(folded.charCodeAt(end + 1))) {
    const last = endOfDigits(folded, end + 1);
    decimals = last - end - 1;
    if (decimals > LONGEST_NUMBER) return null;
    text += folded.slice(end, last);
    end = last;
  }
  return { value: Number(text), step: 1 / 10 ** decimals, end };
}

/** Numbers of this many digits are computed digit by digit. */
const SMALL = 9;

/** Whether a comma or a point follows, which may stand within a number. */
function goesOn(folded: string, end: number): boolean {
  const code = end < folded.length ? folded.charCodeAt(end) : 0;
  return code === 0x2c || code === 0x2e;
}

function smallNumber(folded: string, at: number, end: number): number {
  let value = 0;
  for (let place = at; place < end; place += 1) value = value * 10 + folded.charCodeAt(place) - 0x30;
  return value;
}

/** The offset after a run of digits, a very long one cut short; `at` itself where there is none. */
export function endOfDigits(folded: string, at: number): number {
  let end = at;
  while (end - at < LONGEST_RUN && end < folded.length && isDigit(folded.charCodeAt(end))) end += 1;
  return end;
}

/** Whether a UTF-16 code unit is an ASCII digit; false for NaN, past the end. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
