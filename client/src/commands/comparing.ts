import * as vscode from 'vscode';
import { COMPARE_REQUEST, type CompareAnswer, type CompareRemark } from '../../../server/src/lsp/ledgerProtocol';
import { editorInFront } from '../languages';
import type { Session } from '../session';
import { shownAddress, sourceAddress, WORD_NAME, WORD_SCHEME } from '../word/addresses';

/** Who says it, as the Problems panel shows it. */
const SOURCE = '公开稿与内部稿对照';
const DRAFTS = { 整改通报: ['txt', 'md', 'zhenggai', 'docx'] };

/**
 * Holds the public text in front against an internal one that is picked, and lists at each what to look at. It is taken back where the text changes,
 * for it is of the text as it was. Given the address of the internal text, as a key binding may, it asks nothing.
 */
export function comparing(session: Session): vscode.Disposable {
  const listed = vscode.languages.createDiagnosticCollection('zhenggai-pair');
  return vscode.Disposable.from(
    listed,
    vscode.commands.registerCommand('zhenggai.comparePair', (given: unknown) => compare(session, listed, given)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && listed.has(document.uri)) listed.delete(document.uri);
    }),
  );
}

async function compare(session: Session, listed: vscode.DiagnosticCollection, given: unknown): Promise<void> {
  const published = editorInFront()?.document.uri;
  if (published === undefined) return;
  const internal = given instanceof vscode.Uri ? given : await pickInternal();
  if (internal === undefined) return;
  const address = (uri: vscode.Uri): string =>
    session.client.code2ProtocolConverter.asUri(uri.scheme === WORD_SCHEME ? sourceAddress(uri) : uri);
  const params = { published: address(published), internal: address(internal) };
  const answer = await session.request<CompareAnswer>(COMPARE_REQUEST, params);
  listed.clear();
  if ('fault' in answer) {
    void vscode.window.showWarningMessage(`没有对照：${answer.fault}。`);
    return;
  }
  const shownAt = WORD_NAME.test(internal.path) ? shownAddress(internal) : internal;
  listed.set(published, await toDiagnostics(published, answer.published, vscode.DiagnosticSeverity.Warning));
  listed.set(shownAt, await toDiagnostics(shownAt, answer.internal, vscode.DiagnosticSeverity.Information));
  void say(answer.summary, answer.published.length + answer.internal.length > 0);
}

async function say(summary: string, hasRemarks: boolean): Promise<void> {
  const look = '查看';
  const picked = await vscode.window.showInformationMessage(summary, ...(hasRemarks ? [look] : []));
  if (picked === look) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

async function pickInternal(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({ title: '选择内部稿，与正在编辑的公开稿对照', filters: DRAFTS });
  return picked?.[0];
}

async function toDiagnostics(
  uri: vscode.Uri,
  remarks: readonly CompareRemark[],
  severity: vscode.DiagnosticSeverity,
): Promise<readonly vscode.Diagnostic[]> {
  if (remarks.length === 0) return [];
  const document = await vscode.workspace.openTextDocument(uri);
  return remarks.map(({ message, line }) => {
    const finding = new vscode.Diagnostic(document.lineAt(Math.min(line, document.lineCount - 1)).range, message, severity);
    finding.source = SOURCE;
    return finding;
  });
}
