import * as vscode from 'vscode';
import { REOPEN_COMMAND, type StageName, type StatusParams } from '../../../server/src/lsp/protocol';
import type { Session } from '../session';
import { reopeningOf } from '../reopening';
import { STAGES } from './stages';

interface MenuItem extends vscode.QuickPickItem {
  readonly command?: string;
  readonly arguments?: readonly unknown[];
}

/** What a click on the status item offers. */
export function menu(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('zhenggai.showMenu', async () => {
    const picked = await vscode.window.showQuickPick(menuItems(session), { title: '整改通报', placeHolder: '要做什么？' });
    if (picked?.command !== undefined) await vscode.commands.executeCommand(picked.command, ...(picked.arguments ?? []));
  });
}

function menuItems(session: Session): readonly MenuItem[] {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const settings = vscode.workspace.getConfiguration('zhenggai', uri);
  const status = uri === undefined ? undefined : session.statusOf(uri);
  const stage = status?.stage ?? settings.get<StageName>('stage', 'review');
  const ignored = status?.ignored ?? 0;
  const isPaused = settings.get('validate.run') === 'off';
  const reopening = reopeningOf(uri);
  return [
    ...(reopening === undefined
      ? []
      : [
          {
            label: `$(warning) ${reopening.title}`,
            description: '文件内容是乱码',
            command: REOPEN_COMMAND,
            arguments: reopening.arguments,
          },
        ]),
    { label: `$(milestone) 阶段：${STAGES[stage].name}`, description: STAGES[stage].meaning, command: 'zhenggai.chooseStage' },
    ...layoutItems(status),
    { label: '$(play) 立即检查', command: 'zhenggai.checkNow' },
    { label: '$(folder-opened) 检查整个文件夹', command: 'zhenggai.checkFolder' },
    isPaused
      ? { label: '$(debug-start) 恢复自动检查', command: 'zhenggai.pause' }
      : { label: '$(debug-pause) 暂停自动检查', command: 'zhenggai.pause' },
    { label: '$(git-compare) 与内部稿对照', description: '双公开：公开稿里的问题和数字，内部稿都要有', command: 'zhenggai.comparePair' },
    { label: '$(list-flat) 查看检查结果', description: '“问题”面板', command: 'workbench.actions.view.problems' },
    ...(ignored === 0
      ? []
      : [{ label: `$(eye-closed) 已忽略（${ignored}）`, description: '查看理由，恢复', command: 'zhenggai.showIgnored' }]),
    { label: '新建', kind: vscode.QuickPickItemKind.Separator },
    { label: '$(new-file) 新建整改通报', command: 'zhenggai.newNotice' },
    { label: '$(symbol-snippet) 插入段落', description: '标题、导语、问题、联系方式、落款……', command: 'zhenggai.insertSection' },
    { label: '编辑', kind: vscode.QuickPickItemKind.Separator },
    {
      label: '$(wand) 把能自动改正的全部改正',
      command: 'editor.action.sourceAction',
      arguments: [{ kind: 'source.fixAll.zhenggai', apply: 'first' }],
    },
    { label: '$(list-ordered) 重新编号', command: 'zhenggai.renumber' },
    { label: '$(add) 插入下一个问题', command: 'zhenggai.insertProblem' },
    { label: '$(add) 插入下一条措施', command: 'zhenggai.insertMeasure' },
    { label: 'Word', kind: vscode.QuickPickItemKind.Separator },
    { label: '$(file-text) 检查 Word 文件', description: '只读，不改原件', command: 'zhenggai.checkWord' },
    { label: '$(cloud-download) 导入为草稿', description: '自动编号变成普通文字', command: 'zhenggai.importWord' },
    { label: '$(comment-discussion) 导出带批注的 Word', command: 'zhenggai.annotateWord' },
    { label: '$(export) 导出 Word（公文格式）', command: 'zhenggai.exportWord' },
    { label: '其他', kind: vscode.QuickPickItemKind.Separator },
    { label: '$(book) 规则说明', command: 'zhenggai.openRules' },
    { label: '$(organization) 填写单位档案', description: '自动填进联系方式和落款', command: 'zhenggai.openUnitSettings' },
    { label: '$(mortar-board) 入门', command: 'zhenggai.openWalkthrough' },
    { label: '$(gear) 设置', command: 'workbench.action.openSettings', arguments: ['@ext:zhenggai.zhenggai'] },
  ];
}

/** How the problems of the notice were read, and where to say it otherwise. */
function layoutItems(status: StatusParams | undefined): readonly MenuItem[] {
  if (status === undefined || status.frame === null) return [];
  return [
    { label: '$(list-tree) 版式', description: status.frame, command: 'workbench.action.openSettings', arguments: ['zhenggai.layout'] },
  ];
}
