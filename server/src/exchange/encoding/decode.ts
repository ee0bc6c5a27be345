import { hasManyControls, signatureOf } from './binary';
import type { DecodedText, Encoding, Undecodable } from './encoding';
import { countDamage, gbLikeness, utf16Likeness } from './likeness';

const UTF_8_MARK = [0xef, 0xbb, 0xbf];
/** At this share of expected characters a text is taken for UTF-16; other encodings read so stay well below a half. */
const UTF_16_SHARE = 0.8;
/** At this share of everyday characters a text is taken for GBK: Chinese prose has nine in ten and more, others a third. */
const GB_SHARE = 0.6;
/** A text with one damaged place in this many characters is still that text. */
const GOOD_FOR_ONE_BAD = 10;

const UNKNOWN = '认不出文件的编码（不是 UTF-8、UTF-16，也不是 GBK/GB18030）；请用编辑器另存为 UTF-8';
const BINARY = '这是二进制文件，不是纯文本';

/** Reads bytes in whatever encoding they are in. Every input gives a text or the reason why it is none. */
export function decodeText(bytes: Uint8Array): DecodedText | Undecodable {
  const signature = signatureOf(bytes);
  if (signature !== null) return { reason: signature };
  if (UTF_8_MARK.every((byte, index) => bytes[index] === byte)) return decodeAs('utf-8', bytes, 3);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes, 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes, 2);
  return decodeWithoutMark(bytes);
}

function decodeWithoutMark(bytes: Uint8Array): DecodedText | Undecodable {
  const isPlain = !bytes.includes(0);
  const strict = decodeStrictly('utf-8', bytes);
  if (isPlain && strict !== null) return hasManyControls(bytes) ? { reason: BINARY } : { text: strict, ...unmarked('utf-8') };
  const wide = utf16Of(bytes);
  if (wide !== null) return decodeAs(wide, bytes, 0);
  if (hasManyControls(bytes)) return { reason: BINARY };
  if (strict !== null) return { text: strict, ...unmarked('utf-8') };
  return decodeDamaged(bytes);
}

/** Bytes that are not wholly UTF-8: a damaged text in UTF-8, or one in GBK. */
function decodeDamaged(bytes: Uint8Array): DecodedText | Undecodable {
  const damaged = decodeAs('utf-8', bytes, 0);
  const { good, bad } = countDamage(damaged.text);
  if (good >= bad * GOOD_FOR_ONE_BAD) return damaged;
  if (gbLikeness(bytes) < GB_SHARE) return { reason: UNKNOWN };
  const chinese = decodeAs(gbOf(bytes), bytes, 0);
  const counted = countDamage(chinese.text);
  return counted.good >= counted.bad * GOOD_FOR_ONE_BAD ? chinese : { reason: UNKNOWN };
}

/** Which UTF-16 the bytes look like; null for neither. */
function utf16Of(bytes: Uint8Array): Encoding | null {
  const little = utf16Likeness(bytes, 'little');
  const big = utf16Likeness(bytes, 'big');
  if (Math.max(little, big) < UTF_16_SHARE) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** GB18030 where one of its four-byte characters is among the bytes (a second byte that is a digit), else GBK. */
function gbOf(bytes: Uint8Array): Encoding {
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead <= 0x80) continue;
    const next = bytes[at + 1] ?? 0;
    if (next >= 0x30 && next <= 0x39) return 'gb18030';
    at += 1;
  }
  return 'gbk';
}

/** `skipped` bytes of byte order mark are no part of the text. */
function decodeAs(encoding: Encoding, bytes: Uint8Array, skipped: number): DecodedText {
  const content = bytes.subarray(skipped);
  const strict = decodeStrictly(encoding, content);
  if (strict !== null) return { text: strict, encoding, hasMark: skipped > 0, damage: 0 };
  const text = new TextDecoder(labelOf(encoding), { ignoreBOM: true }).decode(content);
  return { text, encoding, hasMark: skipped > 0, damage: Math.max(1, countDamage(text).bad) };
}

function decodeStrictly(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(labelOf(encoding), { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** GB18030 holds all of GBK; one decoder for both, so that one encoder is its inverse. */
function labelOf(encoding: Encoding): string {
  return encoding === 'gbk' ? 'gb18030' : encoding;
}

function unmarked(encoding: Encoding): Omit<DecodedText, 'text'> {
  return { encoding, hasMark: false, damage: 0 };
}
