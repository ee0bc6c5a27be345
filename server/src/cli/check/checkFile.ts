import { basename, dirname, relative, resolve, sep } from 'node:path';
import { readDraft, type DraftText } from '../../exchange/draft/readDraft';
import type { DecodedText } from '../../exchange/encoding/encoding';
import { loadMarkup } from '../../exchange/markup';
import { createLanguageService, type LanguageService } from '../../languageService';
import type { Notice } from '../../notice/model';
import type { Diagnostic } from '../../rules/runner';
import { inGivenText } from '../../rules/givenFindings';
import type { CheckSettings } from '../../rules/settings';
import { checkWithIgnores, type Decisions } from '../../services/ignores/checkWithIgnores';
import { identifyFinding } from '../../services/ignores/ignoredFinding';
import { ignoresOf } from '../../services/ignores/ignoreFile';
import { summarise } from '../../services/inspection';
import { matchesGlob } from '../../services/settings/glob';
import { resolveSettings, type PlacedPath } from '../../services/settings/resolveSettings';
import { isMarkdownName } from '../../text/markup';
import { describeMojibake, findMojibake } from '../../text/mojibake';
import { formatterOf } from '../format/formatter';
import type { FileSystem } from '../host';
import { annotate } from '../annotate/annotate';
import { describeFault } from '../node/fault';
import { onAutomaticNumbers } from '../../services/automaticNumbers';
import { Configurations } from './configurations';
import { fixFile } from './fixFile';
import { IgnoreFiles } from './ignoreFiles';
import { failedOutcome, NO_FINDINGS, NO_SUMMARY, type CheckError, type CheckOptions, type CheckTask, type FileOutcome } from './outcome';
import { NO_LIST, ProblemLists } from './problemLists';
import { WordingTables } from './wordingTables';

/** A notice is some 50 KB; what is longer than this is something else. */
const MOST_BYTES = 100_000_000;

/** Checks one file after the other, each by the configuration and the ignores that hold for it. Never rejects. */
export function createFileChecker(options: CheckOptions, files: FileSystem): (task: CheckTask) => Promise<FileOutcome> {
  const checker: Checker = {
    options,
    files,
    service: createLanguageService(),
    configurations: new Configurations(files, options.configuration),
    ignoreFiles: new IgnoreFiles(files),
    wordingTables: new WordingTables(files),
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
  readonly configurations: Configurations;
  readonly ignoreFiles: IgnoreFiles;
  readonly wordingTables: WordingTables;
  readonly problemLists: ProblemLists;
}

async function checkFile(checker: Checker, task: CheckTask): Promise<FileOutcome> {
  const { options, files, configurations, ignoreFiles, wordingTables, problemLists } = checker;
  const path = resolve(options.folder, task.path);
  const found = await configurations.of(dirname(path));
  const resolved = resolveSettings(found.placed);
  const wording = await wordingTables.of(resolved.wordingTables);
  const isLeft = isExcluded(path, resolved.ignoreFiles);
  const linked = isLeft ? NO_LIST : await problemLists.of(path, resolved.problemLists);
  const errors = [...found.errors, ...wording.errors, ...linked.errors];
  const check: CheckSettings = {
    ...resolved.check,
    stage: options.stage ?? resolved.check.stage,
    wordingTables: wording.rows,
    ...(linked.list === null ? {} : { problemList: linked.list }),
  };
  if (isLeft) return { ...failedOutcome(errors, check.stage), state: 'skipped' };
  const bytes = await files.read(path, MOST_BYTES);
  const decoded = await readDraft(path, bytes);
  if ('reason' in decoded) return failedOutcome([...errors, { path: task.path, message: decoded.reason }], check.stage);
  const ignored = await ignoreFiles.of(dirname(path));
  const decisions = { ignores: ignoresOf(ignored.ignores, basename(path)), baseline: task.baseline };
  const outcome = await checkText(checker, task, { path, bytes, decoded, check, decisions, listPath: linked.path });
  return { ...outcome, errors: [...errors, ...ignored.errors, ...outcome.errors] };
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

function isExcluded(path: string, patterns: readonly PlacedPath[]): boolean {
  return patterns.some(({ folder, path: pattern }) => {
    const below = relative(folder, path).split(sep).join('/');
    return !below.startsWith('../') && matchesGlob(pattern, below);
  });
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
