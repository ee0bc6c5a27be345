import { loadMarkup } from '../../exchange/markup';
import type { Diagnostic } from '../../rules/runner';
import { onAutomaticNumbers } from '../../services/automaticNumbers';
import { remarkOf } from '../../services/remarks';
import { givenLineAt, givenSpan } from '../../text/source';
import { nameOf } from '../address';
import { guarded, type Feature, type Host } from '../host';
import type { FileParams } from '../protocol';
import { isMarkdown } from '../readings';
import {
  ANNOTATE_WORD_REQUEST,
  EXPORT_WORD_REQUEST,
  READ_WORD_REQUEST,
  type ReadWordAnswer,
  type ReadWordParams,
  type WordFileAnswer,
} from '../wordProtocol';

const MOST_BYTES = 100_000_000;
/** As many bytes are turned into text at once. */
const CHUNK = 0x8000;

/** Word documents: read as text, written with the findings as comments, made from a draft. What reads and writes them is loaded with the first. */
export const word: Feature = {
  capabilities: {},
  register: (host) => {
    const { connection } = host;
    const unread = { text: null, fault: '读取时出错', tracked: false, leftOut: [] };
    connection.onRequest(
      READ_WORD_REQUEST,
      guarded<ReadWordParams, ReadWordAnswer>(host, 'readWord', unread, (params) => readDocument(host, params)),
    );
    connection.onRequest(
      ANNOTATE_WORD_REQUEST,
      guarded<FileParams, WordFileAnswer>(host, 'annotateWord', failed('写入批注时出错'), ({ uri }) => annotate(host, uri)),
    );
    connection.onRequest(
      EXPORT_WORD_REQUEST,
      guarded<FileParams, WordFileAnswer>(host, 'exportWord', failed('导出时出错'), ({ uri }) => exportDraft(host, uri)),
    );
  },
};

async function readDocument(host: Host, { source, shownAt, changes }: ReadWordParams): Promise<ReadWordAnswer> {
  const bytes = await readBytes(host, source);
  if ('fault' in bytes) return { text: null, fault: bytes.fault, tracked: false, leftOut: [] };
  const { readWord, wordSource, describeLeftOut } = await import('../../exchange/onDemand');
  const read = readWord(nameOf(source), bytes, changes);
  if ('reason' in read) return { text: null, fault: read.reason, tracked: false, leftOut: [] };
  const { text, labels } = wordSource(read, 'rows');
  if (shownAt !== null) host.words.show(shownAt, { source, text, labels });
  return { text, fault: null, tracked: read.tracked, leftOut: describeLeftOut(read) };
}

async function annotate(host: Host, uri: string): Promise<WordFileAnswer> {
  const bytes = await readBytes(host, uri);
  if ('fault' in bytes) return failed(bytes.fault);
  const { readWord, wordSource, annotateWord, wordPlaceOf, describeWordPlace } = await import('../../exchange/onDemand');
  const read = readWord(nameOf(uri), bytes);
  if ('reason' in read) return failed(read.reason);
  const words = wordSource(read, 'rows');
  const settings = await host.settings.of(uri);
  const notice = host.service.read(words.text, undefined, await loadMarkup(false), settings.layout);
  if (!notice.recognised) return failed('这个 Word 文件不是整改通报');
  const diagnostics = host.service.check(notice, settings.check, settings.decisions);
  const found = onAutomaticNumbers(notice.source, diagnostics, words.labels);
  const describe = (span: Diagnostic['span']): string => describeWordPlace(wordPlaceOf(words, notice.source, span));
  const remarks = found.map((finding) => ({ span: givenSpan(notice.source, finding.span), text: remarkOf(finding, describe) }));
  const copy = annotateWord(bytes, words, remarks, new Date().toISOString().replace(/\.\d+Z$/u, 'Z'));
  return 'reason' in copy ? failed(copy.reason) : { content: toBase64(copy), fault: null, comments: remarks.length, unfilled: [] };
}

async function exportDraft(host: Host, uri: string): Promise<WordFileAnswer> {
  const document = host.documents.get(uri);
  if (document === undefined) return failed('稿件没有打开');
  await host.readings.ready(document);
  const notice = host.service.read(document.getText(), undefined, await loadMarkup(isMarkdown(document)));
  const { fonts = {}, margins = {} } = (await host.settings.of(uri)).word;
  const { writeGongwen, chosenFonts, chosenMargins } = await import('../../exchange/writeWord');
  const content = toBase64(await writeGongwen(notice, { fonts: chosenFonts(fonts), margins: chosenMargins(margins) }));
  const unfilled = host.service.unfilled(notice).map(({ span, message }) => ({ line: givenLineAt(notice.source, span.start), message }));
  return { content, fault: null, comments: 0, unfilled };
}

async function readBytes(host: Host, uri: string): Promise<Uint8Array | { readonly fault: string }> {
  const bytes = await host.files.read(uri, MOST_BYTES);
  return bytes === 'missing' ? { fault: '找不到这个文件' } : bytes;
}

function failed(fault: string): WordFileAnswer {
  return { content: null, fault, comments: 0, unfilled: [] };
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
