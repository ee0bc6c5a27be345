import type { Figure } from '../figure';
import { makeFigure } from '../makeFigure';
import { levelOf, type Mention, type Passage, type Piece } from '../passage';
import { isCount } from '../vocabulary';
import { countLike, plain, written } from '../wording';
import { tieOf } from './counted';
import { countItems, type ItemCount } from './itemCount';
import { counts } from './wordList';
import { BOUNDARY, CLOSED, NO_ITEMS, OFFICE } from './words';

/** What leads over to a list in full: 6个部门⟦分别是⟧甲局、乙局…. */
const LEAD = /^(?<noun>[\u4e00-\u9fff]{0,8}?)(?<full>分别|依次)?(?:[为是]|如下)(?<first>.+)$/u;
/** The same behind a comma, and 即. */
const LEAD_AFTER_COMMA = /^(?:它们|各)?(?:(?:分别|依次)[为是]|即)(?<first>.+)$/u;
/** A noun, with nothing said of what it names, and no part in it, which one may have in several: 6个⟦成员单位⟧; not 前⟦3名⟧, 5篇⟦论文作者⟧. */
const NOUN = /^[\u4e00-\u9fff]{0,8}$/u;
const NO_NOUN = /[的中内里前最名]|作者|负责人|牵头|责任|主管|组长|所在|地点|时间|对象$/u;
/** What begins like this goes on to say something of its own; what has a number is a measurement. */
const NO_ITEM = /^(?:[由从在以对将把按让使为]|其中|一是|$)|\d/u;
const ETC = /等(?![级次额价待候同])/u;
/** What shows that a clause behind the list is none of its items. */
const PREDICATE = /[已均都并各将正全先再还也被把了逐]|分别|[统同共]一|一并|进行|开展|完成|负责|组成|实[行施现]|落实|建立|形成|明确/u;
const LONGEST_LIST = 40;
const NAMED_PERSON = /[\u4e00-\u9fff]某[某甲乙丙丁]?$/u;
/** Fewer items are no list that its number alone gives away. */
const LEAST = 3;
/** A number that differs by more counts something else. */
const MOST_OFF = 3;

/** A list behind its number, with the pieces that it consists of. */
interface ListBehind {
  readonly first: string;
  readonly piece: Piece;
  /** 分别是 says that all are named; a colon does not, and 为 (3个部门为群众、企业服务) nothing at all. */
  readonly lead: '分别' | ':' | '为' | ',';
  readonly noun: string;
}

/** A number and what it counts named behind it: 8个成员单位分别是甲局、乙局…, 分三个阶段：动员、自查、整改. */
export function readListedBehind(passage: Passage): readonly Figure[] {
  return passage.counts.flatMap((announced) => {
    if (!isCount(announced) || !announced.exact || announced.scale !== 1 || announced.value < 2 || NO_ITEMS.has(announced.unit)) return [];
    const list = listBehind(levelOf(passage, announced.piece), announced);
    const figure = list === null ? null : judge(passage, announced, list);
    return figure === null ? [] : [figure];
  });
}

function listBehind(level: readonly Piece[], { piece, after, span, end }: Mention): ListBehind | null {
  if (piece.mentions.some((other) => other.span.start > span.start && counts(other, 0))) return null;
  const words = piece.words(end, piece.span.end);
  const within = piece.closing === '、' ? LEAD.exec(words)?.groups : undefined;
  if (within !== undefined)
    return { first: within.first ?? '', piece, lead: within.full === undefined ? '为' : '分别', noun: within.noun ?? '' };
  const next = level[piece.index + 1];
  if (next?.closing !== '、' || after !== words || !NOUN.test(words)) return null;
  if (piece.closing === ':') return { first: next.text, piece: next, lead: ':', noun: words };
  const lead = piece.closing === ',' ? LEAD_AFTER_COMMA.exec(next.text)?.groups : undefined;
  if (lead !== undefined) return { first: lead.first ?? '', piece: next, lead: '分别', noun: words };
  return piece.closing === ',' && words !== '' ? { first: next.text, piece: next, lead: ',', noun: words } : null;
}

