import { shortened } from '../../../text/characters';
import type { Figure } from '../figure';
import { BOUNDARY, countItems, halves, OPEN_END, type ItemCount } from '../listing';
import { makeFigure } from '../makeFigure';
import { NEAR } from '../nearCues';
import { levelOf, type Mention, type Passage } from '../passage';
import { countLike, plain, written } from '../wording';

/** Units that never count what is listed before them: money and measures, and occasions. */
const NO_ITEMS = new Set(['元', '美元', '亩', '米', '公里', '平方米', '吨', '次', '场', '人次', '户', '度', '千瓦时', '轮']);
/** What 三级 counts: 区、街道、社区. Before 二级公路 and 上一级 stands something else. */
const LEVELS =
  /(?:国家|[省市县区州旗镇乡村组户厅局处科院系所部司厂班]|街道|社区|网格|集团|公司|企业|车间|班组|[总支大中]队|党委|总支|支部|小组|机关|基层|学校|单位|重大|较大|一般|[高中低](?:风险)?)$/u;
/** What a list without 等 names in full: 四级, 三位一体, 四个方面, 四张清单. */
const CLOSED =
  /^(?:级|位一体|大?类|大?方面|篇文章|[张份]清单|[个大](?:方面|重点|环节|领域|层面|维度|时间段|阶段|机遇|坚持|(?:专项|专门|工作){0,2}(?:工作组|小组|专项组|专班))|项(?:机制|制度|任务|工程|行动|清单|举措|工作))/u;
/** A list before a number of people may name one man's offices. */
const PERSONS = /(?:人|人员|员工|干部|同志)$/u;
/** What two things that 和 joins are counted as: A建设和B整治2项任务. */
const MATTERS = /^(?:任务|问题|工作|事项|领域)/u;
const LONG_HALF = 4;
/** 3个村, but not 3个村民小组. */
const PLACES = /^[镇村乡县区](?![民级委务支小居域块长里组落庄])/u;
/** 纪委⟦等部门⟧主要负责人: what is listed is done with before the number. */
const OF_OTHERS = /等(?![级次额价待候同])./u;
/** 公共服务领域⟦5项制度⟧: where they are, and not what they are. */
const WITHIN = /(?:领域|方面|行业)$/u;
/** What titles in a row are counted as. */
const TITLED = /^[项个部份件](?:制度|规定|办法|文件|方案|意见|细则|规章)/u;
const LONGEST_LIST = 40;
/** So much of an item is shown. */
const SHOWN = 10;

/** How a number stands to the list before it. `open`: 等20条, at most as many are listed. `closed`: “四张清单”, exactly as many. */
type Closure = 'open' | 'closed' | 'plain';

/** A list and how many it says it has: `物华路、三河路等20条`, `问题清单、任务清单“两张清单”`, `区、街道、社区三级`. */
export function readListed(passage: Passage): readonly Figure[] {
  const figures: Figure[] = [];
  for (const mention of passage.mentions) {
    if (mention.kind !== 'count' || !mention.exact || mention.scale !== 1) continue;
    // 上一级, 确定一个部门: 一 counts nothing.
    if (mention.chinese && mention.value === 1) continue;
    const figure = mayEndList(passage, mention) && !NO_ITEMS.has(mention.unit) ? judgeList(passage, mention) : null;
    if (figure !== null) figures.push(figure);
  }
  return figures;
}

/** A quick look before the words are cut out: 等 or a quotation mark right before the number, a 、 before its piece, or A和B2项任务. */
function mayEndList({ scan: { folded } }: Passage, { span, piece, cues, after }: Mention): boolean {
  if (piece.opening === '、') return true;
  if ((cues & NEAR.listEnd) !== 0 && '等共”“》'.includes(folded.charAt(span.start - 1))) return true;
  return (cues & NEAR.matter) !== 0 && MATTERS.test(after);
}

