import * as vscode from 'vscode';

/** Our own language. */
export const LANGUAGE = 'zhenggai';

/** The documents that the server may look at; in Markdown and plain text it stays silent until it recognises a notice. */
export const LANGUAGES: readonly string[] = [LANGUAGE, 'markdown', 'plaintext'];

/** Whether a document may be a notice: it is in our language, or it speaks of 整改. */
export function mayBeNotice(document: vscode.TextDocument): boolean {
  const { languageId } = document;
  return languageId === LANGUAGE || (LANGUAGES.includes(languageId) && document.getText().includes('整改'));
}

/** The editor in front, where its document is one that the server looks at; else the user is told, and there is none. */
export function editorInFront(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined && LANGUAGES.includes(editor.document.languageId)) return editor;
  void vscode.window.showInformationMessage('请先打开一篇整改通报。');
  return undefined;
}
