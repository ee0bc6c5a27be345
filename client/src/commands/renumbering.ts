import * as vscode from 'vscode';
import { RENUMBER_REQUEST, type RenumberAnswer, type RenumberParams } from '../../../server/src/lsp/protocol';
import { editorToChange } from '../languages';
import type { Session } from '../session';
import { placeIn } from './place';
import { ChangePreview } from './preview';

const SCOPES: readonly (readonly [string, RenumberParams['scope'], string])[] = [
  ['zhenggai.renumber', 'document', '全文'],
  ['zhenggai.renumberPart', 'part', '本部分'],
  ['zhenggai.renumberFromHere', 'from-here', '从这里起'],
];

/** Renumbering, each time shown before it is done. */
export function renumbering(session: Session): vscode.Disposable {
  const preview = new ChangePreview();
  return vscode.Disposable.from(
    preview,
    ...SCOPES.map(([command, scope, name]) => vscode.commands.registerCommand(command, () => renumber(session, preview, scope, name))),
  );
}

async function renumber(session: Session, preview: ChangePreview, scope: RenumberParams['scope'], name: string): Promise<void> {
  const editor = editorToChange();
  if (editor === undefined) return;
  const { document } = editor;
  const answer = await session.request<RenumberAnswer | null>(RENUMBER_REQUEST, { ...placeIn(session, editor), scope });
  if (answer === null) {
    void vscode.window.showInformationMessage('没有认出这是一篇整改通报，没有重新编号。');
    return;
  }
  if (answer.edits.length === 0) {
    void vscode.window.showInformationMessage('序号没有差错，不用重新编号。');
    return;
  }
  const edits = await session.client.protocol2CodeConverter.asTextEdits([...answer.edits]);
  await preview.show(document, edits, `重新编号（${name}）：左为现稿，右为改后`, describe(answer));
}

function describe({ edits, headings, items, references, unsure }: RenumberAnswer): string {
  const parts = [
    [headings, '标题序号'],
    [items, '行文序次'],
    [references, '前后引用'],
  ] as const;
  const counted = parts.flatMap(([count, name]) => (count === 0 ? [] : [`${name}${count}处`])).join('，');
  const left = unsure.length === 0 ? '' : `另有${unsure.length}处引用拿不准指哪一条，没有改，请核对。`;
  return `重新编号将改动${edits.length}处：${counted}。${left}`;
}
