import type { Figure } from '../figure';
import { makeFigure } from '../makeFigure';
import { levelOf, type Mention, type Passage, type Piece } from '../passage';
import { countLike, plain, written } from '../wording';
import { BOUNDARY, OFFICE } from './words';

/** One man each, whatever his offices: 原局长⟦张某⟧, ⟦李某某⟧和. */
const NAME = /[\u4e00-\u9fff]某[某甲乙丙丁]?(?=$|[和及与]|以及)/gu;
const ENDS_IN_NAME = /[\u4e00-\u9fff]某[某甲乙丙丁]?$/u;
const ETC = /等$/u;
const JOINED = /某[某甲乙丙丁]?(?:[和及与]|以及)/u;
const LONGEST_LIST = 40;

/** How many persons are named, at the least and at the most: where the list begins is not always sure. */
interface Named {
  readonly least: number;
  readonly most: number;
  /** 党委书记、院长林某: offices with no name of their own, each of which may be one more person. */
  readonly offices: number;
}

/** Persons by their names, with what offices they have, and how many they are: 县委常委、政法委书记周某，副县长郑某2名县领导. */
export function readPersons(passage: Passage): readonly Figure[] {
  if (!passage.words.includes('某')) return [];
  return passage.counts.flatMap((announced) => {
    if (announced.family !== '人' || !announced.exact || announced.scale !== 1 || announced.unit === '人次') return [];
    const { piece, span } = announced;
    const words = piece.words(piece.span.start, span.start).trimEnd();
    const hasEtc = words.endsWith('等');
    const named = namedBefore(passage, piece, words.replace(ETC, ''));
    if (named === null || named.most < 2) return [];
    const isMore = announced.value > named.most;
    if (isMore && !hasEtc && announced.value <= named.most + named.offices) return [];
    return [figureOf(passage, announced, named, announced.value >= named.least && (hasEtc || !isMore))];
  });
}

/** The names that end where the number begins; null where none does. */
function namedBefore(passage: Passage, piece: Piece, words: string): Named | null {
  if (!ENDS_IN_NAME.test(words)) return null;
  const level = levelOf(passage, piece);
  let names = namesIn(words);
  let offices = 0;
  let least: number | null = null;
  let first = piece;
  let text = words;
  for (let length = 0; length < LONGEST_LIST && '、,'.includes(first.opening || '-'); length += 1) {
    const before = level[first.index - 1];
    if (before === undefined || !isPerson(before.text) || before.mentions.length > 0) break;
    // 主任王某，⟦对⟧下属张某、李某2人: a comma ends the list where a new clause begins.
    if (first.opening === ',') {
      if (BOUNDARY.test(text) || !OFFICE.test(text)) break;
      least ??= names;
    }
    // 书记赵某、主任钱某⟦与⟧企业主孙某、李某2人: two groups, of which the number may count the second.
    if (JOINED.test(before.text)) least ??= names + 1;
    names += namesIn(before.text);
    offices += ENDS_IN_NAME.test(before.text) ? 0 : 1;
    [first, text] = [before, before.text];
  }
  return { least: least ?? names, most: names, offices };
}

/** A name, or one of the offices of the name behind it. */
function isPerson(text: string): boolean {
  return ENDS_IN_NAME.test(text) || OFFICE_AT_END.test(text);
}

const OFFICE_AT_END = new RegExp(`${OFFICE.source}$`, 'u');

function namesIn(text: string): number {
  return [...text.matchAll(NAME)].length;
}

function figureOf(passage: Passage, announced: Mention, { least, most }: Named, holds: boolean): Figure {
  const listed = announced.value < least ? least : Math.min(most, announced.value);
  return makeFigure({
    kind: 'listed-items',
    verdict: holds ? 'holds' : 'fails',
    roles: [['announced', announced]],
    working: `列出${plain(listed)}人，文中称${written(announced, passage.scan.folded)}`,
    culprit: { mention: announced, correction: least === most ? countLike(most, announced.chinese) : null },
  });
}
