import type { Span } from '../../server/src/text/span';

/** A span found in an answer, and where in it: `[3].fix.edits[0].span`. */
export interface FoundSpan {
  readonly path: string;
  readonly span: Span;
}

/** What is no answer about the text, or repeats one. */
const PASSED_OVER: ReadonlySet<string> = new Set(['source', 'rule', 'snippet']);

/** Every span in an answer, however deep, each object once. */
export function spansIn(answer: unknown): readonly FoundSpan[] {
  const found: FoundSpan[] = [];
  const seen = new Set<object>();
  const waiting: { readonly path: string; readonly value: unknown }[] = [{ path: '', value: answer }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path, value } = next;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isSpan(value)) found.push({ path, span: value });
    else for (const [key, part] of partsOf(value)) if (!PASSED_OVER.has(key)) waiting.push({ path: `${path}.${key}`, value: part });
  }
  return found;
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}

function partsOf(value: object): readonly (readonly [key: string, part: unknown])[] {
  if (value instanceof Map) return [...value].map(([key, part], index) => [`${index}`, [key, part]] as const);
  if (value instanceof Set) return [...value].map((part, index) => [`${index}`, part] as const);
  return Object.entries(value);
}

/** What is wrong with a span in a text; null where nothing is. */
export function spanFault(text: string, { start, end }: Span): string | null {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return `${start}–${end} are no offsets`;
  if (start < 0 || end > text.length) return `${start}–${end} leaves a text of ${text.length}`;
  if (start > end) return `${start}–${end} ends before it begins`;
  if (splitsCharacter(text, start) || splitsCharacter(text, end)) return `${start}–${end} cuts a character in two`;
  return null;
}

function splitsCharacter(text: string, offset: number): boolean {
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
