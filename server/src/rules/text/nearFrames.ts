import type { Notice } from '../../notice/model';
import { once } from '../../text/once';
import { textOf } from '../../text/source';
import type { Finding } from '../rule';
import type { NearFrame } from './frameHalves';
import { soughtIn } from './sought';
import { FRAMES, SOUNDS } from './tables/frames';
import { isPiece } from './wordGuard';

const KNOWN: ReadonlySet<string> = new Set(FRAMES);

/**
 * 主体⟦则⟧任, 长效机⟦治⟧: half of a pair of words that notices are full of, and what stands beside it is no word but for one character of the same sound.
 * Another sound makes another word, known to the host (合规管理 for 合同管理) or not (财会监督 for 社会监督).
 */
export function nearFrames(notice: Notice): readonly Finding[] {
  const { folded } = notice.source;
  return soughtIn(notice.source).nearFrames.flatMap((near) => (isSlip(folded, near) ? [describe(notice, near)] : []));
}

function isSlip(folded: string, { place, frame, at }: NearFrame): boolean {
  const written = folded.charAt(place.start + at);
  const right = frame.charAt(at);
  return soundAlike(written, right) && !KNOWN.has(folded.slice(place.start, place.end)) && isPiece(folded, place, place.start + at, frame);
}

function soundAlike(one: string, other: string): boolean {
  return (
    soundsOf(FRAMES)
      .get(other)
      ?.some((sound) => sound.includes(one)) === true
  );
}

/** The groups that each character of a frame belongs to; made when first asked for. */
const soundsOf = once((frames: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  return new Map([...new Set(frames.join(''))].map((character) => [character, SOUNDS.filter((sound) => sound.includes(character))]));
});

function describe({ source }: Notice, { place, frame }: NearFrame): Finding {
  const written = textOf(source, place);
  return {
    span: place,
    message: `“${written}”应为“${frame}”，有一个字不同，请核对。`,
    fix: { title: `把“${written}”改为“${frame}”`, kind: 'suggested', edits: [{ span: place, text: frame }] },
  };
}
