import picomatch from 'picomatch/posix.js';
import * as vscode from 'vscode';

/** Folders that the command line passes over too. */
const PASSED_OVER = /^(?:\.|node_modules$)/u;
/** How many folders are read at once. */
const AT_ONCE = 16;
/** A longer pattern is not one that a user wrote. */
const LONGEST_PATTERN = 500;

/** What is looked for, and for how long. */
export interface Search {
  /** Whether a file of this name is looked for. */
  readonly isWanted: (name: string) => boolean;
  /** The search ends with this many files. */
  readonly most?: number;
  /** Ends the search, and what it found so far is given. */
  readonly token?: vscode.CancellationToken;
  /** Is called with the number of folders that were read so far. */
  readonly hear?: (folders: number) => void;
}

/**
 * The files below some folders, each once. Hidden folders, `node_modules` and what `files.exclude` names are passed over, and links to folders
 * are not followed. VS Code's own search is not asked: where a file system has none, it never answers.
 */
export async function filesBelow(folders: readonly vscode.Uri[], search: Search): Promise<readonly vscode.Uri[]> {
  const { isWanted, most = Infinity, token, hear } = search;
  const found = new Map<string, vscode.Uri>();
  const seen = new Set<string>();
  const left = [...folders];
  while (left.length > 0 && found.size < most && token?.isCancellationRequested !== true) {
    const now = left.splice(0, AT_ONCE).filter((folder) => !seen.has(folder.toString()));
    for (const folder of now) seen.add(folder.toString());
    for (const { uri, name, type } of (await unlessCancelled(Promise.all(now.map(entriesOf)), token)).flat()) {
      if (type === vscode.FileType.Directory) left.push(uri);
      else if ((type & vscode.FileType.File) !== 0 && isWanted(name)) found.set(uri.toString(), uri);
    }
    hear?.(seen.size);
  }
  return [...found.values()].slice(0, most);
}

/** Whether a search below the folders of the workspace would not come to this file or folder. */
export function isPassedOver(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  if (folder === undefined) return false;
  const folders = stepsBelow(folder, uri).slice(0, -1);
  return folders.some((name) => PASSED_OVER.test(name)) || hiddenIn(uri)(uri);
}

interface Entry {
  readonly uri: vscode.Uri;
  readonly name: string;
  readonly type: vscode.FileType;
}

/** What is in a folder and is not passed over; nothing where it cannot be read. */
async function entriesOf(folder: vscode.Uri): Promise<readonly Entry[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
  const isHidden = hiddenIn(folder);
  return entries.flatMap(([name, type]) => {
    const uri = vscode.Uri.joinPath(folder, name);
    const isFolder = (type & vscode.FileType.Directory) !== 0;
    return (isFolder && PASSED_OVER.test(name)) || isHidden(uri) ? [] : [{ uri, name, type }];
  });
}

/** A folder that does not answer keeps nobody who does not want to wait. */
async function unlessCancelled<Result>(
  work: Promise<readonly Result[]>,
  token: vscode.CancellationToken | undefined,
): Promise<readonly Result[]> {
  if (token === undefined) return work;
  let listener: vscode.Disposable | undefined;
  const cancelled = new Promise<readonly Result[]>((resolve) => (listener = token.onCancellationRequested(() => resolve([]))));
  try {
    return await Promise.race([work, cancelled]);
  } finally {
    listener?.dispose();
  }
}

/** What the user's `files.exclude` hides in a folder and below; a condition that asks for another file is not looked into. */
function hiddenIn(uri: vscode.Uri): (uri: vscode.Uri) => boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  if (folder === undefined) return () => false;
  const rules = vscode.workspace.getConfiguration('files', folder).get<Readonly<Record<string, unknown>>>('exclude', {});
  const patterns = Object.keys(rules).filter((rule) => rules[rule] === true && rule !== '' && rule.length <= LONGEST_PATTERN);
  const matches = picomatch(patterns, { dot: true });
  return (place) => matches(stepsBelow(folder, place).join('/'));
}

function stepsBelow(folder: vscode.Uri, { path }: vscode.Uri): readonly string[] {
  return path
    .slice(folder.path.length)
    .split('/')
    .filter((step) => step !== '');
}
