import { RULES } from '../../rules/registry';
import { STALE_IGNORES } from '../ignores/staleIgnores';
import type { Ignores } from '../ignores/ignoreFile';
import { ConfigurationProblems, type ConfigurationProblem } from '../settings/problems';

/** As many notices are looked for. */
const MOST_SOUGHT = 200;

/** What in an ignore file stands for nothing any more: notices that are not there, rules that there are not. `isThere` says whether a notice is. */
export async function describeIgnored(
  ignores: Ignores,
  isThere: (name: string) => Promise<boolean>,
): Promise<readonly ConfigurationProblem[]> {
  const known = new Set([...RULES, STALE_IGNORES].map(({ id }) => id));
  const notes = new ConfigurationProblems();
  for (const [name, { rules, findings }] of Object.entries(ignores).slice(0, MOST_SOUGHT)) {
    const place = `files → ${name}`;
    if (!(await isThere(name))) {
      notes.add(place, '旁边没有这篇稿件；它如果改了名，请把这里的名字一并改过来，如果已删除，可删去这一项');
      continue;
    }
    const unknown = [...new Set([...rules, ...findings.map(({ rule }) => rule)])].filter((rule) => !known.has(rule));
    if (unknown.length > 0) notes.add(place, `没有这些规则：${unknown.slice(0, 5).join('、')}`);
  }
  return notes.all;
}
