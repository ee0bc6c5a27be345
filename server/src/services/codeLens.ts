import type { Notice, Problem } from '../notice/model';
import type { Span } from '../text/span';
import { isAnswered } from './answers';
import { headSpan, problemSpan, sectionSpan } from './extent';
import { tallyOf, type Tally } from './tally';

/** A line of facts above a part or a problem. */
export interface Lens {
  readonly kind: 'part' | 'problem';
  /** The heading it stands above. */
  readonly span: Span;
  /** `问题5个，已答4个 · 统计3处 ✓`; never empty. */
  readonly title: string;
}

/**
 * What each part that holds problems comes to, and what is wrong with single problems: no answer yet, or figures that do not add up. One that
 * is in order has no line above it, for lines that come later move the text.
 */
export function lensesOf(notice: Notice): readonly Lens[] {
  if (!notice.recognised) return [];
  const tally = tallyOf(notice);
  const own = new Set(notice.problems.map(({ heading }) => heading));
  const parts = notice.headings.flatMap((heading): readonly Lens[] => {
    const of = sectionSpan(notice, heading);
    const title = own.has(heading) ? '' : describePart(tally(of));
    return title === '' ? [] : [{ kind: 'part', span: headSpan(heading), title }];
  });
  const problems = notice.problems.flatMap((problem): readonly Lens[] => {
    const title = describeProblem(notice, problem, tally(problemSpan(problem)));
    return title === '' ? [] : [{ kind: 'problem', span: problem.span, title }];
  });
  return [...parts, ...problems].sort((one, other) => one.span.start - other.span.start);
}

function describePart({ problems, answered, measures, figures, holding }: Tally): string {
  if (problems === 0) return '';
  const answers = answered === problems ? '均有整改情况' : `${problems - answered}个缺整改情况`;
  return joined([`问题${problems}个，${answers}`, measures === 0 ? '' : `措施${measures}项`, describeFigures(figures, holding)]);
}

function describeProblem(notice: Notice, problem: Problem, { figures, holding }: Tally): string {
  if (problem.response === null) return '缺整改情况';
  if (!isAnswered(notice, problem)) return '整改情况还没有写';
  return figures === holding ? '' : describeFigures(figures, holding);
}

function describeFigures(figures: number, holding: number): string {
  if (figures === 0) return '';
  return holding === figures ? `统计${figures}处 ✓` : `统计${figures}处，${figures - holding}处不符 ✗`;
}

function joined(facts: readonly string[]): string {
  return facts.filter((fact) => fact !== '').join(' · ');
}