function judgeList(passage: Passage, announced: Mention): Figure | null {
  const before = textBefore(passage, announced);
  if (before === null) return null;
  const words = trimEtc(before);
  const hasEtc = before.slice(words.length).includes('等');
  const list = listBefore(passage, announced, words);
  if (list === null) return null;
  const closure = closureOf(announced, list.items, hasEtc);
  if (closure === null || (isPersons(announced) && !list.items.every((item) => PERSONS.test(item)))) return null;
  if (!hasEtc && !isDirect(list.items, closure, announced)) return null;
  if (announced.unit === '级' && !list.items.every((item) => LEVELS.test(item))) return null;
  const count = countItems(list.items, list.isBounded);
  const verdict = verdictOf(announced.value, count, closure, list.items.length);
  return verdict === null ? null : listFigure(passage, announced, { count, items: list.items, holds: verdict === 'holds' });
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

function verdictOf(announced: number, { least, most, isUniform }: ItemCount, closure: Closure, pieces: number): 'holds' | 'fails' | null {
  if (announced < least) return 'fails';
  if (closure === 'open') return 'holds';
  if (announced <= most) return 'holds';
  if (closure === 'closed' && (pieces > 1 || isUniform)) return 'fails';
  // Without a closing name a list may stand for more than it names (教育局、卫健委和下属医院15家).
  return announced === most + 1 && most >= 3 ? 'fails' : null;
}

/** How the number closes the list; null where a quoted name (“五个一”) has nothing to do with it. */
function closureOf({ quoted, unit, after, value }: Mention, items: readonly string[], hasEtc: boolean): Closure | null {
  if (!quoted) return !hasEtc && CLOSED.test(unit + after) ? 'closed' : hasEtc ? 'open' : 'plain';
  const noun = after.split('”')[0] ?? '';
  // 新型电网、算力网等“六张网” names but two of them.
  const isMost = !hasEtc || items.length * 2 > value;
  if (unit === '位一体' || (noun !== '' && isMost && items.every((item) => item.endsWith(noun)))) return 'closed';
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

/** Whether what stands right before a number without 等 is a list: nothing but items, two at least. */
function isDirect(items: readonly string[], closure: Closure, { unit, after, quoted }: Mention): boolean {
  const last = items.at(-1) ?? '';
  if ((!quoted && OPEN_END.test(last)) || WITHIN.test(last) || OF_OTHERS.test(last) || (items.length > 1 && isBroken(items))) return false;
  const [left, right] = halves(last);
  if (items.length > 1) return closure === 'closed' || right !== '' || areNamedAs(items, after);
  if (right === '' && last.endsWith('》')) return TITLED.test(unit + after) && last.includes('》《');
  return Math.min(left.length, right.length) >= LONG_HALF && MATTERS.test(after);
}

/** 东河镇、西河镇、南河镇3个⟦镇⟧: three items or more that end as what is counted, or all alike where that is 单位 or 部门. */
function areNamedAs(items: readonly string[], after: string): boolean {
  if (items.length < 3) return false;
  if (/^(?:单位|部门|党组织)/u.test(after)) return items.every((item) => item.endsWith(items.at(-1)?.slice(-1) ?? ' '));
  if (after.startsWith('乡镇')) return items.every((item) => /[乡镇]$/u.test(item));
  const noun = PLACES.exec(after)?.[0] ?? after.slice(0, 2);
  return noun.length > 0 && items.every((item) => item.endsWith(noun));
}

/** Whether words that are no item stand in what should be the last one. */
function isBroken(items: readonly string[]): boolean {
  const [left, right] = halves(items.at(-1) ?? '');
  return BOUNDARY.test((right === '' ? left : right).slice(1)) && !countItems(items).isUniform;
}

/** The text of the piece before the number, brackets left out; null where another number that counts stands in it. */
function textBefore(passage: Passage, announced: Mention): string | null {
  const { piece } = announced;
  if (piece.mentions.some((mention) => mention.kind === 'count' && mention.index < announced.index && !mention.quoted)) return null;
  const from = Math.max(piece.span.start, announced.span.start - 400);
  const words = passage.scan.folded.slice(from, announced.span.start);
  const text = words.includes('(') ? words.replace(/\([^()]*\)/gu, '') : words;
  return announced.quoted ? text.replace(/“$/u, '') : text;
}

/** A list, and whether it is known where it begins. */
interface WordList {
  readonly items: readonly string[];
  readonly isBounded: boolean;
}

/** Words parted by 、 in quotation marks at the end. */
const QUOTED_LIST = /“(?<list>[^,\u201c\u201d\u3001]*[,\u3001][^\u201c\u201d]*)”$/u;

/** The list that ends in `words`: the 、-parted words in quotation marks at their end, or the pieces up to them. */
function listBefore(passage: Passage, announced: Mention, words: string): WordList | null {
  if (words === '') return null;
  const opens = passage.scan.folded.charAt(announced.span.start - 1) === '“';
  if (announced.quoted && !opens) return null;
  const quoted = words.endsWith('”') ? QUOTED_LIST.exec(words)?.groups?.list : undefined;
  if (quoted !== undefined) return { items: quoted.replace(/\([^()]*\)/gu, '').split(quoted.includes('、') ? '、' : ','), isBounded: true };
  const level = levelOf(passage, announced.piece);
  const items = [words];
  let { piece } = announced;
  while (piece.opening === '、' && items.length < LONGEST_LIST) {
    const previous = level[piece.index - 1];
    if (previous === undefined || previous.mentions.some(isNumbered)) return null;
    items.unshift(previous.text);
    piece = previous;
  }
  return { items, isBounded: false };
}

/** The words without 等, 等共 and the like at their end. */
function trimEtc(words: string): string {
  let end = words.length;
  while (end > 0 && '等共这 '.includes(words.charAt(end - 1))) end -= 1;
  return words.slice(0, end);
}

/** 商户8家、企业5家等13家 is a sum and no list. */
function isNumbered({ kind, quoted, chinese }: Mention): boolean {
  return kind === 'count' && !quoted && !chinese;
}
