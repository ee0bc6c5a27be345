import type { Notice } from '../../notice/model';
import type { PhraseHit } from '../../text/phrases';
import { textOf } from '../../text/source';
import { span, type Span } from '../../text/span';
import type { Finding } from '../rule';
import type { FrameHalf } from './frameHalves';
import { FRAMES, SOUNDS } from './tables/frames';
import { isPiece } from './wordGuard';

/** A frame with one character written otherwise. */
interface NearFrame {
  readonly place: Span;
  readonly frame: string;
  /** Where in it. */
  readonly at: number;
}

const KNOWN: ReadonlySet<string> = new Set(FRAMES);

/**
 * 主体⟦则⟧任, 长效机⟦治⟧: half of a pair of words that notices are full of, and what stands beside it is no word but for one character of the same sound.
 * Another sound makes another word, known to the host (合规管理 for 合同管理) or not (财会监督 for 社会监督).
 */
export function nearFrames(notice: Notice, halves: readonly PhraseHit<FrameHalf>[]): readonly Finding[] {
  const { folded } = notice.source;
  return halves.flatMap((hit) => {
    const near = nearestOf(folded, hit);
    return near !== null && isSlip(folded, near) ? [describe(notice, near)] : [];
  });
}

function nearestOf(folded: string, { start, end, value: { frames, isHead } }: PhraseHit<FrameHalf>): NearFrame | null {
  let near: NearFrame | null = null;
  for (const frame of frames) {
    const from = isHead ? start : end - frame.length;
    const at = onlyDifference(folded, from, frame);
    if (at === -1) return null;
    if (at !== null) near = { place: span(from, from + frame.length), frame, at };
  }
  return near;
}

/** Where the text at an offset differs from a frame, if in one character alone; -1 where it does not, null where in more. */
function onlyDifference(folded: string, from: number, frame: string): number | null {
  let found = -1;
  for (let at = 0; at < frame.length; at += 1) {
    if (folded.charCodeAt(from + at) === frame.charCodeAt(at)) continue;
    if (found !== -1) return null;
    found = at;
  }
  return found;
}

function isSlip(folded: string, { place, frame, at }: NearFrame): boolean {
  const written = folded.charAt(place.start + at);
  const right = frame.charAt(at);
  const soundAlike = SOUNDS.some((sound) => sound.includes(written) && sound.includes(right));
  return soundAlike && !KNOWN.has(folded.slice(place.start, place.end)) && isPiece(folded, place, place.start + at, frame);
}

function describe({ source }: Notice, { place, frame }: NearFrame): Finding {
  const written = textOf(source, place);
  return {
    span: place,
    message: `“${written}”应为“${frame}”，有一个字不同，请核对。`,
    fix: { title: `把“${written}”改为“${frame}”`, kind: 'suggested', edits: [{ span: place, text: frame }] },
  };
}
