import { agree } from '../arithmetic';
import type { Figure } from '../figure';
import { makeFigure } from '../makeFigure';
import { NEAR } from '../nearCues';
import type { Mention, Passage } from '../passage';
import { roundedText } from '../rounding';
import { isChange, isLike } from '../vocabulary';
import { term, valueLike, written } from '../wording';
import { roundingOfQuotient } from './quotient';

/** What says how much more or less there is, and of nothing else: not 年均增长, 补贴标准提高. */
const LESS =
  /^(?:同比|环比|总共|共|合计|累计|净|较上年|比上年)?(?:下降|降低|降幅|减少|减幅|压减|压降|缩减|精简)(?:比例|率)?[了达为约]?到?$/u;
const MORE = /^(?:同比|环比|总共|共|合计|累计|净|较上年|比上年)?(?:增长|增幅|增加|净增|提高|提升|上升|升高)(?:比例|率)?[了达为约]?到?$/u;
/** 由48万元⟦降至⟧39万元, 由2022年的125件⟦减少到2023年的⟧80件. */
const FROM = /[由从][^,。;]{0,16}$/u;
const TO = /^[^。;]{0,12}[降减少压缩简增加长高升大展](?:低|少)?[至到为](?:\d{1,4}[年月])?[^,。;\d]{0,8}$/u;
/** 6.3万元，⟦较上年的⟧9万元下降30%. */
const THAN = /(?:较|比|同比)[^,。;\d]{0,10}的$|(?:较|比)(?:上年|去年|上一?年度?)(?:同期|累计|全年)?(?:支出|发生|决算|预算|执行)?数?$/u;
const THAN_YEAR = /[较比]\d{4}年[^,。;\d]{0,6}的$/u;
/** So many pieces may lie between a change and what changed. */
const REACH = 2;

/** What was, what is, and how much that is more or less. */
interface Change {
  readonly from: Mention;
  readonly to: Mention;
  readonly by: Mention;
  readonly isMore: boolean;
}

/** A change and its measure: `由48万元降至39万元，下降18.75%`, `由86.4%提升到93.9%，提高7.5个百分点`, `由43件减少到9件，减少34件`. */
export function readChanged(passage: Passage): readonly Figure[] {
  const figures: Figure[] = [];
  for (const by of passage.mentions) {
    if ((by.cues & NEAR.change) === 0 || !by.exact || by.quoted) continue;
    const change = changeOf(passage, by);
    const figure = change === null ? judgeImplied(passage, by) : judgeChange(change, passage.scan.folded);
    if (figure !== null) figures.push(figure);
  }
  return figures;
}

function changeOf({ mentions, scan: { folded } }: Passage, by: Mention): Change | null {
  const label = by.before.trim();
  const isMore = MORE.test(label);
  if (!isMore && !LESS.test(label)) return null;
  const told = mentions
    .slice(Math.max(0, by.index - 6), by.index)
    .filter(({ kind, piece }) => (kind === 'count' || kind === 'percent') && piece.sentence === by.piece.sentence);
  // 较上年的48万元减少9万元，下降18.75%: the same change told twice.
  const isTwice = by.kind === 'percent' && told.at(-1)?.piece.index === by.piece.index - 1 && told.slice(-1).some(isChange);
  const [near, far] = (isTwice ? told.slice(0, -1) : told).toReversed();
  if (near === undefined || far === undefined || by.piece.index - near.piece.index > REACH) return null;
  const wordsBefore = (mention: Mention): string => folded.slice(Math.max(0, mention.span.start - 24), mention.span.start);
  if (FROM.test(wordsBefore(far)) && TO.test(folded.slice(far.end, near.span.start))) return { from: far, to: near, by, isMore };
  const isBeside = near.piece === (isTwice ? told.at(-1)?.piece : by.piece);
  const isCompared = isBeside && near.piece !== far.piece && near.piece.index - far.piece.index <= 1 && far.after === '';
  const words = wordsBefore(near);
  return isCompared && (THAN.test(words) || THAN_YEAR.test(words)) ? { from: near, to: far, by, isMore } : null;
}

