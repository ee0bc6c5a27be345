import { RULES } from '../../rules/registry';
import type { OptionValue, Rule, Stage } from '../../rules/rule';
import type { Severity } from '../../rules/severity';
import type { RuleSetting } from '../../rules/checkSettings';
import { readLayout } from '../../notice/layout';
import { faultOfGlob } from './glob';
import { isRecord } from './jsonText';
import { nearest } from './nearest';
import { ConfigurationProblems, type ConfigurationProblem } from './problems';
import { quoted, reportUnknown, type Report } from './reporting';
import { readWordLayout, type WordLayout } from './wordLayout';

/** What a unit says in `.zhenggairc.json`, or a user in the editor's settings. What is absent is not said. */
export interface Configuration {
  readonly stage?: Stage;
  /** What marks a problem and its answer, as `readLayout` takes it: `（1）/整改情况`. */
  readonly layout?: string;
  /** By rule id. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Wording tables (csv, xlsx): paths below the configuration's folder, with `/`. */
  readonly wordingTables?: readonly string[];
  /** Which list of problems notices answer: paths below the configuration's folder, by patterns for notices as in `matchesGlob`. */
  readonly problemLists?: Readonly<Record<string, string>>;
  /** Files that are not checked: patterns as in `matchesGlob`, relative to the configuration's folder. */
  readonly ignoreFiles?: readonly string[];
  /** How Word documents are laid out that are written from notices. */
  readonly word?: WordLayout;
}

/** A configuration as far as it could be read. */
export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

/** The name of the file that a unit keeps its configuration in. */
export const CONFIGURATION_FILE = '.zhenggairc.json';

/** In this order everywhere they are listed. */
export const STAGES: readonly Stage[] = ['draft', 'review', 'publish'];

/** What a rule's severity can be set to. */
export const SEVERITY_CHOICES: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

/** More entries than this in one list are no configuration. */
export const MOST_ENTRIES = 200;

const KEYS = ['$schema', 'stage', 'rules', 'wordingTables', 'problemLists', 'ignoreFiles', 'word', 'layout'];
const RULE_KEYS = ['severity', 'options'];

/** Reads a configuration given as data, from a file or from an editor. */
export function readConfiguration(value: unknown, rules: readonly Rule[] = RULES): ReadConfiguration {
  const problems = new ConfigurationProblems();
  const report: Report = (place, message) => problems.add(place, message);
  if (!isRecord(value)) {
    report('', '配置应是一个对象：{ … }');
    return { configuration: {}, problems: problems.all };
  }
  reportUnknown(value, KEYS, '', report);
  const stage = value.stage === undefined ? undefined : oneOf(STAGES, value.stage);
  if (value.stage !== undefined && stage === undefined) report('stage', `应是${quoted(STAGES)}之一`);
  const layout = value.layout === undefined ? undefined : readLayoutSetting(value.layout, report);
  const read = value.rules === undefined ? undefined : readRules(value.rules, rules, report);
  const tables = readPaths(value.wordingTables, 'wordingTables', report)?.filter((path) => isTablePath(path, report));
  const problemLists = value.problemLists === undefined ? undefined : readLinks(value.problemLists, report);
  const ignoreFiles = readPaths(value.ignoreFiles, 'ignoreFiles', report)?.filter((pattern) => isPattern(pattern, report));
  const word = value.word === undefined ? undefined : readWordLayout(value.word, report);
  const configuration = {
    ...(stage === undefined ? {} : { stage }),
    ...(layout === undefined ? {} : { layout }),
    ...(read === undefined ? {} : { rules: read }),
    ...(tables === undefined ? {} : { wordingTables: tables }),
    ...(problemLists === undefined ? {} : { problemLists }),
    ...(ignoreFiles === undefined ? {} : { ignoreFiles }),
    ...(word === undefined ? {} : { word }),
  };
  return { configuration, problems: problems.all };
}

/** Whether a path, with `/`, leads to a place below the folder that it starts from. */
export function staysInside(path: string): boolean {
  if (path === '' || path.startsWith('/') || path.includes('\\') || path.includes('\0') || /^[A-Za-z]:/u.test(path)) return false;
  let depth = 0;
  for (const step of path.split('/')) {
    if (step === '..') depth -= 1;
    else if (step !== '' && step !== '.') depth += 1;
    if (depth < 0) return false;
  }
  return depth > 0;
}

/** Empty is nothing said: the layout is inferred. */
function readLayoutSetting(value: unknown, report: Report): string | undefined {
  if (value === '') return undefined;
  if (typeof value === 'string' && readLayout(value) !== null) return value;
  report('layout', FAULT_OF_LAYOUT);
  return undefined;
}

/** What is said of a layout that cannot be read. */
export const FAULT_OF_LAYOUT =
  '应写出问题的标记，如“1.”“（一）”“第一，”“◆”“加粗”“问题1：”“表格”；整改情况另有标签的，用“/”隔开写在后面，如“（1）/整改情况”';

