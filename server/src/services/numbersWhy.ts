import { accountForNumbers, type ShownTrial } from '../notice/figures/why/account';
import type { RoleName } from '../notice/figures/telling/roleNames';
import type { Notice } from '../notice/model';
import { positionAt } from '../text/source';

/** A number, what it was held to be and tried in, and why nothing is said of it: a row of `inspect --why`. Lines and characters are zero-based. */
export interface InspectedNumber {
  readonly line: number;
  readonly character: number;
  readonly quote: string;
  readonly roles: readonly RoleName[];
  /** Whether a claim that it takes part in was judged; `why` is its working then. */
  readonly judged: boolean;
  readonly tried: readonly ShownTrial[];
  readonly why: string;
}

/** Every number that was looked at. It reads the paragraphs again, and is for those who ask. */
export function inspectNumbers(notice: Notice): readonly InspectedNumber[] {
  return accountForNumbers(notice).map(({ span, quote, roles, isJudged, trials, why }) => {
    const { line, character } = positionAt(notice.source, span.start);
    return { line, character, quote, roles, judged: isJudged, tried: trials, why };
  });
}
