import * as vscode from 'vscode';
import {
  CHANGE_IGNORES_REQUEST,
  MOVE_IGNORES_REQUEST,
  WRITE_IGNORES_COMMAND,
  type ChangeIgnoresAnswer,
  type ChangeIgnoresParams,
  type FileText,
  type MoveIgnoresParams,
} from '../../../server/src/lsp/fileProtocol';
import { TURN_RULE_OFF_COMMAND } from '../../../server/src/lsp/protocol';
import type { Session } from '../session';

/** What the quick fixes that ignore something call; and what is ignored goes along when a notice gets another name or folder. */
export function ignoring(session: Session): vscode.Disposable {
  const { client } = session;
  return vscode.Disposable.from(
    vscode.commands.registerCommand(WRITE_IGNORES_COMMAND, async (uri: unknown, request: unknown) => {
      if (typeof uri === 'string') await ignore(session, client.protocol2CodeConverter.asUri(uri), request);
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => void moveAlong(session, files)),
    vscode.commands.registerCommand(TURN_RULE_OFF_COMMAND, async (id: unknown) => {
      if (typeof id === 'string') await turnOff(id);
    }),
  );
}

/** Asks why, where it is one finding that is to be ignored, and says that it can be taken back. */
async function ignore(session: Session, place: vscode.Uri, request: unknown): Promise<void> {
  if (!mayWrite()) return;
  const reasoned = await withReason(request);
  if (reasoned === undefined || !(await changeIgnoreFile(session, place, reasoned.request))) return;
  if (reasoned.undoing === null) return;
  const undo = '撤销';
  const answer = await vscode.window.showInformationMessage('已忽略。点状态栏，在“已忽略”里可以查看和恢复。', undo);
  if (answer === undo) await changeIgnoreFile(session, place, reasoned.undoing);
}

/** What the server asks to have written, as far as it matters here. */
interface IgnoreRequest {
  readonly folder: string;
  readonly change: { readonly kind: string; readonly name: string; readonly finding?: object };
}

interface Reasoned {
  readonly request: unknown;
  /** What takes it back; null for what is not one finding. */
  readonly undoing: unknown;
}

/** Undefined where the user thought better of it. */
async function withReason(request: unknown): Promise<Reasoned | undefined> {
  const { folder, change } = request as IgnoreRequest;
  if (change.kind !== 'add-finding') return { request, undoing: null };
  const reason = await vscode.window.showInputBox({
    title: '忽略这一处',
    prompt: '为什么忽略？可以不写，直接按回车；按 Esc 就不忽略了',
    placeHolder: '例如：反馈意见原文如此',
    ignoreFocusOut: true,
  });
  if (reason === undefined) return undefined;
  const finding = { ...change.finding, ...decisionOf(reason.trim()) };
  const undoing = { folder, change: { kind: 'remove-findings', name: change.name, findings: [finding] } };
  return { request: { folder, change: { ...change, finding } }, undoing };
}

/** Why, who and when, as far as is known. */
function decisionOf(reason: string): { readonly reason?: string; readonly by?: string; readonly date: string } {
  const by = vscode.workspace.getConfiguration('zhenggai').get<string>('person', '').trim();
  const [now, two] = [new Date(), (value: number): string => String(value).padStart(2, '0')];
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return { ...(reason === '' ? {} : { reason }), ...(by === '' ? {} : { by }), date };
}

/** Changes an ignore file, and says whether that could be done. The file is read anew by the server, or from the editor that holds it unsaved; what others have written since stays. */
export async function changeIgnoreFile(session: Session, place: vscode.Uri, request: unknown): Promise<boolean> {
  if (!mayWrite()) return false;
  const held = unsaved(place);
  const params: ChangeIgnoresParams = { request, held: held?.getText() ?? null };
  const { text, fault } = await session.request<ChangeIgnoresAnswer>(CHANGE_IGNORES_REQUEST, params);
  if (text !== null) return write(session, place, text);
  void vscode.window.showErrorMessage(`没有写入忽略的内容：${fault ?? '出错了'}。`);
  return false;
}

async function write({ client }: Session, place: vscode.Uri, text: string): Promise<boolean> {
  const held = unsaved(place);
  try {
    if (held === undefined) await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(text));
    else await replace(held, text);
  } catch {
    void vscode.window.showErrorMessage('忽略的内容写不进稿件所在的文件夹，请检查有没有写入权限。');
    return false;
  }
  // Not every file system reports its changes.
  const changes = [{ uri: client.code2ProtocolConverter.asUri(place), type: 2 }];
  await client.sendNotification('workspace/didChangeWatchedFiles', { changes });
  return true;
}

/** The editor's copy of a file that is not saved yet. */
function unsaved(place: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri, isDirty }) => isDirty && uri.toString() === place.toString());
}

async function replace(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  await document.save();
}

async function moveAlong(session: Session, files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): Promise<void> {
  if (!vscode.workspace.isTrusted || !session.client.isRunning()) return;
  const addressOf = (uri: vscode.Uri): string => session.client.code2ProtocolConverter.asUri(uri);
  const params: MoveIgnoresParams = {
    files: files.map(({ oldUri, newUri }) => ({ oldUri: addressOf(oldUri), newUri: addressOf(newUri) })),
  };
  for (const { uri, text } of await session.request<readonly FileText[]>(MOVE_IGNORES_REQUEST, params))
    await write(session, session.client.protocol2CodeConverter.asUri(uri), text);
}

async function turnOff(id: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('zhenggai');
  const own = settings.inspect<Record<string, unknown>>('rules')?.globalValue ?? {};
  await settings.update('rules', { ...own, [id]: 'off' }, vscode.ConfigurationTarget.Global);
  const undo = '撤销';
  const answer = await vscode.window.showInformationMessage(`以后都不查规则“${id}”。可以在设置“整改通报：规则”里恢复。`, undo);
  if (answer === undo) await settings.update('rules', own, vscode.ConfigurationTarget.Global);
}

/** Whether files may be written beside notices; where not, the user learns why. */
function mayWrite(): boolean {
  if (!vscode.workspace.isTrusted) void vscode.window.showWarningMessage('这个文件夹未受信任，不在里面写文件。请先信任它。');
  return vscode.workspace.isTrusted;
}
