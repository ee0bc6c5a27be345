import { bitsAt, codeTable } from '../../text/codeTable';
import { CHANGE, CHANGED_RIGHT } from './lexicon/changes';
import { ALREADY, DONE_OBJECTS, DONE_VERBS, FINISHED, NOTHING_BETWEEN } from './lexicon/done';
import { GENERIC, PREDICATE } from './lexicon/nouns';
import type { Mention } from './passage';

/** How words end that may state a change. */
const CHANGE_ENDINGS = codeTable([[1, '加长多少降升高了']]);

/**
 * How a number says that it is what has been dealt with: `already` with 已 or 目前 (目前已办结8件), `bare` without (了结9件),
 * `after` where the verb follows (36个已完成整改); null where it does not.
 */
export type DoneCue = 'already' | 'bare' | 'after';

/** See `DoneCue`. A verb with an object of its own (完成培训20人) is none. */
export function doneCue(mention: Mention): DoneCue | null {
  const { before } = mention;
  const verb = verbAtEnd(before);
  if (verb !== null) {
    const opening = before.slice(Math.max(0, verb.start - 16), verb.start);
    if (ALREADY.test(opening) || (AFTER_DATE.test(opening) && isDate(mention.piece.mentions[mention.piece.mentions.indexOf(mention) - 1])))
      return 'already';
    // 问题清单32项、整改措施118项: without 完成, what is to be done.
    if (verb.hasObject && !FINISHED.test(before.slice(verb.start))) return null;
    return opening.length < 16 && NOTHING_BETWEEN.test(opening) ? 'bare' : null;
  }
  // 27项问题已完成整改25项: the verb belongs to the number after it.
  return mention.piece.mentions.at(-1) !== mention || verbAfterAlready(mention.after) === '' ? null : 'after';
}

/** 截至10月⟦底⟧完成19项: what stands between a date and the verb. */
const AFTER_DATE = /^(?:[底末中]|[上中下]旬)?$/u;

function isDate(mention: Mention | undefined): boolean {
  return mention?.unit === '月' || mention?.unit === '日' || (mention?.unit === '年' && mention.value > 1900);
}

/** The verb of a `doneCue`, to be compared with the name of a rate: 办结 and 办结率. Empty where there is none. */
export function doneVerb({ before, after }: Mention): string {
  const verb = verbAtEnd(before);
  return verb === null ? verbAfterAlready(after) : before.slice(verb.start, verb.start + 2);
}

/** 已⟦完成⟧整改, 问题均已⟦办结⟧: the verb after 已, 均 or 全部 near the start; empty where there is none. */
function verbAfterAlready(after: string): string {
  const already = /^[^,]{0,6}?(?:[已均]|全部)+/u.exec(after.slice(0, 10))?.[0].length ?? -1;
  if (already < 0) return '';
  for (let at = already; at < already + 6; at += 1) {
    if (DONE_VERBS.has(after.slice(at, at + 2))) return after.slice(at, at + 2);
  }
  return '';
}

/** Where the verbs begin that end the words before a number, 了 and the object aside: 目前已⟦完成整改⟧问题. */
function verbAtEnd(before: string): { readonly start: number; readonly hasObject: boolean } | null {
  let end = before.length;
  let hasObject = false;
  if (before.endsWith('共计') || before.endsWith('合计')) end -= 2;
  else if (before.endsWith('共')) end -= 1;
  if (before.charAt(end - 1) === '了') end -= 1;
  if (!DONE_VERBS.has(before.slice(end - 2, end))) {
    if (DONE_OBJECTS.has(before.slice(end - 2, end))) end -= 2;
    else if (before.slice(end - 3, end) === '信访件') end -= 3;
    else if (before.charAt(end - 1) === '数') end -= 1;
    else return null;
    if (before.charAt(end - 1) === '了') end -= 1;
    if (!DONE_VERBS.has(before.slice(end - 2, end))) return null;
    hasObject = true;
  }
  let start = end;
  while (start >= 2 && DONE_VERBS.has(before.slice(start - 2, start))) start -= 2;
  return { start, hasObject };
}

/** The noun counted, where it follows the unit: 26件⟦问题线索⟧已销号. At most six characters; empty where a predicate follows. */
export function nounAfter(mention: Mention): string {
  const { after } = mention;
  return after === '' || PREDICATE.test(after) ? '' : after.slice(0, 6);
}

/** Whether two numbers may count the same things, as far as the nouns after them show. */
export function mayCountTheSame(one: Mention, other: Mention): boolean {
  const [first, second] = [nounAfter(one), nounAfter(other)];
  if (first === '' || second === '') return true;
  if (GENERIC.test(first) && GENERIC.test(second)) return true;
  // 9个共享场景, 194个共享工厂: nouns with nothing behind them, alike but in what they are.
  const areWhole = first === one.after && second === other.after && first.length > 3 && second.length > 3;
  if (areWhole && first.slice(-2) !== second.slice(-2)) return false;
  return first.includes(second.slice(0, 2)) || second.includes(first.slice(0, 2));
}

/** Whether a number may be reckoned with at all: it counts things, and is no part of a name. */
export function isCount(mention: Mention): boolean {
  // 一级保护区, 二类苗: grades; 2019级: years.
  const isGrade = (mention.chinese && (mention.unit === '级' || mention.unit === '类')) || (mention.unit === '级' && mention.value > 1900);
  return mention.kind === 'count' && !mention.quoted && !isGrade && !isPhase(mention);
}

/** ⟦一期⟧936套、⟦二期⟧828套: which one it is, at the start of its piece and before a number. */
function isPhase({ chinese, unit, before, after, piece, index }: Mention): boolean {
  return chinese && unit === '期' && before.trim() === '' && after.trim() === '' && piece.mentions.at(-1)?.index !== index;
}

/** Whether a number says how much more or less there is than before. */
export function isChange({ before, index, piece }: Mention): boolean {
  if (bitsAt(CHANGE_ENDINGS, before, before.length - 1) === 0) return false;
  if (CHANGE.test(before.slice(-24))) return true;
  // 比2023年增加10件: the year is a number of its own.
  const year = piece.mentions.findLast((mention) => mention.index < index);
  // 比上年支出285万元下降34万元: right after the number that changed.
  if (year?.kind === 'count' && CHANGED_RIGHT.test(before)) return true;
  return year !== undefined && /[比较]$/u.test(year.before) && CHANGE.test(`比${before.slice(-16)}`);
}

/** What one counts with is of the same kind: the same unit, or, of people and of cases, of the same family. */
export function isLike(one: Mention, other: Mention): boolean {
  return one.unit === other.unit || (one.family === other.family && (one.family === '人' || one.family === '件'));
}
