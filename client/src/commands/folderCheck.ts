import * as vscode from 'vscode';
import { CHECK_FILE_REQUEST, FORGET_FILES_REQUEST, type CheckFileAnswer, type CheckFileParams } from '../../../server/src/lsp/protocol';
import { filesBelow } from '../folderFiles';
import { FolderSummary } from '../folderSummary';
import { ListLinks } from '../ledger/listLinks';
import type { Session } from '../session';
import { shownAddress, WORD_NAME } from '../word/addresses';
import { FolderWatch, isText, type Check } from './folderWatch';

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
      watched.stop();
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
    // The results may be cleared meanwhile.
    if (!summary.has(uri)) continue;
    const isThere = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (isThere) await check(uri);
    else summary.remove(uri);
  }
  if (summary.uris.length > 0) watched.start();
}

/** What comes of a check whose result is no longer wanted. */
const TAKEN_BACK: CheckFileAnswer = { state: 'excluded', findings: 0, fault: null };

function checker(session: Session, summary: FolderSummary, links: ListLinks): Check {
  const asUri = (address: vscode.Uri): string => session.client.code2ProtocolConverter.asUri(address);
  const check = async (uri: vscode.Uri, turn: number): Promise<CheckFileAnswer> => {
    if (turn !== summary.turn) return TAKEN_BACK;
    const link = await links.linkOf(uri);
    // Findings in a Word document are listed where its text is shown.
    const shown = WORD_NAME.test(uri.path) ? { shownAt: asUri(shownAddress(uri)) } : {};
    const params: CheckFileParams = { uri: asUri(uri), ...shown, link };
    const answer = await session.request<CheckFileAnswer>(CHECK_FILE_REQUEST, params);
    if (turn !== summary.turn) return TAKEN_BACK;
    summary.add(uri, answer);
    return answer;
  };
  const underWay = new Map<string, Promise<CheckFileAnswer>>();
  // One after the other for each file, so that what is shown of it last was read last.
  return (uri) => {
    const [key, { turn }] = [uri.toString(), summary];
    const after = (): Promise<CheckFileAnswer> => check(uri, turn);
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
