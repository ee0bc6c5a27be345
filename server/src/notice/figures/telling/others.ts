import type { Figure } from '../figure';
import { makeFigure } from '../makeFigure';
import type { Passage } from '../passage';
import type { ReckonedReading } from '../relations/reckoned';
import type { LimitReading } from '../relations/limits';
import type { OrderReading } from '../relations/order';
import type { WithinReading } from '../relations/within';
import { countLike, term, written } from '../wording';

/** A part within its whole, or beyond it. */
export function withinFigure({ scan: { folded } }: Passage, { part, whole, fits }: WithinReading): Figure {
  return makeFigure({
    kind: 'done-within-total',
    verdict: fits ? 'holds' : 'fails',
    roles: [
      ['whole', whole.mention],
      ['done', part.mention],
    ],
    working: `${term(part.mention)} ${fits ? '≤' : '>'} ${term(whole.mention)}，${written(part.mention, folded)}${fits ? '不多于' : '多于'}总数${written(whole.mention, folded)}`,
    culprit: { mention: part.mention },
  });
}

/** Days and ranks that the text itself reckons. */
export function reckonedFigure({ kind, shown, isNumeral = false, exact, unit, working, span, shownSpan, fits }: ReckonedReading): Figure {
  return {
    kind: kind === 'days' ? 'parts-sum' : 'remainder',
    subject: kind,
    verdict: fits ? 'holds' : 'fails',
    reason: null,
    span,
    numbers: [{ value: shown, span: shownSpan, unit, part: 'part' }],
    places: [],
    working,
    culprit: fits ? null : { span: shownSpan, correction: exact > 0 ? countLike(exact, isNumeral) : null },
    doubtful: false,
  };
}

/** What all are said to keep to, and the most or the least of them. */
export function limitFigure({ scan: { folded } }: Passage, { limit, extreme, isMost, isLeast, fits }: LimitReading): Figure {
  const sign = isMost ? (fits ? '≤' : '>') : fits ? '≥' : '<';
  const side = isMost ? (fits ? '不高于' : '高于') : fits ? '不低于' : '低于';
  return makeFigure({
    kind: 'done-within-total',
    subject: 'limit',
    verdict: fits ? 'holds' : 'fails',
    roles: [
      ['whole', limit.mention, isLeast ? '最小数' : '限度'],
      ['part', extreme.mention, isMost || isLeast ? '最大数' : '最小数'],
    ],
    working: `${term(extreme.mention)} ${sign} ${term(limit.mention)}，${written(extreme.mention, folded)}${side}${isLeast ? '最小的' : '所称的'}${written(limit.mention, folded)}`,
    culprit: { mention: extreme.mention },
  });
}

/** A number that stands behind a smaller one, where the most comes first. */
export function orderFigure({ scan: { folded } }: Passage, { before, after }: OrderReading): Figure {
  return makeFigure({
    kind: 'done-within-total',
    subject: 'order',
    verdict: 'fails',
    roles: [
      ['whole', before.mention, '排在前面的'],
      ['done', after.mention, '排在后面的'],
    ],
    working: `文中称从多到少依次排列，而${written(after.mention, folded)}多于排在前面的${written(before.mention, folded)}`,
    culprit: { mention: after.mention },
  });
}
