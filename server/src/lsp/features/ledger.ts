import { STATE_NAMES, type Ledger, type LedgerRow } from '../../notice/ledger';
import type { Notice } from '../../notice/model';
import type { ProblemList } from '../../notice/problemList';
import { plainProblem, unfinishedList } from '../../services/ledger/unfinishedList';
import { toBase64 } from '../base64';
import { guarded, type Feature, type Host } from '../host';
import {
  LEDGER_REQUEST,
  LIST_LINK_REQUEST,
  REPORT_REQUEST,
  UNFINISHED_REQUEST,
  type LedgerAnswer,
  type LedgerEntry,
  type LedgerParams,
  type ListLinkAnswer,
  type ListLinkParams,
  type ReportAnswer,
  type ReportParams,
} from '../ledgerProtocol';
import type { DocumentSettings } from '../documentSettings';

declare const ZHENGGAI_VERSION: string;

/** The ledger of a notice, its reconciliation, its check sheet, and lists of problems, for clients with views and commands of their own for them. */
export const ledger: Feature = {
  capabilities: {},
  register: (host) => {
    const { connection } = host;
    connection.onRequest(
      LIST_LINK_REQUEST,
      guarded<ListLinkParams, ListLinkAnswer>(host, 'linkList', NO_LINK, (params) => link(host, params)),
    );
    connection.onRequest(
      LEDGER_REQUEST,
      guarded<LedgerParams, LedgerAnswer | null>(host, 'ledger', null, (params) => ledgerOf(host, params)),
    );
    connection.onRequest(
      REPORT_REQUEST,
      guarded<ReportParams, ReportAnswer | null>(host, 'report', null, (params) => reportOf(host, params)),
    );
    connection.onRequest(
      UNFINISHED_REQUEST,
      guarded<LedgerParams, string>(host, 'unfinished', '', (params) => unfinishedOf(host, params)),
    );
  },
};

const NO_LINK: ListLinkAnswer = { list: null, words: '', isRead: false };

/** A list that nobody named and that makes no sense is none. */
async function link({ lists, settings, words }: Host, { uri, names, chosen }: ListLinkParams): Promise<ListLinkAnswer> {
  const before = (await settings.of(uri)).list;
  const wasRead = lists.readSoFar();
  lists.link(words.sourceOf(uri), { names, chosen });
  settings.refresh(uri);
  const { list: address } = await settings.of(uri);
  if (address === null) {
    if (before !== null) lists.announce();
    return NO_LINK;
  }
  const { words: recognised, list } = await lists.read(address);
  // One that is read only now is announced when it is.
  if (before !== address && wasRead.has(address)) lists.announce();
  return { list: address, words: recognised, isRead: list !== null };
}

/** What is asked about an open notice. */
interface Opened {
  readonly notice: Notice;
  readonly settings: DocumentSettings;
}

async function opened({ documents, readings, settings, firstCheck, lists }: Host, uri: string): Promise<Opened | null> {
  await firstCheck.past;
  await readings.ready(documents.get(uri));
  const address = (await settings.of(uri)).list;
  if (address !== null) await lists.read(address);
  const found = await settings.of(uri);
  const document = documents.get(uri);
  if (document === undefined || found.isExcluded) return null;
  const notice = readings.notice(document);
  return notice.recognised ? { notice, settings: found } : null;
}

async function ledgerOf(host: Host, { uri }: LedgerParams): Promise<LedgerAnswer | null> {
  const found = await opened(host, uri);
  if (found === null) return null;
  const { notice, settings } = found;
  const report = host.service.report(notice, settings.check, settings.decisions, { name: '', version: '', digest: '', at: '' });
  const list = settings.check.problemList ?? null;
  return {
    entries: entriesOf(report.ledger, list),
    claims: [
      ...report.reconciliation.totals.map((claim) => ({ ...claim, isTotal: true })),
      ...report.reconciliation.figures.map((claim) => ({ ...claim, isTotal: false })),
    ].map(({ kind, quote, working, verdict, reason, line, isTotal }) => ({ kind, quote, working, verdict, reason, line, isTotal })),
    list: list === null || settings.list === null ? null : { uri: settings.list, words: list.recognised },
  };
}

function entriesOf({ rows, missing }: Ledger, list: ProblemList | null): readonly LedgerEntry[] {
  return [
    ...rows.map((row) => entryOf(row)),
    ...missing.map(({ number, text, place }) => ({
      ...{
        number,
        text,
        part: '',
        state: 'missing' as const,
        stateName: '通报里没有',
        measures: 0,
        figures: 0,
        failing: 0,
        unfinished: [],
        line: null,
      },
      inList: place,
      listLine: list?.problems.find((problem) => problem.text === text)?.place.line ?? null,
    })),
  ];
}

function entryOf(row: LedgerRow): LedgerEntry {
  const { number, part, state, measures, figures, failing, line, inList, listLine } = row;
  const unfinished = row.unfinished.map((item) => ({ words: item.words, line: item.line }));
  // In a narrow side bar every character counts.
  const text = plainProblem(row.text);
  return { number, text, part, state, stateName: STATE_NAMES[state], measures, figures, failing, unfinished, line, inList, listLine };
}

async function reportOf(host: Host, { uri, format, name, at }: ReportParams): Promise<ReportAnswer | null> {
  const found = await opened(host, uri);
  if (found === null) return null;
  const { notice, settings } = found;
  const text = host.documents.get(uri)?.getText() ?? '';
  const occasion = { name, version: ZHENGGAI_VERSION, digest: await digestOf(text), at };
  const report = host.service.report(notice, settings.check, settings.decisions, occasion);
  if (format === 'docx') {
    const { checkSheetDocx } = await import('../../exchange/writeWord');
    return { content: toBase64(await checkSheetDocx([report])) };
  }
  const { ledgerCsv, ledgerXlsx, reportPage, reportWindow } = await import('../../exchange/ledger/onDemand');
  if (format === 'window') return reportWindow(report);
  if (format === 'html') return { content: toBase64(new TextEncoder().encode(reportPage([report]))) };
  const bytes = format === 'csv' ? ledgerCsv(report.ledger) : await ledgerXlsx(report.ledger, report.reconciliation);
  return { content: toBase64(bytes) };
}

/** Of the text in UTF-8, as the editor would save it. */
async function digestOf(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha-256 ${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

async function unfinishedOf(host: Host, { uri }: LedgerParams): Promise<string> {
  const found = await opened(host, uri);
  if (found === null) return '';
  const report = host.service.report(found.notice, found.settings.check, found.settings.decisions, {
    name: '',
    version: '',
    digest: '',
    at: '',
  });
  return unfinishedList(report.ledger);
}
