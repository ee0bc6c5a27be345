import type { Block, ParagraphBlock, Tree } from '../parse/tree';
import { foldedOf, type Source } from '../text/source';
import { DATE_LINE } from './annex';
import type { Signature } from './model';

const UNIT_LINE =
  /^(?:中共|中国共产党)?[\u4e00-\u9fff·、()“”\d]{2,40}(?:[委局厅部]|委员会|党组|党委|党工委|党总支|党支部|总支部?|支部|办公室|领导小组|纪委|巡察办|公司|大学|学院|医院)$/u;
const LAST_BLOCKS = 8;

/** Unit and date below the text, before an annex; null where the notice ends without either. What a web page left after them is passed over. */
export function readSignature(source: Source, tree: Tree, residue: readonly ParagraphBlock[], annex: number): Signature | null {
  const left = new Set<Block>(residue);
  const tail = tree.blocks
    .filter((block) => !left.has(block) && block.line.content.start < annex)
    .slice(-LAST_BLOCKS)
    .filter((block) => block.kind === 'paragraph');
  const words = tail.map((block) => foldedOf(source, block.span).replaceAll(' ', ''));
  const dateAt = words.findLastIndex((line) => DATE_LINE.test(line));
  const unitAt = words.findLastIndex((line, index) => (dateAt === -1 || index <= dateAt) && UNIT_LINE.test(line));
  const isNearDate = dateAt === -1 ? unitAt === tail.length - 1 : dateAt - unitAt <= 2;
  const unit = unitAt === -1 || !isNearDate ? null : (tail[unitAt]?.span ?? null);
  const date = dateAt === -1 ? null : (tail[dateAt]?.span ?? null);
  return unit === null && date === null ? null : { unit, date };
}
