import * as vscode from 'vscode';
import { WORD_SCHEME } from './word/addresses';

/** Our own language. */
export const LANGUAGE = 'zhenggai';

/** The documents that the server may look at; in Markdown and plain text it stays silent until it recognises a notice. */
export const LANGUAGES: readonly string[] = [LANGUAGE, 'markdown', 'plaintext'];

/**
 * Whether a document is one that somebody writes: one that is not saved yet, or one of a file system that can be written to. Older versions
 * beside a text, pages, previews, what a program prints and what is in an archive would be checked and listed a second time. The text of a Word document is what somebody writes in Word.
 */
export function isWritten({ uri: { scheme } }: vscode.TextDocument): boolean {
  return scheme === 'untitled' || scheme === WORD_SCHEME || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

/** 整改, and what becomes of it when UTF-8 is read as GBK, as Latin-1, and GBK as Latin-1. */
const SIGNS: readonly string[] = ['整改', '鏁存敼', 'æ•´æ”¹', 'Õû¸Ä'];
/** This many characters show whether a text is GBK read as UTF-8, which leaves � for most of them. */
const SAMPLE = 1000;

/** Whether a document may be a notice: it is in our language, it speaks of 整改, or it is garbled. */
export function mayBeNotice(document: vscode.TextDocument): boolean {
  const { languageId } = document;
  if (!isWritten(document)) return false;
  if (languageId === LANGUAGE) return true;
  if (!LANGUAGES.includes(languageId)) return false;
  const text = document.getText();
  const sample = text.slice(0, SAMPLE);
  return SIGNS.some((sign) => text.includes(sign)) || (sample.match(/\ufffd/gu) ?? []).length * 5 > sample.length;
}

/** The editor in front, where its document is one that the server looks at; else a message says so, and there is none. */
export function editorInFront(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined && LANGUAGES.includes(editor.document.languageId)) return editor;
  void vscode.window.showInformationMessage('请先打开一篇整改通报。');
  return undefined;
}

/** The same, where the document can be changed: the text of a Word document is changed in Word. */
export function editorToChange(): vscode.TextEditor | undefined {
  const editor = editorInFront();
  if (editor?.document.uri.scheme !== WORD_SCHEME) return editor;
  void vscode.window.showInformationMessage('这是 Word 文件的文字，只能查看。请在 Word 里修改，或先“导入为草稿”再改。');
  return undefined;
}
