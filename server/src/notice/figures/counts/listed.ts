import { shortened } from '../../../text/characters';
import type { Figure } from '../figure';
import { readBareCounts } from './bareCounts';
import { tieOf, tieOfTitles, type Tie } from './counted';
import { countItems, halves, type ItemCount } from './itemCount';
import { makeFigure } from '../makeFigure';
import type { Mention, Passage, Piece } from '../passage';
import { countLike, plain, written } from '../wording';
import { counts, readWordList, type WordList } from './wordList';
import { BEGINNING, CLOSED, INNER_BOUNDARY, NO_ITEMS, OFFICE, OPEN_END } from './words';

/** What 三级 counts: 区、街道、社区. Before 二级公路 and 上一级 stands something else. */
const LEVELS =
  /(?:国家|[省市县区州旗镇乡村组户厅局处科院系所部司厂班]|街道|社区|网格|集团|公司|企业|车间|班组|[总支大中]队|党委|总支|支部|小组|机关|基层|学校|单位|重大|较大|一般|[高中低](?:风险)?)$/u;
/** A list before a number of people may name one man's offices. */
const PERSONS = /(?:人|人员|员工|干部|同志|某{1,2}|某[甲乙丙丁])$/u;
/** One man each, whatever his offices: 原局长张某、科员李某. */
const NAMED_PERSON = /[\u4e00-\u9fff]某[某甲乙丙丁]?$/u;
/** What two things that 和 joins are counted as: A建设和B整治2项任务. */
const MATTERS = /^(?:任务|问题|工作|事项|领域)/u;
const LONG_HALF = 4;
/** What counts by itself what was named before it: 张村、李村3个; not 水库二期. */
const ELLIPTIC = '个家项条座';
/** What nothing but the list has, be it in quotation marks or behind what opens it: “查、改、督”三步工作法, 聚焦教育、医疗、养老3个领域. */
const [STEPS, ASPECTS] = [/^(?:位一体|[级步字])/u, /^[个大]?(?:环节|步骤|阶段|方面|维度|领域|层面)/u];
/** 纪委⟦等部门⟧主要负责人: what is listed is done with before the number. */
const OF_OTHERS = /等(?![级次额价待候同])./u;
/** 公共服务领域⟦5项制度⟧: where they are, and not what they are. */
const WITHIN = /(?:领域|方面|行业)$/u;
const [FIRST_YEAR, LAST_YEAR] = [1949, 2099];
/** How much of an item is shown, in characters. */
const SHOWN = 10;

/** How a number stands to the list before it. `open`: 等20条, at most as many are listed. `closed`: “四张清单”, exactly as many. */
type Closure = 'open' | 'closed' | 'plain';

/** A list and how many it says it has: `物华路、三河路等20条`, `问题清单、任务清单“两张清单”`, `区、街道、社区三级`. */
export function readListed(passage: Passage): readonly Figure[] {
  const figures: Figure[] = [];
  for (const mention of [...passage.mentions, ...readBareCounts(passage)]) {
    if (mention.kind !== 'count' || !mention.exact || mention.scale !== 1) continue;
    if (isNoCount(mention)) continue;
    const figure = mayEndList(passage, mention) && !NO_ITEMS.has(mention.unit) ? judgeList(passage, mention) : null;
    if (figure !== null) figures.push(figure);
  }
  return figures;
}

/** 上一级, 确定一个部门: 一 counts nothing. 2021级 is a year, 1.1类 a class, 红四方面军 a name. */
function isNoCount({ value, chinese, unit, after }: Mention): boolean {
  if (!Number.isInteger(value) || (chinese && value === 1)) return true;
  return (value >= FIRST_YEAR && value <= LAST_YEAR && !chinese) || (unit.endsWith('方面') && after.startsWith('军'));
}

