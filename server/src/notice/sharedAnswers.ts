import { parseChineseNumeral } from '../text/numerals';
import type { Source } from '../text/source';
import type { Problem } from './model';

/** `针对上述3个问题，`: an answer for the problems before it, too. */
const SHARED = /(?:针对|对|就)?(?:以上|上述|前述|上面|这)的?(?<count>[两三四五六七八九十]|\d{1,2})[个项条]?(?:方面)?的?(?:问题|事项|意见)/u;
/** `针对第1至3个问题`, `问题1—3`. */
const RANGE =
  /(?:第|问题) ?(?<from>\d{1,2}|[一二三四五六七八九十]{1,2}) ?[-—–~至到]第? ?(?<to>\d{1,2}|[一二三四五六七八九十]{1,2})[个项条]?(?:问题)?/u;
/** An answer says so within its first words. */
const REACH = 40;

/**
 * Gives the answer that says it is for several problems (针对上述3个问题) to each of them, and, where every group is laid out so, the one answer of a
 * group to all its problems.
 */
export function withSharedAnswers(source: Source, problems: readonly Problem[]): readonly Problem[] {
  const answers = problems.map(({ response }) => response);
  const isGrouped = answersByGroup(problems);
  problems.forEach(({ response, heading }, index) => {
    if (response === null) return;
    const opening = source.folded.slice(response.span.start, Math.min(response.span.end, response.span.start + REACH));
    const shared = sharedBy(opening);
    let least = index - shared + 1;
    if (isGrouped && shared === 1)
      while (least > 0 && problems[least - 1]?.heading?.parent === heading?.parent && problems[least - 1]?.response === null) least -= 1;
    for (let at = index - 1; at >= Math.max(0, least) && answers[at] === null; at -= 1) answers[at] = response;
  });
  return problems.map((problem, index) => (problem.response === null ? { ...problem, response: answers[index] ?? null } : problem));
}

/** How many problems an answer is for. */
function sharedBy(opening: string): number {
  const count = SHARED.exec(opening)?.groups?.count;
  if (count !== undefined) return valueOf(count);
  const { from, to } = RANGE.exec(opening)?.groups ?? {};
  return from === undefined || to === undefined ? 1 : Math.max(1, valueOf(to) - valueOf(from) + 1);
}

function valueOf(written: string): number {
  return written === '两' ? 2 : (parseChineseNumeral(written) ?? Number(written));
}

/** At least this many groups of more than one problem, each answered at its end alone, are a layout. */
const LEAST_GROUPS = 2;

function answersByGroup(problems: readonly Problem[]): boolean {
  const groups = new Map<unknown, Problem[]>();
  for (const problem of problems) {
    const key = problem.heading?.parent ?? null;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [problem]);
    else known.push(problem);
  }
  const large = [...groups.values()].filter((group) => group.length > 1);
  return (
    large.length >= LEAST_GROUPS &&
    large.every((group) => group.every(({ response }, index) => (response !== null) === (index === group.length - 1)))
  );
}
