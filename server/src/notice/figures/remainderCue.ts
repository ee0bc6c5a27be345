import { LEFT_BEFORE, STATE_AFTER, STATE_BEFORE } from './lexicon/left';
import type { Mention } from './passage';

/** How a number says that it is what is left: `sure` by 剩余 or 其余, `likely` by a state that may also be said of something else. */
export function remainderCue(mention: Mention): 'sure' | 'likely' | null {
  const before = mention.before.slice(-32);
  if (LEFT_BEFORE.test(before)) return /(?:另外|另有)$/u.test(before) ? 'likely' : 'sure';
  return STATE_BEFORE.test(before) || STATE_AFTER.test(mention.after) ? 'likely' : null;
}
