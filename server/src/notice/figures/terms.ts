import { codeTable, holdsAny } from '../../text/codeTable';
import { wordClasses } from '../../text/wordClasses';
import { Label } from './label';
import { EACH_OF } from './lexicon/each';
import { IS, ROLE_WORDS, type RoleWords } from './lexicon/roles';
import { SAYING_WORDS, SAYS } from './lexicon/says';
import type { Bracket, Mention, Passage, Piece } from './passage';
import { isCount } from './vocabulary';

/** What a term is a number of. `measure`: days, years of age, points; they are held against each other and never summed. */
export type TermKind = 'count' | 'measure' | 'percent' | 'points' | 'times';

/** A number that may take part in a claim, with the words it goes by. */
export interface Term {
  readonly mention: Mention;
  /** Among the terms of the passage. */
  readonly index: number;
  readonly kind: TermKind;
  readonly value: number;
  readonly unit: string;
  /** Terms that may be summed share it. */
  readonly family: string;
  readonly piece: Piece;
  readonly bracket: Bracket | null;
  /** The words before it, back to the term before it or to its piece's start, without blanks. */
  readonly lead: string;
  /** The words after its unit, up to the next term or its piece's end, without blanks. */
  readonly tail: string;
  /** What its words say it is, as bits of `IS`. */
  readonly is: number;
  /** What they say to the relations that it may take part in, as bits of `SAYS`. */
  readonly says: number;
  readonly label: Label;
  /** How many go by the number, each with as much: 东片、西片⟦各6处⟧. */
  readonly times: number;
}

/** Longer words than this are cut before they are looked at: no class of words reaches further. */
const [LEAD, TAIL] = [48, 24];
const MEASURES: ReadonlySet<string> = new Set(['岁', '分', '天', '日', '小时', '分钟', '秒', '个月', '周', '课时', '学时']);
const POINTS: ReadonlySet<string> = new Set(['个百分点', '百分点']);

/** The terms of a passage, in order of their places. */
export function readTerms(passage: Passage): readonly Term[] {
  const terms: Term[] = [];
  let last: Term | null = null;
  for (const mention of passage.mentions) {
    const kind = kindOf(mention);
    if (kind === null) continue;
    last = termOf(mention, kind, terms.length, last);
    terms.push(last);
  }
  return terms;
}

/** 两个⟦季度⟧净增55个: how long it took. */
const TIMES = /^(?:季度|学期|年度|星期|小时|钟头|昼夜)/u;

function kindOf(mention: Mention): TermKind | null {
  const { kind, unit, quoted, chinese } = mention;
  if (quoted || isOrdinal(mention) || (unit === '个' && TIMES.test(mention.after))) return null;
  // ⟦两项⟧都报的12人: both.
  if (kind === 'count')
    return isCount(mention) && !(chinese && /^(?:[^,]{0,3}[都均皆]有?|[兼并]|[^,]{1,4}兼[有具备])/u.test(mention.after)) ? 'count' : null;
  if (kind === 'percent') return 'percent';
  if (POINTS.has(unit)) return 'points';
  if (kind === 'other') return MEASURES.has(unit) && !chinese ? 'measure' : null;
  return kind === 'bare' && mention.after.trimStart().startsWith('倍') ? 'times' : null;
}

/** 第1、3、5、⟦8项⟧任务: the last of several ordinals; 4×⟦100米⟧. */
function isOrdinal({ kind, piece, before }: Mention): boolean {
  if (before.endsWith('×')) return true;
  if (kind !== 'count' || piece.opening !== '、' || before !== '') return false;
  return piece.before !== null && /^(?:.*第)?\d+$/u.test(piece.before.text);
}