/** A quick look before the words are cut out: 等 or a quotation mark right before the number, a 、 before its piece, or A和B2项任务. */
function mayEndList({ scan: { folded } }: Passage, { span, piece, after }: Mention): boolean {
  const isBlankBetween = folded.charAt(span.start - 1) === ' ';
  const before = folded.charAt(span.start - (isBlankBetween ? 2 : 1));
  // 商户8家、企业5家、学校3家: numbers side by side, unless their quotation marks tell items apart.
  if (piece.opening === '、') return AFTER_QUOTED.includes(before) || !endsWithCount(piece.before);
  return AFTER_LIST.includes(before) || MATTERS.test(after);
}

/** What may stand between a list and its number, and between what stands in quotation marks and the number. */
const [AFTER_LIST, AFTER_QUOTED] = ['等共”“》', '”等共这 '];

/** Whether a piece holds a number that counts something, and is no item of a list. */
function endsWithCount(piece: Piece | null): boolean {
  return piece?.mentions.some((mention) => counts(mention, piece.span.start)) === true;
}

function judgeList(passage: Passage, announced: Mention): Figure | null {
  const list = readWordList(passage, announced);
  if (list === null) return null;
  const { items } = list;
  const closure = closureOf(announced, items, list.hasEtc);
  if (closure === null || (isPersons(announced) && !items.every((item) => PERSONS.test(item)))) return null;
  // Persons by their names are counted by themselves.
  if (isPersons(announced) && NAMED_PERSON.test(items.at(-1) ?? '')) return null;
  if (!list.hasEtc && items.some((item) => OFFICE.test(item.replace(/《[^《》]*》/gu, '')))) return null;
  const tie = list.count === null && !list.hasEtc ? tieBefore(list, closure, announced) : 'kind';
  if (tie === null) return null;
  if (announced.unit === '级' && !items.every((item) => LEVELS.test(item))) return null;
  // 十六字方针: characters are counted.
  if (announced.after.startsWith('字') && items.some((item) => item.length > 1)) return null;
  const count = list.count ?? countItems(items, list.isBounded);
  const verdict = verdictOf(announced.value, count, closure, { ...list, tie });
  return verdict === null ? null : listFigure(passage, announced, { count, items, holds: verdict === 'holds' });
}

interface CountedList {
  readonly count: ItemCount;
  readonly items: readonly string[];
  readonly holds: boolean;
}

function listFigure(passage: Passage, announced: Mention, { count, items, holds }: CountedList): Figure {
  const listed = announced.value < count.least ? count.least : Math.min(count.most, announced.value);
  const stated = written(announced, passage.scan.folded);
  const shown =
    holds && listed < announced.value
      ? `列出${plain(count.most)}项，不多于所称${stated}`
      : `列出${plain(listed)}项${holds ? '' : rangeOf(items)}，文中称${stated}`;
  return makeFigure({
    kind: 'listed-items',
    verdict: holds ? 'holds' : 'fails',
    roles: [['announced', announced]],
    working: shown,
    culprit: { mention: announced, correction: count.least === count.most ? countLike(count.most, announced.chinese) : null },
  });
}

/** （首项“…滨河路”，末项“解放路”）: what was taken for the list. */
function rangeOf(items: readonly string[]): string {
  const [first = '', last = first] = [items[0], items.at(-1)];
  if (items.length < 2) return '';
  const characters = [...first];
  const end = characters.length > SHOWN ? `…${characters.slice(-SHOWN).join('')}` : first;
  return `（首项“${end}”，末项“${shortened(last, SHOWN + 2)}”）`;
}

/** A number that differs by more counts something else than the list. */
const MOST_OFF = 3;

