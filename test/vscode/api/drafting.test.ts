import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fillIn } from '../../unit/snippets/filling';
import { SKIPPED_ITEM } from '../drafts';
import { closeAndRemoveAll, findings, isOf, openDraft, saveUntil, startExtension, until } from './workspace';

const SETTINGS: Readonly<Record<string, unknown>> = {
  'zhenggai.stage': 'draft',
  'zhenggai.unit.signature': '中共青溪县委',
  'zhenggai.unit.name': '青溪县',
  'zhenggai.unit.telephones': ['0990-7710026'],
  'zhenggai.unit.address': '青溪县县府街1号青溪县委办公室',
  'zhenggai.unit.postcode': '834200',
  'zhenggai.unit.email': 'qxxw@qingxi.example.org',
  'editor.codeActionsOnSave': { 'source.fixAll.zhenggai': 'explicit' },
};
const NOTICE = {
  layout: '整改通报连号',
  inspection: { kind: '巡视', authority: '省委' },
  start: '2023年3月8日',
  end: '2023年5月20日',
  feedback: '2023年7月18日',
};

/** Ten problems as a drafter pastes them from the feedback list and the departments' replies: with slips. */
const PASTED = [
  ['理论学习联系实际不够紧密', '一是完善学习制度，全年集体学习14次。三是开展专题调研，形成调研报告8篇。'],
  ['优化营商环境用力不足', '推行“一件事一次办”，走访企业215家，协调解决用工难题。  '],
  ['推动项目建设不够有力', '建立重点项目专班，每周调度进展。'],
  ['服务保障民生用力不足', '对3所学校的食堂进行改造，新增停车位216个。'],
  ['生态环境保护有短板', '排查入河排污口48个，已整治45个，剩余3个正在整治。'],
  ['主体责任压得不实', '制定主体责任清单，每半年听取一次履责情况汇报。'],
  ['重点领域廉洁风险突出', '给予党纪政务处分6人，其中党内警告3人、党内严重警告2人、撤销党内职务1人。'],
  ['选人用人把关不严', '对132名科级干部任用程序逐一核查，发现的4个问题已全部纠正。'],
  ['基层党组织建设存在短板', '整顿软弱涣散村党组织11个，选派驻村第一书记27名。'],
  ['巡察利剑作用发挥不够', '移交问题线索9件，已办结8件，办结率为88.8%。'],
] as const;

describe('a drafter’s session in VS Code', () => {
  before(startExtension);
  before(() => configure(SETTINGS));
  after(() => configure(Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, undefined]))));
  afterEach(closeAndRemoveAll);

  it('goes from a template to a notice that is fit to publish', async () => draftIn('.zhenggai'));

  it('does so in a plain text, which becomes a document of our language', async () => draftIn('.txt'));

  it('finds, mends and goes on in Markdown', async () => {
    await configure({ 'zhenggai.stage': 'review' });
    const { document } = await openDraft(SKIPPED_ITEM.replaceAll('\n', '\n\n'), '.md');
    await findings(document.uri, (found) => found.some(isOf('numbering/inline-sequence')));
    await quickFix(document, 'numbering/inline-sequence', /二是/u);
    // What the fix leaves is checked at once, without a save.
    await findings(document.uri, (found) => found.length === 0);
    const editor = await vscode.window.showTextDocument(document);
    const place = document.positionAt(document.getText().indexOf('理论学习'));
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('zhenggai.insertProblem');
    await until('a field', () => document.getText(editor.selection) === '【问题】');
    assert.match(document.getText(), /3\.针对“优化/u);
  });
});

/** The whole way, in a file with this ending. */
async function draftIn(ending: string): Promise<void> {
  await configure({ 'zhenggai.stage': 'draft' });
  const begun = await fillTemplate();
  const editor = await openDraft(begun, ending);
  const { document } = editor;
  await until('our language', () => document.languageId === 'zhenggai');
  await pasteProblems(editor);
  await addMeasure(editor);

  await configure({ 'zhenggai.stage': 'review' });
  // The blanks at the end of a line go on save, of themselves; what is a fact does not.
  await saveUntil('a text without blanks at the ends of lines', document, (text) => !/ $/mu.test(text));
  assert.match(document.getText(), /88\.8%/u);
  await findings(document.uri, (found) =>
    ['numbering/inline-sequence', 'numbering/sequence', 'statistics/rate'].every((rule) => found.some(isOf(rule))),
  );
  await renumber(document);
  await quickFix(document, 'statistics/rate', /88\.9/u);
  await saveUntil('the text on disk', document, () => true);
  await findings(document.uri, (found) => found.length === 0);

  await configure({ 'zhenggai.stage': 'publish' });
  await findings(document.uri, (found) => found.length === 0);
  assert.match(
    document.getText(),
    /^中共青溪县委关于[\s\S]*10\.针对“巡察利剑[\s\S]*电话：0990-7710026[\s\S]*\n中共青溪县委\n2024年1月26日$/u,
  );
}

