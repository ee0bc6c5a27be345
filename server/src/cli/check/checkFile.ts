import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { readDraft, type DraftText } from '../../exchange/draft/readDraft';
import type { DecodedText } from '../../exchange/encoding/encoding';
import { loadMarkup } from '../../exchange/markup';
import { createLanguageService, type LanguageService } from '../../languageService';
import type { Notice } from '../../notice/model';
import type { Diagnostic } from '../../rules/runner';
import { inGivenText } from '../../rules/givenFindings';
import type { CheckSettings } from '../../rules/settings';
import type { WordingRow } from '../../rules/text/wordingTable';
import { checkWithIgnores, type Decisions } from '../../services/ignores/checkWithIgnores';
import { identifyFinding } from '../../services/ignores/ignoredFinding';
import { ignoresOf } from '../../services/ignores/ignoreFile';
import { summarise } from '../../services/inspection';
import { resolveSettings, type ResolvedSettings } from '../../services/settings/resolveSettings';
import { isExcluded } from '../../services/unit/excluded';
import { Unit } from '../../services/unit/unit';
import { isMarkdownName } from '../../text/markup';
import { describeMojibake, findMojibake } from '../../text/mojibake';
import { formatterOf } from '../format/formatter';
import type { FileSystem } from '../host';
import { annotate } from '../annotate/annotate';
import { describeFault } from '../node/fault';
import { onAutomaticNumbers } from '../../services/automaticNumbers';
import { excludedOutcome } from './excludedOutcome';
import { fixFile } from './fixFile';
import { failedOutcome, NO_FINDINGS, NO_SUMMARY, type CheckError, type CheckOptions, type CheckTask, type FileOutcome } from './outcome';
import { ProblemLists } from './problemLists';
import { configurationErrors, ignoreErrors, ignoreNotes } from './unitErrors';
import { unitFiles } from './unitFiles';

/** A notice is some 50 KB; what is longer than this is something else. */
const MOST_BYTES = 100_000_000;

/** Checks one file after the other, each by the configuration and the ignores that hold for it. Never rejects. */
export function createFileChecker(options: CheckOptions, files: FileSystem): (task: CheckTask) => Promise<FileOutcome> {
  const checker: Checker = {
    options,
    files,
    service: createLanguageService(),
    unit: new Unit(unitFiles(files)),
    problemLists: new ProblemLists(files, options.list),
  };
  return async (task) => {
    try {
      return await checkFile(checker, task);
    } catch (error) {
      return failedOutcome([{ path: task.path, message: describeFault(error) }], options.stage ?? undefined);
    }
  };
}

interface Checker {
  readonly options: CheckOptions;
  readonly files: FileSystem;
  readonly service: LanguageService;
  readonly unit: Unit;
  readonly problemLists: ProblemLists;
}

async function checkFile(checker: Checker, task: CheckTask): Promise<FileOutcome> {
  const { options, files, unit, problemLists } = checker;
  const path = resolve(options.folder, task.path);
  const { resolved, wording, file, errors: found } = await settingsFor(checker, dirname(path));
  const stage = options.stage ?? resolved.check.stage;
  if (isExcluded(resolved.ignoreFiles, (folder) => pathFrom(folder, path)))
    return excludedOutcome({ task, options, errors: found, stage, file });
  const linked = await problemLists.of(path, resolved.problemLists);
  const errors = [...found, ...linked.errors];
  const check: CheckSettings = {
    ...resolved.check,
    stage,
    wordingTables: wording,
    ...(linked.list === null ? {} : { problemList: linked.list }),
  };
  const bytes = await files.read(path, MOST_BYTES);
  const decoded = await readDraft(path, bytes);
  if ('reason' in decoded) return failedOutcome([...errors, { path: task.path, message: decoded.reason }], check.stage);
  const ignored = await unit.ignoresIn(dirname(path));
  const decisions = { ignores: ignoresOf(ignored.ignores, basename(path)), baseline: task.baseline };
  const outcome = await checkText(checker, task, { path, bytes, decoded, check, decisions, listPath: linked.path });
  return { ...outcome, errors: [...errors, ...ignoreErrors(ignored), ...outcome.errors], notes: ignoreNotes(ignored) };
}

/** What holds for the notices of a folder. */
interface FolderSettings {
  readonly resolved: ResolvedSettings;
  readonly wording: readonly WordingRow[];
  /** The configuration's file; null where there is none. */
  readonly file: string | null;
  readonly errors: readonly CheckError[];
}

