/** What the titles of problems have in common that those above them have not. */
export interface Likeness {
  /** Whether words are worded as a problem is; null where the problems have no wording in common. */
  readonly isLike: (words: string) => boolean | null;
  /** Whether words end as the titles above problems do. */
  readonly isUpper: (words: string) => boolean;
  /** Whether words end otherwise than the titles above problems, which end alike. */
  readonly isOdd: (words: string) => boolean;
}

/** Most of the titles begin so, or end so. */
const COMMON_SHARE = 0.7;
/** Of the titles above them hardly any does. */
const UPPER_SHARE = 0.2;
const SIZE = 2;
const LEAST_ALIKE = 2;

/** The titles that stand right above those of problems, and those of parts. */
interface Above {
  readonly uppers: readonly string[];
  readonly parts: readonly string[];
}

/** Learns it from titles that are answered, and from those that stand above one. */
export function createLikeness(problems: readonly string[], { uppers, parts }: Above): Likeness {
  const opening = common(problems.map(head), COMMON_SHARE);
  const ending = common(problems.map(tail), COMMON_SHARE);
  const isAlike = (words: string): boolean =>
    (opening === null || head(words) === opening) && (ending === null || tail(words) === ending) && (ASPECT.test(words) ? aspects : true);
  const aspects = problems.filter((words) => ASPECT.test(words)).length * 2 > problems.length;
  const alike = uppers.filter(isAlike).length;
  const tells = (opening !== null || ending !== null) && !parts.some(isAlike) && (alike <= 1 || alike <= problems.length * UPPER_SHARE);
  const upper = uppers.length < LEAST_ALIKE ? null : common(uppers.map(tail), 0.5);
  return {
    isLike: (words) => (tells ? isAlike(words) : null),
    isUpper: (words) => upper !== null && tail(words) === upper,
    isOdd: (words) => upper !== null && tail(words) !== upper,
  };
}

/** Titles of aspects, whatever they begin with. */
const ASPECT = /方面(?:的?问题)?$/u;

function head(words: string): string {
  return words.slice(0, SIZE);
}

function tail(words: string): string {
  return words.replace(/[”"')]$/u, '').slice(-SIZE);
}

function common(all: readonly string[], share: number): string | null {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  const [best] = [...counts].sort(([, one], [, other]) => other - one);
  return best !== undefined && best[1] >= LEAST_ALIKE && best[1] >= all.length * share ? best[0] : null;
}