/** A new notice, its fields filled in one after the other as the Tab key leads through them. As a draft it has no error at any time. */
async function fillTemplate(): Promise<string> {
  await vscode.commands.executeCommand('zhenggai.newNotice', NOTICE);
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor?.document.isUntitled);
  await vscode.commands.executeCommand('zhenggai.checkNow');
  const errors = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
  assert.deepEqual(errors, []);
  assert.equal(editor.document.getText(editor.selection), '【组号】');
  for (let left = 100; left > 0 && editor.document.getText().includes('【'); left -= 1) {
    const field = editor.document.getText(editor.selection);
    assert.match(field, /^【[^【】]+】$/u);
    await vscode.commands.executeCommand('type', { text: valueOf(field) });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
  }
  return editor.document.getText();
}

function valueOf(field: string): string {
  const own = { 方面数: '3', 问题数: '10' };
  return fillIn({ name: '', prefix: '整改通报连号', initials: '', description: '', kind: 'part', lines: [field] }, own);
}

/** The template's five problems give way to ten, of which two bring no number of their own and one a wrong one. */
async function pasteProblems(editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  const pasted = PASTED.map(([problem, answer], index) => {
    const number = index === 4 ? 4 : index + 1;
    return `${number}.针对“${problem}”问题。\n整改情况：${answer}`;
  });
  const groups = [pasted.slice(0, 5), pasted.slice(5, 8), pasted.slice(8)];
  const lines = document.getText().split('\n');
  const headings = lines.flatMap((line, index) => (/^（[一二三]）.*(?:不够|有差距|不到位)/u.test(line) ? [index] : []));
  assert.equal(headings.length, 3);
  const end = lines.findIndex((line) => line.startsWith('三、'));
  // From the last to the first, so that the lines above stay where they are.
  for (const [index, group] of [...groups.entries()].reverse()) {
    const start = (headings[index] ?? 0) + 1;
    const stop = headings[index + 1] ?? end;
    await paste(editor, new vscode.Selection(start, 0, stop, 0), `${group.join('\n')}\n`);
  }
}

/** Puts a text in the place of another by the clipboard, as one who comes from another program does. */
async function paste(editor: vscode.TextEditor, over: vscode.Selection, text: string): Promise<void> {
  editor.selection = over;
  await vscode.env.clipboard.writeText(text);
  await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
  await until('the pasted text', () => editor.document.getText().includes(text));
}

/** One more measure, numbered by the command, filled in by the drafter. */
async function addMeasure(editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  const place = document.positionAt(document.getText().indexOf('形成调研报告8篇'));
  editor.selection = new vscode.Selection(place, place);
  await vscode.commands.executeCommand('zhenggai.insertMeasure');
  await until('a field', () => document.getText(editor.selection) === '【措施】');
  await vscode.commands.executeCommand('type', { text: '推动成果转化，解决实际困难' });
  assert.match(document.getText(), /是推动成果转化，解决实际困难。/u);
}

async function renumber(document: vscode.TextDocument): Promise<void> {
  const before = document.version;
  void vscode.commands.executeCommand('zhenggai.renumber');
  await until('a preview', () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff);
  await vscode.commands.executeCommand('zhenggai.applyPreview');
  await until('the numbers', () => document.version > before && document.getText().includes('8篇。三是推动'));
}

async function quickFix(document: vscode.TextDocument, rule: string, title: RegExp): Promise<void> {
  const [finding] = (await findings(document.uri, (found) => found.some(isOf(rule)))).filter(isOf(rule));
  assert.ok(finding);
  let edit: vscode.WorkspaceEdit | undefined;
  // VS Code hands a provider the findings that its window knows, which hears of them after the extensions do.
  await until(`a quick fix like ${String(title)}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    edit = actions.find((action) => title.test(action.title))?.edit;
    return edit !== undefined;
  });
  assert.ok(edit !== undefined && (await vscode.workspace.applyEdit(edit)));
}

async function configure(settings: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [name, value] of Object.entries(settings)) {
    await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Workspace);
  }
}
