import * as vscode from 'vscode';
import { FORGET_BELOW_REQUEST, type CheckFileAnswer } from '../../../server/src/lsp/protocol';
import { filesBelow, isPassedOver } from '../folderFiles';
import type { FolderSummary } from '../folderSummary';
import { nameOf } from '../ledger/page';
import type { Session } from '../session';

/** What the texts that the command line looks at too are called. */
const ENDINGS = ['txt', 'md', 'markdown', 'zhenggai', 'docx', 'docm', 'doc', 'wps'];
const TEXT_NAME = new RegExp(`\\.(?:${ENDINGS.join('|')})$`, 'iu');
const TEXTS = `**/*.{${ENDINGS.map(inAnyCase).join()}}`;
/** What Word and WPS put beside a document while it is open, copies with our own comments in them, and hidden files. */
const BESIDE = /^(?:~\$|\.)|（检查意见\d*）\.docx$/u;

/** Checks a file and puts it into the summary. */
export type Check = (uri: vscode.Uri) => Promise<CheckFileAnswer>;

/** Checks files again that change on disk, once the folder was checked. Of a folder that goes or gets another name, VS Code reports nothing but that. */
export class FolderWatch implements vscode.Disposable {
  readonly #session: Session;
  readonly #summary: FolderSummary;
  readonly #checkFile: Check;
  #watchers: readonly vscode.Disposable[] = [];

  constructor(session: Session, summary: FolderSummary, check: Check) {
    this.#session = session;
    this.#summary = summary;
    this.#checkFile = check;
  }

  start(): void {
    if (this.#watchers.length > 0) return;
    const texts = vscode.workspace.createFileSystemWatcher(TEXTS);
    const folders = vscode.workspace.createFileSystemWatcher('**', false, true, false);
    this.#watchers = [
      texts,
      folders,
      texts.onDidChange((uri) => this.#check(uri)),
      texts.onDidCreate((uri) => this.#check(uri)),
      texts.onDidDelete((uri) => void this.#forgetFile(uri)),
      folders.onDidDelete((uri) => void this.#forgetFolder(uri)),
      folders.onDidCreate((uri) => void this.#checkBelow(uri)),
    ];
  }

  /** Until it is started again. */
  stop(): void {
    for (const watcher of this.#watchers) watcher.dispose();
    this.#watchers = [];
  }

  dispose(): void {
    this.stop();
  }

  #check(uri: vscode.Uri): void {
    if (vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())) return;
    if (isText(nameOf(uri)) && !isPassedOver(uri)) void this.#checkFile(uri);
  }

  async #forgetFile(uri: vscode.Uri): Promise<void> {
    // What was never looked at may be there again by now.
    if (isPassedOver(uri) && !this.#summary.has(uri)) return;
    await this.#checkFile(uri);
    if ((await typeOf(uri)) === vscode.FileType.Unknown) this.#summary.remove(uri);
  }

  /** A folder that is there again by the time its end is reported is looked through, not forgotten: so a change of branch puts files in the place of others. */
  async #forgetFolder(uri: vscode.Uri): Promise<void> {
    const type = await typeOf(uri);
    if (type === vscode.FileType.Directory) return this.#checkBelow(uri);
    if (type !== vscode.FileType.Unknown) return;
    this.#summary.remove(uri);
    await this.#session.request(FORGET_BELOW_REQUEST, { uri: this.#session.client.code2ProtocolConverter.asUri(uri) });
  }

  /** What came to be in one go: a folder with all that is in it. */
  async #checkBelow(uri: vscode.Uri): Promise<void> {
    if ((await typeOf(uri)) !== vscode.FileType.Directory) return;
    if (isPassedOver(vscode.Uri.joinPath(uri, '-'))) return;
    for (const file of await filesBelow([uri], { isWanted: isText })) this.#check(file);
  }
}

/** What is at this address now; unknown where there is nothing. */
async function typeOf(uri: vscode.Uri): Promise<vscode.FileType> {
  const found = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
  return found?.type ?? vscode.FileType.Unknown;
}

/** `[tT][xX][tT]`: a pattern for a name in large or small letters. */
function inAnyCase(name: string): string {
  return [...name].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('');
}

/** Whether a file may be looked at, by its name. */
export function isText(name: string): boolean {
  return TEXT_NAME.test(name) && !BESIDE.test(name);
}
