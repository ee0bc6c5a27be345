import { ALL_OF_WHICH, CHOSEN, LOOKED_INTO, MAY_BE_INNER, NAMED_AGAIN, NEWLY, NONE_OF_THEM, STAGES, WRITTEN_TO } from '../lexicon/nestings';
import type { Figure } from '../figure';
import { judgeWithin } from '../judge';
import { countsBefore, REACH } from '../lookBack';
import type { Mention, Passage } from '../passage';
import { isCount, isLike } from '../vocabulary';

/** What is never more than another thing: how the outer and the inner number are named. */
interface Nesting {
  readonly outer: (mention: Mention) => boolean;
  readonly inner: (mention: Mention) => boolean;
  /** Holds as a rule, but those dealt with this year may stem from last year's. */
  readonly doubtful: boolean;
}

const NESTINGS: readonly Nesting[] = [
  { outer: after(/(?:^|[^织政])处理$/u), inner: after(/处分$/u), doubtful: false },
  { outer: after(/立案(?:审查调查|审查|调查|查处)?$/u), inner: after(/处分$/u), doubtful: true },
  { outer: after(/处分$/u), inner: after(/(?:开除党籍|开除公职|留党察看)$/u), doubtful: false },
  { outer: after(/应[到参][\u4e00-\u9fff]{0,3}$/u), inner: after(/实(?:到|际?参)[\u4e00-\u9fff]{0,3}$/u), doubtful: false },
  { outer: after(/(?:收回|回收)(?![^,]*有效)[\u4e00-\u9fff]{0,8}$/u), inner: after(/有效[\u4e00-\u9fff]{0,4}$/u), doubtful: false },
  { outer: after(/(?:查处|发现|查实|查纠)[^,]{0,30}(?:问题|案件)$/u), inner: after(/通报(?:曝光)?[^,]{0,6}$/u), doubtful: false },
  {
    outer: after(/(?:^|[^织政])处理$/u),
    inner: (mention) => mention.before === '' && mention.piece.text.startsWith('通报'),
    doubtful: false,
  },
];

/** One number within another by what the words between them mean: `查处8起，处理13人，党纪政务处分9人，通报曝光3起7人`. */
export function readNested(passage: Passage): readonly Figure[] {
  const figures: (Figure | null)[] = [];
  for (const mention of passage.counts) {
    if (mention.piece.bracket !== null) continue;
    figures.push(ofNamed(passage, mention), beyondLast(passage, mention));
    figures.push(...measuresWithin(passage, mention), chosenFrom(passage, mention), writtenTo(passage, mention), newlyOf(passage, mention));
  }
  return figures.filter((figure) => figure !== null);
}

function measuresWithin(passage: Passage, inner: Mention): readonly (Figure | null)[] {
  const { before } = inner;
  const isPenalty = MAY_BE_INNER.test(before);
  const mayBe = before === '' ? inner.piece.text.startsWith('通报') : isPenalty || before.includes('通报');
  if (!mayBe || (inner.piece.text.includes('其中') && !before.includes('有效'))) return [];
  return NESTINGS.filter((nesting) => nesting.inner(inner)).map((nesting) => {
    const outer = countsBefore(passage, inner, inner.piece).find(nesting.outer);
    return outer === undefined ? null : judgeWithin(passage.scan.folded, inner, [outer], nesting.doubtful);
  });
}

function chosenFrom(passage: Passage, part: Mention): Figure | null {
  const included = part.before.endsWith('包括') && part.after.includes('在内');
  if (!included && !CHOSEN.test(part.after)) return null;
  const limit = included ? part.piece.index + 3 : part.piece.index;
  const later = passage.mentions.slice(part.index + 1, part.index + REACH);
  const whole = later.find((mention) => mention.piece.index <= limit && isCount(mention) && isLike(mention, part));
  // 3个案例入选全省50个优秀案例 is surely one of the 50; 5份入围方案及2份备选方案 is not one of the 2.
  const isSure = included || (whole?.piece === part.piece && part.after.includes('全'));
  if (whole === undefined || (!isSure && part.value > whole.value)) return null;
  return judgeWithin(passage.scan.folded, part, [whole]);
}

function writtenTo(passage: Passage, part: Mention): Figure | null {
  if (!part.before.endsWith('向') || !WRITTEN_TO.test(part.after)) return null;
  const [whole, other] = countsBefore(passage, part, { sentence: part.piece.sentence - 1 });
  if (whole === undefined || other !== undefined || !whole.before.endsWith('对') || !LOOKED_INTO.test(whole.after)) return null;
  return judgeWithin(passage.scan.folded, part, [whole], true);
}

function newlyOf(passage: Passage, part: Mention): Figure | null {
  const name = NEWLY.exec(part.before.trim())?.groups?.name;
  if (name === undefined) return null;
  const whole = countsBefore(passage, part, part.piece).find(({ before }) => before.endsWith(name));
  return whole === undefined ? null : judgeWithin(passage.scan.folded, part, [whole]);
}

/** 科级以上干部96人，⟦科级以上干部中⟧女干部28人: a whole that is named once more. */
function ofNamed(passage: Passage, part: Mention): Figure | null {
  const name = !part.chinese && /[中里]/u.test(part.before) ? NAMED_AGAIN.exec(part.before.trim())?.groups?.name : undefined;
  if (name === undefined) return null;
  const whole = countsBefore(passage, part, part.piece).find(
    (mention) => isLike(mention, part) && mention.exact && (mention.before.endsWith(name) || mention.after.trim() === name),
  );
  return whole === undefined ? null : judgeWithin(passage.scan.folded, part, [whole]);
}

/** 抽查12个项目，⟦有问题的13个⟧; 收到45件，⟦属实47件⟧: more than there were right before. */
function beyondLast(passage: Passage, part: Mention): Figure | null {
  const { piece, after: behind, unit } = part;
  const [before, whole] = [part.before.trim(), piece.before?.mentions.at(-1)];
  if (piece.opening !== ',' || whole === undefined || part !== piece.mentions[0] || !whole.exact || !part.exact) return null;
  if (whole.kind !== 'count' || part.value <= whole.value || whole.unit !== unit) return null;
  const of = whole.before.trim();
  const isSome = behind.trim() === '' && before.endsWith('的') && ALL_OF_WHICH.test(of) && !NONE_OF_THEM.test(before);
  const isStage = STAGES.some(([outer, inner]) => outer.test(of) && inner.test(before));
  return isSome || isStage ? judgeWithin(passage.scan.folded, part, [whole]) : null;
}

function after(pattern: RegExp): (mention: Mention) => boolean {
  return (mention) => pattern.test(mention.before.slice(-40));
}
