import { unitAt, type Unit } from './units';

const [BLANK, LINE_END, RETURN] = [0x20, 0x0a, 0x0d];

/** Where the unit of a number may begin: 共 12⟦ 件⟧; but no blank is read over after a number that opens a line or a cell. */
export function startOfUnit(folded: string, at: number, end: number): number {
  return folded.charCodeAt(end) === BLANK && isWithinWords(folded, at) ? end + 1 : overLineEnd(folded, at, end);
}

/** The unit at a place, where that opens a line only such as is no part of a word: not 个 of 个别. */
export function unitIn(folded: string, start: number): Unit | null {
  const unit = unitAt(folded, start);
  const isOpening = unit !== null && folded.charCodeAt(start - 1) === LINE_END;
  return isOpening && BEGINS_WORD.test(folded.charAt(start + unit.text.length)) ? null : unit;
}

/** Whether a number stands right behind a word or mark, or one blank behind it: 共 ⟦12⟧ 件; not where it opens a line or a cell. */
function isWithinWords(folded: string, at: number): boolean {
  const [word, before] = [folded.charAt(at - 2), folded.charAt(at - 1)];
  if (before !== ' ') return before.trim() !== '';
  if (word === ' ') return NAMES_NOTHING.test(folded.charAt(at - 3));
  return word.trim() !== '' && word !== '|' && word !== '第';
}

/** Behind two blanks in running words, as in 新配终端  ⟦96⟧ 套: not behind 第, 表 and the like, which number things. */
const NAMES_NOTHING = /[\u4e00-\u9fff](?<![第表图注件章节条号])/u;

/** Where 万 or 亿 may begin: behind a blank too, as in 共⟦1286 万元⟧, but not behind a number that opens a line or a cell. */
export function scaleStart(folded: string, at: number, end: number): number {
  const next = folded.charCodeAt(end) === BLANK && isWithinWords(folded, at) ? end + 1 : overLineEnd(folded, at, end);
  const mark = folded.charAt(next);
  return next > end && (mark === '万' || mark === '亿') && unitAt(folded, next + 1) !== null ? next : end;
}

/** Shorter lines are cells and items, and no paragraph that was broken at its margin. */
const SHORTEST_LINE = 16;
/** What makes a word of its own of a unit that opens a line: 个别, 人员, 项目. */
const BEGINS_WORD = /[别人员目数庭籍单额体性面]/u;

/** Where the line behind a number begins that ends a long line: 全年收入⟦1512.6↵⟧万元; `end` where it does not. */
function overLineEnd(folded: string, at: number, end: number): number {
  const next = folded.charCodeAt(end) === RETURN ? end + 1 : end;
  if (folded.charCodeAt(next) !== LINE_END || !isWithinWords(folded, at)) return end;
  for (let before = 1; before <= SHORTEST_LINE; before += 1) if (at < before || folded.charCodeAt(at - before) === LINE_END) return end;
  return next + 1;
}
