import { agree, isNear, total } from '../arithmetic';
import { CUE } from '../cues';
import type { Figure } from '../figure';
import { mayCountTwice } from '../judge';
import { makeFigure } from '../makeFigure';
import { NEAR } from '../nearCues';
import { levelOf, type Mention, type Passage, type Piece } from '../passage';
import { countsTwice, isCount, isLike } from '../vocabulary';
import { sumOf, valueLike, written } from '../wording';

/** What opens a total of what stands before it; 共 alone may open something else. */
const TOTAL = /^(?<cue>共计|合计|总计|总共|累计|共)(?<between>[^,]{0,12})$/u;
const MOST_PARTS = 12;
const MOST_TIMES = 3;

/**
 * A total after its parts: `保留108条、新增16条，共计有效政策124条`. What stands further off may be no part (清理1385条),
 * so any run of parts that ends before the total may make it up.
 */
export function readTotalAfter(passage: Passage): readonly Figure[] {
  const figures: Figure[] = [];
  for (const whole of passage.counts) {
    if ((whole.cues & NEAR.total) === 0 && whole.piece.opening !== '、') continue;
    const figure = whole.exact ? readTotal(passage, whole) : null;
    if (figure !== null) figures.push(figure);
  }
  return figures;
}

function readTotal(passage: Passage, whole: Mention): Figure | null {
  const beside = partsBeside(passage, whole);
  if (beside.length > 1) return judgeTotal(passage, whole, beside, false);
  const head = headOf(passage, whole);
  const cue = head === null ? undefined : TOTAL.exec(head.words)?.groups;
  if (head === null || cue === undefined) return null;
  const between = cue.between ?? '';
  const isStrict = cue.cue === '共' || cue.cue === '累计' ? between === '' && whole.after === '' : between.length <= 8;
  return judgeTotal(passage, whole, partsBefore(passage, whole, head.index), isStrict);
}

function judgeTotal(passage: Passage, whole: Mention, parts: readonly Mention[], isStrict: boolean): Figure | null {
  if (parts.length < 2 || parts.some(({ exact }) => !exact)) return null;
  const runs = [...parts.keys()].slice(0, -1).map((from) => parts.slice(from));
  const fitting = runs.find((run) => agree(total(run), whole.value, [whole, ...run]));
  const nearest = runs.find((run) => isNear(total(run), whole.value, [whole, ...run], 0.02));
  const shown = fitting ?? nearest ?? parts;
  // What is many times as much counts more than what was told.
  const isFar = whole.value > MOST_TIMES * total(parts) || whole.value < (parts.at(-1)?.value ?? 0);
  if (fitting === undefined && nearest === undefined && (!isStrict || isFar)) return null;
  const holds = fitting !== undefined;
  const sum = total(shown);
  return makeFigure({
    kind: 'parts-sum',
    verdict: holds ? 'holds' : 'fails',
    roles: [...shown.map((part) => ['part', part] as const), ['whole', whole]],
    working: `${sumOf(shown)} = ${valueLike(sum, whole)}，${holds ? '与' : '文中合计为'}${written(whole, passage.scan.folded)}${holds ? '相符' : ''}`,
    culprit: { mention: whole },
    doubtful: sum > whole.value && mayCountTwice(shown),
  });
}

/** 12个学院、8个部门、3个中心⟦共⟧23个单位: the total in one piece with the last of its parts, which name what they count. */
function partsBeside(passage: Passage, whole: Mention): readonly Mention[] {
  const { piece, index } = whole;
  const last = passage.mentions[index - 1];
  if (!whole.exact || piece.opening !== '、' || last?.piece !== piece || !/^[^,]{1,10}共计?$/u.test(whole.before)) return [];
  const parts: Mention[] = [];
  for (let at: Piece | undefined = piece; at !== undefined && parts.length < MOST_PARTS; at = levelOf(passage, at)[at.index - 1]) {
    const [part, other] = at.mentions;
    if (part?.unit !== whole.unit || !isCount(part) || (other !== undefined && other !== whole)) break;
    parts.unshift(part);
    if (at.opening !== '、') break;
  }
  return parts;
}

/** The words before the total back to its cue, and the piece where they begin: 共计新建、修订⟦46项⟧. Null where there is no cue. */
function headOf(passage: Passage, { piece, before, cues }: Mention): { readonly words: string; readonly index: number } | null {
  const previous = piece.opening === '、' ? levelOf(passage, piece)[piece.index - 1] : undefined;
  const opensBefore = previous?.mentions.length === 0 && (previous.cues & CUE.total) !== 0 && /^[共合总]/u.test(previous.text);
  if (!opensBefore) return (cues & NEAR.total) === 0 ? null : { words: before, index: piece.index };
  return { words: `${previous.text}、${before}`, index: previous.index };
}

/** The counts right before the total, one a piece, each at the end of its piece: 保留108条、新增16条, in their order. */
function partsBefore(passage: Passage, whole: Mention, headIndex: number): readonly Mention[] {
  const level = levelOf(passage, whole.piece);
  const parts: Mention[] = [];
  for (let index = headIndex - 1; index >= 0 && parts.length < MOST_PARTS; index -= 1) {
    const piece = level[index];
    if (piece?.sentence !== whole.piece.sentence) break;
    // 2021年12件、2022年15件: the year is no part.
    const [part, other] = piece.mentions.filter(({ unit }) => unit !== '年');
    if (part === undefined || other !== undefined || !isCount(part) || !isLike(part, whole) || part.after !== '') break;
    if (countsTwice(part)) return [];
    parts.unshift(part);
  }
  return parts;
}
