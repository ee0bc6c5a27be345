import type { Notice } from '../../notice/model';
import type { Block } from '../../parse/tree';
import { firstClause } from '../../text/sentences';
import { foldedOf } from '../../text/source';
import type { Finding, Rule } from '../rule';

/** A notice has a title that names the unit, the matter and the kind of document. */
export const title: Rule = {
  id: 'structure/title',
  name: '标题完整',
  norm: '通报有标题，写明发文单位、事由（巡视巡察整改）和文种（通报、报告、公告等）。',
  source: 'GB/T 9704—2012对公文标题的要求（发文机关名称、事由和文种）；各地公布整改情况的通行写法。',
  exceptions: [
    '标题可以分成两三行，单位名称独占一行。',
    '网页标题常省去单位名称或文种，只作提示，不作差错。',
    '标题里没有届次、轮次也可以；可以括注范围，如“（原江东区部分）”。',
  ],
  severity: { draft: 'hint', review: 'warning', publish: 'warning' },
  fix: null,
  good: [
    { text: '中共云山市委\n关于十届省委第二轮巡视整改进展情况的通报\n根据省委统一部署，省委第三巡视组对云山市进行了巡视。\n' },
    { text: '中共青溪县教育局党组关于县委巡察整改情况的公告\n根据县委统一部署，县委第二巡察组对县教育局党组开展了巡察。\n' },
  ],
  bad: [
    { text: '根据省委统一部署，省委第三巡视组对云山市进行了巡视。\n一、整改工作组织情况\n市委高度重视。\n', note: '正文前没有标题' },
    { text: '关于巡视整改进展情况的通报\n根据省委统一部署，省委第三巡视组对云山市进行了巡视。\n', note: '没有单位名称' },
    { text: '中共云山市委关于巡视整改进展情况\n根据省委统一部署，省委第三巡视组对云山市进行了巡视。\n', note: '没有文种' },
  ],
  check(notice) {
    if (notice.title === null) return findMissing(notice);
    const missing = missingElements(notice.title.text);
    if (missing.length === 0) return [];
    return [{ span: notice.title.span, message: `标题没有写明${missing.join('和')}，请核对。`, atMost: 'information' }];
  },
};

function missingElements(words: string): readonly string[] {
  const hasUnit = /^(?:.{3,60}关于|中共|.{2,40}(?:[委局厅院镇乡]|党组|支部|公司|大学|街道))/u.test(words);
  const hasKind = /(?:通报|报告|公告|公示|通告|说明|公开)(?:\([^()]{1,20}\))?$/u.test(words);
  return [...(hasUnit ? [] : ['发文单位']), ...(hasKind ? [] : ['文种（如“通报”）'])];
}

/** What a line above the text looks like that is meant as a title, however it is worded. */
const TITLE_WORDS = /整改|关于|(?:通报|报告)$/u;
const TITLE_LIMIT = 80;
/** A page may put this many lines of its own above a title. */
const HEAD_LINES = 60;

function findMissing(notice: Notice): readonly Finding[] {
  const blocks = notice.tree.blocks.filter((block) => block.kind === 'heading' || !notice.webResidue.includes(block));
  const [first] = blocks;
  if (first === undefined) return [];
  const span = firstClause(notice.source.folded, first.line.content);
  if (readHead(notice, blocks).some((block) => isTitleLike(notice, block))) {
    return [{ span, message: '没有认出完整的标题。标题一般写作“某单位关于某事整改进展情况的通报”。', atMost: 'information' }];
  }
  return [{ span, message: '正文前没有标题。请补上标题，写明单位、事由和文种，如“中共……委员会关于……巡视整改进展情况的通报”。' }];
}

/** The lines before the opening and the first heading. */
function readHead({ opening }: Notice, blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex((block) => block.kind === 'heading' || block.line.index === opening?.line);
  return end === -1 ? blocks.slice(0, HEAD_LINES) : blocks.slice(0, Math.min(end, HEAD_LINES));
}

function isTitleLike(notice: Notice, { line }: Block): boolean {
  const words = foldedOf(notice.source, line.content);
  return words.length <= TITLE_LIMIT && !words.includes('。') && TITLE_WORDS.test(words);
}
