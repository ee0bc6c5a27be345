import * as vscode from 'vscode';
import type { StatusParams } from '../../../server/src/lsp/protocol';
import type { Session } from '../session';
import { ClaimTree, type ClaimNode } from './claimTree';
import { carryUnfinished, exportAs } from './exports';
import { ListLinks } from './listLinks';
import { chooseList, newFromList } from './lists';
import { LedgerModel } from './model';
import { ReconciliationPage } from './page';
import { goToListRow, goToProblem, showLine } from './places';
import { openCount, ProblemTree, STATES, type LedgerNode } from './problemTree';

/** The ledger and the reconciliation in the side bar, the page 对账, and the commands around them. */
export function ledgerViews(session: Session, memory: vscode.Memento, onDidReport: vscode.Event<StatusParams>): vscode.Disposable {
  const links = new ListLinks(session, memory);
  const model = new LedgerModel(session, links, onDidReport);
  const problems = new ProblemTree(model);
  const problemView = vscode.window.createTreeView('zhenggai.problems', { treeDataProvider: problems, showCollapseAll: true });
  const claimView = vscode.window.createTreeView('zhenggai.claims', { treeDataProvider: new ClaimTree(model) });
  const page = new ReconciliationPage(session, model, onDidReport);
  const wake = ({ visible }: vscode.TreeViewVisibilityChangeEvent): void => void (visible && model.want());
  const command = (name: string, run: (...given: never[]) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`zhenggai.${name}`, run);
  return vscode.Disposable.from(
    model,
    problemView,
    claimView,
    page,
    problemView.onDidChangeVisibility(wake),
    claimView.onDidChangeVisibility(wake),
    model.onDidChange(() => describe(problemView, problems, model)),
    command('showLedgerEntry', (node: LedgerNode | ClaimNode) => showNode(model, node)),
    command('filterLedger', () => chooseStates(problems, problemView, model)),
    command('refreshLedger', () => model.refresh()),
    command('showReconciliation', () => page.show()),
    command('exportReport', () => exportAs(session, model, 'html')),
    command('exportReportWord', () => exportAs(session, model, 'docx')),
    command('exportLedger', () => exportAs(session, model, 'xlsx')),
    command('exportLedgerCsv', () => exportAs(session, model, 'csv')),
    command('carryUnfinished', () => carryUnfinished(session, model)),
    command('chooseList', () => chooseList(model, links)),
    command('newFromList', () => newFromList(session)),
    command('goToListRow', (node?: LedgerNode) => goToListRow(session, model, entryAt(model, node))),
    command('goToProblem', () => goToProblem(session, model)),
  );
}

function showNode({ notice }: LedgerModel, node: LedgerNode | ClaimNode): unknown {
  const line =
    node.kind === 'problem' ? node.entry.line : node.kind === 'claim' ? node.claim.line : node.kind === 'unfinished' ? node.line : null;
  return notice === null || line === null ? undefined : showLine(notice, line);
}

/** The problem that was pointed at in the tree, or the one at the cursor. */
function entryAt({ answer, notice }: LedgerModel, node: LedgerNode | undefined): Parameters<typeof goToListRow>[2] {
  if (node?.kind === 'problem') return node.entry;
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || editor.document.uri.toString() !== notice?.toString()) return undefined;
  const line = editor.selection.active.line;
  return answer?.entries.findLast((entry) => entry.line !== null && entry.line <= line);
}

/** What is open as a badge; list and filter in words over the tree. */
function describe(view: vscode.TreeView<LedgerNode>, { shown }: ProblemTree, { answer, notice }: LedgerModel): void {
  const open = openCount(answer?.entries ?? []);
  view.badge = open === 0 ? undefined : { value: open, tooltip: `${open}个问题待处理` };
  view.description = answer === null ? '' : `${answer.entries.length}题`;
  const filter =
    shown.size === 0
      ? ''
      : `只看：${STATES.filter(([state]) => shown.has(state))
          .map(([, name]) => name)
          .join('、')}。`;
  const list = answer?.list ? `问题清单：${answer.list.words}。` : '';
  const message = filter + list;
  view.message = notice === null ? '' : message;
}

async function chooseStates(problems: ProblemTree, view: vscode.TreeView<LedgerNode>, model: LedgerModel): Promise<void> {
  const items = STATES.map(([state, label, icon]) => {
    const count = model.answer?.entries.filter((entry) => entry.state === state).length ?? 0;
    return { label: `$(${icon}) ${label}`, description: `${count}题`, state, picked: problems.shown.has(state) };
  });
  const picked = await vscode.window.showQuickPick(items, { canPickMany: true, title: '只看哪些问题', placeHolder: '不选就是全部' });
  if (picked === undefined) return;
  problems.filter(picked.map(({ state }) => state));
  describe(view, problems, model);
}
