import { isRecord, nameTwice, parseJsonText } from '../settings/jsonText';
import { ConfigurationProblems, type ConfigurationProblem } from '../settings/problems';
import type { Stage } from '../../rules/rule';
import { STAGES } from '../settings/configuration';
import type { IgnoredFinding } from './ignoredFinding';

/** What was decided about one notice. */
export interface NoticeIgnores {
  /** Ids of rules that are off in this notice. */
  readonly rules: readonly string[];
  readonly findings: readonly IgnoredFinding[];
  /** The stage that the notice has reached; absent where nobody has said, and its folder's holds. */
  readonly stage?: Stage;
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

/** Reads the text of an ignore file of at most `limit` characters. What is odd in it is left out and reported. */
export function parseIgnores(text: string, limit: number = MOST_CHARACTERS): ReadIgnores {
  const read = readIgnoreText(text, limit);
  if ('fault' in read) return { ignores: {}, problems: [{ place: '', message: read.fault }] };
  const problems = new ConfigurationProblems();
  // A baseline, which may be longer, is written whole by us alone.
  const twice = limit > MOST_CHARACTERS ? null : nameTwice(text);
  if (twice !== null) problems.add('', `“${twice}”写了两次，只有后一次算数；请合并成一项`);
  const entries = Object.entries(read.files).map(([name, value]) => {
    const report = (message: string): void => problems.add(`files → ${name}`, message);
    return [name, readNotice(value, report)] as const;
  });
  return { ignores: Object.fromEntries(entries), problems: problems.all };
}

/** The entries of an ignore file as they stand in it, by notice; or why nothing can be known of it. */
export function readIgnoreText(text: string, limit: number = MOST_CHARACTERS): { readonly files: Fields } | { readonly fault: string } {
  const parsed = parseJsonText(text, limit);
  if ('fault' in parsed) return parsed;
  const { value } = parsed;
  if (isRecord(value) && typeof value.version === 'number' && value.version > VERSION)
    return { fault: `是新版本的程序写的（version ${value.version}），这个版本读不了；请更新程序` };
  if (!isRecord(value) || value.version !== VERSION || !isRecord(value.files))
    return { fault: `应是 {"version": ${VERSION}, "files": {"文件名": {"rules": […], "findings": […]}}}` };
  return { files: value.files };
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

/** What is ignored in the notice of that name. */
export function ignoresOf(ignores: Ignores, name: string): NoticeIgnores {
  return (Object.hasOwn(ignores, name) ? ignores[name] : undefined) ?? NO_IGNORES;
}

type Fields = Readonly<Record<string, unknown>>;

function readNotice(value: unknown, report: (message: string) => void): NoticeIgnores {
  if (!isRecord(value)) {
    report('应是 {"rules": […], "findings": […]}');
    return NO_IGNORES;
  }
  const rules = listOf(value.rules).filter((id) => typeof id === 'string' && RULE_ID.test(id));
  const findings = listOf(value.findings).flatMap((finding) => readFinding(finding) ?? []);
  if (rules.length < listOf(value.rules).length) report('rules 里有的不是规则编号，已略过');
  if (findings.length < listOf(value.findings).length) report('findings 里有的写法不对，已略过；每项要有 rule、quote、key');
  const stage = STAGES.find((each) => each === value.stage);
  if (stage === undefined && value.stage !== undefined) report(`stage 应是 ${STAGES.join('、')} 之一`);
  return { rules: rules.filter((id) => typeof id === 'string'), findings, ...(stage === undefined ? {} : { stage }) };
}

/** An entry for one finding; null for what is none. */
export function readFinding(value: unknown): IgnoredFinding | null {
  if (!isRecord(value)) return null;
  const { rule, quote, key, reason, by, date } = value;
  if (!isShort(rule) || !RULE_ID.test(rule) || !isShort(quote) || !isShort(key) || !KEY.test(key)) return null;
  return { rule, quote, key, ...textsIn({ reason, by, date }) };
}

/** The fields that are texts. */
function textsIn<Name extends string>(fields: Readonly<Record<Name, unknown>>): Partial<Record<Name, string>> {
  const texts: Partial<Record<Name, string>> = {};
  for (const name in fields) if (isShort(fields[name])) texts[name] = fields[name];
  return texts;
}

function inOrder({ rule, quote, key, reason, by, date }: IgnoredFinding): IgnoredFinding {
  return { rule, quote, key, ...textsIn({ reason, by, date }) };
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
