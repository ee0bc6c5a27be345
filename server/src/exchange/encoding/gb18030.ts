/**
 * GB 18030 backwards. Hosts offer a decoder and no encoder; the table is made by decoding every two-byte and four-byte code once
 * (some 30 ms, when the first such file is written), so that what is written is by construction what is read.
 */

/** From a character of the basic plane to its bytes as one number, big-endian. */
type Codes = ReadonlyMap<string, number>;

/** Four-byte codes count up from 81308130; those of the planes above the basic one begin at 90308130. */
const SUPPLEMENTARY_START = 189_000;

/** How many of them cover the basic plane. The decoder reads each as one character. */
const BASIC_PLANE = 39_420;

let codes: Codes | null = null;

/** The bytes of a text; null where it has half a surrogate pair or a character without a code. */
export function encodeGb18030(text: string): Uint8Array | null {
  codes ??= tabulate();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x80) bytes.push(code);
    else if (character.length === 2) bytes.push(...fourBytes(SUPPLEMENTARY_START + (character.codePointAt(0) ?? 0) - 0x10000));
    else if (!pushCode(bytes, codes.get(character))) return null;
  }
  return Uint8Array.from(bytes);
}

function pushCode(bytes: number[], code: number | undefined): boolean {
  if (code === undefined) return false;
  if (code > 0xffff) bytes.push(...fourBytes(code - 0x10000));
  else bytes.push(code >> 8, code & 0xff);
  return true;
}

/** The bytes of the four-byte code of that ordinal. */
function fourBytes(ordinal: number): readonly [number, number, number, number] {
  const third = Math.floor(ordinal / 10);
  const second = Math.floor(third / 126);
  return [0x81 + Math.floor(second / 10), 0x30 + (second % 10), 0x81 + (third % 126), 0x30 + (ordinal % 10)];
}

/** Two-byte codes as they are, four-byte ones as 0x10000 and their ordinal; of two codes for a character the shorter and lower holds. */
function tabulate(): Codes {
  const table = new Map<string, number>();
  const pairs: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) pairs.push((lead << 8) | trail);
  }
  enter(
    table,
    pairs.flatMap((pair) => [pair >> 8, pair & 0xff]),
    (index) => pairs[index] ?? 0,
  );
  const ordinals = [...new Uint16Array(BASIC_PLANE).keys()];
  enter(
    table,
    ordinals.flatMap((ordinal) => [...fourBytes(ordinal)]),
    (index) => 0x10000 + index,
  );
  return table;
}

function enter(table: Map<string, number>, bytes: readonly number[], codeOf: (index: number) => number): void {
  let index = 0;
  for (const character of new TextDecoder('gb18030').decode(Uint8Array.from(bytes))) {
    if (character !== '\ufffd' && !table.has(character)) table.set(character, codeOf(index));
    index += 1;
  }
}
