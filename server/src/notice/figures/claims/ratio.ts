import type { Figure } from '../figure';
import { makeFigure } from '../makeFigure';
import { levelOf, type Mention, type Passage } from '../passage';
import { roundedText, roundingOf } from '../rounding';
import { isCount, nounAfter } from '../vocabulary';
import { term } from '../wording';

const MOST = 6;

/** ⟦师生⟧比, ⟦医护⟧比: a letter of each of the two. */
const BY_LETTERS = /(?<one>[\u4e00-\u9fff])(?<other>[\u4e00-\u9fff])(?:数量?|配|人数)?之?比例?[约仅达为是、:]*$/u;

/** A ratio of two counts: `136个联合支部，覆盖企业595家，联合支部覆盖企业数为1:4.4`. It fails only against the two that its words name. */
export function readRatios(passage: Passage): readonly Figure[] {
  const figures: Figure[] = [];
  for (const ratio of passage.mentions) {
    if (ratio.kind !== 'ratio' || ratio.quoted || ratio.second === null) continue;
    const counts = countsBefore(passage, ratio);
    const pairs = counts.flatMap((one) => counts.filter((other) => other !== one && one.value > 0).map((other) => [one, other] as const));
    const fitting = pairs.find(([one, other]) => fits(ratio, one, other));
    const named = counts.filter((mention) => isNamedBy(mention, ratio.before));
    const [many, few] = [...named].sort((one, other) => other.value - one.value);
    const pair = fitting ?? (named.length === 2 && few !== undefined && many !== undefined ? inOrder(ratio, few, many) : undefined);
    if (pair !== undefined) figures.push(ratioFigure(ratio, pair[0], pair[1]));
  }
  return figures;
}

function ratioFigure(ratio: Mention, unit: Mention, measured: Mention): Figure {
  const exact = measured.value / unit.value;
  const shown = shownIn(ratio);
  const holds = roundingOf(exact, shown, ratio.step) === 'rounded';
  const rounded = roundedText(exact, ratio.step);
  const right = ratio.value === 1 ? `1:${rounded}` : `${rounded}:1`;
  return makeFigure({
    kind: 'rate',
    verdict: holds ? 'holds' : 'fails',
    roles: [
      ['whole', unit],
      ['part', measured],
      ['rate', ratio],
    ],
    working: `${term(measured)} ÷ ${term(unit)} = ${roundedText(exact, ratio.step / 10)}，四舍五入为${right}，${holds ? '与文中相符' : '与文中不符'}`,
    culprit: { mention: ratio, correction: right },
  });
}

/** The number other than the 1 of the ratio is the greater count over the smaller. */
function fits(ratio: Mention, unit: Mention, measured: Mention): boolean {
  const shown = shownIn(ratio);
  return measured.value >= unit.value === shown >= 1 && roundingOf(measured.value / unit.value, shown, ratio.step) === 'rounded';
}

/** The number beside the 1. */
function shownIn({ value, second }: Mention): number {
  return value === 1 ? (second ?? 1) : value;
}

/** What is 1 first: of 1:4.4 the fewer, of ⟦1:0.6⟧ the more. */
function inOrder(ratio: Mention, few: Mention, many: Mention): readonly [unit: Mention, measured: Mention] {
  return shownIn(ratio) < 1 ? [many, few] : [few, many];
}

/** 136个⟦联合支部⟧ and ⟦企业⟧595家 are named by 联合支部覆盖企业数, 专任⟦教师⟧92名 and ⟦学生⟧1380名 by 师生比. */
function isNamedBy(mention: Mention, label: string): boolean {
  const after = nounAfter(mention);
  const noun = after === '' ? mention.before.slice(-2) : after.slice(0, 4);
  const { one = '', other = '' } = BY_LETTERS.exec(label)?.groups ?? {};
  return noun.length >= 2 && (label.includes(noun) || [one, other].filter((letter) => letter !== '' && noun.includes(letter)).length === 1);
}

function countsBefore(passage: Passage, ratio: Mention): readonly Mention[] {
  return levelOf(passage, ratio.piece)
    .slice(Math.max(0, ratio.piece.index - MOST), ratio.piece.index + 1)
    .filter(({ sentence }) => sentence === ratio.piece.sentence)
    .flatMap(({ mentions }) => mentions.filter((mention) => mention.index < ratio.index && isCount(mention) && mention.exact))
    .slice(-MOST);
}
