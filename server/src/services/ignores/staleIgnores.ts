import type { Rule } from '../../rules/rule';
import type { Diagnostic } from '../../rules/runner';
import { span } from '../../text/span';
import { IGNORE_FILE } from './ignoreFile';
import type { IgnoredFinding } from './ignoredFinding';

const MOST_QUOTED = 3;

/** What a stale ignore is reported under. It reads no text, so it is none of the registered rules. */
export const STALE_IGNORES: Rule = {
  id: 'ignores/stale',
  name: '失效的忽略',
  norm: `${IGNORE_FILE} 里的每一条，都对应稿件里的一处。`,
  source: '实务：忽略是对原句的判断，原句改了就要重新判断',
  exceptions: [],
  severity: { draft: 'information', review: 'information', publish: 'information' },
  fix: null,
  good: [],
  bad: [],
  check: () => [],
};

/** One finding, at the beginning of the text, about all ignores that no longer match; none where all do. */
export function reportStaleIgnores(stale: readonly IgnoredFinding[]): readonly Diagnostic[] {
  if (stale.length === 0) return [];
  const quotes = stale.slice(0, MOST_QUOTED).map(({ rule, quote }) => `“${quote}”（${rule}）`);
  const rest = stale.length > MOST_QUOTED ? `等${stale.length}处` : '';
  const message = `以前忽略过${quotes.join('、')}${rest}，现在稿件里找不到这样的原句，忽略已不起作用；不再需要的，可从 ${IGNORE_FILE} 里删去。`;
  return [{ rule: STALE_IGNORES, severity: 'information', span: span(0, 0), message }];
}