function verdictOf(
  announced: number,
  { least, most, isUniform }: ItemCount,
  closure: Closure,
  { items, tie, mayBeginEarlier, beginsSurely, opensSentence }: WordList & { readonly tie: Tie },
): 'holds' | 'fails' | null {
  if (announced < least && tie === 'loose') return least > MOST_OFF && announced === least - 1 ? 'fails' : null;
  const mostOff = beginsSurely && tie === 'kind' && announced < 10 ? announced + least : MOST_OFF;
  if (announced < least) return closure !== 'plain' || tie === 'named' || least - announced <= mostOff ? 'fails' : null;
  if (closure === 'open' || announced <= most) return 'holds';
  if (mayBeginEarlier || tie === 'owned' || tie === 'loose') return null;
  if (tie === 'named') return items.length > 2 || isUniform || announced === most + 1 ? 'fails' : null;
  if (!(beginsSurely || opensSentence || isUniform) || announced - most > (closure === 'closed' ? mostOff : MOST_OFF)) return null;
  if (closure === 'closed' && (items.length > 1 || isUniform)) return 'fails';
  // Without a closing name a list may stand for more than it names (教育局、卫健委和下属医院15家).
  return announced === most + 1 && most >= 3 ? 'fails' : null;
}

/** How the number closes the list; null where a quoted name (“五个一”) has nothing to do with it. */
function closureOf({ quoted, unit, after, value }: Mention, items: readonly string[], hasEtc: boolean): Closure | null {
  if (!quoted) return !hasEtc && CLOSED.test(unit + after) ? 'closed' : hasEtc ? 'open' : 'plain';
  const noun = after.split('”')[0] ?? '';
  // 新型电网、算力网等“六张网” names but two of them.
  const isMost = !hasEtc || items.length * 2 > value;
  if ((unit === '位一体' && !hasEtc) || (noun !== '' && isMost && items.every((item) => item.endsWith(noun)))) return 'closed';
  if (hasEtc) return 'open';
  // 问题、任务、责任“三张清单”: all of one length, short, and named in full.
  const isSet =
    CLOSED.test(unit + after) &&
    items.length > 1 &&
    items.slice(1).every((item) => item.length === items.at(-1)?.length && item.length <= 6);
  return isSet ? 'closed' : null;
}

function isPersons({ family, unit }: Mention): boolean {
  return family === '人' && unit !== '位一体';
}

/** How the number counts what stands right before it without 等; null where that is no list: nothing but items, two at least. */
function tieBefore({ items, isBounded, beginsSurely }: WordList, closure: Closure, { unit, after, quoted }: Mention): Tie | null {
  const last = items.at(-1) ?? '';
  if (
    (!quoted && OPEN_END.test(last) && !areParallel(items)) ||
    WITHIN.test(last) ||
    OF_OTHERS.test(last) ||
    (items.length > 1 && isBroken(items))
  )
    return null;
  const [left, right] = halves(last);
  if (last.endsWith('》') && (items.length === 1 || closure !== 'closed')) return tieOfTitles(items, unit + after);
  if (items.length === 1) return Math.min(left.length, right.length) >= LONG_HALF && MATTERS.test(after) ? 'kind' : null;
  const isOfList = ASPECTS.test(unit + after) && (isBounded || (beginsSurely && items.length > 2));
  if (isOfList || (isBounded && STEPS.test(unit + after))) return 'named';
  const tie = after === '' && !ELLIPTIC.includes(unit) ? null : tieOf(items, after, beginsSurely, unit === '家');
  return tie !== 'named' && (closure === 'closed' || right !== '') ? 'kind' : tie;
}

/** 思想建设、队伍建设、⟦作风建设⟧, 动员部署、自查自纠、集中整改、⟦巩固提升⟧: a verb at the end of an item like the others is part of it. */
function areParallel(items: readonly string[]): boolean {
  const [last = '', others] = [items.at(-1), items.slice(1)];
  const isLong = last.length > 3 && others.every(({ length }) => length === last.length);
  return items.length > 2 && (isLong || items.every((item) => item.endsWith(last.slice(-2)))) && !BEGINNING.test(last);
}

/** Whether words that are no item stand in what should be the last one. */
function isBroken(items: readonly string[]): boolean {
  const [left, right] = halves(items.at(-1) ?? '');
  return INNER_BOUNDARY.test(right === '' ? left : right) && !countItems(items).isUniform;
}
