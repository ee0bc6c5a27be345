/** The same notice as others would have typed it: a change of form that must not change what is read. */
export interface Twin {
  readonly name: string;
  readonly make: (text: string) => string;
}

const FULL: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）', '!': '！', '?': '？' };
const HALF = Object.fromEntries(Object.entries(FULL).map(([half, full]) => [full, half]));

/** Marks beside digits or Latin letters on both sides (11:34:29, 1:4.4, 12,345) stay. */
export function toFullWidth(text: string): string {
  return text.replace(/\B[,:;()!?]|[,:;()!?]\B/gu, (mark) => FULL[mark] ?? mark);
}

export function toHalfWidth(text: string): string {
  return text.replace(/[，：；（）！？]/gu, (mark) => HALF[mark] ?? mark);
}

/** Twins keep every line where it was. */
export const TWINS: readonly Twin[] = [
  { name: 'full-width marks', make: toFullWidth },
  { name: 'half-width marks', make: toHalfWidth },
  { name: 'CRLF line ends', make: (text) => text.replace(/\r?\n/gu, '\r\n') },
  { name: 'a byte order mark', make: (text) => `\ufeff${text}` },
  { name: 'Markdown headings', make: (text) => text.replace(/^[ \u3000]*(?=[一二三四五六七八九十]{1,3}、)/gmu, '## ') },
  { name: 'indented paragraphs', make: (text) => text.replace(/^[ \u3000]*(?=\S)/gmu, '　　') },
];
