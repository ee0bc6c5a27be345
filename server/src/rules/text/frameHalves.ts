import { FRAMES } from './tables/frames';

/** The first or the second half of frames, from which the other half is compared. */
export interface FrameHalf {
  readonly words: string;
  readonly isHead: boolean;
  readonly frames: readonly string[];
}

/** Every half once, with all frames that it is part of. */
export const HALVES: readonly FrameHalf[] = [...halvesOf(true), ...halvesOf(false)];

function halvesOf(isHead: boolean): readonly FrameHalf[] {
  const byWords = new Map<string, string[]>();
  for (const frame of FRAMES) {
    const middle = frame.length >> 1;
    const words = isHead ? frame.slice(0, middle) : frame.slice(middle);
    byWords.set(words, [...(byWords.get(words) ?? []), frame]);
  }
  return [...byWords].map(([words, frames]) => ({ words, isHead, frames }));
}
