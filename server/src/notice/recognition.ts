import type { Source } from '../text/source';
import type { Heading, Paragraph, Problem, Title } from './model';

/** What a text was read as, as far as it shows whether it is a notice. */
export interface ReadElements {
  readonly source: Source;
  readonly title: Title | null;
  readonly headings: readonly Heading[];
  readonly paragraphs: readonly Paragraph[];
  readonly problems: readonly Problem[];
  readonly hasInvitation: boolean;
}

/** An element that notices have, and what it weighs. */
interface Element {
  readonly name: string;
  readonly weight: number;
  readonly isThere: (read: ReadElements) => boolean;
}

/** 关于…整改…的通报: nothing else is called so. */
const WHOLE_TITLE = /整改.{0,30}(?:通报|报告|公告|公示|通告|公开|说明)(?:\([^()]{1,20}\))?$/u;
/** The opening stands in the first paragraphs, this many. */
const TOP = 12;
const INSPECTION = /巡[视察]|督[察导]|审计|专项检查|考核/u;
const ANNOUNCED = /现[将就对]|如下|予以(?:公[布开示告]|通报)|向社会(?:公[布开示告]|通报)/u;

/** No element alone makes a notice but a whole title: the word 整改 and a sentence on an inspection stand in much of the news. */
const ELEMENTS: readonly Element[] = [
  { name: '标题', weight: 2, isThere: ({ title }) => title !== null },
  { name: '完整的标题', weight: 1, isThere: ({ title }) => title !== null && WHOLE_TITLE.test(title.text) },
  {
    name: '现将整改情况公布',
    weight: 2,
    isThere: (read) => opensWith(read, (words) => words.includes('整改') && ANNOUNCED.test(words) && INSPECTION.test(words)),
  },
  { name: '反馈的经过', weight: 1, isThere: (read) => opensWith(read, (words) => INSPECTION.test(words) && words.includes('反馈')) },
  { name: '逐条整改的部分', weight: 1, isThere: ({ headings }) => headings.some(({ role }) => role === 'rectification') },
  {
    name: '组织情况和下一步',
    weight: 1,
    isThere: ({ headings }) => headings.some(({ role }) => role === 'overview') && headings.some(({ role }) => role === 'next'),
  },
  { name: '问题', weight: 1, isThere: ({ problems }) => problems.length > 0 },
  { name: '成列的问题', weight: 1, isThere: ({ problems }) => problems.length > 2 },
  { name: '有标签的整改情况', weight: 1, isThere: ({ problems }) => problems.some(({ response }) => response?.kind === 'label') },
  { name: '监督邀请', weight: 1, isThere: ({ hasInvitation }) => hasInvitation },
];

const ENOUGH = 3;

/** Whether the text is a rectification notice: several of its elements are there, and it speaks of 整改. */
export function isNotice(read: ReadElements): boolean {
  const { folded } = read.source;
  if (!folded.includes('整改')) return false;
  let weight = 0;
  for (const element of ELEMENTS) if (element.isThere(read)) weight += element.weight;
  return weight >= ENOUGH && (read.title !== null || INSPECTION.test(folded) || folded.includes('反馈'));
}

function opensWith({ source, paragraphs }: ReadElements, holds: (words: string) => boolean): boolean {
  return paragraphs
    .slice(0, TOP)
    .some(({ heading, span }) => heading === null && holds(source.folded.slice(span.start, Math.min(span.end, span.start + 600))));
}
