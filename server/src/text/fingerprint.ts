/**
 * Fourteen hexadecimal digits that stand for a text: the same for the same text everywhere and in every version, different for
 * different texts but for one chance in 2^53. Not meant to withstand anyone who wants two texts to agree.
 */
export function fingerprint(text: string): string {
  let high = 0x9e3779b9;
  let low = 0x7f4a7c15;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x85ebca6b);
    low = Math.imul(low ^ code, 0xc2b2ae35);
    high ^= low >>> 13;
  }
  high = Math.imul(high ^ (high >>> 15), 0x27d4eb2f) ^ low;
  low = Math.imul(low ^ (low >>> 16), 0x165667b1) ^ high;
  return hex(high & 0xffffff, 6) + hex(low >>> 0, 8);
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
