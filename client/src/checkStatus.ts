import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { PREVIEW_SCHEME } from './commands/preview';
import { STAGES } from './commands/stages';
import { STATUS_NOTIFICATION, type StatusParams, type UncheckedReason } from '../../server/src/lsp/protocol';

const REASONS: Readonly<Record<Exclude<UncheckedReason, 'edited'>, string>> = {
  off: '自动检查已关闭（设置项 zhenggai.validate.run）',
  'not-a-notice': '没有认出整改通报的标题、导语或问题条目，因此没有检查',
  excluded: '.zhenggairc.json 里设为不检查',
  garbled: '文件内容是乱码',
};

/** The status bar item that says 已检查 or 未检查, and why, of the document in front. */
export class CheckStatus implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('zhenggai.status', vscode.StatusBarAlignment.Right, 100);
  readonly #states = new Map<string, StatusParams>();
  readonly #reported = new vscode.EventEmitter<StatusParams>();
  /** Fires with every state that the server reports. */
  readonly onDidReport = this.#reported.event;
  readonly #disposables: readonly { readonly dispose: () => unknown }[];
  #stopped = false;

  constructor(client: BaseLanguageClient) {
    this.#item.name = '整改通报';
    this.#item.command = 'zhenggai.showMenu';
    this.#disposables = [
      this.#item,
      this.#reported,
      client.onNotification(STATUS_NOTIFICATION, (status: StatusParams) =>
        this.#keep(client.protocol2CodeConverter.asUri(status.uri), status),
      ),
      client.onDidChangeState(({ newState }) => this.#setStopped(newState === State.Stopped)),
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.workspace.onDidCloseTextDocument((document) => this.#states.delete(document.uri.toString())),
    ];
  }

  /** What the server said last of a document. */
  of(uri: vscode.Uri): StatusParams | undefined {
    return this.#states.get(uri.toString());
  }

  /** To be called when the server could not be started. */
  showStopped(): void {
    this.#setStopped(true);
  }

  /** Takes the item away. */
  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #keep(uri: vscode.Uri, status: StatusParams): void {
    this.#states.set(uri.toString(), status);
    this.#reported.fire(status);
    this.#show();
  }

  #setStopped(stopped: boolean): void {
    this.#stopped = stopped;
    this.#show();
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document;
    const status = document === undefined ? undefined : this.#states.get(document.uri.toString());
    if (document === undefined || !concerns(document, status)) {
      this.#item.hide();
      return;
    }
    const { text, tooltip } = this.#stopped ? STOPPED : describe(status);
    this.#item.text = text;
    this.#item.tooltip = tooltip;
    this.#item.show();
  }
}

interface Label {
  readonly text: string;
  readonly tooltip: string;
}

const STOPPED: Label = {
  text: '$(error) 整改通报：未检查',
  tooltip: '检查程序没有运行，请重新加载窗口；仍不行时请看“输出”面板中的“整改通报”',
};

/** A document of our own language always has an item, but for one that only shows what would change; any other only where it reads as a notice. */
function concerns(document: vscode.TextDocument, status: StatusParams | undefined): boolean {
  if (document.uri.scheme === PREVIEW_SCHEME) return false;
  if (document.languageId === 'zhenggai') return true;
  return status !== undefined && status.reason !== 'not-a-notice';
}

/** What the gravest finding looks like. */
const ICONS: Readonly<Record<NonNullable<StatusParams['worst']>, string>> = {
  error: '$(error)',
  warning: '$(warning)',
  information: '$(info)',
  hint: '$(info)',
};

/** After an edit the facts of the last check stay, so that the bar does not jump at the first key; only the word before them changes. */
function describe(status: StatusParams | undefined): Label {
  if (status === undefined) return { text: '$(circle-outline) 整改通报：未检查', tooltip: '尚未检查，保存后检查。' };
  const { reason, detail, findings, worst } = status;
  if (reason !== null && reason !== 'edited') {
    const icon = reason === 'garbled' ? '$(warning)' : '$(circle-outline)';
    return { text: `${icon} 整改通报：未检查`, tooltip: `${detail ?? REASONS[reason]}。` };
  }
  const { problems, answered, figures, figuresHolding } = status.counts;
  const facts = [
    STAGES[status.stage].name,
    ...(problems === 0 ? [] : [`问题${answered}/${problems}`]),
    ...(figures === 0 ? [] : [`统计${figuresHolding}/${figures}`]),
    ...(findings === 0 ? [] : [`${findings}处`]),
  ];
  const icon = worst === null ? '$(check)' : ICONS[worst];
  const state = reason === 'edited' ? '已改动' : '已检查';
  return { text: `${icon} 整改通报：${state} · ${facts.join(' · ')}`, tooltip: describeNotice(status) };
}

/** Stage, answers, figures and findings, a line each. */
function describeNotice({
  reason,
  stage,
  findings,
  ignored,
  frame,
  counts: { problems, answered, figures, figuresHolding },
}: StatusParams): string {
  return [
    ...(reason === 'edited' ? ['已改动，保存即查；下面是上次检查的结果'] : []),
    `阶段：${STAGES[stage].name}（${STAGES[stage].meaning}）`,
    ...(frame === null ? [] : [`版式：${frame}`]),
    problems === 0 ? '没有读到问题条目' : `问题${problems}个，${answered === problems ? '都有' : `其中${answered}个有`}整改情况`,
    figures === 0 ? '没有可核算的统计' : `可核算的统计${figures}处，${figuresHolding === figures ? '都' : `其中${figuresHolding}处`}相符`,
    ...(vscode.workspace.isTrusted ? [] : ['文件夹未受信任：只读取和检查，不写忽略文件，不用文件夹里设置的单位档案和外面的配置']),
    findings === 0 ? '没有发现差错' : `发现${findings}处，列在“问题”面板里`,
    ...(ignored === 0 ? [] : [`另有${ignored}处已忽略，在菜单里可以查看和恢复`]),
    '点击打开菜单：选阶段、新建通报、检查整个文件夹、暂停检查',
  ].join('\n');
}
