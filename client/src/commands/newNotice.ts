import * as vscode from 'vscode';
import { SNIPPETS_REQUEST, type NewNoticeParams, type SnippetEntry } from '../../../server/src/lsp/snippetProtocol';
import { LANGUAGE } from '../languages';
import { layoutsOf, requestNotice, type LayoutItem } from '../notices';
import type { Session } from '../session';
import { isBefore, readDay } from '../wizard/dates';
import { askProblems } from '../wizard/problems';
import { setStage } from './stages';
import { ask, choose, runSteps, type Outcome, type Place, type Step } from '../wizard/steps';

/** What is answered so far. */
type Answers = Omit<NewNoticeParams, 'signature'> & { readonly signature: string };

const NOTHING_SAID = { layout: '', inspection: null, start: '', end: '', feedback: '', problems: null, list: null };

interface LevelItem extends vscode.QuickPickItem {
  readonly inspection: NewNoticeParams['inspection'];
  /** Whether the drafter is asked for it in words. */
  readonly isWritten?: boolean;
}

/** A body that sends inspections, and which it sends: 兵团党委巡视, 州委巡察. */
const WRITTEN_LEVEL = /^(?<authority>\p{Script=Han}{2,20}?)(?<kind>巡视|巡察)$/u;

const LEVELS: readonly LevelItem[] = [
  level('巡视', '省委'),
  level('巡视', '自治区党委'),
  level('巡视', '市委', '直辖市'),
  level('巡视', '中央'),
  level('巡察', '市委'),
  level('巡察', '县委'),
  level('巡察', '区委'),
  level('巡察', '州委', '自治州'),
  level('巡察', '旗委'),
  level('巡视', '部党组', '中央和国家机关'),
  level('巡视', '集团党组', '中管企业'),
  level('巡察', '集团党委', '国有企业'),
  level('巡察', '学校党委', '高等学校'),
  { label: '其他，自己写……', inspection: null, isWritten: true },
  { label: '以后再填', inspection: null },
];

/** A new notice from a template, with what can be said beforehand filled in. Given answers, as a key binding may, it asks nothing. */
export function newNotice(session: Session): vscode.Disposable {
  let kept: Answers | undefined;
  return vscode.commands.registerCommand('zhenggai.newNotice', async (given: unknown) => {
    if (typeof given === 'object' && given !== null) return begin(session, { ...NOTHING_SAID, signature: null, ...given });
    const snippets = await session.request<readonly SnippetEntry[]>(SNIPPETS_REQUEST, { uri: null });
    const own = vscode.workspace.getConfiguration('zhenggai.unit').get<string>('signature', '').trim();
    const first: Answers = kept ?? { ...NOTHING_SAID, signature: own };
    const answers = await runSteps('新建整改通报', stepsFor(session, snippets), first, (given) => (kept = given));
    if (answers === undefined) return;
    kept = undefined;
    await begin(session, answers);
  });
}

async function begin(session: Session, answers: NewNoticeParams): Promise<void> {
  const answer = await requestNotice(session, answers);
  if (answer === null) return;
  const { document } = await openNotice(answer.snippet, answers.signature ?? '');
  await setStage(session, document.uri, 'draft');
}

/** A document that is not saved yet, holding the notice, its first field selected. Where a folder is open it has a name in it already. */
async function openNotice(snippet: string, signature: string): Promise<vscode.TextEditor> {
  const place = await freePlace(`${signature}关于巡视整改进展情况的通报`);
  const document =
    place === undefined
      ? await vscode.workspace.openTextDocument({ language: LANGUAGE, content: '' })
      : await vscode.workspace.openTextDocument(place);
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
  return editor;
}

