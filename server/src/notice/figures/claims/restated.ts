import { DECLARES, NAMED_MATTER, NO_MATTER, NOUN_AFTER, NOUN_BEFORE, OTHERWISE, SINCE } from '../lexicon/restatements';
import type { Figure, FigureNumber } from '../figure';
import { REACH } from '../lookBack';
import type { Mention, Passage, Piece } from '../passage';
import { isCount } from '../vocabulary';
import { written } from '../wording';

/** A quantity that a notice states in one place and may state again in another. */
export interface Statement {
  /** Two statements of one key speak of one thing. */
  readonly key: string;
  /** Its numbers in order; those of one key have as many. */
  readonly numbers: readonly [FigureNumber, ...FigureNumber[]];
  readonly shown: string;
  /** What is declared can be restated; what restates is held against it. */
  readonly role: 'declares' | 'restates' | 'both';
}

/** The totals of problems, tasks and measures in a passage: declared in the overview, restated anywhere. */
export function readTotals(passage: Passage, isOverview: boolean): readonly Statement[] {
  const statements: Statement[] = [];
  for (const mention of passage.counts) {
    const mayBe = mention.exact && mention.piece.bracket === null;
    const noun = mayBe ? nounOf(mention) : undefined;
    const role = noun === undefined ? null : roleOf(passage, mention, isOverview);
    if (noun !== undefined && role !== null) statements.push(statementOf(passage, noun, mention, role));
  }
  return statements;
}

function roleOf(passage: Passage, { piece, before, after, end }: Mention, isOverview: boolean): Statement['role'] | null {
  const restates = before.endsWith('反馈的') || (before === '' && /^(?:具体)?整改(?:任务|措施)(?:[已均中]|全部|$)/u.test(after));
  if (!restates && !isOverview) return null;
  if (OTHERWISE.test(passage.scan.folded.slice(piece.span.start, Math.min(piece.span.end, end + 40)))) return null;
  const declares = isOverview && isDeclared(passage, piece);
  if (!restates && !declares) return null;
  return restates && declares ? 'both' : restates ? 'restates' : 'declares';
}

/** The verb may stand before the first of a list: 细化为26项整改任务、67条整改措施. */
function isDeclared({ pieces }: Passage, { index, opening, text }: Piece): boolean {
  if (DECLARES.test(text)) return true;
  return opening === '、' && DECLARES.test(pieces[index - 1]?.text ?? '');
}

function nounOf({ before, after }: Mention): string | undefined {
  const noun = NOUN_AFTER.exec(after)?.groups?.noun ?? (after === '' ? NOUN_BEFORE.exec(before)?.groups?.noun : undefined);
  return noun === '举措' ? '措施' : noun;
}

/** Numbers in a clause whose sentence opens with a proper matter: `人民路棚户区改造项目…，8栋楼已封顶6栋`. */
export function readMatters(passage: Passage): readonly Statement[] {
  const statements: Statement[] = [];
  for (const mention of passage.counts) {
    const { piece } = mention;
    const { mentions } = piece;
    if (mentions.length < 2 || mentions[0] !== mention || piece.bracket !== null) continue;
    const name = mentions.every((each) => isCount(each) && each.exact) ? nameOf(passage, piece) : null;
    if (name === null) continue;
    const words = mentions.map(({ before, unit }) => `${before}#${unit}`).join('') + (mentions.at(-1)?.after ?? '');
    const shown = passage.scan.folded.slice(piece.span.start, piece.span.end);
    statements.push({ key: `${name}|${words}`, numbers: restatedNumbers(mention, mentions), shown, role: 'both' });
  }
  return statements;
}

/** How the sentence of a piece begins, where it names a matter before the piece. */
function nameOf(passage: Passage, piece: Piece): string | null {
  const opening = openingOf(passage, piece);
  const name = opening.text.slice(0, 8);
  return opening !== piece && NAMED_MATTER.test(name) && !NO_MATTER.test(name) ? name : null;
}

/** Words of this length before a number name its matter. */
const LONG_WORDS = 12;
/** The first piece of a piece's sentence, as far as a claim reaches. */
function openingOf(passage: Passage, piece: Piece): Piece {
  let opening = piece;
  for (let index = piece.index - 1; index > piece.index - REACH; index -= 1) {
    const earlier = passage.pieces[index];
    if (earlier?.sentence !== piece.sentence) break;
    opening = earlier;
  }
  return opening;
}

/** A number may be off by this share of it and still be meant for the other. */
const NEAR_SHARE = 0.05;

