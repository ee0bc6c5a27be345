/** A day as a drafter may write it: `2023年4月11日`, `2023-4-11`, `2023.04.11`, `2023/4/11`, `20230411`; figures of either width. */
const DAY = /^(?<year>\d{4})(?:[年./-](?<month>\d{1,2})[月./-](?<day>\d{1,2})日?|(?<month2>\d{2})(?<day2>\d{2}))$/u;

/** What a drafter typed for a day: how a notice writes it, empty for nothing, or why it is none, in Chinese. */
export type TypedDay = { readonly day: string } | { readonly fault: string };

/** Reads a day. Nothing, or blanks alone, is no fault: the day stays to be filled in. */
export function readDay(typed: string): TypedDay {
  const text = typed.normalize('NFKC').replace(/\s/gu, '');
  if (text === '') return { day: '' };
  const groups = DAY.exec(text)?.groups;
  if (groups === undefined) return { fault: '请写明年月日，例如2023年4月11日；也可以留空' };
  const [year, month, day] = [groups.year, groups.month ?? groups.month2, groups.day ?? groups.day2].map(Number);
  const written = `${year ?? ''}年${month ?? ''}月${day ?? ''}日`;
  return isDay(year, month, day) ? { day: written } : { fault: `没有${written}这一天` };
}

/** Whether one day, as a notice writes it, comes before another. False where either is empty. */
export function isBefore(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  return sortable(one) < sortable(other);
}

function isDay(year = 0, month = 0, day = 0): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1949 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function sortable(day: string): string {
  return day.replace(/\d+/gu, (digits) => digits.padStart(4, '0'));
}
