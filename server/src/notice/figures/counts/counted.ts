import { BODY_ENDING } from './itemCount';
import { BOUNDARY, GENERAL_NOUN, MEMBER_NOUN, PLACE_NOUN } from './words';

/**
 * How surely a number counts the list before it. `named`: nothing else can be meant, however far off it is. `kind`: the noun is what the items are.
 * `owned`: the noun is what they are or what they have (教务处、财务处、后勤处的4个科室), so that only fewer than are listed is wrong. `loose`: nothing is known
 * of the noun, and it may be what the last of them has (王庄、李庄、⟦赵庄2条路⟧), so that only one fewer than many is.
 */
export type Tie = 'named' | 'kind' | 'owned' | 'loose';

/** Fewer items are no list that its noun alone gives away. */
const LEAST = 3;
/** A name among others of a kind. */
const LONGEST_NAME = 12;
/** The name of a place without what it is. */
const LONGEST_PLACE = 4;
/** What offices, firms and the like are counted as, whatever each is called. */
const BODIES = /^(?:单位|部门|机关|机构)/u;
/** 甲办、乙局、丙局⟦三家均⟧已整改. */
const ENDED = /^(?:$|[均都全皆])/u;
/** 3个村, but not 3个村民小组. */
const PLACES = /^[镇村乡县区](?![民级委务支小居域块长里组落庄])/u;

/**
 * How a noun counts the items before it; null where it may count something else. `noun`: all that stands behind the number and its measure word.
 * `beginsSurely`: it is known where the list begins; items of one length say so themselves.
 */
export function tieOf(items: readonly string[], noun: string, beginsSurely: boolean, areBodies = false): Tie | null {
  if (items.length > 1 && AFTER_NOUN.test(behindHead(items, noun) ?? '-')) return 'named';
  if (items.length < LEAST) return null;
  // 城关镇、马集镇、柳林镇6个单位 may be theirs.
  if (
    (BODIES.test(noun) || (areBodies && ENDED.test(noun))) &&
    items.every((item) => BODY_ENDING.test(item) && !/[乡镇村区县市]$/u.test(item))
  )
    return 'named';
  if (areNamedAs(items, noun)) return 'kind';
  const [first = '', ...others] = items;
  const length = others[0]?.length ?? 0;
  const areParallel = others.every((item) => item.length === length) && first.length >= length;
  const areItems = others.every((item) => item.length <= LONGEST_NAME && !BOUNDARY.test(item));
  if (!areItems || !(beginsSurely || (areParallel && first.length === length))) return null;
  const isBody = items.some((item) => BODY_ENDING.test(item));
  const areNames = areParallel || (beginsSurely && !isBody && others.every((item) => item.length <= LONGEST_PLACE));
  if (GENERAL_NOUN.test(noun) || (areNames && PLACE_NOUN.test(noun))) return 'kind';
  return MEMBER_NOUN.test(noun) || noun === '' ? 'owned' : isBody ? null : 'loose';
}

/** 城关乡、马集镇3个⟦乡镇⟧; of one ending where 单位 or 部门 are counted; items that end in the noun's first two characters. */
function areNamedAs(items: readonly string[], noun: string): boolean {
  if (/^(?:单位|部门|党组织)/u.test(noun)) return items.every((item) => item.endsWith(items.at(-1)?.slice(-1) ?? ' '));
  if (noun.startsWith('乡镇')) return items.every((item) => /[乡镇]$/u.test(item));
  const name = PLACES.exec(noun)?.[0] ?? noun.slice(0, 2);
  return name.length > 0 && items.every((item) => item.endsWith(name));
}

/** What stands right behind a noun that ends there, be it a word of its own or the verb of the clause. */
const AFTER_NOUN = /^(?:$|[的均都已全被由为在共率先联参和与及]|开展|进行|完成|试点|推[开行广]|建成|启动|落实|召开|实现|设立)/u;
/** What makes a noun that of things the items have: 甲公司、乙公司3个⟦子公司⟧, 东村、西村3个⟦自然村⟧. */
const OF_THEM = /[支子分社小片景校库]$|自然|[县下]级|所属|下[属辖设]/u;
/** What the head of a noun goes on with: 综合科、督查科2个科⟦室⟧, 3座桥⟦梁⟧. */
const WORD_ENDS = '(?<=[科股])室|(?<=桥)梁|(?<=[站网])点|(?<=岗)位|(?<=班)[组次级]';
/** Heads by themselves, also where the items have one more character in common; 河道 is none of 街道. */
const HEADS = '楼班井路桥河沟渠塘闸科股厂站线洞村镇乡县局';

/** What stands behind the noun's own head, where all items end in that: 一号井、二号井、三号井3口水源井⟦的洗井⟧; null where they do not. */
function behindHead(items: readonly string[], noun: string): string | null {
  const last = items.at(-1) ?? '';
  const ending = [2, 1]
    .map((length) => last.slice(-length))
    .filter((each) => items.every((item) => item.length > each.length && item.endsWith(each)));
  const heads = ending.filter((each, index) => /^[\u4e00-\u9fff]+$/u.test(each) && (index === 0 || HEADS.includes(each)));
  if (heads.length === 0) return null;
  const found = new RegExp(`^((?:[\\u4e00-\\u9fff]{1,6}的)?[\\u4e00-\\u9fff]{0,3}?)(?:${heads.join('|')})(?:${WORD_ENDS})?`, 'u').exec(
    noun,
  );
  return found === null || OF_THEM.test(found[1] ?? '') ? null : noun.slice(found[0].length);
}

/** What titles in a row are counted as. */
const TITLED =
  /^[项个部份件本册](?:[\u4e00-\u9fff]{0,4}(?:教材|读本|手册|指南|协议|制度|规定|办法|文件|方案|意见|细则|规章|规则|条例|规程|预案|规范)|$|[为是均都已全被])/u;
/** Who makes documents makes those named: ⟦出台⟧《甲办法》《乙细则》2项制度; 依据《甲》《乙》3项规定 may be three of their rules. */
const MADE = /(?:制[定订]|出台|[修新]订|修改|[建设]立|[印编]发|完善|健全|起草|编[制写]|签[订署]|发布|新建)[\u4e00-\u9fff]{0,6}$/u;

/** The same for two titles or more; `counted`: the measure word and all that stands behind it. */
export function tieOfTitles(items: readonly string[], counted: string): Tie | null {
  const [before = '', , ...others] = items.join('').split('《');
  if (!TITLED.test(counted) || others.length === 0) return null;
  return MADE.test(before) && counted.length > 1 ? 'named' : 'kind';
}