function readRules(value: unknown, rules: readonly Rule[], report: Report): Readonly<Record<string, RuleSetting>> | undefined {
  if (!isRecord(value)) {
    report('rules', '应是一个对象，键是规则编号，例如 {"text/wording": "off"}');
    return undefined;
  }
  const read = Object.entries(value).flatMap(([id, setting]) => {
    const rule = rules.find((each) => each.id === id);
    if (rule !== undefined) return [[id, readRule(rule, setting, report)] as const];
    report(`rules → ${id}`, () => `没有这条规则；${suggestion(id, rules)}`);
    return [];
  });
  return Object.fromEntries(read);
}

function suggestion(id: string, rules: readonly Rule[]): string {
  const ids = rules.map((rule) => rule.id);
  const close = nearest(id, ids);
  if (close !== null) return `是不是“${close}”？`;
  const ofKind = ids.filter((each) => each.split('/')[0] === id.split('/')[0]);
  return `可用的有${quoted(ofKind.length > 0 ? ofKind : ids)}`;
}

/** `"off"`, or `{"severity": "hint", "options": {…}}`. */
function readRule(rule: Rule, value: unknown, report: Report): RuleSetting {
  const place = `rules → ${rule.id}`;
  if (!isRecord(value)) {
    const severity = oneOf(SEVERITY_CHOICES, value);
    if (severity === undefined) report(place, `应是${quoted(SEVERITY_CHOICES)}之一，或 {"severity": …, "options": …}`);
    return severity === undefined ? {} : { severity };
  }
  reportUnknown(value, RULE_KEYS, place, report);
  const severity = value.severity === undefined ? undefined : oneOf(SEVERITY_CHOICES, value.severity);
  if (value.severity !== undefined && severity === undefined) report(`${place} → severity`, `应是${quoted(SEVERITY_CHOICES)}之一`);
  const options = value.options === undefined ? undefined : readOptions(rule, value.options, report);
  return { ...(severity === undefined ? {} : { severity }), ...(options === undefined ? {} : { options }) };
}

function readOptions(rule: Rule, value: unknown, report: Report): Readonly<Record<string, OptionValue>> {
  const place = `rules → ${rule.id} → options`;
  if (!isRecord(value)) {
    report(place, '应是一个对象');
    return {};
  }
  const known = rule.options ?? {};
  reportUnknown(value, Object.keys(known), place, report);
  const read = Object.entries(value).flatMap(([name, option]) => {
    const fallback = Object.hasOwn(known, name) ? known[name]?.default : undefined;
    if (fallback === undefined) return [];
    if (isLike(option, fallback)) return [[name, option] as const];
    report(`${place} → ${name}`, `应是${kindOf(fallback)}`);
    return [];
  });
  return Object.fromEntries(read);
}

function readPaths(value: unknown, place: string, report: Report): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const isList =
    Array.isArray(value) && value.length <= MOST_ENTRIES && value.every((path) => typeof path === 'string' && path.length <= 500);
  if (isList) return value.filter((path) => typeof path === 'string');
  report(place, `应是一串文字，例如 ["旧稿/**"]，最多 ${MOST_ENTRIES} 项`);
  return undefined;
}

/** `{"通报.txt": "清单.xlsx"}`. */
function readLinks(value: unknown, report: Report): Readonly<Record<string, string>> | undefined {
  const place = 'problemLists';
  if (!isRecord(value) || Object.keys(value).length > MOST_ENTRIES) {
    report(place, `应是一个对象，例如 {"通报.txt": "清单.xlsx"}，最多 ${MOST_ENTRIES} 项`);
    return undefined;
  }
  const read = Object.entries(value).flatMap(([notice, list]) => {
    if (typeof list === 'string' && isListPath(list)) return [[notice, list] as const];
    report(`${place} → ${notice}`, '应是配置文件所在文件夹里的 xlsx、csv、docx、md 或 txt 文件，用相对路径（以“/”分隔，不能用“..”跳出去）');
    return [];
  });
  return Object.fromEntries(read);
}

function isListPath(path: string): boolean {
  return path.length <= 500 && /\.(?:xlsx|csv|tsv|docx|md|txt)$/iu.test(path) && staysInside(path);
}

function isTablePath(path: string, report: Report): boolean {
  const isTable = /\.(?:csv|xlsx)$/iu.test(path);
  if (!isTable) report('wordingTables', `“${path}”：用语表应是 .csv 或 .xlsx 文件`);
  const isInside = staysInside(path);
  if (!isInside) report('wordingTables', `“${path}”：用语表要放在配置文件所在的文件夹里，用相对路径（以“/”分隔，不能用“..”跳出去）`);
  return isTable && isInside;
}

function isPattern(pattern: string, report: Report): boolean {
  const fault = faultOfGlob(pattern);
  if (fault !== null) report('ignoreFiles', `“${pattern}”：${fault}`);
  return fault === null;
}

function isLike(value: unknown, fallback: OptionValue): value is OptionValue {
  if (typeof fallback === 'object') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  return typeof value === typeof fallback && (typeof value !== 'number' || Number.isFinite(value));
}

function kindOf(fallback: OptionValue): string {
  const names: Readonly<Record<string, string>> = { boolean: 'true 或 false', number: '数字', string: '文字' };
  return names[typeof fallback] ?? '一串文字，例如 ["…", "…"]';
}

function oneOf<Name extends string>(names: readonly Name[], value: unknown): Name | undefined {
  return names.find((name) => name === value);
}
