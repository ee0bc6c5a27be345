import type { Diagnostic } from '../../rules/runner';
import { encodeText } from '../../exchange/encoding/encode';
import type { DraftText } from '../../exchange/draft/readDraft';
import type { LanguageService } from '../../languageService';
import type { FileSystem } from '../host';
import type { Markup } from '../../text/markup';
import { describeFault, TooLarge } from '../node/fault';

/** What was done to a file. */
export interface Fixing {
  /** What the file holds now; null where it was left as it was. */
  readonly text: string | null;
  readonly applied: number;
  /** Why it was left, in Chinese; empty where there was nothing to do. */
  readonly faults: readonly string[];
}

/** A file as it was read. */
export interface ReadFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly decoded: DraftText;
}

/** How findings are come by, and what the text is written in. */
export interface FixMeans {
  readonly service: LanguageService;
  readonly check: (text: string) => readonly Diagnostic[];
  readonly markup: Markup;
}

/**
 * Applies the safe fixes and writes the file, in its own encoding, wholly or not at all. Leaves alone what could not be read
 * without loss, what cannot be written back, and what someone else has changed in the meantime.
 */
export async function fixFile(files: FileSystem, file: ReadFile, { service, check, markup }: FixMeans): Promise<Fixing> {
  const { path, bytes, decoded } = file;
  const fixed = service.fixAll(decoded.text, check, markup);
  if (fixed.applied === 0) return left([]);
  if (decoded.word !== null) return left([`有${fixed.applied}处可自动修改，但 Word 原件不改动；请在 Word 里改，或先用 import 导入为文本`]);
  const isLossless = decoded.damage === 0 && isSame(encodeText(decoded.text, decoded), bytes);
  if (!isLossless) return left([`有${fixed.applied}处可自动修改，但文件里有不能原样写回的字符，没有改动；请先另存为 UTF-8`]);
  const written = encodeText(fixed.text, decoded);
  if (written === null) return left([`有${fixed.applied}处可自动修改，但 ${decoded.encoding.toUpperCase()} 里没有要用的字符，没有改动`]);
  try {
    if (!isSame(await files.read(path, bytes.length), bytes)) return left([CHANGED]);
    await files.replace(path, written);
  } catch (error) {
    if (error instanceof TooLarge) return left([CHANGED]);
    return left([`没能写入修改：${describeFault(error)}`]);
  }
  return { text: fixed.text, applied: fixed.applied, faults: [] };
}

const CHANGED = '检查期间文件被别的程序改动过，没有自动修改；请重新检查';

function left(faults: readonly string[]): Fixing {
  return { text: null, applied: 0, faults };
}

function isSame(one: Uint8Array | null, other: Uint8Array): boolean {
  return one !== null && one.length === other.length && one.every((byte, index) => byte === other[index]);
}
