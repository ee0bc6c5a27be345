import { readCoverage, type Coverage } from '../../notice/coverage/coverage';
import { wordsOfTarget, type Target } from '../../notice/coverage/targets';
import type { Figure } from '../../notice/figures/figure';
import type { Ledger, LedgerRow, ProblemState, UnfinishedItem } from '../../notice/ledger';
import type { Notice, Problem } from '../../notice/model';
import { describePlace, type ListedProblem, type ProblemList } from '../../notice/problemList';
import type { Diagnostic } from '../../rules/runner';
import { givenLineAt, textOf } from '../../text/source';
import { containsSpan } from '../../text/span';
import { isAnswered } from '../answers';
import { problemSpan } from '../extent';
import { unfinishedIn } from './unfinished';

/** Findings that say that something is still to be filled in, or that figures do not add up. */
const BLANK_RULE = 'structure/placeholder';
const FIGURE_RULES = /^(?:statistics|numbering\/announced-count)\b/u;

/** Every problem of a notice with its state: what the findings say, and the list, where one is linked. */
export function readLedger(notice: Notice, diagnostics: readonly Diagnostic[], list: ProblemList | null): Ledger {
  const coverage = list === null ? null : readCoverage(notice, list);
  const listed = coverage === null ? new Map<Problem, ListedProblem>() : listedOf(coverage);
  return {
    title: notice.title?.text ?? '',
    rows: notice.problems.map((problem) => rowOf(notice, problem, { diagnostics, listed: listed.get(problem) ?? null })),
    missing: (coverage?.items ?? [])
      .filter(({ state }) => state === 'dropped')
      .map((item) => ({ number: item.listed.number, text: item.listed.text, place: describePlace(item.listed.place) })),
  };
}

function listedOf({ items }: Coverage): ReadonlyMap<Problem, ListedProblem> {
  const pairs = items.flatMap(({ listed, targets }) =>
    targets.flatMap(({ problem }) => (problem === null ? [] : [[problem, listed] as const])),
  );
  return new Map(pairs.toReversed());
}

function rowOf(
  notice: Notice,
  problem: Problem,
  { diagnostics, listed }: { readonly diagnostics: readonly Diagnostic[]; readonly listed: ListedProblem | null },
): LedgerRow {
  const { source } = notice;
  const whole = problemSpan(problem);
  const figures = notice.figures.filter(({ span, verdict }) => verdict !== 'not-judged' && containsSpan(whole, span));
  const found = diagnostics.filter(({ span }) => containsSpan(whole, span));
  const unfinished = unfinishedIn(notice, problem);
  return {
    number: problem.heading === null ? String(problem.number ?? '') : textOf(source, problem.heading.marker).replace(/[、.．]$/u, ''),
    text: wordsOfTarget(source, targetOf(problem)),
    part: problem.heading?.parent ? textOf(source, problem.heading.parent.title) : '',
    state: stateOf(isAnswered(notice, problem), { found, figures, unfinished }),
    measures: problem.response?.measures ?? 0,
    figures: figures.length,
    failing: figures.filter(({ verdict }) => verdict === 'fails').length,
    unfinished,
    line: givenLineAt(source, problem.span.start),
    span: problem.span,
    inList: listed === null ? '' : describePlace(listed.place),
    listLine: listed?.place.line ?? null,
    unit: listed?.fields.unit ?? '',
    deadline: listed?.fields.deadline ?? '',
  };
}

function targetOf({ span, heading }: Problem): Pick<Target, 'span' | 'heading'> {
  return { span: heading === null ? span : { start: heading.marker.start, end: heading.title.end }, heading };
}

interface Evidence {
  readonly found: readonly Diagnostic[];
  readonly figures: readonly Figure[];
  readonly unfinished: readonly UnfinishedItem[];
}

/** The gravest state counts. */
function stateOf(answered: boolean, { found, figures, unfinished }: Evidence): ProblemState {
  const isBlank = found.some(({ rule }) => rule.id === BLANK_RULE);
  if (!answered) return isBlank ? 'blank' : 'unanswered';
  if (isBlank) return 'blank';
  const isOff = figures.some(({ verdict, doubtful }) => verdict === 'fails' && !doubtful);
  if (isOff || found.some(({ rule, severity }) => FIGURE_RULES.test(rule.id) && severity !== 'hint')) return 'mismatch';
  return unfinished.length > 0 ? 'unfinished' : 'answered';
}
