import { matchesGlob } from '../settings/glob';
import type { PlacedPath } from '../settings/resolveSettings';

/** Whether a notice is left out by one of the patterns; `pathFrom` gives its path from a folder, with `/`, null where it is not below. */
export function isExcluded(patterns: readonly PlacedPath[], pathFrom: (folder: string) => string | null): boolean {
  return patterns.some(({ folder, path: pattern }) => {
    const path = pathFrom(folder);
    return path !== null && matchesGlob(pattern, path);
  });
}
