import type { Notice } from '../../notice/model';
import { textOf } from '../../text/source';
import type { Finding } from '../rule';
import type { NearFrame } from './frameHalves';
import { areAlike } from './likeCharacters';
import { soughtIn } from './sought';
import { isPiece } from './wordGuard';

/**
 * 主体⟦则⟧任, 长效机⟦治⟧: half of a pair of words that often stand together, and what stands beside it is no word but for one character of the same sound
 * or shape. Any other makes another word, known to the host (合规管理 for 合同管理) or not (财会监督 for 社会监督).
 */
export function nearFrames(notice: Notice): readonly Finding[] {
  const { folded } = notice.source;
  return soughtIn(notice.source).nearFrames.flatMap((near) => (isSlip(folded, near) ? [describe(notice, near)] : []));
}

function isSlip(folded: string, { place, frame, at }: NearFrame): boolean {
  // “和美湘村”: what a name in quotation marks plays with.
  if (folded.charAt(place.start - 1) === '“' || folded.charAt(place.end) === '”') return false;
  const odd = folded.charAt(place.start + at);
  return areAlike(odd, frame.charAt(at)) && !isOfMatter(folded, place.start, odd) && isPiece(folded, place, place.start + at);
}

/** How far back the words of a matter are looked at. */
const NEAR = 40;

/** ⟦监⟧理公司的在监项目: a character that the words right before use as well is short for one of them. */
function isOfMatter(folded: string, at: number, odd: string): boolean {
  return folded
    .slice(folded.lastIndexOf('\n', at - 1) + 1, at)
    .slice(-NEAR)
    .includes(odd);
}

function describe({ source }: Notice, { place, frame }: NearFrame): Finding {
  const written = textOf(source, place);
  return {
    span: place,
    message: `“${written}”应为“${frame}”，有一个字不同，请核对。`,
    fix: { title: `把“${written}”改为“${frame}”`, kind: 'suggested', edits: [{ span: place, text: frame }] },
  };
}
