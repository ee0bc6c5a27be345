import { agree } from '../arithmetic';
import { SHARED, TAKEN_OFF } from '../lexicon/overlaps';
import type { Figure } from '../figure';
import type { Mention } from '../passage';
import { isMisprintOf } from '../slip';
import type { Accused } from './accused';

/** Smaller numbers meet by chance. */
const SMALL = 10;

/** 少于育成⟦总数⟧2220万株. */
const TOTAL = /[总共]|合计/u;

/** ⟦目前完成⟧9项. */
const DEALT = /目前|完成|办结|已/u;
/** ⟦最终核定⟧360个. */
const FINAL = /最[终后]|核定|[总共]|合计/u;
/** ⟦余下⟧8个. */
const LEFT = /[余剩][下余]?的?$|其余的?$/u;

/** Whether a sum that misses its whole is another number that is stated, or is off by what is stated to be counted twice. */
export function explainsSum({ figure, numbers, around, overlaps, isOutside }: Accused): boolean {
  const whole = numbers.find(({ part }) => part === 'whole')?.mention;
  const parts = numbers.filter(({ part }) => part !== 'whole').map(({ mention }) => mention);
  if (whole === undefined || parts.length < 2) return false;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const over = sum - whole.value;
  if (isOtherList(whole, parts, sum)) return true;
  if ((overlaps && over > 0) || isOutside || areTotals(whole, parts) || isOfInner(parts) || areForEach(parts)) return true;
  const others = around.filter(({ family, exact, kind, quoted }) => family === whole.family && exact && kind === 'count' && !quoted);
  const first = Math.min(...numbers.map(({ mention }) => mention.index));
  const isOne = (other: Mention): boolean =>
    // A misprint is off by one digit, 3 or 40.
    (Number(Math.abs(over).toPrecision(1)) !== Math.abs(over) && agree(Math.abs(over), other.value, [other, ...parts])) ||
    (over > 0 && other.value === over && isShared(other)) ||
    // 26个加4个为30个，⟦余下8个⟧.
    (other.value === -over && LEFT.test(other.before)) ||
    isLeftOtherwise(figure, whole, other, parts) ||
    isInList(whole, other, parts) ||
    // 58名。甲11名、乙9名、丙10名；丁⟦共28名⟧: the last is no whole, but one of them.
    (whole.index > first && other.index === first - 1 && other.value === sum + whole.value) ||
    // The right whole may be printed as well: 41人…，⟦该44人⟧.
    (other.value === sum && (isMisprintOf(whole, sum) ? isOuter(other, whole) : TOTAL.test(other.before)));
  return others.some(isOne) || isDifference(whole, parts) || isLessSome(whole, parts);
}

/** 改好1008座：⟦一类87座全部⟧，二类921座，剩25座: what was not done goes by another number. */
function isLeftOtherwise({ kind }: Figure, whole: Mention, other: Mention, parts: readonly Mention[]): boolean {
  const last = parts.at(-1);
  if (kind !== 'remainder' || last === undefined) return false;
  const left = whole.value - parts.slice(0, -1).reduce((all, { value }) => all + value, 0);
  return left >= SMALL && other.value === left && !isMisprintOf(last, left);
}

/** 办结11户，其中⟦注销8户⟧、破产2户、重组1户，未办结3户: with one passed over in the list, and without the last, they meet. */
function isInList(whole: Mention, other: Mention, parts: readonly Mention[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || parts.length < 3 || other.index < whole.index || other.index > first.index) return false;
  return parts.reduce((all, { value }) => all + value, other.value - last.value) === whole.value;
}

/** 18人⟦各退1200元⟧，6人各退300元: what each has is no part. */
function areForEach(parts: readonly Mention[]): boolean {
  return parts.filter(({ before }) => /各[\u4e00-\u9fff]{0,3}$/u.test(before)).length > 1;
}

/** 12项中年初⟦10项⟧、年中⟦2项⟧，目前完成9项; 336个，另加24个，⟦最终360个⟧: some of the parts are all, or one of them is the others. */
function isOtherList(whole: Mention, parts: readonly Mention[], sum: number): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || parts.length < 3 || whole.value < SMALL) return false;
  if (DEALT.test(last.before) && !DEALT.test(first.before) && sum - last.value === whole.value) return true;
  return FINAL.test(last.before) && last.value * 2 === sum;
}

/** 金12、银9、铜7，⟦共28枚⟧；……⟦共22枚⟧: each is the total of what stands before it. */
function areTotals(whole: Mention, parts: readonly Mention[]): boolean {
  return /[共计]$/u.test(whole.before) && parts.every(({ before, piece }) => before === whole.before && piece.group !== whole.piece.group);
}

/** 上一批⟦54人中有18人⟧, ⟦9个网格已查6个⟧: the second is one of the first. */
function isOfInner(parts: readonly Mention[]): boolean {
  return parts.some(({ after, piece }, at) => /^[^,]{0,4}[中里已]/u.test(after) && parts[at + 1]?.piece === piece);
}

/** 制发⟦38份⟧，到期应回复35份，已回复35份，其余3份: of a whole and some of it in one sentence the parts are those of the first. */
function isOuter(outer: Mention, { piece, index, before, value }: Mention): boolean {
  return outer.index === index - 1 && outer.piece.sentence === piece.sentence && outer.value > value && /[应已须需]/u.test(before);
}

/** 客运的9个、货运的7个，⟦兼办的4个⟧. */
function isShared({ before, after }: Mention): boolean {
  return SHARED.test(before.slice(-SMALL) + after.slice(0, SMALL));
}

/** 欠发1960万元，⟦已补发1500万元⟧，连同新欠的380万元，共840万元; 客运9个、货运7个，⟦兼办的4个⟧; 64人、187人，⟦去除兼聘⟧，共246人: some are taken off. */
function isLessSome(whole: Mention, parts: readonly Mention[]): boolean {
  if (TAKEN_OFF.test((whole.piece.before?.text ?? '') + whole.before)) return true;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  // Of two the one is easily what the other leaves.
  const mayBe = (part: Mention): boolean => isShared(part) || (parts.length > 2 && /已[^,]{0,4}$/u.test(part.before));
  return parts.some((part) => mayBe(part) && agree(sum - 2 * part.value, whole.value, [whole, ...parts]));
}

/** ⟦可追溯的2148份⟧，总数2153份，断链的5份: the whole is one of the parts, and they have another. */
function isDifference(whole: Mention, [one, other, third]: readonly Mention[]): boolean {
  if (one === undefined || other === undefined || third !== undefined || whole.value < SMALL * whole.step) return false;
  const all = one.value > other.value ? one : other;
  return TOTAL.test(all.before) && agree(Math.abs(one.value - other.value), whole.value, [whole, one, other]);
}