function judgeChange({ from, to, by, isMore }: Change, folded: string): Figure | null {
  const areAlike = from.kind === 'percent' ? to.kind === 'percent' : to.kind === 'count' && isLike(from, to);
  if (!areAlike || !from.exact || !to.exact || to.value > from.value !== isMore) return null;
  if (by.kind === 'percent') return from.kind === 'count' ? judgeShare({ from, to, by, isMore }) : null;
  const isPoints = from.kind === 'percent' && by.unit === '个百分点';
  if (!isPoints && (by.kind !== 'count' || from.kind !== 'count' || !isLike(by, from))) return null;
  const gap = Math.abs(to.value - from.value);
  const holds = agree(gap, by.value, [from, to, by]);
  const [more, less] = isMore ? [to, from] : [from, to];
  return makeFigure({
    kind: isMore ? 'parts-sum' : 'remainder',
    verdict: holds ? 'holds' : 'fails',
    roles: isMore
      ? [
          ['part', from],
          ['part', by],
          ['whole', to],
        ]
      : [
          ['whole', from],
          ['done', by],
          ['remaining', to],
        ],
    working: `${term(more)} − ${term(less)} = ${valueLike(gap, more)}，${holds ? '与' : '文中为'}${written(by, folded)}${holds ? '相符' : ''}`,
    culprit: { mention: by },
  });
}

/** 支出20万元，比上年减少5万元，⟦下降20%⟧: what was is told by what is and by how much that is more or less. */
function judgeImplied({ mentions }: Passage, by: Mention): Figure | null {
  const [gap, to] = mentions.slice(Math.max(0, by.index - 2), by.index).toReversed();
  if (by.kind !== 'percent' || gap === undefined || to === undefined || !isChange(gap) || !gap.exact || !to.exact) return null;
  const isBeside = by.piece.index - gap.piece.index === 1 && gap.after === '' && to.after === '' && to.piece.index === gap.piece.index - 1;
  if (!isBeside || to.piece.sentence !== by.piece.sentence || to.kind !== 'count' || !isLike(to, gap) || isChange(to)) return null;
  const label = by.before.trim();
  const isMore = MORE.test(label);
  if (isMore === LESS.test(label) || isMore !== /[增加升高多]了?$/u.test(gap.before)) return null;
  const was = isMore ? to.value - gap.value : to.value + gap.value;
  const exact = (gap.value / was) * 100;
  // 2万元 may be anything from 1.5万 to 2.5万.
  const slack = gap.scale > 1 || gap.step < 1 ? (gap.step / 2 / gap.value) * exact : 0;
  const holds = Math.abs(exact - by.value) <= by.step + slack;
  const isOfOther = Math.abs((gap.value / to.value) * 100 - by.value) <= by.step;
  if (was <= 0 || (!holds && isOfOther)) return null;
  const quotient = `${term(gap)} ÷ (${term(to)} ${isMore ? '−' : '+'} ${term(gap)}) = ${roundedText(exact, by.step / 10)}%`;
  return changeFigure({ whole: to, part: gap, by, exact, holds, quotient });
}

/** A share of what was, in 万 as near as its decimals tell; one of what is, or what is left of what was, is another claim. */
function judgeShare({ from, to, by }: Change): Figure | null {
  if (from.value === 0 || to.value === 0) return null;
  const gap = Math.abs(to.value - from.value);
  const exact = (gap / from.value) * 100;
  const isBy = (share: number): boolean => Math.abs(share - by.value) <= by.step;
  const holds = isBy(exact) || isLoosely({ from, to, by });
  if (!holds && (isBy((gap / to.value) * 100) || isBy((to.value / from.value) * 100))) return null;
  const quotient = `(${term(to)} − ${term(from)}) ÷ ${term(from)} = ${roundedText(((to.value - from.value) / from.value) * 100, by.step / 10)}%`;
  return changeFigure({ whole: from, part: to, by, exact, holds, quotient });
}

interface ToldChange {
  readonly whole: Mention;
  readonly part: Mention;
  readonly by: Mention;
  readonly exact: number;
  readonly holds: boolean;
  /** How the exact share is come by, as text. */
  readonly quotient: string;
}

function changeFigure({ whole, part, by, exact, holds, quotient }: ToldChange): Figure {
  const rounded = roundedText(exact, by.step);
  return makeFigure({
    kind: 'rate',
    verdict: holds ? 'holds' : 'fails',
    roles: [
      ['whole', whole],
      ['part', part],
      ['rate', by],
    ],
    working: `${quotient}，四舍五入为${rounded}%，${holds ? '与文中相符' : `文中${term(by)}%不符`}`,
    culprit: { mention: by, correction: rounded },
  });
}

/** Whether what was and what is, each rounded as told, may give the change: 100 % more or less than their quotient. */
function isLoosely({ from, to, by }: Omit<Change, 'isMore'>): boolean {
  const value = to.value > from.value ? 100 + by.value : 100 - by.value;
  return roundingOfQuotient({ parts: [to], whole: [from] }, { value, step: by.step }) === 'rounded';
}
