import * as vscode from 'vscode';
import { ANNOTATE_WORD_REQUEST, EXPORT_WORD_REQUEST, type ReadWordAnswer, type WordFileAnswer } from '../../../server/src/lsp/wordProtocol';
import { editorInFront, LANGUAGE } from '../languages';
import type { Session } from '../session';
import { shownAddress, sourceAddress, WORD_NAME, WORD_SCHEME } from '../word/addresses';
import { readWord, wordTexts } from '../word/provider';
import { baseName, fromBase64, tellWritten, writeBeside, writeChosen } from '../writing';

/** Word documents: checked where they lie, taken over as drafts, given back with comments, written from drafts. None is ever changed. */
export function wordFiles(session: Session): vscode.Disposable {
  const register = (name: string, run: (source: vscode.Uri) => Promise<unknown>): vscode.Disposable =>
    vscode.commands.registerCommand(name, async (given: unknown) => {
      const source = await documentOf(given);
      return source === undefined ? undefined : run(source);
    });
  return vscode.Disposable.from(
    wordTexts(session),
    register('zhenggai.checkWord', (source) => showText(session, source)),
    register('zhenggai.importWord', (source) => importDraft(session, source)),
    register('zhenggai.annotateWord', (source) => annotate(session, source)),
    vscode.commands.registerCommand('zhenggai.exportWord', () => exportDraft(session)),
  );
}

/** The document that the command is for: the one it was called on, the one whose text is in front, or one that is picked. */
async function documentOf(given: unknown): Promise<vscode.Uri | undefined> {
  const uri = given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
  if (uri?.scheme === WORD_SCHEME) return sourceAddress(uri);
  if (uri !== undefined && WORD_NAME.test(uri.path)) return uri;
  const picked = await vscode.window.showOpenDialog({ title: '选择 Word 文件', filters: { Word: ['docx', 'docm'] } });
  return picked?.[0];
}

async function showText(session: Session, source: vscode.Uri): Promise<void> {
  const answer = await readWord(session, source, { shownAt: null, changes: 'accept' });
  if (answer.text === null) {
    refuse(source, answer.fault);
    return;
  }
  const document = await vscode.workspace.openTextDocument(shownAddress(source));
  const shown = document.languageId === LANGUAGE ? document : await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
  await vscode.window.showTextDocument(shown);
}

/** A draft beside the document, automatic numbers as ordinary text. */
async function importDraft(session: Session, source: vscode.Uri): Promise<void> {
  const answer = await readWithChoice(session, source);
  if (answer === undefined) return;
  if (answer.text === null) {
    refuse(source, answer.fault);
    return;
  }
  const content = new TextEncoder().encode(answer.text);
  const base = baseName(source);
  const place = await writeBeside(vscode.Uri.joinPath(source, '..'), (number) => `${base}${number}.zhenggai`, content);
  await vscode.window.showTextDocument(place);
  const left = answer.leftOut.length === 0 ? '' : `；${answer.leftOut.join('；')}`;
  void vscode.window.showInformationMessage(`已导入为草稿，自动编号变成了普通文字，可以直接修改${left}。`);
}

/** Where there are tracked changes, the drafter says which side is meant; undefined where nothing was said. */
async function readWithChoice(session: Session, source: vscode.Uri): Promise<ReadWordAnswer | undefined> {
  const answer = await readWord(session, source, { shownAt: null, changes: 'accept' });
  if (!answer.tracked) return answer;
  const items = [
    { label: '按全部接受导入', changes: 'accept' as const },
    { label: '按全部拒绝导入', changes: 'refuse' as const },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: '文档里有修订', placeHolder: '修订怎么处理？原件不变' });
  if (picked === undefined) return undefined;
  return picked.changes === 'accept' ? answer : readWord(session, source, { shownAt: null, changes: 'refuse' });
}

async function annotate(session: Session, source: vscode.Uri): Promise<void> {
  const uri = session.client.code2ProtocolConverter.asUri(source);
  const { content, fault, comments } = await session.request<WordFileAnswer>(ANNOTATE_WORD_REQUEST, { uri });
  if (content === null) {
    refuse(source, fault);
    return;
  }
  if (comments === 0) {
    void vscode.window.showInformationMessage('没有发现问题，没有需要写成批注的意见。');
    return;
  }
  const base = baseName(source);
  const place = await writeBeside(vscode.Uri.joinPath(source, '..'), (number) => `${base}（检查意见${number}）.docx`, fromBase64(content));
  await tellWritten(`${comments}条检查意见已写成批注，原件没有改动`, place);
}

/** The draft in front as an official document. What is left to be filled in is said before anything is written. */
async function exportDraft(session: Session): Promise<void> {
  const document = editorInFront()?.document;
  if (document === undefined) return;
  const uri = session.client.code2ProtocolConverter.asUri(document.uri);
  const { content, fault, unfilled } = await session.request<WordFileAnswer>(EXPORT_WORD_REQUEST, { uri });
  if (content === null) {
    refuse(document.uri, fault);
    return;
  }
  if (unfilled.length > 0 && !(await isWantedUnfilled(unfilled))) return;
  const source = document.uri.scheme === WORD_SCHEME ? sourceAddress(document.uri) : document.uri;
  if (source.scheme === 'untitled') {
    await saveAs(source, fromBase64(content));
    return;
  }
  const base = baseName(source);
  const place = await writeBeside(vscode.Uri.joinPath(source, '..'), (number) => `${base}（公文格式${number}）.docx`, fromBase64(content));
  await tellWritten('已导出 Word（公文格式）', place);
}

/** Asks whether a draft that is not filled in is to be written; else its first blank is shown. */
async function isWantedUnfilled(unfilled: WordFileAnswer['unfilled']): Promise<boolean> {
  const [fill, write] = ['去填写', '仍要导出'];
  const lines = unfilled.slice(0, 5).map(({ line, message }) => `第${line + 1}行：${message}`);
  const detail = [...lines, ...(unfilled.length > 5 ? [`……共${unfilled.length}处`] : [])].join('\n');
  const answer = await vscode.window.showWarningMessage('稿件还没有填完', { modal: true, detail }, fill, write);
  const [first] = unfilled;
  if (answer === fill && first !== undefined) {
    const editor = vscode.window.activeTextEditor;
    const range = editor?.document.lineAt(first.line).range;
    if (editor !== undefined && range !== undefined) {
      editor.selection = new vscode.Selection(range.start, range.end);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
  }
  return answer === write;
}

async function saveAs(draft: vscode.Uri, content: Uint8Array): Promise<void> {
  const offer = { title: '导出 Word（公文格式）', kind: 'Word', ending: '（公文格式）.docx' };
  const place = await writeChosen(draft, offer, content);
  if (place !== null) await tellWritten('已导出 Word（公文格式）', place);
}

function refuse(source: vscode.Uri, fault: string | null): void {
  void vscode.window.showErrorMessage(`${vscode.workspace.asRelativePath(source)}：${fault ?? '没有完成'}。`);
}
