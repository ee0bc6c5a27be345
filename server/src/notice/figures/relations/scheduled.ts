import { SCHEDULED, SHIFTED, TAKEN } from '../lexicon/times';
import type { Mention, Passage } from '../passage';
import { isMisprintOf } from '../slip';
import { plain, term } from '../wording';
import type { ReckonedReading } from './reckoned';

const UNITS: ReadonlySet<string> = new Set(['天', '日', '个月', '周', '小时', '分钟']);

/** 合同工期210天，实际施工148天，⟦提前62天⟧: how long it was to take, how long it took, and how far the two are apart. */
export function readScheduled({ mentions }: Passage): readonly ReckonedReading[] {
  return mentions.flatMap((end) => {
    const { less, more } = UNITS.has(end.unit) && end.exact ? (SHIFTED.exec(clauseBefore(end))?.groups ?? {}) : {};
    if (less === undefined && more === undefined) return [];
    const near = mentions.filter(
      (mention) => mention !== end && mention.unit === end.unit && mention.piece.sentence === end.piece.sentence,
    );
    const [one, other] = near;
    if (one === undefined || other === undefined || near.length > 2 || !one.exact || !other.exact || /[由从]/u.test(one.before)) return [];
    const [planned, taken] = SCHEDULED.test(bare(one)) && TAKEN.test(bare(other)) ? [one, other] : [other, one];
    if (!SCHEDULED.test(bare(planned)) || !TAKEN.test(bare(taken))) return [];
    const sign = less === undefined ? -1 : 1;
    const exact = (planned.value - taken.value) * sign;
    const fits = Math.abs(exact - end.value) < end.step * 0.6;
    const isSlip =
      isMisprintOf(end, exact) ||
      isMisprintOf(planned, taken.value + sign * end.value) ||
      isMisprintOf(taken, planned.value - sign * end.value);
    if (!fits && !isSlip) return [];
    const [long, short] = planned.value > taken.value ? [planned, taken] : [taken, planned];
    const way = exact < 0 ? `应为${less === undefined ? '提前' : '延后'}` : '';
    const working = `${term(long)} − ${term(short)} = ${plain(Math.abs(exact))}${end.unit}，${way}${fits ? '与文中相符' : `文中为${term(end)}${end.unit}`}`;
    const span = { start: Math.min(one.span.start, end.span.start), end: Math.max(other.end, end.end) };
    return [{ kind: 'days' as const, shown: end.value, exact, unit: end.unit, working, span, shownSpan: end.span, fits }];
  });
}

/** Back to the piece's start: ⟦比上一批提前⟧5天, where 一批 is a number, too. */
function clauseBefore({ piece, span }: Mention): string {
  return piece.words(piece.span.start, span.start).replace(/\s/gu, '');
}

function bare({ before }: Mention): string {
  return before.replace(/\s/gu, '');
}
