import type { ConfigurationProblem } from '../settings/configuration';
import { isRecord, parseJsonText } from '../settings/jsonText';
import type { IgnoredFinding } from './ignoredFinding';

/** What is ignored in one notice. */
export interface NoticeIgnores {
  /** Ids of rules that are off in this notice. */
  readonly rules: readonly string[];
  readonly findings: readonly IgnoredFinding[];
}

/**
 * What is ignored, by the notice's path from the file's folder, with `/`. A `.zhenggai-ignore.json` holds the notices beside
 * it; a baseline holds those below it.
 */
export type Ignores = Readonly<Record<string, NoticeIgnores>>;

/** The ignores as far as they could be read. */
export interface ReadIgnores {
  readonly ignores: Ignores;
  readonly problems: readonly ConfigurationProblem[];
}

/** The name of the file beside a notice that says what is ignored in it. */
export const IGNORE_FILE = '.zhenggai-ignore.json';

/** Nothing is ignored. */
export const NO_IGNORES: NoticeIgnores = { rules: [], findings: [] };

/** A sidecar over this length is not read; a baseline, which holds many notices, may be longer (see `parseIgnores`). */
const MOST_CHARACTERS = 1_000_000;
const VERSION = 1;
const LONGEST_TEXT = 500;
const RULE_ID = /^[a-z]+\/[a-z-]{1,40}$/u;
const KEY = /^[0-9a-f]{14}$/u;

/** Reads the text of an ignore file of at most `limit` characters. What is odd in it is left out and told. */
export function parseIgnores(text: string, limit: number = MOST_CHARACTERS): ReadIgnores {
  const parsed = parseJsonText(text, limit);
  if ('fault' in parsed) return { ignores: {}, problems: [{ place: '', message: parsed.fault }] };
  if (!isRecord(parsed.value) || parsed.value.version !== VERSION || !isRecord(parsed.value.files)) {
    return {
      ignores: {},
      problems: [{ place: '', message: `应是 {"version": ${VERSION}, "files": {"文件名": {"rules": […], "findings": […]}}}` }],
    };
  }
  const problems: ConfigurationProblem[] = [];
  const entries = Object.entries(parsed.value.files).map(([name, value]) => {
    const report = (message: string): unknown => problems.push({ place: `files → ${name}`, message });
    return [name, readNotice(value, report)] as const;
  });
  return { ignores: Object.fromEntries(entries), problems };
}

/** The text of an ignore file: stable, so that a version control sees only what changed. Notices without entries are left out. */
export function formatIgnores(ignores: Ignores): string {
  const files = Object.entries(ignores)
    .filter(([, { rules, findings }]) => rules.length + findings.length > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { rules, findings }]): readonly [string, unknown] => [
      name,
      { ...(rules.length > 0 ? { rules: [...rules].sort() } : {}), ...(findings.length > 0 ? { findings: findings.map(inOrder) } : {}) },
    ]);
  return `${JSON.stringify({ version: VERSION, files: Object.fromEntries(files) }, null, 2)}\n`;
}

/** The ignores with one more finding of a notice. */
export function withFinding(ignores: Ignores, name: string, finding: IgnoredFinding): Ignores {
  const { rules, findings } = ignoresOf(ignores, name);
  return { ...ignores, [name]: { rules, findings: [...findings, finding] } };
}

/** The ignores with a rule switched off in one notice. Its single findings are then no longer needed. */
export function withRuleOff(ignores: Ignores, name: string, id: string): Ignores {
  const { rules, findings } = ignoresOf(ignores, name);
  return { ...ignores, [name]: { rules: [...new Set([...rules, id])], findings: findings.filter(({ rule }) => rule !== id) } };
}

/** The ignores without these findings of a notice: one of each that is given. */
export function withoutFindings(ignores: Ignores, name: string, stale: readonly IgnoredFinding[]): Ignores {
  const { rules, findings } = ignoresOf(ignores, name);
  const left = [...findings];
  for (const { key } of stale) {
    const at = left.findIndex((finding) => finding.key === key);
    if (at !== -1) left.splice(at, 1);
  }
  return { ...ignores, [name]: { rules, findings: left } };
}

/** What is ignored in the notice of that name. */
export function ignoresOf(ignores: Ignores, name: string): NoticeIgnores {
  return (Object.hasOwn(ignores, name) ? ignores[name] : undefined) ?? NO_IGNORES;
}

function readNotice(value: unknown, report: (message: string) => unknown): NoticeIgnores {
  if (!isRecord(value)) {
    report('应是 {"rules": […], "findings": […]}');
    return NO_IGNORES;
  }
  const rules = listOf(value.rules).filter((id) => typeof id === 'string' && RULE_ID.test(id));
  const findings = listOf(value.findings).flatMap((finding) => readFinding(finding));
  if (rules.length < listOf(value.rules).length) report('rules 里有的不是规则编号，已略过');
  if (findings.length < listOf(value.findings).length) report('findings 里有的写法不对，已略过；每项要有 rule、quote、key');
  return { rules: rules.filter((id) => typeof id === 'string'), findings };
}

function readFinding(value: unknown): readonly IgnoredFinding[] {
  if (!isRecord(value)) return [];
  const { rule, quote, key, reason } = value;
  if (!isShort(rule) || !RULE_ID.test(rule) || !isShort(quote) || !isShort(key) || !KEY.test(key)) return [];
  return [{ rule, quote, key, ...(isShort(reason) ? { reason } : {}) }];
}

function inOrder({ rule, quote, key, reason }: IgnoredFinding): IgnoredFinding {
  return { rule, quote, key, ...(reason === undefined ? {} : { reason }) };
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
