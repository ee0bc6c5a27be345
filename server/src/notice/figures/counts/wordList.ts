import { levelOf, type Mention, type Passage } from '../passage';
import type { ItemCount } from './itemCount';
import { BEGINNING, BOUNDARY } from './words';

/** The words before a number that may be the list it counts. */
export interface WordList {
  readonly items: readonly string[];
  /** What stands in quotation marks begins and ends there. */
  readonly isBounded: boolean;
  /** It is known where the list begins: in quotation marks, or behind a word that opens it. */
  readonly beginsSurely: boolean;
  /** It opens its sentence. */
  readonly opensSentence: boolean;
  /** What stands before it, behind a comma, is like it: 落实责任、改进作风，⟦突出导向、推动改革⟧四个方面. */
  readonly mayBeginEarlier: boolean;
  /** 等 stands between the list and the number. */
  readonly hasEtc: boolean;
  /** How many items there are, where their marks say so; else the words have to be counted. */
  readonly count: ItemCount | null;
}

const LONGEST_LIST = 40;
const REACH = 400;

/** The list that ends where the number begins; null where what stands there is none. */
export function readWordList(passage: Passage, announced: Mention): WordList | null {
  if (holdsCount(announced)) return null;
  const { piece, quoted } = announced;
  const opens = passage.scan.folded.charAt(announced.span.start - 1) === '“';
  if (quoted && !opens) return null;
  const inPiece = textBefore(passage, announced, piece.span.start);
  const words = trimEtc(inPiece);
  if (words === '') return null;
  const hasEtc = words.length < inPiece.length && /[等为在]/u.test(inPiece.slice(words.length));
  if (words.endsWith('”')) {
    const inQuotes = readQuoted(trimEtc(textBefore(passage, announced, passage.scan.span.start)));
    // “十个明确”“十三个方面成就”: the number is in a name among names.
    if (quoted) return null;
    if (inQuotes !== null) return { ...inQuotes, isBounded: true, opensSentence: false, mayBeginEarlier: false, hasEtc };
  }
  const list = piecesUpTo(passage, announced, words);
  if (list === null) return null;
  return { ...list, items: list.items.map((item) => item.replace(/\s/gu, '')), isBounded: false, hasEtc, count: null };
}

/** Another number that counts stands in the words before this one. */
function holdsCount({ piece, index }: Mention): boolean {
  return piece.mentions.some((mention) => mention.index < index && counts(mention, piece.span.start));
}

/** The text from an offset up to the number, brackets left out. */
function textBefore({ scan: { folded } }: Passage, { span, quoted }: Mention, from: number): string {
  const words = folded.slice(Math.max(from, span.start - REACH), span.start);
  const text = words.includes('(') ? words.replace(/\([^()]*\)/gu, '') : words;
  return quoted ? text.replace(/“$/u, '') : text;
}

/** 以甲、乙、丙⟦为主的⟧4个: and perhaps others. */
const MAINLY = /(?:为(?:主体?|重点|代表|龙头|核心|支撑|骨干|依托)|在内)的$/u;

/** The words without 等, 等共 and the like at their end. */
function trimEtc(words: string): string {
  let end = words.length - (words.endsWith('的') ? (MAINLY.exec(words)?.[0].length ?? 0) : 0);
  while (end > 0 && '等共这 '.includes(words.charAt(end - 1))) end -= 1;
  return words.slice(0, end);
}

/** What may part two words in quotation marks, character by character. */
const BETWEEN_QUOTES = '、,;和与及以 \n\r';

type QuotedList = Pick<WordList, 'items' | 'count' | 'beginsSurely'>;

/** “学习有我”“运动有我”“科研有我”: each pair of marks is an item; where there is but one pair, what it holds is the list. */
function readQuoted(words: string): QuotedList | null {
  const atoms: string[] = [];
  const joints: string[] = [];
  let rest = words;
  while (rest.endsWith('”') && rest.includes('“')) {
    const start = rest.lastIndexOf('“');
    atoms.unshift(rest.slice(start + 1, -1));
    const before = rest.slice(0, start);
    let end = start;
    while (end > 0 && BETWEEN_QUOTES.includes(before.charAt(end - 1))) end -= 1;
    rest = before.slice(0, end);
    joints.unshift(before.slice(rest.length).trim());
  }
  // 考勤制度、“双签”制度 and the like go on before the marks.
  if (joints[0]?.includes('、') === true || atoms.length === 0 || atoms.some((atom) => atom.includes('”'))) return null;
  if (atoms.length === 1) return readWithin(atoms[0] ?? '');
  const between = joints.slice(1);
  // “传承”与“创新”、“立德”与“树人”: pairs count as two or as one.
  const marked = between.filter((joint) => /[、,;]/u.test(joint)).length;
  const least = 1 + (marked > 0 ? marked : between.filter((joint) => joint === '').length);
  return { items: atoms, count: { least, most: atoms.length, isUniform: false }, beginsSurely: rest.trim() !== '' };
}

