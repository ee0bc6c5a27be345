import * as vscode from 'vscode';
import { ASK_MEASURES, browseForList, listItems, MEASURES, type ListChoice } from '../ledger/lists';
import { ask, choose, type Outcome, type Place } from './steps';

/** What is known of the problems. */
export interface ProblemAnswers {
  /** How many there are; null for nothing said. */
  readonly problems?: number | null;
  readonly list?: ListChoice | null;
}

const MOST_PROBLEMS = 200;
const QUESTION = '反馈的问题从哪里来？';
const NO_LIST = { label: '$(edit) 不用清单', description: '先按个数排好标题和编号', choice: 'none' } as const;

/** Asks for the list that the notice answers, or else for the number of problems. `asUri` writes an address as the server knows it. */
export async function askProblems<Answers extends ProblemAnswers>(
  answers: Answers,
  place: Place,
  asUri: (uri: vscode.Uri) => string,
): Promise<Outcome<Answers>> {
  const search = new vscode.CancellationTokenSource();
  const items = listItems([], search.token).then((found) => [NO_LIST, ...found]);
  const picked = await choose(place, QUESTION, items, undefined);
  search.cancel();
  search.dispose();
  if (typeof picked === 'string') return picked;
  if (picked.choice === 'none') return askCount(answers, place);
  const list = picked.choice === 'browse' ? await browseForList(QUESTION) : picked.choice;
  if (list === undefined) return askProblems(answers, place, asUri);
  const measures = await choose(place, ASK_MEASURES, MEASURES, undefined);
  if (typeof measures === 'string') return measures;
  return { answers: { ...answers, problems: null, list: { uri: asUri(list), takesMeasures: measures.takes } } };
}

async function askCount<Answers extends ProblemAnswers>(answers: Answers, place: Place): Promise<Outcome<Answers>> {
  const typed = await ask(place, {
    prompt: '反馈了多少个问题？按这个数排好标题和编号；可以留空，先排四个',
    placeholder: '例如：18',
    value: answers.problems ? String(answers.problems) : '',
    faultOf: (text) => {
      const count = readCount(text);
      return count === null || (count >= 1 && count <= MOST_PROBLEMS) ? undefined : `请写1到${MOST_PROBLEMS}之间的数，也可以留空`;
    },
  });
  return typeof typed === 'string' ? typed : { answers: { ...answers, problems: readCount(typed.text), list: null } };
}

/** A count in figures of either width; null for nothing, NaN for what is none. */
function readCount(text: string): number | null {
  const written = text.normalize('NFKC').replace(/[\s个项]/gu, '');
  return written === '' ? null : /^\d{1,4}$/u.test(written) ? Number(written) : NaN;
}
