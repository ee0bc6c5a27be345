const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A reference to a character: `&amp;`, `&#22270;`, `&#x56FE;`. */
const REFERENCE = /&(?:#\d{1,9}|#x[\da-f]{1,8}|[a-z]{2,4});/giu;

/** XML text with its character references replaced; one that means nothing stays as it is written. */
export function decodeReferences(raw: string): string {
  return raw.includes('&') ? raw.replace(REFERENCE, (whole) => characterOf(whole) ?? whole) : raw;
}

/** The character of one reference, from its `&` to its `;`; null for none that XML knows. */
function characterOf(reference: string): string | null {
  const body = reference.slice(1, -1);
  if (!body.startsWith('#')) return NAMED[body] ?? null;
  const code = /^#x/iu.test(body) ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
}

/** Where in raw XML text its decoded character `index` begins: in `a&amp;b`, 2 is at 6. */
export function rawOffset(raw: string, index: number): number {
  let decoded = 0;
  let at = 0;
  for (const match of raw.matchAll(REFERENCE)) {
    const character = characterOf(match[0]);
    if (character === null) continue;
    if (decoded + match.index - at >= index) break;
    decoded += match.index - at + character.length;
    at = match.index + match[0].length;
  }
  return Math.min(raw.length, at + Math.max(0, index - decoded));
}