/** The items of the list; null where one of them counts something, or it is not clear where they end. */
function itemsOf(level: readonly Piece[], { first, piece }: ListBehind): { readonly items: readonly string[]; readonly end: Piece } | null {
  const items = [first];
  let last = piece;
  while (last.closing === '、' && items.length < LONGEST_LIST) {
    const next = level[last.index + 1];
    if (next === undefined || next.mentions.some((mention) => counts(mention, next.span.start))) return null;
    items.push(next.text);
    last = next;
  }
  return items.some((item) => NO_ITEM.test(item)) ? null : { items, end: last };
}

function judge(passage: Passage, announced: Mention, list: ListBehind): Figure | null {
  const level = levelOf(passage, announced.piece);
  const found = NO_NOUN.test(list.noun) ? null : itemsOf(level, list);
  if (found === null || (announced.family === '人' && found.items.some((item) => OFFICE.test(item)))) return null;
  const { items, end } = found;
  const last = items.at(-1) ?? '';
  const etc = last.search(ETC);
  const named = etc === -1 ? items : [...items.slice(0, -1), last.slice(0, etc)];
  const arePersons = announced.family === '人' && named.every((item) => NAMED_PERSON.test(item));
  const isNamed = arePersons || tieOf(named, list.noun, true) === 'named';
  if ((list.lead === '为' && !isNamed) || (list.lead === ',' && !isAppositive(level, end, announced))) return null;
  const count = countItems(named, true);
  const fits = announced.value >= count.least && (etc !== -1 || announced.value <= count.most);
  const mayMiss = etc === -1 && (arePersons ? !NAMED_PERSON.test(level[end.index + 1]?.text ?? '') : endsSurely(level, end, last));
  if (
    !fits &&
    !isSure(announced, count, {
      isNamed,
      mayMiss,
      isFull: arePersons || list.lead === '分别' || list.lead === ',',
      isCounted: list.lead === '分别',
    })
  )
    return null;
  const listed = announced.value < count.least ? count.least : Math.min(count.most, announced.value);
  return makeFigure({
    kind: 'listed-items',
    verdict: fits ? 'holds' : 'fails',
    roles: [['announced', announced]],
    around: { start: announced.span.start, end: end.span.end },
    working: `其后列出${plain(listed)}项，文中称${written(announced, passage.scan.folded)}`,
    culprit: { mention: announced, correction: count.least === count.most ? countLike(count.most, announced.chinese) : null },
  });
}

/** 3处场馆，档案馆、图书馆和科技馆，⟦都⟧已开放: what stands between commas is what they are. */
function isAppositive(level: readonly Piece[], { index, closing }: Piece, { family }: Mention): boolean {
  return family !== '人' && closing === ',' && /^\s?(?:都|均|全[部都]|一律)/u.test(level[index + 1]?.text ?? '');
}

interface Naming {
  readonly isFull: boolean;
  /** 分别是: each of them is named. */
  readonly isCounted: boolean;
  /** All items end in the noun. */
  readonly isNamed: boolean;
  /** The list ends there and has no 等, so that fewer than announced are too few. */
  readonly mayMiss: boolean;
}

/** Whether a number that does not fit counts the list all the same: 分别是 or the noun says so; the nearer it is, the less they have to. */
function isSure({ value, unit, after }: Mention, { least, most }: ItemCount, { isNamed, mayMiss, isFull, isCounted }: Naming): boolean {
  if (value < least) return isFull || isNamed || (value === least - 1 && CLOSED.test(unit + after));
  if (!mayMiss || (most < LEAST && !isNamed)) return false;
  // A number of one digit is mistaken however far off it is.
  const mostOff = isCounted ? Math.max(MOST_OFF, 9 - most) : isFull ? MOST_OFF : 1;
  return value - most <= mostOff && (isFull || isNamed || CLOSED.test(unit + after));
}

/** Whether the list surely ends there: the sentence does, or what follows a comma is no further item. */
function endsSurely(level: readonly Piece[], end: Piece, last: string): boolean {
  if (BOUNDARY.test(last.slice(1))) return false;
  if (end.closing !== ',') return true;
  const next = level[end.index + 1];
  return next !== undefined && next.closing !== '、' && PREDICATE.test(next.text);
}
