import { decodeText } from '../encoding/decode';
import type { DecodedText, Undecodable } from '../encoding/encoding';
import type { WordSource } from '../word/wordSource';

/** A draft as text, whatever file it comes from. */
export interface DraftText extends DecodedText {
  /** The way back into the document, where the draft is one of Word's; null for plain text. */
  readonly word: WordSource | null;
}

/** Files that are Word's or WPS's by their names. */
const WORD = /\.(?:docx|docm|dotx|dotm|doc|dot|wps|wpt)$/iu;

/** Whether a file is to be read as a Word document, old ones included, which are then refused in words of their own. */
export function isWordName(name: string): boolean {
  return WORD.test(name);
}

/** Reads a draft from the bytes of a file: a Word document by its name, all else as text in whatever encoding. Tracked changes count as accepted. */
export async function readDraft(name: string, bytes: Uint8Array): Promise<DraftText | Undecodable> {
  if (!isWordName(name)) {
    const decoded = decodeText(bytes);
    return 'reason' in decoded ? decoded : { ...decoded, word: null };
  }
  // The reader of documents is loaded with the first of them.
  const { readWord, wordSource } = await import('../../exchange/onDemand');
  const read = readWord(name, bytes);
  if ('reason' in read) return read;
  const word = wordSource(read, 'rows');
  return { text: word.text, encoding: 'utf-8', hasMark: false, damage: 0, word };
}
