import * as vscode from 'vscode';
import {
  NEW_NOTICE_REQUEST,
  type NewNotice,
  type NewNoticeAnswer,
  type NewNoticeParams,
  type SnippetEntry,
} from '../../server/src/lsp/snippetProtocol';
import type { Session } from './session';

/** A whole notice that one can start from. */
export interface LayoutItem extends vscode.QuickPickItem {
  readonly layout: string;
}

/** The whole notices among the snippets. */
export function layoutsOf(snippets: readonly SnippetEntry[]): readonly LayoutItem[] {
  return snippets
    .filter(({ kind }) => kind === 'notice')
    .map(({ name, prefix, description }) => ({ label: name.replace(/^整改通报：/u, ''), detail: description, layout: prefix }));
}

/** A notice to start from, and what was recognised of its list said; null, and the reason said, where there is none. */
export async function requestNotice(session: Session, params: NewNoticeParams): Promise<NewNotice | null> {
  const answer = await session.request<NewNoticeAnswer | null>(NEW_NOTICE_REQUEST, params);
  if (answer === null) return null;
  const name = decodeURIComponent(params.list?.uri.split('/').at(-1) ?? '');
  if ('fault' in answer) {
    void vscode.window.showWarningMessage(`没有生成：${name === '' ? '' : `${name}：`}${answer.fault}。`);
    return null;
  }
  if (answer.words !== undefined) void vscode.window.showInformationMessage(`${name}：${answer.words}。`);
  return answer;
}
