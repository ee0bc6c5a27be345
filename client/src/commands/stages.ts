import * as vscode from 'vscode';
import { STAGE_REQUEST, UNTITLED_STAGE_NOTIFICATION, type StageAnswer, type StageParams } from '../../../server/src/lsp/decisionsProtocol';
import type { StageName } from '../../../server/src/lsp/protocol';
import type { Session } from '../session';
import { changeIgnoreFile } from './ignoring';

/** The stages in the user's words. */
export const STAGES: Readonly<Record<StageName, { readonly name: string; readonly meaning: string }>> = {
  draft: { name: '草稿', meaning: '还没写完的地方不催' },
  review: { name: '送审', meaning: '缺项和差错都指出来' },
  publish: { name: '公开', meaning: '公布之前从严检查' },
};

const ORDER: readonly StageName[] = ['draft', 'review', 'publish'];

interface StageItem extends vscode.QuickPickItem {
  readonly stage: StageName | null;
}

/** The stages of documents that are no files yet, by the path that they will have. */
const untitled = new Map<string, StageName>();

/**
 * Lets the user say which stage the draft in front has reached. It is kept beside the draft; a draft of which nobody has said has the stage
 * of its folder.
 */
export function stages(session: Session): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('zhenggai.chooseStage', async () => {
      const uri = vscode.window.activeTextEditor?.document.uri;
      const picked = await vscode.window.showQuickPick(itemsFor(session, uri), { title: '稿件到了哪一步', placeHolder: '越往后检查越严' });
      if (picked === undefined) return;
      if (uri === undefined) await setUsual(picked.stage);
      else await setStage(session, uri, picked.stage);
    }),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      const stage = untitled.get(uri.path);
      if (stage === undefined || uri.scheme === 'untitled') return;
      untitled.delete(uri.path);
      void setStage(session, uri, stage);
    }),
  );
}

/** Keeps the stage of a draft, beside it or, as long as it is no file, until it is saved. Null takes back what was said. */
export async function setStage(session: Session, uri: vscode.Uri, stage: StageName | null): Promise<void> {
  const params: StageParams = { uri: session.client.code2ProtocolConverter.asUri(uri), stage };
  if (uri.scheme === 'untitled') {
    if (stage === null) untitled.delete(uri.path);
    else untitled.set(uri.path, stage);
    await session.client.sendNotification(UNTITLED_STAGE_NOTIFICATION, params);
    return;
  }
  const answer = await session.request<StageAnswer | null>(STAGE_REQUEST, params);
  if (answer !== null) await changeIgnoreFile(session, session.client.protocol2CodeConverter.asUri(answer.uri), answer.request);
}

function itemsFor(session: Session, uri: vscode.Uri | undefined): readonly StageItem[] {
  const usual = vscode.workspace.getConfiguration('zhenggai', uri).get<StageName>('stage', 'review');
  const current = uri === undefined ? usual : (session.statusOf(uri)?.stage ?? usual);
  const items = ORDER.map((stage) => ({
    label: `${stage === current ? '$(check) ' : ''}${STAGES[stage].name}`,
    description: STAGES[stage].meaning,
    stage,
  }));
  return uri === undefined ? items : [...items, { label: '按文件夹的设置', description: '不单独记这篇的阶段', stage: null }];
}

/** What holds where a draft has no stage of its own. */
async function setUsual(stage: StageName | null): Promise<void> {
  const hasFolder = (vscode.workspace.workspaceFolders ?? []).length > 0;
  const target = hasFolder ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await vscode.workspace.getConfiguration('zhenggai').update('stage', stage ?? undefined, target);
}