async function settingsFor({ options, unit }: Checker, folder: string): Promise<FolderSettings> {
  const named = options.configuration;
  const found = named === null ? await unit.configurationFor(folder) : await unit.configurationAt(named, dirname(named));
  if (found !== null) {
    const resolved = resolveSettings(found);
    // Of a configuration that was named, patterns start where the command was called as well.
    const here = named === null ? [] : resolved.ignoreFiles.map(({ path }) => ({ folder: options.folder, path }));
    const ignoreFiles = [...resolved.ignoreFiles, ...here];
    return { resolved: { ...resolved, ignoreFiles }, wording: found.wording, file: found.file, errors: configurationErrors(found) };
  }
  const errors = named === null ? [] : [{ path: named, message: '找不到这个配置文件' }];
  return { resolved: resolveSettings(null), wording: [], file: null, errors };
}

/** A file that could be read, and how it is to be checked. */
interface Draft {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly decoded: DraftText;
  readonly check: CheckSettings;
  readonly decisions: Decisions;
  /** Where the list that the notice answers is kept, absolute; empty where it has none. */
  readonly listPath: string;
}

async function checkText({ options, files, service }: Checker, task: CheckTask, draft: Draft): Promise<FileOutcome> {
  const { decoded, check, decisions } = draft;
  const markup = await loadMarkup(isMarkdownName(draft.path));
  const read = (text: string): Notice => service.read(text, undefined, markup);
  const findingsOf = (text: string): readonly Diagnostic[] => {
    const current = read(text);
    return inGivenText(current.source, checkWithIgnores(current, check, decisions).diagnostics);
  };
  const fixing = options.fix ? await fixFile(files, draft, { check: findingsOf, markup }) : UNFIXED;
  const notice = read(fixing.text ?? decoded.text);
  const outcome = checkWithIgnores(notice, check, decisions);
  const diagnostics = onAutomaticNumbers(notice.source, outcome.diagnostics, decoded.word?.labels ?? []);
  const summary = summarise(notice);
  const { word, encoding } = decoded;
  const list = check.problemList === undefined ? null : { path: shownPath(options.folder, draft.listPath), list: check.problemList };
  const report = { path: task.path, list, folder: options.folder, isNamed: task.isNamed, encoding, word, notice, summary };
  const copying = await annotate(draft, { task, options, files }, notice.source, diagnostics);
  const formatter = formatterOf(options.format, options.failOn);
  const isShown = notice.recognised || task.isNamed;
  return {
    state: notice.recognised ? 'checked' : 'no-notice',
    output: isShown ? formatter.file({ ...report, diagnostics, annotated: copying.path, fixed: fixing.applied }) : '',
    stage: check.stage,
    findings: countFindings(diagnostics),
    summary: notice.recognised ? summary : NO_SUMMARY,
    ignored: outcome.ignored,
    inBaseline: outcome.inBaseline,
    fixed: fixing.applied,
    errors: [
      ...faultsOf(task.path, decoded, notice.recognised),
      ...[...fixing.faults, ...copying.faults].map((message) => ({ path: task.path, message })),
    ],
    notes: [],
    collected: options.collect ? outcome.diagnostics.map((diagnostic) => identifyFinding(notice.source, diagnostic)) : [],
  };
}

const UNFIXED = { text: null, applied: 0, faults: [] };

/** What is wrong with the text itself, whatever it says. */
function faultsOf(path: string, { text, encoding, damage }: DecodedText, isNotice: boolean): readonly CheckError[] {
  const mojibake = isNotice ? null : findMojibake(text);
  if (mojibake !== null) return [{ path, message: describeMojibake(mojibake) }];
  if (damage === 0) return [];
  return [{ path, message: `文件里有${damage}处不是合法的 ${encoding.toUpperCase()} 字符，按“�”读入，请核对这些地方` }];
}

function pathFrom(folder: string, path: string): string | null {
  const below = relative(folder, path).split(sep).join('/');
  return below.startsWith('../') || isAbsolute(below) ? null : below;
}

/** As short as a path below the folder that the command was started in can be. */
function shownPath(folder: string, path: string): string {
  const below = relative(folder, path);
  return below.startsWith('..') ? path : below;
}

function countFindings(diagnostics: readonly Diagnostic[]): FileOutcome['findings'] {
  const counts = { ...NO_FINDINGS };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}
