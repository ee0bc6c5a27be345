import type { Ledger } from '../../notice/ledger';

/** What is unfinished in a notice, as a list for the next one: csv with a head that is read as one. Empty where nothing is. */
export function unfinishedList({ rows }: Ledger): string {
  const open = rows.filter(({ unfinished, state }) => unfinished.length > 0 || state === 'unanswered' || state === 'blank');
  if (open.length === 0) return '';
  const lines = open.map(({ part, text, unit, deadline, unfinished }, index) =>
    [String(index + 1), part, plainProblem(text), unfinished.map(({ words }) => words).join('\n'), unit, deadline].map(cell).join(','),
  );
  return `${['序号,问题类别,反馈问题,未完成事项,责任单位,整改时限', ...lines].join('\r\n')}\r\n`;
}

/** 针对“…”问题。 without what a notice puts around it. */
export function plainProblem(text: string): string {
  const { words } = /^(?:针对|关于)[“"]?(?<words>.+?)[”"]?的?问题(?:的整改情况)?[。.]?$/u.exec(text)?.groups ?? {};
  return words ?? text.replace(/[。.]$/u, '');
}

function cell(words: string): string {
  const safe = /^[=+\-@\t＝＋－＠]/u.test(words) ? `'${words}` : words;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
