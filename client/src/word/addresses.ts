import * as vscode from 'vscode';

/** The scheme of the texts of Word documents. */
export const WORD_SCHEME = 'zhenggai-word';

/** The addresses with it begin so. */
export const WORD_ADDRESS = `${WORD_SCHEME}:`;

/** Documents that are read, in Word's own format; old ones are refused in words of their own. */
export const WORD_NAME = /\.(?:docx|docm)$/iu;

/** What the address of a text ends with, so that it is shown as one. */
const ENDING = '.txt';
/** In place of an authority that is empty: a path has no empty step. */
const NO_AUTHORITY = '-';

/**
 * The address that a document's text is shown at: `zhenggai-word:/file/-/稿件/通报.docx.txt` for `file:///稿件/通报.docx`. Scheme and authority are steps of its
 * path, so that what is looked for in the folders above is found in those of the document.
 */
export function shownAddress({ scheme, authority, path }: vscode.Uri): vscode.Uri {
  const host = authority === '' ? NO_AUTHORITY : encodeURIComponent(authority);
  return vscode.Uri.from({ scheme: WORD_SCHEME, path: `/${scheme}/${host}${path}${ENDING}` });
}

/** The file behind an address with our scheme: the document of a text, or whatever else is beside it. */
export function sourceAddress({ path }: vscode.Uri): vscode.Uri {
  const [, scheme = '', host = '', ...steps] = path.split('/');
  const file = `/${steps.join('/')}`;
  const own = isShownPath(path) ? file.slice(0, -ENDING.length) : file;
  return vscode.Uri.from({ scheme, authority: host === NO_AUTHORITY ? '' : decodeURIComponent(host), path: own });
}

/** Whether an address with our scheme is that of a document's text. */
export function isShownPath(path: string): boolean {
  return path.endsWith(ENDING) && WORD_NAME.test(path.slice(0, -ENDING.length));
}
