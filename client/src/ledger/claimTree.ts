import * as vscode from 'vscode';
import type { ClaimEntry } from '../../../server/src/lsp/ledgerProtocol';
import type { LedgerModel } from './model';

/** A kind of claims, or one. */
export type ClaimNode =
  | { readonly kind: 'group'; readonly name: string; readonly claims: readonly ClaimEntry[] }
  | { readonly kind: 'claim'; readonly claim: ClaimEntry };

const VERDICTS: Readonly<Record<ClaimEntry['verdict'], readonly [string, string, string]>> = {
  fails: ['不符', 'error', 'list.errorForeground'],
  ignored: ['已忽略', 'eye-closed', 'list.warningForeground'],
  'not-judged': ['未判断', 'question', 'list.deemphasizedForeground'],
  holds: ['相符', 'pass', 'testing.iconPassed'],
};
const ORDER: readonly ClaimEntry['verdict'][] = ['fails', 'ignored', 'holds', 'not-judged'];

/** 对账: declared totals and figures of the notice in front, those that do not add up first. */
export class ClaimTree implements vscode.TreeDataProvider<ClaimNode> {
  readonly #model: LedgerModel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(model: LedgerModel) {
    this.#model = model;
    model.onDidChange(() => this.#changed.fire());
  }

  getChildren(node?: ClaimNode): ClaimNode[] {
    if (node?.kind === 'claim') return [];
    if (node?.kind === 'group') {
      const ordered = node.claims.toSorted((one, other) => ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict));
      return ordered.map((claim) => ({ kind: 'claim', claim }));
    }
    const claims = this.#model.answer?.claims ?? [];
    const groups = [
      { kind: 'group' as const, name: '总数与清点', claims: claims.filter(({ isTotal }) => isTotal) },
      { kind: 'group' as const, name: '数字核对', claims: claims.filter(({ isTotal }) => !isTotal) },
    ];
    return groups.filter((group) => group.claims.length > 0);
  }

  getTreeItem(node: ClaimNode): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node.name, node.claims) : claimItem(node.claim);
  }
}

function groupItem(name: string, claims: readonly ClaimEntry[]): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  const judged = claims.filter(({ verdict }) => verdict !== 'not-judged');
  item.description = `相符${judged.filter(({ verdict }) => verdict === 'holds').length}/${judged.length}`;
  return item;
}

function claimItem(claim: ClaimEntry): vscode.TreeItem {
  const { kind, quote, working, verdict, reason } = claim;
  const [name, icon, colour] = VERDICTS[verdict];
  const item = new vscode.TreeItem(quote);
  item.description = `${name} · ${working === '' ? kind : working}`;
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
  item.tooltip = [`${kind}：${name}`, quote, working, reason].filter((words) => words !== '').join('\n');
  item.accessibilityInformation = { label: `${kind}，${name}，${quote}，${working}` };
  item.command = { command: 'zhenggai.showLedgerEntry', title: '', arguments: [{ kind: 'claim', claim }] };
  return item;
}
