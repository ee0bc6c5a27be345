import type { Figure } from '../figure';
import { judgeBreakdown, judgeWithin, type Completeness } from '../judge';
import { countsOfHost } from '../lookBack';
import type { Bracket, Mention, Passage } from '../passage';
import { doneCue, isCount, isLike } from '../vocabulary';

/** What says that a bracket tells something else than all the parts of the number before it. */
const NOT_PARTS = /^(?:其中|不含|[除共约占另注]|合计|总计|累计|截至|截止|目前|详见|包?含|包括)/u;
/** A number alone in its bracket is a part where it is a penalty: 政务处分2人（警告2人）. */
const PENALTY = /警告|记过|降级|降职|撤职|撤销|开除|留党察看|免职|诫勉|调离|谈话|批评|检查|通报|处分|停职|辞/u;
/** How far the bracket may stand from its number: 12个问题（…）. */
const GAP = 10;

/** A breakdown in brackets: `党纪处分9人次（警告6人、严重警告3人）`, `计划拆除57.5万平方米（已拆除35万平方米）`. */
export function readInBrackets(passage: Passage): readonly Figure[] {
  const figures: Figure[] = [];
  const complete = new Set<number>();
  for (const bracket of passage.brackets) {
    const figure = readBracket(passage, bracket, complete);
    if (figure === null) continue;
    figures.push(figure);
    if (figure.kind === 'parts-sum' && figure.verdict === 'holds') complete.add(bracket.host.sentence);
  }
  return figures;
}

function readBracket(passage: Passage, bracket: Bracket, complete: ReadonlySet<number>): Figure | null {
  const counts = bracket.pieces.flatMap(({ mentions }) => mentions.filter(isCount));
  const [first] = counts;
  if (first === undefined) return null;
  const whole = countsOfHost(first.piece, first)[0];
  if (whole === undefined) return readOtherUnit(passage, bracket, counts);
  if (bracket.span.start - 1 - whole.end > GAP) return null;
  const { folded } = passage.scan;
  const opening = bracket.pieces[0]?.text ?? '';
  const parts = counts.filter((mention) => isLike(mention, first));
  if (parts.length === 1 && doneCue(first) !== null) {
    // What was planned may be surpassed.
    return judgeWithin(folded, first, [whole], /计划|目标|拟|预计/u.test(whole.before));
  }
  if (NOT_PARTS.test(opening) || parts.length < counts.length) return null;
  if (parts.length === 1) return readSingle({ folded, whole, part: first, inCompany: complete.has(bracket.host.sentence) });
  return judgeBreakdown({ folded, wholes: [whole], parts, completeness: completenessOf(bracket, parts), isBound: true });
}

/** 措施18条（立行立改10项、限期整改8项）: 项, 条 and 个 are often mixed, and as often count different things. */
function readOtherUnit(passage: Passage, bracket: Bracket, parts: readonly Mention[]): Figure | null {
  const whole = bracket.host.mentions.findLast((mention) => mention.end < bracket.span.start);
  if (whole === undefined || !isCount(whole) || bracket.span.start - 1 - whole.end > GAP) return null;
  const areAll = parts.length > 1 && parts.every(({ unit, family }) => unit === parts[0]?.unit && family === whole.family);
  if (!areAll || completenessOf(bracket, parts) !== 'complete' || NOT_PARTS.test(bracket.pieces[0]?.text ?? '')) return null;
  const figure = judgeBreakdown({ folded: passage.scan.folded, wholes: [whole], parts, completeness: 'disjoint', isBound: true });
  return figure === null ? null : { ...figure, doubtful: true };
}

interface Single {
  readonly folded: string;
  readonly whole: Mention;
  readonly part: Mention;
  /** Another bracket of the sentence tells all the parts of its number. */
  readonly inCompany: boolean;
}

function readSingle({ folded, whole, part, inCompany }: Single): Figure | null {
  if (!PENALTY.test(part.before) || part.after !== '') return null;
  const isWhole = part.value === whole.value || inCompany;
  if (!isWhole) return judgeWithin(folded, part, [whole]);
  return judgeBreakdown({ folded, wholes: [whole], parts: [part], completeness: 'complete', isBound: true });
}

/** 警告6人, 2022年15件: a part with its name, or its year. */
function isNamed(part: Mention): boolean {
  return part.after === '' && (part.before !== '' || part.piece.mentions[0] !== part);
}

function completenessOf(bracket: Bracket, parts: readonly Mention[]): Completeness {
  const text = bracket.pieces.map((piece) => piece.text).join('、');
  if (/等$|等[、,;]/u.test(text)) return 'open';
  if (bracket.pieces.some(({ mentions }) => mentions.filter(isCount).length !== 1)) return 'disjoint';
  return parts.every(isNamed) ? 'complete' : 'disjoint';
}
