import { decodeText } from './decode';
import type { Form } from './encoding';
import { encodeGb18030 } from './gb18030';

/** The bytes of a text in a form, byte order mark included; null where reading them would not give back the same text in the same form. */
export function encodeText(text: string, form: Form): Uint8Array | null {
  const bytes = write(form.hasMark ? `\ufeff${text}` : text, form);
  if (bytes === null) return null;
  const read = decodeText(bytes);
  const isSame = 'text' in read && read.text === text && read.hasMark === form.hasMark && read.damage === 0;
  return isSame ? bytes : null;
}

function write(text: string, { encoding }: Form): Uint8Array | null {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-16le':
      return encodeUtf16(text, 0);
    case 'utf-16be':
      return encodeUtf16(text, 1);
    case 'gbk':
    case 'gb18030':
      return encodeGb18030(text);
  }
}

/** `low` is where in a pair of bytes the low one stands. */
function encodeUtf16(text: string, low: 0 | 1): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes[2 * index + low] = unit & 0xff;
    bytes[2 * index + 1 - low] = unit >> 8;
  }
  return bytes;
}
