/** The encodings that drafts are found in. `gbk` is what a Windows editor calls ANSI; `gb18030` has characters beyond it. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gbk' | 'gb18030';

/** How a text was written down: enough to write it down again the same way. */
export interface Form {
  readonly encoding: Encoding;
  /** Whether a byte order mark opens the file; it is no part of the text. */
  readonly hasMark: boolean;
}

/** A text as read from bytes. */
export interface DecodedText extends Form {
  readonly text: string;
  /** How many places are no characters in this encoding; each reads as U+FFFD. */
  readonly damage: number;
}

/** Why bytes are no text, in Chinese: `这是 Word 文档…`. */
export interface Undecodable {
  readonly reason: string;
}

/** What U+FFFD stands for: bytes that are no character. */
export const REPLACEMENT = '\ufffd';
