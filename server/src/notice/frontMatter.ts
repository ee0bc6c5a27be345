import type { ParagraphBlock, Tree } from '../parse/tree';
import { foldedOf, type Source } from '../text/source';
import { span } from '../text/span';
import type { Paragraph, Title } from './model';

const TITLE_END = /(?:通报|报告|公告|公示|情况|公开)(?:\([^()]{1,20}\))?$/u;
const TITLE_LIMIT = 60;
const TITLE_LINES = 3;
const SENTENCE_MARK = /[。;:]/u;

/** The title: the last line before the text that ends as a title does, with the lines before it that it carries on from. Null where there is none. */
export function readTitle(source: Source, tree: Tree, residue: readonly ParagraphBlock[]): Title | null {
  const head = readHead(source, tree).filter((block) => !residue.includes(block));
  const last = head.findLastIndex(
    (block) => TITLE_END.test(foldedOf(source, block.span)) && /整改|巡[视察]/u.test(joinedWords(source, head)),
  );
  if (last === -1) return null;
  let first = last;
  while (first > 0 && last - first < TITLE_LINES - 1 && !isWhole(joinedWords(source, head.slice(first, last + 1)))) first -= 1;
  const lines = head.slice(first, last + 1);
  const [from, to] = [lines[0], lines.at(-1)];
  if (from === undefined || to === undefined || !joinedWords(source, lines).includes('整改')) return null;
  return { span: span(from.span.start, to.span.end), text: joinedWords(source, lines), lines: lines.map((block) => block.line.index) };
}

/** Who looks into a unit besides 巡视 and 巡察: 生态环境保护督察, 审计. */
const INSPECTION = /督[察导]|审计|专项检查/u;

/** The paragraph that says when which unit was inspected and what the feedback was: 导语. */
export function readOpening(source: Source, paragraphs: readonly Paragraph[], title: Title | null): Paragraph | null {
  const below = paragraphs.filter(({ span: of }) => of.start >= (title?.span.end ?? 0));
  const lead = below.filter(({ heading }) => heading === null);
  // 【概况】 may stand above it.
  const isLead = ({ heading, span: of }: Paragraph): boolean =>
    heading === below[0]?.heading && /巡[视察].{0,200}(?:现将|如下)/su.test(foldedOf(source, of));
  const candidates = lead.length > 0 ? lead : below.filter(isLead);
  const long = candidates
    .filter(({ span: of }) => of.end - of.start > 40)
    .map((paragraph) => ({ paragraph, words: foldedOf(source, paragraph.span) }));
  const found =
    long.find(({ words }) => /巡[视察]/u.test(words) && /反馈|现将/u.test(words)) ??
    long.find(({ words }) => /巡[视察]/u.test(words)) ??
    long.find(({ words }) => INSPECTION.test(words) && /反馈|现将|如下/u.test(words));
  return found?.paragraph ?? null;
}

/** The short lines before the first heading and the first sentence. */
function readHead(source: Source, tree: Tree): readonly ParagraphBlock[] {
  const head: ParagraphBlock[] = [];
  for (const block of tree.blocks) {
    if (block.kind === 'heading') break;
    if (head.length >= 20 || (block.span.end - block.span.start > TITLE_LIMIT && SENTENCE_MARK.test(foldedOf(source, block.span)))) break;
    head.push(block);
  }
  return head.filter((block) => block.span.end - block.span.start <= TITLE_LIMIT * 2 && !foldedOf(source, block.span).includes('。'));
}

/** A title that names the unit and the matter needs no line before it: 中共云山市委关于…, 云山市水利局党组⟦巡察⟧整改情况通报. */
function isWhole(words: string): boolean {
  return (
    /^.{2,60}关于.{2,}/u.test(words) ||
    /^.{2,40}[委组局会部支司团院学校厅办](?=巡[视察]|贯彻|落实|整改|审计|督[察导])|^.{2,40}[区县市镇乡](?=贯彻|落实)/u.test(words)
  );
}

function joinedWords(source: Source, blocks: readonly ParagraphBlock[]): string {
  return blocks.map((block) => foldedOf(source, block.span).replaceAll(' ', '')).join('');
}