function termOf(mention: Mention, kind: TermKind, index: number, last: Term | null): Term {
  const { span, end, value, unit, family } = mention;
  const piece = kind === 'count' ? homeOf(mention) : mention.piece;
  const isBand = kind === 'count' && last?.piece === piece && isBound(last, piece.words(last.mention.end, span.start));
  const from = last?.piece !== piece ? piece.span.start : isBand ? last.mention.span.start : last.mention.end;
  const words = piece.words(Math.max(from, span.start - 2 * LEAD), span.start);
  const lead = bare(withoutBlanks(from === piece.span.start ? withListBefore(piece, words) : words).slice(-LEAD));
  const tail = withoutBlanks(tailOf(mention, end)).slice(0, TAIL);
  // 14起⟦19人⟧: the second number goes by the words of the first.
  const isSecond = lead === '' && last !== null && last.piece === piece && last.kind === 'count' && last.tail === '' && kind === 'count';
  const ownLead = isSecond ? last.lead : lead;
  const isOfLast = from !== piece.span.start;
  return {
    mention,
    index,
    kind,
    value,
    unit,
    family,
    piece,
    bracket: piece.bracket,
    lead: ownLead,
    tail,
    is: ROLES(ownLead, tail),
    says: SAYINGS(ownLead, tail),
    // 45家单位⟦有38家按期报送⟧: what it goes by stands behind it.
    label: new Label(SAYS_NOTHING.test(ownLead) || (isOfLast && tail !== '' && ownLead.endsWith('有')) ? tail : ownLead),
    times: lead.includes('各') ? timesOf(lead, piece) : 1,
  };
}

/** ⟦仅⟧3个亏损, ⟦有⟧38家按期报送: what it goes by stands behind it. */
const SAYS_NOTHING = /^(?:仅有?|只有?|还?有|另有?|其中|[共约已就的]|分别)*$/u;

/** 甲镇、乙镇和丙镇⟦各6处⟧: the names right before 各. */
function timesOf(lead: string, { before }: Piece): number {
  const names = EACH_OF.exec(lead)?.groups?.names;
  if (names === undefined) return 1;
  let times = names.split(/[、和与及]/u).length;
  // The first of them may be pieces of their own.
  for (
    let piece = before?.before ?? null, next = before;
    times > 1 && next?.opening === '、' && piece?.mentions.length === 0;
    piece = piece.before
  ) {
    times += 1;
    next = piece;
  }
  return times;
}

/** ⟦35岁⟧以下21人: a measure that is the bound of a band, and so part of what the next number goes by. */
function isBound({ kind }: Term, words: string): boolean {
  return kind === 'measure' && /^\s?及?[以之][上下内外]的?\s?$/u.test(words);
}

/** 村级运转（⟦602万元⟧）: a bracket that holds nothing but a number is read as if the number stood in the text. */
function homeOf({ piece, span, end }: Mention): Piece {
  const { bracket } = piece;
  if (bracket?.span.start !== span.start || bracket.span.end !== end) return piece;
  const words = bracket.host.words(Math.max(bracket.host.span.start, span.start - 3), span.start - 1);
  return /^[\u4e00-\u9fff]{2}$/u.test(words) && !bracket.host.mentions.some((other) => other.end === span.start - 1) ? bracket.host : piece;
}

/** What a label in a line of its own stands behind. */
const LINE_START = /^[\n;]?$/u;

/** ⟦共计新建、⟧修订制度46项: the words before it in a list without numbers. */
function withListBefore({ opening, before }: Piece, words: string): string {
  if (before === null || before.mentions.length > 0) return words;
  // ⟦已缴清：⟧28户 in a line of its own: the label before the colon.
  if (opening === ':' && words.trim() === '' && LINE_START.test(before.opening)) return before.text;
  return opening === '、' ? `${before.text}、${words}` : words;
}

/** Up to the next number that is no time. */
function tailOf({ piece, index }: Mention, end: number): string {
  const next = piece.mentions.find((other) => other.index > index && kindOf(other) !== null);
  return piece.words(end, Math.min(next?.span.start ?? piece.span.end, end + 2 * TAIL));
}

