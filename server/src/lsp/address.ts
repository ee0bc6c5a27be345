/** The folder of a file, without a slash at its end; null for what has none, such as a text that was never saved. */
export function folderOf(uri: string): string | null {
  const end = uri.lastIndexOf('/');
  const [scheme = ''] = uri.split(':', 1);
  return scheme === 'untitled' || end <= scheme.length + 2 ? null : uri.slice(0, end);
}

/** The folder above; null at the top. */
export function parentOf(folder: string): string | null {
  return folderOf(folder);
}

/** The address of a file in a folder. */
export function fileIn(folder: string, name: string): string {
  return `${folder}/${encodeURIComponent(name)}`;
}

/** The address of a file below a folder; `path` is with `/`. */
export function fileBelow(folder: string, path: string): string {
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  return `${folder}/${names.map(encodeURIComponent).join('/')}`;
}

/** Whether two addresses are of one file, however each is encoded. */
export function isSameFile(one: string, other: string): boolean {
  return one === other || plain(one) === plain(other);
}

/** The name of a file as people read it. What is badly encoded stays as it is. */
export function nameOf(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The path of a file below a folder, with `/`, as people read it; null where it is not below. */
export function pathBelow(folder: string, uri: string): string | null {
  return uri.startsWith(`${folder}/`) ? decoded(uri.slice(folder.length + 1)) : null;
}

/** The letter of a drive is the same in either case. */
function plain(uri: string): string {
  return decoded(uri).replace(/^file:\/\/\/[A-Z]:/u, (drive) => drive.toLowerCase());
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