/** The items within one pair of marks: by the heaviest mark there is; where commas and 、 stand there, or commas may part the halves of pairs, by either. */
function readWithin(words: string): QuotedList | null {
  const text = words.replace(/\([^()]*\)/gu, '');
  const mark = [';', '、', ','].find((each) => text.includes(each));
  if (mark === undefined) return null;
  const items = text.split(mark);
  const others =
    mark === '、' && text.includes(',') ? text.split(',').length : items.length % 2 === 0 && mark === ',' ? items.length / 2 : items.length;
  if (others === items.length) return { items, count: null, beginsSurely: true };
  return {
    items,
    beginsSurely: true,
    count: { least: Math.min(items.length, others), most: Math.max(items.length, others), isUniform: false },
  };
}

/** Behind these nothing of a list stands before them. */
const BEFORE_ALL: readonly string[] = ['', '。', ';'];

/** The pieces parted by 、 up to the number; null where one of them counts something itself (商户8家、企业5家等13家, 建设五个中心、实施六项工程). */
function piecesUpTo(
  passage: Passage,
  announced: Mention,
  words: string,
): Pick<WordList, 'items' | 'beginsSurely' | 'opensSentence' | 'mayBeginEarlier'> | null {
  const level = levelOf(passage, announced.piece);
  const items = [words];
  let { piece } = announced;
  let isBehindOther = false;
  while (piece.opening === '、' && items.length < LONGEST_LIST) {
    const previous = level[piece.index - 1];
    if (previous === undefined) return null;
    const number = previous.mentions.findLast((mention) => counts(mention, previous.span.start));
    // 分七组⟦对县财政局⟧、县审计局: what opens the list behind a number leaves that out.
    const behind = number === undefined ? previous.text : openedIn(previous.words(number.end, previous.span.end));
    if (behind === null) return null;
    const other = BEHIND_OTHER.exec(number === undefined ? previous.text : behind)?.groups?.first;
    items.unshift(other ?? behind);
    piece = previous;
    if (other !== undefined) isBehindOther = true;
    if (number !== undefined || isBehindOther) break;
  }
  const [first = ''] = items;
  const before = piece.opening === ',' ? level[piece.index - 1] : undefined;
  const mayBeginEarlier =
    before !== undefined && (before.opening === '、' || before.text.includes(words.slice(-2)) || before.text.endsWith(words.slice(-1)));
  return {
    items,
    beginsSurely: isBehindOther || BOUNDARY.test(first) || BEGINNING.test(first) || SHARED_OUT.test(first),
    opensSentence: !isBehindOther && BEFORE_ALL.includes(piece.opening),
    mayBeginEarlier,
  };
}

/** 甲、乙、丙3省⟦及⟧水务局、文旅局: what was counted by itself ends there. */
const BEHIND_OTHER = /[\d二两三四五六七八九十]\s?[个家]?(?:[省市县区镇乡村地]|单位|部门)(?:以及|[及和与])(?<first>[\u4e00-\u9fff]{2,})$/u;
/** 6个省⟦及⟧水务局: the same behind its number. */
const JOINED = /^[\u4e00-\u9fff]{0,4}?(?:以及|[及和与])(?=[\u4e00-\u9fff]{2})/u;

/** 整治⟦分动员⟧、自查、整改三个阶段. */
const SHARED_OUT = /(?<![部充十百成区划])分(?![别析布类管工配层散歧])(?![^分]*分)[\u4e00-\u9fff]{2,12}$/u;

/** The words from what opens a list on; null where nothing does. */
function openedIn(words: string): string | null {
  const joined = JOINED.exec(words);
  if (joined !== null) return words.slice(joined[0].length);
  const at = words.search(BOUNDARY);
  return at === -1 ? null : words.slice(at);
}

/** Whether a number counts something within an item; at its beginning it may be part of a name: 三村, 一组. */
export function counts({ kind, quoted, chinese, span }: Mention, itemStart: number): boolean {
  return kind === 'count' && !quoted && (!chinese || span.start > itemStart);
}