/** What is stated again, against where it was stated first; only a small difference is held to be a slip. */
export function compareStatements(statements: readonly Statement[]): readonly Figure[] {
  const declared = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.role === 'restates') continue;
    const others = declared.get(statement.key);
    if (others === undefined) declared.set(statement.key, [statement]);
    else others.push(statement);
  }
  return statements.flatMap((restated) => {
    if (restated.role === 'declares') return [];
    const others = (declared.get(restated.key) ?? []).filter((other) => isEarlier(other, restated) || restated.role === 'restates');
    // 12大类问题细化为27项任务: the 27 may be called 问题 later.
    const tasks = restated.key === '问题' && restated.role === 'restates' ? (declared.get('任务') ?? []) : [];
    const equal = [...others, ...tasks].find((other) => isSame(other, restated));
    const near = equal ?? others.find((other) => isSlip(other, restated)) ?? tasks.find((other) => isSlip(other, restated));
    return near === undefined ? [] : [restatedFigure(near, restated, equal !== undefined)];
  });
}

function restatedFigure(first: Statement, again: Statement, holds: boolean): Figure {
  const last = again.numbers.at(-1) ?? again.numbers[0];
  const wrong = again.numbers.find(({ value }, index) => value !== first.numbers[index]?.value) ?? again.numbers[0];
  return {
    kind: 'restated-figure',
    verdict: holds ? 'holds' : 'fails',
    reason: null,
    span: { start: again.numbers[0].span.start, end: last.span.end + last.unit.length },
    numbers: [...again.numbers, ...first.numbers],
    places: [],
    working: `此处为${again.shown}，另一处为${first.shown}，${holds ? '前后一致' : '两处不同'}`,
    culprit: holds ? null : { span: wrong.span, correction: null },
    doubtful: false,
  };
}

/** 2020年7月份以来…查处违反中央八项规定精神问题8起: the same long words for the same time. */
export function readPeriods(passage: Passage): readonly Statement[] {
  const periods = periodsOf(passage);
  if (periods.size === 0) return [];
  const statements: Statement[] = [];
  for (const mention of passage.counts) {
    const period = periods.get(mention.piece.sentence);
    const words = mention.before.slice(-LONG_WORDS);
    if (period === undefined || !mention.exact || words.length < LONG_WORDS) continue;
    statements.push(statementOf(passage, `${period}|${words}|${mention.unit}`, mention, 'both'));
  }
  return statements;
}

/** How far into a piece its period is looked for, in characters. */
const PERIOD_REACH = 24;

/** The first period of each sentence that has one. */
function periodsOf({ scan: { folded, span: whole }, pieces }: Passage): ReadonlyMap<number, string> {
  const periods = new Map<number, string>();
  const words = folded.slice(whole.start, whole.end + PERIOD_REACH);
  let next = words.indexOf('以来');
  if (next === -1 || next + 2 > whole.end - whole.start) return periods;
  for (const { sentence, span } of pieces) {
    const start = span.start - whole.start;
    if (next < start) next = words.indexOf('以来', start);
    if (next === -1) break;
    const found = next + 2 > start + PERIOD_REACH ? undefined : SINCE.exec(words.slice(start, start + PERIOD_REACH))?.[0];
    if (found !== undefined && !periods.has(sentence)) periods.set(sentence, found);
  }
  return periods;
}

function isEarlier(one: Statement, other: Statement): boolean {
  return one.numbers[0].span.start < other.numbers[0].span.start;
}

function isSame(one: Statement, other: Statement): boolean {
  return one.numbers.every(({ value }, index) => value === other.numbers[index]?.value);
}

function isSlip(one: Statement, other: Statement): boolean {
  const differing = one.numbers.filter(({ value }, index) => value !== other.numbers[index]?.value);
  if (differing.length !== 1) return false;
  return one.numbers.every(({ value }, index) => Math.abs(value - (other.numbers[index]?.value ?? 0)) <= Math.max(1, value * NEAR_SHARE));
}

function statementOf(passage: Passage, key: string, mention: Mention, role: Statement['role']): Statement {
  return { key, numbers: [restatedNumber(mention)], shown: written(mention, passage.scan.folded), role };
}

/** The numbers of a piece, the first of which is given. */
function restatedNumbers(first: Mention, mentions: readonly Mention[]): Statement['numbers'] {
  const numbers: [FigureNumber, ...FigureNumber[]] = [restatedNumber(first)];
  for (const mention of mentions) if (mention !== first) numbers.push(restatedNumber(mention));
  return numbers;
}

function restatedNumber({ value, span, unit }: Mention): FigureNumber {
  return { value, span, unit, part: 'restated' };
}
