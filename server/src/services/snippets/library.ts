import { CLOSING_SNIPPETS } from './library/closing';
import { FRONT_SNIPPETS } from './library/front';
import { NOTICE_SNIPPETS } from './library/notices';
import { PROBLEM_SNIPPETS } from './library/problems';
import { STATISTICS_SNIPPETS } from './library/statistics';
import { UNIT_NOTICE_SNIPPETS } from './library/unitNotices';
import type { Snippet } from './snippet';

/** Every snippet there is, in the order in which they are offered: whole notices, then the parts as a notice has them. */
export const SNIPPETS: readonly Snippet[] = [
  ...NOTICE_SNIPPETS,
  ...UNIT_NOTICE_SNIPPETS,
  ...FRONT_SNIPPETS,
  ...PROBLEM_SNIPPETS,
  ...STATISTICS_SNIPPETS,
  ...CLOSING_SNIPPETS,
];
