import { SEVERITY_NAMES } from '../rules/severity';
import type { Diagnostic } from '../rules/runner';
import type { Span } from '../text/span';

/** A finding as people read it in the margin, a line for each thing that it says; `describe` names another place: `第5段`. */
export function remarkOf({ severity, message, related = [], fix, rule }: Diagnostic, describe: (span: Span) => string): string {
  return [
    `【${SEVERITY_NAMES[severity]}】${message}`,
    ...related.map((place) => `另见${describe(place.span)}：${place.message}`),
    ...(fix === undefined ? [] : [`可改：${fix.title}`]),
    `规则：${rule.name}（${rule.id}）`,
  ].join('\n');
}
