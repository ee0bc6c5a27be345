import { applyEdits, modify, type JSONPath, type ModificationOptions } from 'jsonc-parser';
import type { Stage } from '../../rules/rule';
import { isRecord, nameTwice } from '../settings/jsonText';
import { readFinding, readIgnoreText } from './ignoreFile';
import type { IgnoredFinding } from './ignoredFinding';

/** One thing to be changed in an ignore file, about the notice `name`. Plain data: it goes to the client and comes back. */
export type IgnoreChange =
  | { readonly kind: 'add-finding'; readonly name: string; readonly finding: IgnoredFinding }
  | { readonly kind: 'turn-rule-off'; readonly name: string; readonly rule: string }
  | { readonly kind: 'turn-rule-on'; readonly name: string; readonly rule: string }
  /** Null takes back what was said: the folder's stage holds. */
  | { readonly kind: 'set-stage'; readonly name: string; readonly stage: Stage | null }
  /** One entry goes for each that is given. */
  | { readonly kind: 'remove-findings'; readonly name: string; readonly findings: readonly IgnoredFinding[] }
  /** The notice has another name from now on. */
  | { readonly kind: 'rename'; readonly name: string; readonly to: string }
  /** What was ignored in a notice that came from another folder, as it stood there. */
  | { readonly kind: 'put'; readonly name: string; readonly entry: unknown };

/** The text after a change, or why the file may not be written, in Chinese without a full stop. */
export type ChangedIgnores = { readonly text: string } | { readonly fault: string };

/** What an ignore file that is not there yet begins as. */
const EMPTY = '{\n  "version": 1,\n  "files": {}\n}\n';

/**
 * An ignore file after one change. All else in it stays as it is, what is not understood included: notices of others, fields of a later
 * version, comments. A file that cannot be read is not written. `text` is what the file holds now; null where there is none.
 */
export function changeIgnores(text: string | null, change: IgnoreChange): ChangedIgnores {
  const before = text ?? EMPTY;
  const mark = before.startsWith('\ufeff') ? '\ufeff' : '';
  const content = before.slice(mark.length);
  const read = readIgnoreText(content);
  if ('fault' in read) return { fault: `忽略文件${read.fault}` };
  const twice = nameTwice(content);
  if (twice !== null) return { fault: `忽略文件里“${twice}”写了两次，请先合并成一项` };
  const entry = Object.hasOwn(read.files, change.name) ? read.files[change.name] : undefined;
  if (entry !== undefined && !isEntry(entry)) return { fault: `忽略文件里“${change.name}”一项的写法不对，请先改正` };
  const changed = change.kind === 'rename' ? renamed(content, read.files, change) : withEntry(content, change, entry ?? {});
  return { text: mark + changed };
}

/** What is ignored in a notice, as it stands in the file; undefined where nothing is, or the file cannot be read. */
export function entryIn(text: string, name: string): unknown {
  const read = readIgnoreText(text);
  return 'fault' in read || !Object.hasOwn(read.files, name) ? undefined : read.files[name];
}

/** A notice's entry as far as it is understood; it may hold more. */
interface Entry {
  readonly rules?: readonly unknown[];
  readonly findings?: readonly unknown[];
}

function isEntry(value: unknown): value is Entry {
  return isRecord(value) && isListOrAbsent(value.rules) && isListOrAbsent(value.findings);
}

function isListOrAbsent(value: unknown): boolean {
  return value === undefined || Array.isArray(value);
}

function withEntry(text: string, change: Exclude<IgnoreChange, { readonly kind: 'rename' }>, entry: Entry): string {
  const path = ['files', change.name];
  const findings = entry.findings ?? [];
  switch (change.kind) {
    case 'add-finding':
      return findings.length > 0
        ? edited(text, [...path, 'findings', -1], change.finding, { isArrayInsertion: true })
        : put(text, path, { ...entry, findings: [change.finding] });
    case 'turn-rule-off': {
      const rules = [...new Set([...(entry.rules ?? []), change.rule])].sort();
      const left = findings.filter((finding) => readFinding(finding)?.rule !== change.rule);
      return put(text, path, { ...entry, rules, findings: left });
    }
    case 'turn-rule-on':
      return put(text, path, { ...entry, rules: (entry.rules ?? []).filter((rule) => rule !== change.rule) });
    case 'set-stage':
      return put(text, path, { ...entry, stage: change.stage ?? undefined });
    case 'remove-findings':
      return put(text, path, { ...entry, findings: without(findings, change.findings) });
    case 'put':
      return put(text, path, change.entry);
  }
}

function without(findings: readonly unknown[], gone: readonly IgnoredFinding[]): readonly unknown[] {
  const left = [...findings];
  for (const { key } of gone) {
    const at = left.findIndex((finding) => readFinding(finding)?.key === key);
    if (at !== -1) left.splice(at, 1);
  }
  return left;
}

function renamed(
  text: string,
  files: Readonly<Record<string, unknown>>,
  { name, to }: { readonly name: string; readonly to: string },
): string {
  if (!Object.hasOwn(files, name)) return text;
  return edited(edited(text, ['files', name], undefined), ['files', to], files[name]);
}

/** Writes a notice's entry without what is empty in it; one that is empty itself goes. */
function put(text: string, path: JSONPath, entry: unknown): string {
  const kept = isRecord(entry)
    ? Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)))
    : entry;
  return edited(text, path, isRecord(kept) && Object.keys(kept).length === 0 ? undefined : kept);
}

/** New notices are put in where their names belong, so that two branches that add one each can be merged. */
function edited(text: string, path: JSONPath, value: unknown, options: ModificationOptions = {}): string {
  const name = String(path[1]);
  const getInsertionIndex = (names: string[]): number => {
    const at = names.findIndex((other) => other > name);
    return path.length === 2 && at !== -1 ? at : names.length;
  };
  const formattingOptions = { tabSize: 2, insertSpaces: true, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  return applyEdits(text, modify(text, path, value, { formattingOptions, getInsertionIndex, ...options }));
}