/** Where in the open folder a new file may be called so; undefined where none is open. */
async function freePlace(name: string): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) return undefined;
  const taken = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([file]) => file));
  for (const { uri } of vscode.workspace.textDocuments) taken.add(uri.path.slice(uri.path.lastIndexOf('/') + 1));
  const base = name.replace(/[\\/:*?"<>|\s]/gu, '');
  let file = `${base}.zhenggai`;
  for (let number = 2; taken.has(file); number += 1) file = `${base}（${number}）.zhenggai`;
  return vscode.Uri.joinPath(folder, file).with({ scheme: 'untitled' });
}

function stepsFor({ client }: Session, snippets: readonly SnippetEntry[]): readonly Step<Answers>[] {
  const problems: Step<Answers> = (answers, place) => askProblems(answers, place, (uri) => client.code2ProtocolConverter.asUri(uri));
  return [chooseLayout(layoutsOf(snippets)), askSignature, chooseLevel, askStart, askEnd, askFeedback, problems];
}

function chooseLayout(items: readonly LayoutItem[]): Step<Answers> {
  return async (answers, place) => {
    const active = items.find(({ layout }) => layout === answers.layout);
    const picked = await choose(place, '用哪种版式？问题写在哪一级、怎么作答，各地习惯不同', items, active);
    return typeof picked === 'string' ? picked : { answers: { ...answers, layout: picked.layout } };
  };
}

async function askSignature(answers: Answers, place: Place): Promise<Outcome<Answers>> {
  const typed = await ask(place, {
    prompt: '标题和落款里的机关名称。可以留空，以后再填；在“单位档案”里填过的会自动带上',
    placeholder: '例如：中共青溪县委',
    value: answers.signature,
    faultOf: (text) => faultOfSignature(text.trim()),
  });
  return typeof typed === 'string' ? typed : { answers: { ...answers, signature: typed.text.trim() } };
}

/** The title names the party organisation that reports, and not the place that was inspected. */
function faultOfSignature(name: string): string | undefined {
  if (name.length > 100) return '机关名称太长';
  if (name === '' || /[委组]|支部|公司|大学|学院/u.test(name)) return undefined;
  return `这里写发文的党组织，例如“中共${name}委”或“中共${name}党组”`;
}

async function chooseLevel(answers: Answers, place: Place): Promise<Outcome<Answers>> {
  const { inspection } = answers;
  const active = LEVELS.find((item) => item.inspection?.kind === inspection?.kind && item.inspection?.authority === inspection?.authority);
  const picked = await choose(place, '哪一级的巡视或巡察？', LEVELS, inspection === null ? LEVELS[0] : active);
  if (typeof picked === 'string') return picked;
  return picked.isWritten === true ? askLevel(answers, place) : { answers: { ...answers, inspection: picked.inspection } };
}

async function askLevel(answers: Answers, place: Place): Promise<Outcome<Answers>> {
  const { inspection } = answers;
  const typed = await ask(place, {
    prompt: '哪一级的巡视或巡察？',
    placeholder: '例如：兵团党委巡视、师市党委巡察',
    value: inspection === null ? '' : inspection.authority + inspection.kind,
    faultOf: (text) => (WRITTEN_LEVEL.test(text.trim()) ? undefined : '请写成“某某党委巡视”或“某某党委巡察”'),
  });
  if (typeof typed === 'string') return typed;
  const { authority = '', kind } = WRITTEN_LEVEL.exec(typed.text.trim())?.groups ?? {};
  return { answers: { ...answers, inspection: { authority, kind: kind === '巡察' ? '巡察' : '巡视' } } };
}

function askStart(answers: Answers, place: Place): Promise<Outcome<Answers>> {
  return askDay(answers, place, 'start', () => undefined);
}

function askEnd(answers: Answers, place: Place): Promise<Outcome<Answers>> {
  return askDay(answers, place, 'end', (day) => (isBefore(day, answers.start) ? `结束日期早于开始日期（${answers.start}）` : undefined));
}

function askFeedback(answers: Answers, place: Place): Promise<Outcome<Answers>> {
  return askDay(answers, place, 'feedback', (day) =>
    isBefore(day, answers.end === '' ? answers.start : answers.end) ? `反馈日期早于${nameOf(answers)}日期` : undefined,
  );
}

function nameOf({ inspection, start, end }: Answers): string {
  return `${inspection?.kind ?? '巡视'}${end === '' ? `开始（${start}）` : `结束（${end}）`}`;
}

const DAYS = { start: '从哪一天开始', end: '到哪一天结束', feedback: '的意见是哪一天反馈的' } as const;

async function askDay(
  answers: Answers,
  place: Place,
  which: keyof typeof DAYS,
  faultOf: (day: string) => string | undefined,
): Promise<Outcome<Answers>> {
  const typed = await ask(place, {
    prompt: `${answers.inspection?.kind ?? '巡视'}${DAYS[which]}？可以留空，以后再填`,
    placeholder: '例如：2023年4月11日，或2023-4-11',
    value: answers[which],
    faultOf: (text) => {
      const read = readDay(text);
      return 'fault' in read ? read.fault : faultOf(read.day);
    },
  });
  if (typeof typed === 'string') return typed;
  const read = readDay(typed.text);
  return { answers: { ...answers, [which]: 'day' in read ? read.day : '' } };
}

function level(kind: '巡视' | '巡察', authority: string, description = ''): LevelItem {
  return { label: `${authority}${kind}`, description, inspection: { kind, authority } };
}
