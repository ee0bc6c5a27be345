import { relative } from 'node:path';
import type { DecodedText } from '../../exchange/encoding/encoding';
import { loadMarkup } from '../../exchange/markup';
import { createLanguageService, type LanguageService } from '../../languageService';
import type { Notice } from '../../notice/model';
import type { Diagnostic } from '../../rules/runner';
import { inGivenText } from '../../rules/givenFindings';
import { identifyFinding } from '../../services/ignores/ignoredFinding';
import { isMarkdownName } from '../../text/markup';
import { describeMojibake, findMojibake } from '../../text/mojibake';
import { formatterOf } from '../format/formatter';
import type { FileSystem } from '../host';
import { annotate } from '../annotate/annotate';
import { describeFault } from '../node/fault';
import { onAutomaticNumbers } from '../../services/automaticNumbers';
import { Drafts, type Draft } from './drafts';
import { excludedOutcome } from './excludedOutcome';
import { fixFile } from './fixFile';
import { failedOutcome, NO_FINDINGS, NO_SUMMARY, type CheckError, type CheckOptions, type CheckTask, type FileOutcome } from './outcome';
import { isAtLeast } from './totals';

/** Checks one file after the other, each by the configuration and the ignores that hold for it. Never rejects. */
export function createFileChecker(options: CheckOptions, files: FileSystem): (task: CheckTask) => Promise<FileOutcome> {
  const checker: Checker = {
    options,
    files,
    service: createLanguageService(),
    drafts: new Drafts(options, files),
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
  readonly drafts: Drafts;
}

async function checkFile(checker: Checker, task: CheckTask): Promise<FileOutcome> {
  const { options, drafts } = checker;
  const opened = await drafts.open(task.path, task.baseline);
  const { errors, stage } = opened;
  if (opened.kind === 'excluded') return excludedOutcome({ task, options, errors, stage, file: opened.file });
  if (opened.kind === 'unreadable') return failedOutcome(errors, stage);
  const outcome = await checkText(checker, task, opened.draft);
  return { ...outcome, errors: [...errors, ...outcome.errors], notes: opened.notes };
}

async function checkText({ options, files, service }: Checker, task: CheckTask, draft: Draft): Promise<FileOutcome> {
  const { decoded, check, layout, decisions } = draft;
  const markup = await loadMarkup(isMarkdownName(draft.path));
  const read = (text: string): Notice => service.read(text, undefined, markup, layout);
  const findingsOf = (text: string): readonly Diagnostic[] => {
    const current = read(text);
    return inGivenText(current.source, service.check(current, check, decisions));
  };
  const fixing = options.fix ? await fixFile(files, draft, { service, check: findingsOf, markup }) : UNFIXED;
  const notice = read(fixing.text ?? decoded.text);
  const outcome = service.judge(notice, check, decisions);
  const diagnostics = onAutomaticNumbers(notice.source, outcome.diagnostics, decoded.word?.labels ?? []);
  const summary = service.summarise(notice);
  const { word, encoding } = decoded;
  const list = check.problemList === undefined ? null : { path: shownPath(options.folder, draft.listPath), list: check.problemList };
  const { stage } = check;
  const { ignored } = outcome;
  const report = { path: task.path, list, folder: options.folder, isNamed: task.isNamed, encoding, word, notice, summary, stage, ignored };
  const copying = await annotate(draft, { task, options, files }, notice.source, diagnostics);
  const formatter = formatterOf(options);
  const isShown = notice.recognised || task.isNamed;
  const shown = diagnostics.filter(({ severity }) => isAtLeast(severity, options.least));
  return {
    state: notice.recognised ? 'checked' : 'no-notice',
    output: isShown ? formatter.file({ ...report, diagnostics: shown, annotated: copying.path, fixed: fixing.applied }) : '',
    stage: check.stage,
    findings: countFindings(diagnostics),
    summary: notice.recognised ? summary : NO_SUMMARY,
    ignored: ignored.length,
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

/** The path as it is shown: relative to the folder that the command was started in, where it lies below. */
function shownPath(folder: string, path: string): string {
  const below = relative(folder, path);
  return below.startsWith('..') ? path : below;
}

function countFindings(diagnostics: readonly Diagnostic[]): FileOutcome['findings'] {
  const counts = { ...NO_FINDINGS };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}
