import { WEIGHTS, type Evidence } from './evidence';

/** So much must a reading come to, evidence and chance together. */
export const ENOUGH = {
  /** Before it explains its numbers, so that nothing else is said of them. */
  explains: 0.6,
  /** Before it is shown as a claim that holds. */
  holds: 1.5,
  /** Before it accuses where it is off by one and a word opens the parts. */
  doubts: 1.3,
  /** Before it accuses where a word opens the parts, and anywhere else. */
  failsOpened: 1.4,
  fails: 2,
} as const;

/** The weights added up. */
export function weigh(evidence: Evidence): number {
  return evidence.reduce((sum, name) => sum + WEIGHTS[name], 0);
}
