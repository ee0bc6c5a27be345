import * as vscode from 'vscode';
import {
  CHECK_FILE_REQUEST,
  FORGET_BELOW_REQUEST,
  FORGET_FILES_REQUEST,
  type CheckFileAnswer,
  type CheckFileParams,
} from '../../../server/src/lsp/protocol';
import { filesBelow, isPassedOver } from '../folderFiles';
import { FolderSummary } from '../folderSummary';
import { ListLinks } from '../ledger/listLinks';
import { nameOf } from '../ledger/page';
import type { Session } from '../session';
import { shownAddress, WORD_NAME } from '../word/addresses';

/** What the texts that the command line looks at too are called. */
const ENDINGS = ['txt', 'md', 'markdown', 'zhenggai', 'docx', 'docm', 'doc', 'wps'];
const TEXT_NAME = new RegExp(`\\.(?:${ENDINGS.join('|')})$`, 'iu');
const TEXTS = `**/*.{${ENDINGS.map(inAnyCase).join()}}`;
/** What Word and WPS put beside a document while it is open, copies with our own comments in them, and hidden files. */
const BESIDE = /^(?:~\$|\.)|（检查意见\d*）\.docx$/u;
/** How many files are under way at once. */
const AT_ONCE = 4;

/** Checks every notice of the open folders, and keeps what is found listed; what changes is checked again. */
export function folderCheck(session: Session, context: vscode.ExtensionContext): vscode.Disposable {
  const summary = new FolderSummary(context.workspaceState);
  const check = checker(session, summary, new ListLinks(session, context.workspaceState));
  const watched = new FolderWatch(session, summary, check);
  context.subscriptions.push(watched, summary);
  if (summary.uris.length > 0) void checkKept(check, watched, summary);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('zhenggai.checkFolder', () => checkFolders({ session, summary, check, watched })),
    vscode.commands.registerCommand('zhenggai.forgetFolder', async () => {
      summary.clear();
      await session.request(FORGET_FILES_REQUEST, {});
    }),
    // A stage, an ignored finding, a save: what is known of an open notice is known of its file once it is saved.
    session.onDidReport(({ uri: reported, checked }) => {
      const uri = session.client.protocol2CodeConverter.asUri(reported);
      const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
      if (checked && summary.has(uri) && document?.isDirty === false) void check(uri);
    }),
  );
}

/** Checks again what was there when the window was closed, without a word. */
async function checkKept(check: Check, watched: FolderWatch, summary: FolderSummary): Promise<void> {
  for (const uri of summary.uris) {
    const isThere = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (isThere) await check(uri);
    else summary.remove(uri);
  }
  watched.start();
}

/** Checks a file and puts it into the summary. */
type Check = (uri: vscode.Uri) => Promise<CheckFileAnswer>;

function checker(session: Session, summary: FolderSummary, links: ListLinks): Check {
  const asUri = (address: vscode.Uri): string => session.client.code2ProtocolConverter.asUri(address);
  const check: Check = async (uri) => {
    const link = await links.linkOf(uri);
    // Findings in a Word document are listed where its text is shown.
    const shown = WORD_NAME.test(uri.path) ? { shownAt: asUri(shownAddress(uri)) } : {};
    const params: CheckFileParams = { uri: asUri(uri), ...shown, link };
    const answer = await session.request<CheckFileAnswer>(CHECK_FILE_REQUEST, params);
    summary.add(uri, answer);
    return answer;
  };
  const underWay = new Map<string, Promise<CheckFileAnswer>>();
  // One after the other for each file, so that what is shown of it last was read last.
  return (uri) => {
    const key = uri.toString();
    const after = (): Promise<CheckFileAnswer> => check(uri);
    const answer = (underWay.get(key) ?? Promise.resolve()).then(after, after);
    underWay.set(key, answer);
    const settle = (): void => {
      if (underWay.get(key) === answer) underWay.delete(key);
    };
    void answer.then(settle, settle);
    return answer;
  };
}

/** What a check of the folder works with. */
interface Tools {
  readonly session: Session;
  readonly summary: FolderSummary;
  readonly check: Check;
  readonly watched: FolderWatch;
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

function isText(name: string): boolean {
  return TEXT_NAME.test(name) && !BESIDE.test(name);
}

async function checkFolders(tools: Tools): Promise<Totals | undefined> {
  if ((vscode.workspace.workspaceFolders ?? []).length === 0) {
    void vscode.window.showInformationMessage('请先打开稿件所在的文件夹。');
    return undefined;
  }
  const totals = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: '检查整个文件夹', cancellable: true },
    (progress, token) => checkAll(tools, progress, token),
  );
  tools.watched.start();
  void tools.summary.reveal();
  void say(totals);
  return totals;
}

async function checkAll(
  { session, summary, check }: Tools,
  progress: vscode.Progress<{ readonly message?: string; readonly increment?: number }>,
  token: vscode.CancellationToken,
): Promise<Totals> {
  summary.clear();
  await session.request(FORGET_FILES_REQUEST, {});
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const hear = (read: number): void => progress.report({ message: `正在查找稿件，已看${read}个文件夹` });
  const files = await filesBelow(folders, { isWanted: isText, token, hear });
  const left = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const answers: { readonly uri: vscode.Uri; readonly answer: CheckFileAnswer }[] = [];
  const work = async (): Promise<void> => {
    for (let uri = left.shift(); uri !== undefined && !token.isCancellationRequested; uri = left.shift()) {
      const answer = await check(uri);
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

async function say({ notices, findings, faults, left }: Totals): Promise<void> {
  const found = findings === 0 ? '没有发现问题' : `发现${findings}处`;
  const first = faults[0] === undefined ? '' : `有${faults.length}个文件没能检查：${faults[0]}${faults.length > 1 ? '等' : ''}。`;
  const look = '查看';
  const stopped = left === 0 ? '' : `已停止，还有${left}个文件没有检查。`;
  const message = `检查了${notices}篇整改通报，${found}。${first}${stopped}`;
  const answer = await vscode.window.showInformationMessage(message, ...(findings === 0 ? [] : [look]));
  if (answer === look) await vscode.commands.executeCommand('zhenggai.summary.focus');
}

/** Checks files again that change on disk, once the folder was checked. Of a folder that goes or gets another name, VS Code reports nothing but that. */
class FolderWatch implements vscode.Disposable {
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

  dispose(): void {
    for (const watcher of this.#watchers) watcher.dispose();
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
