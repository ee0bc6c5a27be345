import * as vscode from 'vscode';
import {
  CHECK_FILE_REQUEST,
  FORGET_BELOW_REQUEST,
  FORGET_FILES_REQUEST,
  type CheckFileAnswer,
  type CheckFileParams,
} from '../../../server/src/lsp/protocol';
import type { Session } from '../session';
import { shownAddress, WORD_NAME } from '../word/addresses';

/** The texts that the command line looks at too. */
const TEXTS = `**/*.{${['txt', 'md', 'markdown', 'zhenggai', 'docx', 'docm', 'doc', 'wps'].map(inAnyCase).join()}}`;
/** What Word and WPS put beside a document while it is open, and copies with our own comments in them. */
const BESIDE = /\/(?:~\$|\.~)[^/]*$|（检查意见\d*）\.docx$/u;
/** The folders that the command line passes over. */
const PASSED_OVER = '{**/node_modules/**,**/.*/**}';
/** So many files are under way at once. */
const AT_ONCE = 4;

/** Checks every notice of the open folders, and keeps what is found listed; what changes is checked again. */
export function folderCheck(session: Session, context: vscode.ExtensionContext): vscode.Disposable {
  const watched = new FolderWatch(session);
  context.subscriptions.push(watched);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('zhenggai.checkFolder', () => checkFolders(session, watched)),
    vscode.commands.registerCommand('zhenggai.forgetFolder', () => session.request(FORGET_FILES_REQUEST, {})),
  );
}

/** What became of the files so far. */
interface Totals {
  readonly notices: number;
  readonly findings: number;
  readonly faults: readonly string[];
  /** Files that were not reached before the user stopped it. */
  readonly left: number;
}

/** `[tT][xX][tT]`: a pattern for a name in large or small letters. */
function inAnyCase(name: string): string {
  return [...name].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('');
}

async function checkFolders(session: Session, watched: FolderWatch): Promise<Totals | undefined> {
  if ((vscode.workspace.workspaceFolders ?? []).length === 0) {
    void vscode.window.showInformationMessage('请先打开稿件所在的文件夹。');
    return undefined;
  }
  const totals = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: '检查整个文件夹', cancellable: true },
    (progress, token) => checkAll(session, progress, token),
  );
  watched.start();
  void tell(totals);
  return totals;
}

async function checkAll(
  session: Session,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<Totals> {
  await session.request(FORGET_FILES_REQUEST, {});
  const files = await vscode.workspace.findFiles(TEXTS, PASSED_OVER, undefined, token);
  const left = files.filter(({ path }) => !BESIDE.test(path)).toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const answers: { readonly uri: vscode.Uri; readonly answer: CheckFileAnswer }[] = [];
  const work = async (): Promise<void> => {
    for (let uri = left.shift(); uri !== undefined && !token.isCancellationRequested; uri = left.shift()) {
      const answer = await session.request<CheckFileAnswer>(CHECK_FILE_REQUEST, checkParams(session, uri));
      answers.push({ uri, answer });
      progress.report({
        message: `${answers.length}/${files.length} ${vscode.workspace.asRelativePath(uri)}`,
        increment: 100 / files.length,
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return {
    notices: answers.filter(({ answer }) => answer.state === 'checked').length,
    findings: answers.reduce((sum, { answer }) => sum + answer.findings, 0),
    left: left.length,
    faults: answers.flatMap(({ uri, answer }) =>
      answer.fault === null ? [] : [`${vscode.workspace.asRelativePath(uri)}：${answer.fault}`],
    ),
  };
}

/** Findings in a Word document are listed where its text is shown. */
function checkParams({ client }: Session, uri: vscode.Uri): CheckFileParams {
  const asUri = (address: vscode.Uri): string => client.code2ProtocolConverter.asUri(address);
  return WORD_NAME.test(uri.path) ? { uri: asUri(uri), shownAt: asUri(shownAddress(uri)) } : { uri: asUri(uri) };
}

async function tell({ notices, findings, faults, left }: Totals): Promise<void> {
  const found = findings === 0 ? '没有发现问题' : `发现${findings}处`;
  const first = faults[0] === undefined ? '' : `有${faults.length}个文件没能检查：${faults[0]}${faults.length > 1 ? '等' : ''}。`;
  const look = '查看';
  const stopped = left === 0 ? '' : `已停止，还有${left}个文件没有检查。`;
  const message = `检查了${notices}篇整改通报，${found}。${first}${stopped}`;
  const answer = await vscode.window.showInformationMessage(message, ...(findings === 0 ? [] : [look]));
  if (answer === look) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** Checks files again that change on disk, once the folder was checked. Of a folder that goes or gets another name, VS Code tells nothing but that. */
class FolderWatch implements vscode.Disposable {
  readonly #session: Session;
  #watchers: readonly vscode.Disposable[] = [];

  constructor(session: Session) {
    this.#session = session;
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
      texts.onDidDelete((uri) => this.#check(uri)),
      folders.onDidDelete((uri) => void this.#forget(uri)),
      folders.onDidCreate((uri) => void this.#checkBelow(uri)),
    ];
  }

  dispose(): void {
    for (const watcher of this.#watchers) watcher.dispose();
  }

  #check(uri: vscode.Uri): void {
    if (vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())) return;
    if (!BESIDE.test(uri.path)) void this.#session.request(CHECK_FILE_REQUEST, checkParams(this.#session, uri));
  }

  async #forget(uri: vscode.Uri): Promise<void> {
    await this.#session.request(FORGET_BELOW_REQUEST, { uri: this.#session.client.code2ProtocolConverter.asUri(uri) });
  }

  /** What came to be in one go: a folder with all that is in it. */
  async #checkBelow(uri: vscode.Uri): Promise<void> {
    const { type } = await vscode.workspace.fs.stat(uri).then(undefined, () => ({ type: vscode.FileType.Unknown }));
    if (type !== vscode.FileType.Directory) return;
    const files = await vscode.workspace.findFiles(new vscode.RelativePattern(uri, TEXTS), PASSED_OVER);
    for (const file of files) this.#check(file);
  }
}
