import type { Stage } from '../rules/rule';
import type { Summary } from './understanding';

/** How far a notice is from what its stage asks: ready, to be looked at once more, or to be mended. */
export type Readiness = 'ready' | 'to-check' | 'to-mend';

const READY: Readonly<Record<Stage, string>> = { draft: '没有差错', review: '可以送审', publish: '可以公开' };

/** Errors must be mended, and so must problems without an answer, but for a draft; warnings be looked at. */
export function readinessOf(
  stage: Stage,
  findings: Readonly<Record<'error' | 'warning', number>>,
  { problems, answered }: Summary,
): Readiness {
  if (findings.error > 0 || (stage !== 'draft' && answered < problems)) return 'to-mend';
  return findings.warning > 0 ? 'to-check' : 'ready';
}

/** The same in words of four characters. */
export function describeReadiness(readiness: Readiness, stage: Stage): string {
  return readiness === 'ready' ? READY[stage] : { 'to-check': '还要核对', 'to-mend': '还要改正' }[readiness];
}
