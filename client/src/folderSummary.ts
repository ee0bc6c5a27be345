import * as vscode from 'vscode';
import type { CheckedNotice, CheckFileAnswer } from '../../server/src/lsp/protocol';
import { STAGES } from './commands/stages';

/** The view, and the context key that says that there is something in it. */
const VIEW = 'zhenggai.summary';
const HAS_SUMMARY = 'zhenggai.hasSummary';
/** What is kept of it for the next time the window is opened. */
const KEPT = 'folderSummary';
/** What changes within this time is shown together, in milliseconds. */
const TOGETHER = 200;

/** A file that was checked, and what came of it. */
interface Row {
  readonly uri: string;
  readonly answer: CheckFileAnswer;
}

const ICONS: Readonly<Record<CheckedNotice['readiness'], vscode.ThemeIcon>> = {
  ready: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  'to-check': new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  'to-mend': new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
};
const FAILED = new vscode.ThemeIcon('question');

/** One page of all notices of the folder: ready or not, errors, answers, figures, what is ignored. It is there again when the window is. */
export class FolderSummary implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #kept: vscode.Memento;
  readonly #rows: Map<string, CheckFileAnswer>;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<Row>;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(kept: vscode.Memento) {
    this.#kept = kept;
    this.#rows = new Map(kept.get<readonly Row[]>(KEPT, []).map(({ uri, answer }) => [uri, answer]));
    this.#view = vscode.window.createTreeView(VIEW, { treeDataProvider: this });
    this.#show();
  }

  /** The files that are in it. */
  get uris(): readonly vscode.Uri[] {
    return [...this.#rows.keys()].map((uri) => vscode.Uri.parse(uri));
  }

  /** How often everything was taken out: what was begun in an earlier turn is not put in. */
  get turn(): number {
    return this.#turn;
  }

  /** Whether a file is in it. */
  has(uri: vscode.Uri): boolean {
    return this.#rows.has(uri.toString());
  }

  /** Puts in what came of a file; one that is no notice, or is left out, goes. */
  add(uri: vscode.Uri, answer: CheckFileAnswer): void {
    if (answer.state === 'checked' || answer.state === 'failed') this.#rows.set(uri.toString(), answer);
    else this.#rows.delete(uri.toString());
    this.#showSoon();
  }

  /** Takes out the file, or all files below the folder, that is gone. */
  remove(gone: vscode.Uri): void {
    const uri = gone.toString();
    for (const known of [...this.#rows.keys()]) if (known === uri || known.startsWith(`${uri}/`)) this.#rows.delete(known);
    this.#showSoon();
  }

  /** Takes out everything. */
  clear(): void {
    this.#turn += 1;
    this.#rows.clear();
    this.#show();
  }

  /** Opens the view, whatever else is in the side bar, and leaves the cursor where it is. */
  async reveal(): Promise<void> {
    this.#show();
    if (this.#rows.size > 0) await vscode.commands.executeCommand(`${VIEW}.focus`, { preserveFocus: true });
  }

  getParent(): undefined {
    return undefined;
  }

  getChildren(row?: Row): readonly Row[] & Row[] {
    if (row !== undefined) return [];
    return [...this.#rows].map(([uri, answer]) => ({ uri, answer })).sort((one, other) => (one.uri < other.uri ? -1 : 1));
  }

  getTreeItem({ uri, answer: { notice, fault } }: Row): vscode.TreeItem {
    const place = vscode.Uri.parse(uri);
    const item = new vscode.TreeItem(vscode.workspace.asRelativePath(place));
    item.id = uri;
    item.description = notice === undefined ? `没有检查：${fault ?? ''}` : describe(notice);
    item.tooltip = notice === undefined ? item.description : explain(notice);
    item.iconPath = notice === undefined ? FAILED : ICONS[notice.readiness];
    item.command = { command: 'vscode.open', title: '打开', arguments: [place] };
    item.accessibilityInformation = { label: `${vscode.workspace.asRelativePath(place)}，${item.description}` };
    return item;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#view.dispose();
  }

  /** Hundreds of files come one after the other: they are shown together. */
  #showSoon(): void {
    this.#timer ??= setTimeout(() => this.#show(), TOGETHER);
  }

  #show(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const rows = this.getChildren();
    void this.#kept.update(KEPT, rows);
    void vscode.commands.executeCommand('setContext', HAS_SUMMARY, rows.length > 0);
    const ready = rows.filter(({ answer }) => answer.notice?.readiness === 'ready').length;
    this.#view.message = rows.length === 0 ? '' : `共${rows.length}篇，没有差错的${ready}篇`;
    this.#changed.fire(undefined);
  }
}

/** `还要改正 · 错误7 · 问题5/6 · 统计7/11 · 忽略1`: what there is none of is left out. */
function describe({ verdict, errors, warnings, counts, ignored }: CheckedNotice): string {
  const { problems, answered, figures, figuresHolding } = counts;
  return [
    verdict,
    errors === 0 ? '' : `错误${errors}`,
    warnings === 0 ? '' : `警告${warnings}`,
    problems === 0 ? '' : `问题${answered}/${problems}`,
    figures === 0 ? '' : `统计${figuresHolding}/${figures}`,
    ignored === 0 ? '' : `忽略${ignored}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function explain({ stage, errors, warnings, counts, ignored, verdict }: CheckedNotice): string {
  const { problems, answered, figures, figuresHolding } = counts;
  return [
    `${verdict}（按“${STAGES[stage].name}”检查）`,
    `错误${errors}处，警告${warnings}处`,
    `问题${problems}个，有整改情况的${answered}个`,
    `可核算的统计${figures}处，相符的${figuresHolding}处`,
    `已忽略${ignored}处`,
  ].join('\n');
}
