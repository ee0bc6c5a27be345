import type { Span } from '../../../text/span';
import type { Heading, NoticeOutline } from '../../model';
import type { Figure } from '../figure';
import type { Mention, Passage } from '../passage';
import { isCount } from '../vocabulary';
import { written } from '../wording';

/** 4个方面12项问题, or either of the two. */
export interface Declaration {
  readonly aspects: Mention | null;
  readonly items: Mention | null;
  readonly folded: string;
}

/** What the headings of the rectification part come to, or of the parts where each is an aspect. */
interface Structure {
  /** The markers of the headings right under the part, the section on clues left out. */
  readonly groups: readonly Span[];
  /** Every one of these headings says 方面. */
  readonly areAspects: boolean;
  /** How many problems there are; and how many headings one below the groups, a group without any counting as one. */
  readonly items: readonly number[];
}

/** One declared total with what was counted. */
interface Comparison {
  readonly declared: Mention;
  readonly counted: number;
  readonly places: readonly Span[];
  readonly doubtful: boolean;
}

const CONTEXT = /反馈|巡视|巡察|指出|整改任务/u;
const PROBLEMS = /^(?:具体|突出|主要|重点|方面)?的?问题/u;
/** 反馈的8个问题, with nothing about their kind. */
const OF_FEEDBACK = /(?:反馈|指出|提出)(?:意见)?中?的?$/u;

/** The totals that an overview declares of the problems fed back. */
export function readDeclarations(passage: Passage): readonly Declaration[] {
  const { folded } = passage.scan;
  return passage.counts.flatMap((mention): readonly Declaration[] => {
    if (!mention.exact || !(isAspects(mention) || isItems(mention)) || !CONTEXT.test(mention.piece.text)) return [];
    if (isAspects(mention)) {
      const next = passage.mentions[mention.index + 1];
      const isNext = next !== undefined && isCount(next) && next.exact && follows(mention, next) && isItems(next);
      return [{ aspects: mention, items: isNext ? next : null, folded }];
    }
    const isAlone = isItems(mention) && mention.unit === '个' && OF_FEEDBACK.test(mention.before);
    return isAlone ? [{ aspects: null, items: mention, folded }] : [];
  });
}

/** Declared totals against the headings. Of two declared together, the one that fits vouches for what the other counts. */
export function readDeclared(outline: NoticeOutline, declarations: readonly Declaration[]): readonly Figure[] {
  const structure = declarations.length > 0 ? structureOf(outline) : null;
  return structure === null ? [] : declarations.flatMap((declaration) => judge(declaration, structure));
}

function judge({ aspects, items, folded }: Declaration, { groups, areAspects, items: counts }: Structure): readonly Figure[] {
  const comparisons: Comparison[] = [];
  const itemsFit = items !== null && counts.includes(items.value);
  if (aspects !== null && groups.length > 1) {
    const isOff = Math.abs(aspects.value - groups.length) === 1 && (itemsFit || areAspects);
    if (aspects.value === groups.length || isOff) {
      comparisons.push({ declared: aspects, counted: groups.length, places: groups, doubtful: false });
    }
  }
  if (items !== null) {
    const vouched = aspects === null || aspects.value === groups.length;
    const nearest = counts.find((count) => count === items.value) ?? counts.find((count) => vouched && Math.abs(count - items.value) === 1);
    if (nearest !== undefined) comparisons.push({ declared: items, counted: nearest, places: [], doubtful: aspects === null });
  }
  return comparisons.map((comparison) => declaredFigure(folded, comparison));
}

function declaredFigure(folded: string, { declared, counted, places, doubtful }: Comparison): Figure {
  const holds = declared.value === counted;
  const noun = declared.unit.endsWith('方面') ? '' : isAspects(declared) ? '方面' : '问题';
  return {
    kind: 'declared-structure',
    verdict: holds ? 'holds' : 'fails',
    reason: null,
    span: { start: declared.span.start, end: declared.end },
    numbers: [{ value: declared.value, span: declared.span, unit: declared.unit, part: 'announced' }],
    places,
    working: `正文整改部分列有${counted}${declared.unit}${noun}，文中称${written(declared, folded)}${noun}，${holds ? '相符' : '不符'}`,
    culprit: holds ? null : { span: declared.span, correction: null },
    doubtful,
  };
}

function structureOf(outline: NoticeOutline): Structure | null {
  const { problems } = outline;
  if (problems.length === 0) return null;
  const leaves = new Set(problems.map(({ heading }) => heading));
  const tops = outline.headings.filter(({ parent }) => parent === null);
  const holding = tops.filter(({ children }) =>
    children.some((child) => leaves.has(child) || child.children.some((each) => leaves.has(each))),
  );
  const areParts = holding.length > 1 && holding.every((part) => isAspectHeading(outline, part));
  const parts = areParts ? holding : partsAmong(tops, holding);
  const groups = areParts ? parts : parts.flatMap(({ children }) => children.filter(({ role }) => role !== 'clues'));
  const below = groups.reduce((sum, { children }) => sum + Math.max(1, children.length), 0);
  // Where the headings right under the part are the problems, they are no aspects.
  const areGroups = groups.filter((group) => leaves.has(group)).length * 2 < groups.length;
  return {
    groups: (parts.length === 1 || areParts) && areGroups ? groups.map(({ marker }) => marker) : [],
    areAspects: groups.length > 1 && groups.every((group) => isAspectHeading(outline, group)),
    items: [problems.length, ...(below > groups.length ? [below] : [])],
  };
}

/** The parts of rectification; where none is called so, those that hold problems. */
function partsAmong(tops: readonly Heading[], holding: readonly Heading[]): readonly Heading[] {
  const named = tops.filter(({ role }) => role === 'rectification');
  return named.length > 0 ? named : holding;
}

function isAspectHeading({ source }: NoticeOutline, { title }: Heading): boolean {
  return source.folded.slice(title.start, title.end).includes('方面');
}

/** 4方面, 4个方面. */
function isAspects({ unit, after }: Mention): boolean {
  return unit === '方面' || unit === '大方面' || (unit === '个' && after.startsWith('方面'));
}

/** 12项问题, 12大类问题, 34个具体问题. */
function isItems({ unit, family, after }: Mention): boolean {
  return (family === '项' || unit === '大类' || unit === '类') && PROBLEMS.test(after);
}

/** Right after: 4方面、12大类 or 4个方面共12项. */
function follows(mention: Mention, next: Mention): boolean {
  const between = mention.piece === next.piece ? mention.after : mention.after + next.before;
  const isBeside = mention.piece === next.piece || (next.piece.index === mention.piece.index + 1 && /[、,]/u.test(next.piece.opening));
  return isBeside && /^(?:方面)?(?:[的共和]|共计)?$/u.test(between);
}
