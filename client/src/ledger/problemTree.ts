import * as vscode from 'vscode';
import type { LedgerEntry, LedgerState } from '../../../server/src/lsp/ledgerProtocol';
import type { LedgerModel } from './model';

/** A part, a problem, or what is unfinished of one. */
export type LedgerNode =
  | { readonly kind: 'part'; readonly name: string; readonly entries: readonly LedgerEntry[] }
  | { readonly kind: 'problem'; readonly entry: LedgerEntry }
  | { readonly kind: 'unfinished'; readonly words: string; readonly line: number };

/** The states as the filter lists them, the gravest first. */
export const STATES: readonly (readonly [LedgerState, string, string])[] = [
  ['missing', '通报里没有', 'circle-slash'],
  ['unanswered', '缺整改情况', 'error'],
  ['blank', '有占位', 'edit'],
  ['mismatch', '有不符', 'warning'],
  ['unfinished', '未完成', 'clock'],
  ['answered', '已答复', 'pass'],
];

const COLOURS: Readonly<Record<LedgerState, string>> = {
  missing: 'list.errorForeground',
  unanswered: 'list.errorForeground',
  blank: 'list.errorForeground',
  mismatch: 'list.warningForeground',
  unfinished: 'list.warningForeground',
  answered: 'testing.iconPassed',
};

/** The problems of the notice in front, by part. */
export class ProblemTree implements vscode.TreeDataProvider<LedgerNode> {
  readonly #model: LedgerModel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  /** The states that are shown; empty for all. */
  #shown: ReadonlySet<LedgerState> = new Set();

  constructor(model: LedgerModel) {
    this.#model = model;
    model.onDidChange(() => this.#changed.fire());
  }

  /** The states that are shown; empty for all. */
  get shown(): ReadonlySet<LedgerState> {
    return this.#shown;
  }

  /** Shows problems of these states alone; of all where there are none. */
  filter(states: readonly LedgerState[]): void {
    this.#shown = new Set(states);
    this.#changed.fire();
  }

  getChildren(node?: LedgerNode): LedgerNode[] {
    if (node === undefined) return this.#roots();
    if (node.kind === 'part') return node.entries.map((entry) => ({ kind: 'problem', entry }));
    if (node.kind === 'problem') return node.entry.unfinished.map(({ words, line }) => ({ kind: 'unfinished', words, line }));
    return [];
  }

  getTreeItem(node: LedgerNode): vscode.TreeItem {
    if (node.kind === 'part') return partItem(node.name, node.entries);
    return node.kind === 'problem' ? problemItem(node.entry) : unfinishedItem(node.words, node.line);
  }

  #roots(): LedgerNode[] {
    const all = this.#model.answer?.entries ?? [];
    const entries = this.#shown.size === 0 ? all : all.filter(({ state }) => this.#shown.has(state));
    const parts = [...new Set(entries.map(({ part }) => part))];
    if (parts.length < 2) return entries.map((entry) => ({ kind: 'problem', entry }));
    return parts.map((name) => ({ kind: 'part', name, entries: entries.filter(({ part }) => part === name) }));
  }
}

/** How many problems need somebody: all but those that are answered. */
export function openCount(entries: readonly LedgerEntry[]): number {
  return entries.filter(({ state }) => state !== 'answered' && state !== 'unfinished').length;
}

function partItem(name: string, entries: readonly LedgerEntry[]): vscode.TreeItem {
  const item = new vscode.TreeItem(name === '' ? '其他' : name, vscode.TreeItemCollapsibleState.Expanded);
  const open = openCount(entries);
  item.description = `${entries.length}题${open === 0 ? '' : `，${open}题待处理`}`;
  return item;
}

function problemItem(entry: LedgerEntry): vscode.TreeItem {
  const { number, text, state, stateName, measures, figures, failing, unfinished, inList } = entry;
  const collapsible = unfinished.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
  const item = new vscode.TreeItem(`${number} ${text}`.trim(), collapsible);
  const icon = STATES.find(([name]) => name === state)?.[2] ?? 'circle-outline';
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(COLOURS[state]));
  const facts = [stateName, ...(measures > 0 ? [`措施${measures}`] : []), ...(figures > 0 ? [`数字${figures - failing}/${figures}`] : [])];
  item.description = facts.join(' · ');
  item.tooltip = [text, facts.join('，'), ...(inList === '' ? [] : [`清单${inList}`])].join('\n');
  item.contextValue = inList === '' ? 'problem' : 'problemInList';
  item.accessibilityInformation = { label: `${text}，${facts.join('，')}` };
  item.command = { command: 'zhenggai.showLedgerEntry', title: '', arguments: [{ kind: 'problem', entry }] };
  return item;
}

function unfinishedItem(words: string, line: number): vscode.TreeItem {
  const item = new vscode.TreeItem(words);
  item.tooltip = words;
  item.iconPath = new vscode.ThemeIcon('dash');
  item.command = { command: 'zhenggai.showLedgerEntry', title: '', arguments: [{ kind: 'unfinished', words, line }] };
  return item;
}
