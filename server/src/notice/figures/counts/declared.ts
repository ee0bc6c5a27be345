import type { NoticeOutline } from '../../model';
import type { Figure } from '../figure';
import { written } from '../wording';
import type { Declaration, DeclaredMatter, DeclaredNumber } from './declarations';
import { readStructure, type Structure } from './structure';

/** A declared number with what was counted. */
interface Comparison {
  readonly number: DeclaredNumber;
  readonly counted: number;
  readonly doubtful: boolean;
}

/**
 * Declared totals against the headings. One number that is off by one is wrong where another of its declaration fits, or where the overview gives
 * the right one elsewhere; then it may be off by a misprinted digit, too. All else counts something finer.
 */
export function readDeclared(outline: NoticeOutline, declarations: readonly Declaration[]): readonly Figure[] {
  const structure = declarations.length > 0 ? readStructure(outline) : null;
  if (structure === null) return [];
  const overview = outline.source.folded.slice(0, outline.problems[0]?.span.start ?? 0);
  return declarations.flatMap((declaration) =>
    compare(declaration, structure, overview).map((comparison) => declaredFigure(declaration.folded, structure, comparison)),
  );
}

function compare({ numbers }: Declaration, structure: Structure, overview: string): readonly Comparison[] {
  const fitting = numbers.filter(({ matter, mention }) => countsOf(structure, matter).includes(mention.value));
  // What classes fit is theirs: 12类13个问题 may count more finely still.
  const vouched = new Set(fitting.flatMap(({ matter, mention }) => (matter === 'aspects' ? [] : [mention.value])));
  return numbers.flatMap((number): readonly Comparison[] => {
    const { matter, mention } = number;
    if (fitting.includes(number)) return [{ number, counted: mention.value, doubtful: false }];
    const counts = countsOf(structure, matter).filter((count) => !vouched.has(count));
    const restated = counts.find((count) => isMisprint(mention.value, count) && isRestated(overview, count));
    if (restated !== undefined) return [{ number, counted: restated, doubtful: false }];
    const near = counts.find((count) => Math.abs(count - mention.value) === 1);
    const isAlone = numbers.length === 1 && matter === 'problems';
    const isVouched = fitting.length > 0 || (matter === 'aspects' && structure.areAspects);
    return near !== undefined && (isAlone || isVouched) ? [{ number, counted: near, doubtful: isAlone }] : [];
  });
}

/** What a number of a kind may count, the likeliest first. */
function countsOf({ groupCount, levels, problems }: Structure, matter: DeclaredMatter): readonly number[] {
  if (matter === 'aspects') return groupCount > 1 ? [groupCount] : [];
  return matter === 'classes' ? levels.slice(1) : problems;
}

/** Whether one number may have been typed for the other: off by one or two, or in one digit. */
function isMisprint(one: number, other: number): boolean {
  if (Math.abs(one - other) <= 2) return true;
  const [digits, others] = [String(one), String(other)];
  return digits.length === others.length && [...digits].filter((digit, place) => digit !== others.charAt(place)).length === 1;
}

/** Whether the overview states a number of problems or tasks: 60个问题中，已完成51个. */
function isRestated(overview: string, count: number): boolean {
  return new RegExp(`(?<!\\d|\\d[.,])${String(count)}[个项条](?:具体|反馈|整改)?(?:问题|任务|反馈意见)`, 'u').test(overview);
}

const NOUNS: Readonly<Record<DeclaredMatter, string>> = { aspects: '方面', classes: '', problems: '问题', tasks: '任务' };

function declaredFigure(folded: string, { groups }: Structure, { number: { matter, mention }, counted, doubtful }: Comparison): Figure {
  const holds = mention.value === counted;
  const noun = mention.unit.endsWith('方面') ? '' : NOUNS[matter];
  return {
    kind: 'declared-structure',
    verdict: holds ? 'holds' : 'fails',
    reason: null,
    span: { start: mention.span.start, end: mention.end },
    numbers: [{ value: mention.value, span: mention.span, unit: mention.unit, part: 'announced' }],
    places: matter === 'aspects' ? groups : [],
    working: `正文整改部分列有${counted}${mention.unit}${noun}，文中称${written(mention, folded)}${noun}，${holds ? '相符' : '不符'}`,
    culprit: holds ? null : { span: mention.span, correction: null },
    doubtful,
  };
}