const BLANKS = codeTable([
  [1, ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'],
]);

function withoutBlanks(words: string): string {
  return holdsAny(BLANKS, words) ? words.replace(/\s/gu, '') : words;
}

const ROLES = besideNumber(ROLE_WORDS);
const SAYINGS = besideNumber(SAYING_WORDS);

/** The words before a number without what belongs to it, 百分之, and without brackets and what they close. */
function bare(lead: string): string {
  const mayHold = lead.endsWith('分之') || lead.endsWith('(') || lead.includes(')');
  return mayHold ? lead.replace(/[百千万]分之$|^.*\)|\($/gu, '') : lead;
}

/** Gives the bits of all classes whose words stand before or after a number. */
function besideNumber(classes: readonly RoleWords[]): (lead: string, tail: string) => number {
  const before = wordClasses(classes.flatMap(({ bit, before: words }) => (words === undefined ? [] : [{ bit, words }])));
  const after = wordClasses(classes.flatMap(({ bit, after: words }) => (words === undefined ? [] : [{ bit, words }])));
  return (lead, tail) => (lead === '' ? 0 : before(lead)) | (tail === '' ? 0 : after(tail));
}

/** Whether a term is one of these, by bits of `IS`. */
export function isAny({ is }: Term, bits: number): boolean {
  return (is & bits) !== 0;
}

/** Whether its words say any of these, by bits of `SAYS`. */
export function saysAny({ says }: Term, bits: number): boolean {
  return (says & bits) !== 0;
}

/** Whether a term counts things that may be summed: no change, no former value, no average. */
export function isCounted({ kind, is }: Term): boolean {
  return kind === 'count' && (is & (IS.change | IS.average)) === 0;
}

/** ⟦5个县区的⟧14个街镇, ⟦1050件的⟧4倍: of what the next number is one. */
function isAttribute(terms: readonly Term[], { index, piece, tail }: Term): boolean {
  const next = terms[index + 1];
  return next?.piece === piece && (/^[\u4e00-\u9fff]{1,8}的$/u.test(tail) || (tail === '的' && next.kind === 'times'));
}

/** What is given or spent in parts: 93.2分, 48学时, 12天. Age is not. */
const SPENT: ReadonlySet<string> = new Set(['分', '课时', '学时', '小时', '分钟', '天']);

function isSpent({ kind, unit, is }: Term): boolean {
  return kind === 'measure' && SPENT.has(unit) && (is & (IS.change | IS.average | IS.become | IS.from)) === 0;
}

/** 年初⟦部署的⟧54项: what was set then, and still is. */
const SET_THEN = /(?:年初|此前|期初|原来)[^,]{0,6}(?:[定列]下|[确核]定|部署|下达|列入|交办|[摸排]排|排查|明确|分解|制定|安排)的$/u;

/** Whether a term may be part of a sum: no change, no average, nothing that was before. */
export function isSummed(terms: readonly Term[], term: Term): boolean {
  // 一个 is a manner of speaking, and 批次/千人 a quotient.
  if ((term.mention.chinese && term.value === 1 && /(?:^|[的是为了])$/u.test(term.lead)) || term.tail.startsWith('/')) return false;
  if (
    !(isCounted(term) || isSpent(term)) ||
    (isAny(term, IS.former) && !SET_THEN.test(term.lead) && !saysAny(term, SAYS.plus)) ||
    isAttribute(terms, term)
  )
    return false;
  const other = isAny(term, IS.from) ? terms[term.index + 1] : isAny(term, IS.become) ? terms[term.index - 1] : undefined;
  return other === undefined || !isAny(other, isAny(term, IS.from) ? IS.become : IS.from | IS.former);
}

/** How many numbers before a bracket it may explain: 5起6人（…）. */
const MOST_HOSTS = 3;

/** The counts right before a term's bracket that are of its family, nearest first. */
export function hostsOf(terms: readonly Term[], { bracket, family }: Term): readonly Term[] {
  if (bracket === null) return [];
  const { host, span } = bracket;
  const before = terms.filter((term) => term.piece === host && term.kind === 'count' && term.mention.end <= span.start);
  return before
    .slice(-MOST_HOSTS)
    .filter((term) => term.family === family)
    .reverse();
}
