import * as vscode from 'vscode';
import { REPORT_REQUEST, UNFINISHED_REQUEST, type ReportAnswer, type ReportParams } from '../../../server/src/lsp/ledgerProtocol';
import type { Session } from '../session';
import { fromBase64, writeChosen } from '../writing';
import type { LedgerModel } from './model';
import { nameOf } from './page';

type FileFormat = Exclude<ReportParams['format'], 'window'>;

const KINDS: Readonly<Record<FileFormat, readonly [string, string, string]>> = {
  html: ['整改核对单', '网页（可打印）', '送审核对单'],
  docx: ['整改核对单', 'Word 文档', '送审核对单'],
  xlsx: ['台账导出', 'Excel 工作簿', '整改台账'],
  csv: ['台账导出', '逗号分隔文本', '整改台账'],
};

/** Writes the check sheet or the ledger of the notice in front to a file that the user names. Nothing is written over without being asked. */
export async function exportAs(session: Session, model: LedgerModel, format: FileFormat): Promise<void> {
  const { notice } = model;
  if (notice === null) {
    say('请先打开一篇整改通报。');
    return;
  }
  const [ending, description, title] = KINDS[format];
  const params: ReportParams = {
    uri: session.client.code2ProtocolConverter.asUri(notice),
    format,
    name: nameOf(notice),
    at: timeOf(new Date()),
  };
  const answer = await session.request<ReportAnswer | null>(REPORT_REQUEST, params);
  if (answer === null || !('content' in answer)) {
    say('没有认出整改通报，没有写出。');
    return;
  }
  const offer = { title: `导出${title}`, kind: description, ending: `.${ending}.${format}` };
  const target = await writeChosen(notice, offer, fromBase64(answer.content));
  if (target === null) return;
  const open = '打开';
  const picked = await vscode.window.showInformationMessage(`${title}已写入 ${nameOf(target)}。`, open);
  if (picked === open) await vscode.env.openExternal(target);
}

/** Opens what is unfinished as a list for the next notice: a new document, to be saved where the user likes. */
export async function carryUnfinished(session: Session, model: LedgerModel): Promise<void> {
  const { notice } = model;
  if (notice === null) {
    say('请先打开一篇整改通报。');
    return;
  }
  const content = await session.request<string>(UNFINISHED_REQUEST, { uri: session.client.code2ProtocolConverter.asUri(notice) });
  if (content === '') {
    say('没有未完成事项。');
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
  await vscode.window.showTextDocument(document);
  say('这是未完成事项清单；另存为 .csv，可作下一次通报的问题清单。');
}

function say(words: string): void {
  void vscode.window.showInformationMessage(words);
}

function timeOf(now: Date): string {
  return `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日 ${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`;
}
