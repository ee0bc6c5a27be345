import type { WorkspaceEdit } from 'vscode-languageserver';
import { changeIgnores, entryIn, type ChangedIgnores, type IgnoreChange } from '../services/ignores/changeIgnores';
import { IGNORE_FILE } from '../services/ignores/ignoreFile';
import { changeBetween } from '../services/carryOver';
import { createSource } from '../text/source';
import { fileIn, folderOf, nameOf } from './address';
import type { ClientFlags } from './clientFlags';
import { toRange } from './convert';
import type { Host } from './host';
import type { FileRename, FileText } from './fileProtocol';

/** An ignore file and one thing to be changed in it. Plain data: it goes to the client and comes back. */
export interface IgnoreRequest {
  /** The folder of the notice. */
  readonly folder: string;
  readonly change: IgnoreChange;
}

/** An ignore file before and after a change. */
export interface IgnoreWriting {
  readonly uri: string;
  /** Null where there is none yet. */
  readonly before: string | null;
  /** Of the document, where an editor has the file open; null where the file is as it lies. */
  readonly version: number | null;
  readonly changed: ChangedIgnores;
}

/**
 * What the ignore file of a folder becomes by a change, read anew: from the editor that has it open, `held`, else from where it lies. What
 * others have written since stays.
 */
export async function writeIgnores(host: Host, { folder, change }: IgnoreRequest, held: string | null = null): Promise<IgnoreWriting> {
  const uri = fileIn(folder, IGNORE_FILE);
  const document = host.documents.get(uri);
  const version = document?.version ?? null;
  const open = held ?? document?.getText() ?? null;
  if (open !== null) return { uri, before: open, version, changed: changeIgnores(open, change) };
  const { text, problems } = await host.folders.readIgnores(folder);
  const unread = text === '' ? problems[0] : undefined;
  return {
    uri,
    before: text,
    version,
    changed: unread === undefined ? changeIgnores(text, change) : { fault: `忽略文件${unread.message}` },
  };
}

/** The same as an edit for a client that knows no commands of ours; null where it cannot be made, or the client cannot make files. */
export function toWorkspaceEdit({ uri, before, version, changed }: IgnoreWriting, client: ClientFlags): WorkspaceEdit | null {
  if ('fault' in changed || (before === null && !client.createsFiles)) return null;
  const old = before ?? '';
  const change = changeBetween(old, changed.text);
  if (change === null) return null;
  const newText = changed.text.slice(change.span.start, change.span.start + change.length);
  const edits = [{ range: toRange(createSource(old), change.span), newText }];
  if (!client.editsDocuments) return { changes: { [uri]: edits } };
  const creation = before === null ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : [];
  return { documentChanges: [...creation, { textDocument: { uri, version }, edits }] };
}

/** The ignore files that change when notices get other names or folders: what was ignored in them goes with them. */
export async function moveIgnores(host: Host, files: readonly FileRename[]): Promise<readonly IgnoreWriting[]> {
  const written = new Map<string, IgnoreWriting>();
  /** Whether it could be written down. */
  const change = async (folder: string, asked: IgnoreChange): Promise<boolean> => {
    const known = written.get(folder);
    const held = known !== undefined && 'text' in known.changed ? known.changed.text : null;
    const next = await writeIgnores(host, { folder, change: asked }, held);
    if (!('text' in next.changed)) return false;
    written.set(folder, { ...next, before: known === undefined ? next.before : known.before });
    return true;
  };
  for (const { oldUri, newUri } of files) {
    const [from, to] = [folderOf(oldUri), folderOf(newUri)];
    const [name, newName] = [nameOf(oldUri), nameOf(newUri)];
    if (from === null || to === null) continue;
    const entry = entryIn((await host.folders.readIgnores(from)).text ?? '', name);
    if (entry === undefined) continue;
    if (from === to) await change(from, { kind: 'rename', name, to: newName });
    // It stays where it was until it stands where it is to be.
    else if (await change(to, { kind: 'put', name: newName, entry })) await change(from, { kind: 'put', name, entry: {} });
  }
  return [...written.values()];
}

/** Files with the texts that they are to hold. */
export function toFileTexts(writings: readonly IgnoreWriting[]): readonly FileText[] {
  return writings.flatMap(({ uri, changed }) => ('text' in changed ? [{ uri, text: changed.text }] : []));
}
