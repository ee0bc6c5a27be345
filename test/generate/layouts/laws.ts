import { createLanguageService } from '../../../server/src/languageService';
import type { Notice } from '../../../server/src/notice/model';
import { givenLineAt } from '../../../server/src/text/source';
import { deleteAnswer, deleteHeading, deleteLabel, repeatNumber, type Damage } from './damage';
import { isCounted, layoutFor, markedAs, maybeMarked, PROBLEM_FORMS, type FieldKind, type Layout } from './layout';
import { outlineFaults } from './outlineLaws';
import { textOfLayout, writeLayout, type LaidOut } from './write';

const service = createLanguageService();

/** A finding on structure or numbering, by its rule and its zero-based line. */
interface Found {
  readonly rule: string;
  readonly line: number;
  readonly message: string;
}

/** What is not as it should be in the notice of a seed: problems read otherwise, or findings. Empty where all is well. */
export function checkLayout(seed: number): readonly string[] {
  return faultsOf(writeLayout(layoutFor(seed)), describe(seed));
}

/** The same for a notice as it is laid out. */
export function faultsOf(laid: LaidOut, name: string): readonly string[] {
  const { text, starts } = textOfLayout(laid);
  const notice = service.read(text);
  const { problems } = service.inspect(notice);
  const wanted = laid.lines.flatMap(({ role }, index) => (role === 'problem' ? [starts[index] ?? -1] : []));
  const read = problems.map(({ line }) => line);
  return [
    ...(read.join() === wanted.join() ? [] : [`${name}: problems in lines ${read.join()} in place of ${wanted.join()}`]),
    ...problems.filter(({ answered }) => !answered).map(({ line }) => `${name}: line ${line} is read as unanswered`),
    ...outlineFaults(notice).map((fault) => `${name}: outline: ${fault}`),
    ...findingsOf(notice).map(({ rule, line, message }) => `${name}: line ${line}: ${rule}: ${message}`),
  ];
}

/** Other words for each kind of field, which nobody knows. */
const RENAMED: Readonly<Record<FieldKind, string>> = {
  finding: '来件摘录',
  answer: '回音壁',
  measure: '动作清单',
  result: '回头再看',
  responsible: '经手人等',
  deadline: '何日见效',
};

/**
 * The notice of a seed in other clothes: without a word of fault in its problems, with other labels throughout, with other marks before its problems.
 * What is not read as in the notice itself; empty where all is.
 */
export function checkInvariances(seed: number): readonly string[] {
  const layout = layoutFor(seed);
  const forms = PROBLEM_FORMS.filter((form) => form !== layout.problem && maybeMarked(layout, form));
  const form = forms[seed % forms.length] ?? layout.problem;
  const others: readonly (readonly [string, Layout])[] = [
    ['without faults', { ...layout, wording: 'neutral' }],
    ['with faults', { ...layout, wording: 'fault' }],
    ['with other labels', { ...layout, fields: layout.fields.map(({ kind }) => ({ kind, words: RENAMED[kind] })) }],
    [`marked ${form}`, markedAs(layout, form)],
  ];
  const own = readingOf(layout);
  return others.flatMap(([name, other]) => {
    const reading = readingOf(other);
    return reading === own ? [] : [`${describe(seed)}, ${name}: ${reading} in place of ${own}`];
  });
}

/** The paragraphs of each problem and of its answer. */
function readingOf(layout: Layout): string {
  const { text, starts } = textOfLayout(writeLayout(layout));
  const paragraphAt = (line: number): number => starts.findLastIndex((start) => start <= line);
  const { source, problems } = service.read(text);
  return problems
    .map(({ span, response }) => {
      const answer = response === null ? 'unanswered' : `${paragraphOf(response.span.start)}–${paragraphOf(response.span.end)}`;
      return `${paragraphOf(span.start)}: ${answer}`;
    })
    .join('; ');

  function paragraphOf(offset: number): number {
    return paragraphAt(givenLineAt(source, offset));
  }
}

/** The ways in which a notice was damaged, and what was not found as it should be: each begins with the layout and the kind. */
export interface DamageOutcome {
  readonly kinds: readonly Damage['kind'][];
  readonly faults: readonly string[];
}

/** Damages the notice of a seed in every way there is, one at a time; what was not found once, where it is, and alone. */
export function checkDamage(seed: number): DamageOutcome {
  const layout = layoutFor(seed);
  const laid = writeLayout(layout);
  const total = layout.groups.reduce((sum, count) => sum + count, 0);
  const problem = 1 + (seed % (total - 1));
  const counted = isCounted(layout.problem) ? [deleteHeading(laid, problem), repeatNumber(laid, problem)] : [];
  const damages = [deleteAnswer(laid, problem), deleteLabel(laid, problem), ...counted].filter((damage) => damage !== null);
  return { kinds: damages.map(({ kind }) => kind), faults: damages.flatMap((damage) => faultOf(damage, describe(seed))) };
}

function faultOf({ kind, laid, rules, places }: Damage, name: string): readonly string[] {
  const { text, starts } = textOfLayout(laid);
  const found = findingsOf(service.read(text));
  const isThere = ({ rule, line }: Found): boolean =>
    rules.includes(rule) && places.some((place) => line >= (starts[place] ?? 0) - 1 && line <= (starts[place + 1] ?? Infinity));
  if (found.length === 1 && found.every(isThere)) return [];
  return [`${name}, ${kind}: ${found.map(({ rule, line, message }) => `line ${line}: ${rule}: ${message}`).join('; ') || 'nothing found'}`];
}

function findingsOf(notice: Notice): readonly Found[] {
  return service.check(notice, { stage: 'review', rules: {} }).flatMap(({ rule, severity, span, message }): readonly Found[] => {
    const counts = /^(?:structure|numbering)\//u.test(rule.id) && (severity === 'error' || severity === 'warning');
    return counts ? [{ rule: rule.id, line: givenLineAt(notice.source, span.start), message }] : [];
  });
}

/** A seed with its layout in short. */
export function describe(seed: number): string {
  const { part, group, problem, fields, label, wording, column }: Layout = layoutFor(seed);
  const frame = fields.map(({ words }) => words).join('+');
  return `seed ${seed} (${part} ${group ?? '–'} ${problem}, ${frame === '' ? 'prose' : `${frame} ${label}`}, ${wording}, ${column ?? 'not'} wrapped)`;
}
