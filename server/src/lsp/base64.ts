/** As many bytes are turned into text at once. */
const CHUNK = 0x8000;

/** Bytes as a message can carry them. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
