import type { LeftOut, ListedProblem, ListField } from '../../notice/problemList';
import { parse } from '../../parse/parse';
import type { ParagraphBlock, Section } from '../../parse/tree';
import { createSource, foldedOf, textOf, type Source } from '../../text/source';
import { span } from '../../text/span';
import { roleOf } from './header';
import { itemWords, splitItems, takeMarker } from './words';

/** What was read of a text. */
export interface TextReading {
  readonly problems: readonly ListedProblem[];
  readonly left: readonly LeftOut[];
}

/** 附件2, titles, 填报单位：… above a list, signatures below. */
const FRAME =
  /^(?:附件 ?\d{0,2}[:.]?$|填报|填表|制表|审核|单位[:(]|日期:|联系|\(盖章\)|20\d\d年\d{1,2}月(?:\d{1,2}日)?$)|(?:清单|台账|一览表|汇总表|登记表|明细表|通知|函)(?:\([^()]{1,20}\))?$/u;
/** 整改措施：… below a problem. */
const LABELLED = /^【?(?<label>[\u4e00-\u9fff]{2,10})】? ?[:】]/u;
const MEASURES = /^(?:具体|主要)?(?:整改|工作)?(?:措施|举措|办法):?$/u;
const PROBLEM_LABEL = /^【?(?:(?:反馈|具体|主要)?问题|意见) ?(?:[一二三四五六七八九十百]{1,4}|\d{1,3})/u;
/** More problems than this are no list. */
const MOST_PROBLEMS = 5000;
const MOST_NESTING = 20;

/** Reads numbered paragraphs as a list of problems: what has nothing numbered under it is one, what has is its category. */
export function readTextList(text: string): TextReading {
  const source = createSource(text);
  const { root } = parse(source);
  const problems: ListedProblem[] = [];
  const left: LeftOut[] = [];
  if (root.sections.length === 0) return readLines(source, root.paragraphs);
  for (const paragraph of root.paragraphs) left.push({ row: paragraph.line.index + 1, reason: '标题或说明' });
  for (const section of root.sections) collect(source, section, { category: '', depth: 0 }, problems);
  return { problems, left };
}

/** One line a problem: 问题一：…, or plain lines between the title and the signature. */
function readLines(source: Source, paragraphs: readonly ParagraphBlock[]): TextReading {
  const left: LeftOut[] = [];
  const isLabelled = paragraphs.some((paragraph) => PROBLEM_LABEL.test(foldedOf(source, paragraph.span)));
  const problems: ListedProblem[] = [];
  for (const paragraph of paragraphs) {
    const words = foldedOf(source, paragraph.span);
    const isProblem = isLabelled ? PROBLEM_LABEL.test(words) : !FRAME.test(words) && !LABELLED.test(words);
    const last = problems.at(-1);
    if (isProblem) problems.push(problemAt(paragraph.line.index, textOf(source, paragraph.span), ''));
    else if (last !== undefined && !FRAME.test(words)) problems.splice(-1, 1, withParagraphs(source, last, [paragraph]));
    else left.push({ row: paragraph.line.index + 1, reason: '标题、说明或落款' });
    if (problems.length >= MOST_PROBLEMS) break;
  }
  return { problems, left };
}

interface Place {
  readonly category: string;
  readonly depth: number;
}

function collect(source: Source, section: Section, { category, depth }: Place, problems: ListedProblem[]): void {
  const { heading } = section;
  if (heading === null || problems.length >= MOST_PROBLEMS) return;
  const words = textOf(source, span(heading.marker.span.start, heading.line.content.end));
  const measures = measuresUnder(source, section);
  if (section.sections.length === 0 || measures !== null || depth >= MOST_NESTING) {
    const problem = withParagraphs(source, problemAt(heading.line.index, words, category), section.paragraphs);
    problems.push({ ...problem, measures: [...problem.measures, ...(measures ?? [])] });
    return;
  }
  const own = takeMarker(words).words.replace(/[。；：:;]$/u, '');
  for (const below of section.sections) collect(source, below, { category: own, depth: depth + 1 }, problems);
}

/** What is numbered under 整改措施：; null where what is numbered under a heading are problems. */
function measuresUnder(source: Source, { paragraphs, sections }: Section): readonly string[] | null {
  const last = paragraphs.at(-1);
  const [first] = sections;
  if (first === undefined) return null;
  const isLabelled = last !== undefined && MEASURES.test(foldedOf(source, last.span));
  const titles = sections.map(({ heading }) => (heading === null ? '' : textOf(source, heading.text)));
  const areFields = titles.every((title) => isField(title));
  if (!isLabelled && !areFields) return null;
  return isLabelled ? titles.map(itemWords) : titles.flatMap((title) => fieldOf(title)?.measures ?? []);
}

function isField(title: string): boolean {
  return fieldOf(title) !== null;
}

/** 整改措施：…, 责任单位：…: what stands behind a label that is known. */
function fieldOf(words: string): { readonly field: ListField | null; readonly measures: readonly string[]; readonly words: string } | null {
  const folded = createSource(words).folded;
  const found = LABELLED.exec(folded);
  const role = found === null ? null : roleOf([found.groups?.label ?? '']);
  if (found === null || role === null || role === 'number' || role === 'category' || role === 'problem') return null;
  const rest = words.slice(found[0].length).trim();
  if (role === 'measures')
    return {
      field: null,
      measures: splitItems(rest)
        .map(itemWords)
        .filter((item) => item !== ''),
      words: rest,
    };
  return { field: role, measures: [], words: rest };
}

function problemAt(line: number, words: string, category: string): ListedProblem {
  const { marker, words: text } = takeMarker(words.trim());
  return { number: marker, text, category, measures: [], fields: {}, place: { sheet: '', row: line + 1, line } };
}

function withParagraphs(source: Source, problem: ListedProblem, paragraphs: readonly ParagraphBlock[]): ListedProblem {
  return paragraphs.reduce<ListedProblem>((known, paragraph) => {
    const words = textOf(source, paragraph.span);
    const read = fieldOf(words);
    if (read === null) return withField(known, 'detail', words);
    if (read.field === null) return { ...known, measures: [...known.measures, ...read.measures] };
    return withField(known, read.field, read.words);
  }, problem);
}

function withField(problem: ListedProblem, field: ListField, words: string): ListedProblem {
  if (words === '') return problem;
  const before = problem.fields[field];
  return { ...problem, fields: { ...problem.fields, [field]: before === undefined ? words : `${before}\n${words}` } };
}
