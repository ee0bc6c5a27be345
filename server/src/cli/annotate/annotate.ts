import { basename, dirname, join, relative, resolve } from 'node:path';
import type { DraftText } from '../../exchange/draft/readDraft';
import { describeWordPlace, wordPlaceOf } from '../../exchange/word/places';
import type { Diagnostic } from '../../rules/runner';
import { remarkOf } from '../../services/remarks';
import { givenSpan, type Source } from '../../text/source';
import type { CheckOptions, CheckTask } from '../check/outcome';
import type { FileSystem } from '../host';
import { describeFault } from '../node/fault';
import { copyPlace } from './copyPlace';

/** What became of the copy. */
export interface Copying {
  /** Where it is, from the folder that the command was started in; null where none was written. */
  readonly path: string | null;
  /** Why none was, in Chinese; empty where there was nothing to write. */
  readonly faults: readonly string[];
}

interface Draft {
  readonly bytes: Uint8Array;
  readonly decoded: DraftText;
}

interface Asked {
  readonly task: CheckTask;
  readonly options: CheckOptions;
  readonly files: FileSystem;
}

/** Writes a copy of a Word document with the findings as comments into the folder that was asked for. Plain texts have none. */
export async function annotate(draft: Draft, asked: Asked, source: Source, diagnostics: readonly Diagnostic[]): Promise<Copying> {
  const { task, options, files } = asked;
  const { word } = draft.decoded;
  if (options.annotate === null || word === null || diagnostics.length === 0) return { path: null, faults: [] };
  const { annotateWord } = await import('../../exchange/onDemand');
  const describe = (span: Diagnostic['span']): string => describeWordPlace(wordPlaceOf(word, source, span));
  const remarks = diagnostics.map((diagnostic) => ({ span: givenSpan(source, diagnostic.span), text: remarkOf(diagnostic, describe) }));
  const copy = annotateWord(draft.bytes, word, remarks, new Date().toISOString().replace(/\.\d+Z$/u, 'Z'));
  if ('reason' in copy) return { path: null, faults: [copy.reason] };
  try {
    const path = await copyPlace(placeOf(options.annotate, task, options), draft.bytes, files);
    await files.makeFolder(dirname(path));
    await files.replace(path, copy);
    return { path: relative(options.folder, path), faults: [] };
  } catch (error) {
    return { path: null, faults: [`批注没能写出：${describeFault(error)}`] };
  }
}

/** A file found in a folder keeps its place below it, and so does one of two that were named and have one name: each gets a copy. */
function placeOf(folder: string, { path, isNamed, sharesName }: CheckTask, options: CheckOptions): string {
  const below = relative(options.folder, resolve(options.folder, path));
  const isOutside = below.startsWith('..') || resolve(below) === below;
  const place = (isNamed && !sharesName) || isOutside ? basename(path) : below;
  return join(folder, place);
}
