import * as vscode from 'vscode';
import {
  NEW_NOTICE_REQUEST,
  SNIPPETS_REQUEST,
  type NewNoticeAnswer,
  type NewNoticeParams,
  type SnippetEntry,
} from '../../../server/src/lsp/protocol';
import { LANGUAGE } from '../languages';
import type { Session } from '../session';
import { isBefore, readDay } from '../wizard/dates';
import { ask, choose, runSteps, type Outcome, type Place, type Step } from '../wizard/steps';

/** What is answered so far. */
type Answers = Omit<NewNoticeParams, 'signature'> & { readonly signature: string };

const NOTHING_SAID = { layout: '', inspection: null, start: '', end: '', feedback: '' };

interface LevelItem extends vscode.QuickPickItem {
  readonly inspection: NewNoticeParams['inspection'];
}

const LEVELS: readonly LevelItem[] = [
  level('巡视', '省委'),
  level('巡视', '自治区党委'),
  level('巡视', '市委', '直辖市'),
  level('巡视', '中央'),
  level('巡察', '市委'),
  level('巡察', '县委'),
  level('巡察', '区委'),
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
    const answers = await runSteps('新建整改通报', stepsFor(snippets), first, (given) => (kept = given));
    if (answers === undefined) return;
    kept = undefined;
    await begin(session, answers);
  });
}

async function begin(session: Session, answers: NewNoticeParams): Promise<void> {
  const answer = await session.request<NewNoticeAnswer | null>(NEW_NOTICE_REQUEST, answers);
  if (answer !== null) await openNotice(answer.snippet);
}

/** An untitled document holding the notice, its first field selected. */
async function openNotice(snippet: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE, content: '' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
}

function stepsFor(snippets: readonly SnippetEntry[]): readonly Step<Answers>[] {
  return [chooseLayout(snippets), askSignature, chooseLevel, askStart, askEnd, askFeedback];
}

function chooseLayout(snippets: readonly SnippetEntry[]): Step<Answers> {
  const items = snippets
    .filter(({ kind }) => kind === 'notice')
    .map(({ name, prefix, description }) => ({ label: name.replace(/^整改通报：/u, ''), detail: description, layout: prefix }));
  return async (answers, place) => {
    const active = items.find(({ layout }) => layout === answers.layout);
    const picked = await choose(place, '用哪种版式？问题写在哪一级、怎么作答，各地习惯不同', items, active);
    return typeof picked === 'string' ? picked : { answers: { ...answers, layout: picked.layout } };
  };
}

async function askSignature(answers: Answers, place: Place): Promise<Outcome<Answers>> {
  const typed = await ask(place, {
    prompt: '标题和落款里的机关名称。可以留空，以后再填；在设置“单位档案”里填过的会自动带上',
    placeholder: '例如：中共青溪县委',
    value: answers.signature,
    faultOf: (text) => (text.length > 100 ? '机关名称太长' : undefined),
  });
  return typeof typed === 'string' ? typed : { answers: { ...answers, signature: typed.text.trim() } };
}

async function chooseLevel(answers: Answers, place: Place): Promise<Outcome<Answers>> {
  const { inspection } = answers;
  const active = LEVELS.find((item) => item.inspection?.kind === inspection?.kind && item.inspection?.authority === inspection?.authority);
  const picked = await choose(place, '哪一级的巡视或巡察？', LEVELS, inspection === null ? LEVELS[0] : active);
  return typeof picked === 'string' ? picked : { answers: { ...answers, inspection: picked.inspection } };
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
