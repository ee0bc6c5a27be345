import type { Figure } from '../figure';
import { makeFigure, type Role } from '../makeFigure';
import type { Mention, Passage } from '../passage';
import { roundedText, roundingOf } from '../rounding';
import { term } from '../wording';
import type { DonePair } from './doneWithin';
import {
  bracketQuotient,
  earlierQuotient,
  laterQuotient,
  namedQuotient,
  onlyQuotient,
  shareAmong,
  shareNamed,
  withPartlyDone,
} from './namedQuotient';
import { countsNear, fits, nearSums, pairsOf, percentOf, roundingOfQuotient, sumsOf, type Quotient } from './quotient';

/** What makes a percentage a change or a bound and no share of a whole. */
const NO_SHARE =
  /(?:增长|增幅|增速|下降|提高|提升|压减|压缩|精简|同比|减少|缩减|缩短|上升|降低|增加|超|高于|低于|涨|不少于|控制在)[^,]{0,8}$/u;
/** 办结率为, 完成进度达, 占总数的. */
const SHARE = /(?:率|进度|比例|比重|占比)[^,率]{0,4}$|占[^,]{0,16}$|(?:完成|办结|整改|销号)(?:了|到)?$/u;

/** A rate from its counts: `移交9件，已办结8件，办结率为88.9%`. Any pair of the sentence may give it; only the pair it names can fail it. */
export function readRates(passage: Passage, pairs: readonly DonePair[]): readonly Figure[] {
  const figures: Figure[] = [];
  for (const rate of passage.mentions) {
    if (rate.kind !== 'percent' || rate.quoted || !rate.exact) continue;
    const label = labelOf(rate);
    if (NO_SHARE.test(label) || !SHARE.test(label)) continue;
    const named = namedQuotient(passage, rate, pairs);
    const near = countsNear(passage, rate);
    const later =
      named === null
        ? (laterQuotient(passage, rate, pairs) ?? bracketQuotient(passage, rate, pairs) ?? earlierQuotient(passage, rate, pairs))
        : null;
    const candidates = [named, later].filter((quotient) => quotient !== null);
    const fitting = [
      ...candidates,
      ...withPartlyDone(passage, named, rate),
      ...pairsOf(near),
      ...(named === null ? sumsOf(near) : []),
    ].find((quotient) => fits(quotient, rate));
    const quotient =
      fitting ?? named ?? onlyQuotient(near, rate) ?? later ?? shareNamed(near, label) ?? shareAmong(passage, near, rate, label);
    const slip = quotient === null ? nearSums(near, rate) : null;
    if (quotient !== null) figures.push(rateFigure(rate, quotient));
    else if (slip !== null) figures.push({ ...rateFigure(rate, slip), doubtful: true });
  }
  return figures;
}

/** The words that name a rate; of 占党员总数20名的⟦75%⟧ those before the number as well. */
function labelOf({ piece, before, index }: Mention): string {
  const previous = /^的(?:比[例重])?为?$/u.test(before) ? piece.mentions.findLast((mention) => mention.index < index) : undefined;
  return ((previous?.before ?? '') + before).slice(-24);
}

/** The figure of a rate that is meant to be a quotient. */
export function rateFigure(rate: Mention, quotient: Quotient): Figure {
  const exact = percentOf(quotient);
  const rounding = roundingOfQuotient(quotient, rate);
  const rounded = roundedText(exact, rate.step);
  const shown = rate.chinese ? '文中比率' : `文中${term(rate)}%`;
  const precise = roundedText(exact, rate.step / 10);
  const isLoose = rounding === 'rounded' && roundingOf(exact, rate.value, rate.step) !== 'rounded';
  const isDone = quotient.parts.length === 1;
  const ends = { rounded: '，与文中相符', truncated: `，${shown}是截尾`, different: `，${shown}不符` };
  const side = (mentions: readonly Mention[]): string =>
    mentions.length === 1 ? mentions.map(term).join('') : `(${mentions.map(term).join(' + ')})`;
  const roles: Role[] = [
    ...quotient.whole.flatMap((mention) => (quotient.parts.includes(mention) ? [] : [['whole', mention] as const])),
    ...quotient.parts.map((part) => [isDone ? 'done' : 'part', part] as const),
    ['rate', rate],
  ];
  return makeFigure({
    kind: 'rate',
    verdict: rounding === 'rounded' ? 'holds' : 'fails',
    roles,
    working: `${side(quotient.parts)} ÷ ${side(quotient.whole)} = ${precise}%，${isLoose ? '计入约数误差' : `四舍五入为${rounded}%`}${ends[rounding]}`,
    culprit: { mention: rate, correction: rate.chinese ? null : rounded },
  });
}
