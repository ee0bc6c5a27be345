import type { Notice } from '../../notice/model';
import type { PhraseHit } from '../../text/phrases';
import { overlaps, span, type Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { isVariant, meantBy, nearFormulae } from './nearFormulae';
import { findDisordered } from './orderedLists';
import { soughtIn } from './sought';
import { describeHits } from './wording';
import { endsInTerm } from './wordGuard';
import type { WordingRow } from './wordingTable';

/** 中央八项规定, and local measures that carry the name. */
const WITH_AUTHORITY = /(?:中央|省委|市委|区委|县委|集团|公司|学校|我[省市区县校院]|本[省市区县校院])(?:的|关于|落实)?$/u;

const LONGEST_TITLE = 40;
/** What regulations are called, whose titles are formulae themselves. */
const REGULATION = /条例|规定|准则|规则/u;

/** Canonical political formulae, exactly worded. */
export const fixedPhrases: Rule = {
  id: 'text/fixed-phrases',
  name: '固定政治表述',
  norm: '固定的政治表述、法规名称逐字写对，顺序、搭配不变。',
  source: '《中国共产党章程》、党内法规和中央文件的通行表述；各条另注出处',
  exceptions: [
    '地方机制名称与固定表述同形的不算，如区“五位一体”联合督查组。',
    '“不敢腐不能腐不想腐”有没有顿号都可以；“批评与自我批评”也可以。',
    '只列其中几项的不查顺序。',
  ],
  severity: { draft: 'information', review: 'error', publish: 'error' },
  options: { disabledRows: { description: '不再检查的错误写法，如“第一责任职责”。', default: [] } },
  fix: 'suggested',
  good: [
    { text: '增强“四个意识”、坚定“四个自信”、做到“两个维护”，一体推进不敢腐不能腐不想腐。' },
    { text: '反对形式主义、官僚主义、享乐主义和奢靡之风，落实中央八项规定及其实施细则精神。' },
    { text: '区“五位一体”联合督查组开展督查；整治形式主义、官僚主义。' },
  ],
  bad: [
    { text: '区委书记履行第一责任职责。' },
    { text: '树牢“四个自信”，逐项整改。' },
    { text: '增强政治意识、核心意识、大局意识、看齐意识。', note: '顺序' },
    { text: '严格落实八项规定精神。' },
    { text: '坚决拥护以习近平总书记为核心的党中央。' },
  ],
  check: (notice, context) => {
    const disabled = context.options.disabledRows;
    const { wording, formulae, formulaParts, listItems, eightRules } = soughtIn(notice.source);
    const isOn = (row: WordingRow): boolean => !Array.isArray(disabled) || !disabled.includes(row.wrong);
    const known = describeHits(
      notice,
      formulae.filter((hit) => isFormula(notice.source.folded, hit)),
      isOn,
    );
    const taken = [...known.map(({ span: place }) => place), ...wording];
    const near = nearFormulae(notice, formulaParts).filter(({ span: place }) => !taken.some((each) => overlaps(each, place)));
    const findings = [...withoutAuthority(notice, eightRules), ...known, ...near, ...findDisordered(notice.source, listItems)];
    return findings.sort((one, other) => one.span.start - other.span.start);
  },
};

/** Whether a wrong form is a formula there: no part of a title that others gave (《习总书记讲过的故事》), and no other four of a kind (四种意识 of careers). */
function isFormula(folded: string, { start, end, value: { right } }: PhraseHit<WordingRow>): boolean {
  const before = folded.slice(Math.max(0, start - LONGEST_TITLE), start);
  if (before.lastIndexOf('《') > before.lastIndexOf('》') && !REGULATION.test(right)) return false;
  if (isModifier(folded, start, end) || endsInTerm(folded, span(start, end))) return false;
  const isQuoted = folded.charAt(start) === '“';
  const place = isQuoted ? span(start + 1, end - 1) : span(start, end);
  return !isVariant(right, place) || meantBy(folded, place) !== null;
}

/** 增强⟦“两个维护”的⟧政治自觉: a verb whose object is what the name describes, so that it need not go with the name. */
function isModifier(folded: string, start: number, end: number): boolean {
  const opening = folded.indexOf('“', start);
  return opening > start && opening < end && folded.charAt(end) === '的';
}

/** 八项规定精神 without 中央, and without another that it is of. */
function withoutAuthority({ source: { folded } }: Notice, places: readonly Span[]): readonly Finding[] {
  const bare = places.filter(({ start }) => !WITH_AUTHORITY.test(folded.slice(Math.max(0, start - 5), start)));
  if (bare.length === 0) return [];
  return bare.map((place) => ({
    span: place,
    message: '规范表述是“中央八项规定精神”，这里少了“中央”。',
    fix: { title: '补上“中央”', kind: 'suggested', edits: [{ span: span(place.start, place.start), text: '中央' }] },
    atMost: 'warning',
  }));
}
