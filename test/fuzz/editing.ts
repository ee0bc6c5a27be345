import { createSource, positionAt } from '../../server/src/text/source';
import { splitsCharacter } from '../../server/src/text/characters';
import type { Random } from '../generate/random';

/** An edit as the protocol sends it, and the text it leaves. */
export interface RandomEdit {
  readonly change: { readonly range?: unknown; readonly text: string };
  readonly after: string;
}

const PIECES = [
  '',
  '',
  '一是',
  '二是加强学习。',
  '\n',
  '\r\n',
  '1.',
  '（一）',
  '“',
  '”',
  '整改情况：',
  '\n问题：不到位\n',
  '3项',
  '，其中2项',
  '𠮷',
  '😀',
  '。',
  ' ',
] as const;

/** A random edit of a text: now and then the whole of it, else a stretch of up to `reach` code units. */
export function randomEdit(random: Random, text: string, reach = 40): RandomEdit {
  const piece = random.pick(PIECES);
  if (random.oneIn(40)) {
    const whole = text.slice(0, offsetIn(random, text)) + piece;
    return { change: { text: whole }, after: whole };
  }
  const start = offsetIn(random, text);
  const last = Math.min(text.length, start + random.number(0, reach));
  const end = splitsCharacter(text, last) ? last + 1 : last;
  const source = createSource(text);
  const range = { start: positionAt(source, start), end: positionAt(source, end) };
  // A place between CR and LF is no place of the protocol.
  const isBetween = [start, end].some((at) => text.charAt(at - 1) === '\r' && text.charAt(at) === '\n');
  if (isBetween) return { change: { text }, after: text };
  return { change: { range, text: piece }, after: text.slice(0, start) + piece + text.slice(end) };
}

function offsetIn(random: Random, text: string): number {
  const offset = random.number(0, text.length);
  return splitsCharacter(text, offset) ? offset - 1 : offset;
}
