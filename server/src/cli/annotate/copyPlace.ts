import { annotatedName } from '../../exchange/word/copyNames';
import type { FileSystem } from '../host';
import { isMissing } from '../node/fault';

/** No copy is longer. */
const MOST_BYTES = 500_000_000;

/**
 * Where the copy of a document goes: 通报（检查意见）.docx, or, where that is a document that somebody else wrote or commented on, the first of
 * 通报（检查意见2）.docx and so on that is free. A copy of an earlier run is replaced. `path` is where the document itself would stand.
 */
export async function copyPlace(path: string, original: Uint8Array, files: FileSystem): Promise<string> {
  let number = 1;
  let place = annotatedName(path);
  while (!(await mayBeReplaced(place, original, files))) {
    number += 1;
    place = annotatedName(path, number);
  }
  return place;
}

/** Whether nothing is there, or a copy with no words of others. Rejects where what is there cannot be read. */
async function mayBeReplaced(place: string, original: Uint8Array, files: FileSystem): Promise<boolean> {
  const { isOwnCopy } = await import('../../exchange/onDemand');
  try {
    return isOwnCopy(await files.read(place, MOST_BYTES), original);
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
}
