import * as vscode from 'vscode';
import { READ_WORD_REQUEST, type ReadWordAnswer, type ReadWordParams } from '../../../server/src/lsp/wordProtocol';
import type { Session } from '../session';
import { isShownPath, shownAddress, sourceAddress, WORD_SCHEME } from './addresses';

/** Has VS Code show the text of a Word document as a text that cannot be changed. The document itself is never written. */
export function wordTexts(session: Session): vscode.Disposable {
  const provider = new WordTexts(session);
  return vscode.Disposable.from(
    provider,
    vscode.workspace.registerFileSystemProvider(WORD_SCHEME, provider, { isReadonly: true, isCaseSensitive: true }),
  );
}

/** Asks the server for a document's text. Where it is shown, findings come to it. */
export function readWord(session: Session, source: vscode.Uri, rest: Omit<ReadWordParams, 'source'>): Promise<ReadWordAnswer> {
  return session.request(READ_WORD_REQUEST, { ...rest, source: session.client.code2ProtocolConverter.asUri(source) });
}

/** The texts of Word documents, and beside them the files that lie beside the documents: settings and ignore files hold for both. */
class WordTexts implements vscode.FileSystemProvider {
  readonly #session: Session;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  constructor(session: Session) {
    this.#session = session;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { type, ctime, mtime, size } = await vscode.workspace.fs.stat(sourceAddress(uri));
    return { type, ctime, mtime, size, permissions: vscode.FilePermission.Readonly };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const source = sourceAddress(uri);
    if (!isShownPath(uri.path)) return vscode.workspace.fs.readFile(source);
    const shownAt = this.#session.client.code2ProtocolConverter.asUri(shownAddress(source));
    const { text, fault } = await readWord(this.#session, source, { shownAt, changes: 'accept' });
    if (text === null) throw vscode.FileSystemError.Unavailable(fault ?? '读不到这个文件');
    return new TextEncoder().encode(text);
  }

  /** A document that is saved in Word is read anew. */
  watch(uri: vscode.Uri): vscode.Disposable {
    const source = sourceAddress(uri);
    const name = source.path.slice(source.path.lastIndexOf('/') + 1);
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(source, '..'), escaped(name));
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const report = (type: vscode.FileChangeType) => (): void => this.#changed.fire([{ type, uri }]);
    watcher.onDidChange(report(vscode.FileChangeType.Changed));
    // Word writes a new file and gives it the old one's name.
    watcher.onDidCreate(report(vscode.FileChangeType.Changed));
    watcher.onDidDelete(report(vscode.FileChangeType.Deleted));
    return watcher;
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}

/** A name as a pattern for itself alone. */
function escaped(name: string): string {
  return name.replace(/[[\]{}*?]/gu, '[$&]');
}
