import type { FileSystem } from '../host';

/** Whether anything can be reached at the path. */
export async function exists(files: FileSystem, path: string): Promise<boolean> {
  try {
    await files.kindOf(path);
    return true;
  } catch {
    return false;
  }
}
