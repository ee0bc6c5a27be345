import type { Block, Tree } from '../parse/tree';
import { foldedOf, type Source } from '../text/source';

/** The title of an annex in a line of its own: 附件, 附件1：, 附件：整改任务清单. */
const TITLE = /^附[件表录](?: ?(?:\d{1,2}|[一二三四五六七八九十]))?(?:$| ?: ?.{0,40}$)/u;
const LONGEST = 50;
/** A date in a line of its own, as it stands under a notice. */
export const DATE_LINE =
  /^(?:\d{2,4}年\d{1,2}月(?:\d{1,2}日)?|[〇○零一二三四五六七八九]{2,4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|\d{4}[-./]\d{1,2}[-./]\d{1,2})$/u;
const CONTACT = /(?:电话|邮箱|邮编|邮政编码|信箱|地址)[^。\n]{0,12}:?[^。\n]|欢迎.{0,40}监督/u;
/** The most lines between the end of a notice and its annex. */
const NEAR = 6;
/** An annex that is no more than named stands this close to the end. */
const END = 5;

/**
 * Where what is appended begins, behind date or contacts: a list of tasks, say. What stands there ends no notice. Infinity where there is none; an annex named
 * before the signature is none.
 */
export function annexStart(source: Source, { blocks }: Tree): number {
  const wordsOf = (block: Block): string => {
    const { start, end } = block.line.content;
    return end - start > 4 * LONGEST ? '' : foldedOf(source, block.line.content).replaceAll(' ', '');
  };
  const at = blocks.findIndex((block, index) => {
    if (source.folded.charAt(block.line.content.start) !== '附' || !TITLE.test(wordsOf(block))) return false;
    const before = blocks.slice(Math.max(0, index - NEAR), index).map(wordsOf);
    if (before.some((words) => DATE_LINE.test(words))) return true;
    return before.some((words) => CONTACT.test(words)) && !blocks.slice(-END).some((last) => DATE_LINE.test(wordsOf(last)));
  });
  return blocks[at]?.line.content.start ?? Infinity;
}
