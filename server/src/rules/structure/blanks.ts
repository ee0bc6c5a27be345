import { bitsAt, codeTable } from '../../text/codeTable';
import type { Source } from '../../text/source';
import { soughtIn } from '../text/sought';

/**
 * What may be a blank to fill in, on width-folded text: ×× XX xx 【…】 ____ 某某 待补充 [ ] ( ) 2024年 月 日 第巡视组 ${1:…} {{…}}.
 * `isLeftBlank` says which of them are.
 */
const BLANK =
  /(?<cross>[×Xx]+)|【(?<lenticular>[^【】\n\r]{0,40})】|(?<rule>_{2,})|(?<certain>某某)|(?<words>待(?:补充|填|续写)|此处填写|请(?:在此)?(?:填写|填入|补充|输入)|\(待(?:核实|核对|确认|定|更新|完善)\)|TODO|TBD)|(?<square>\[[^[\]\n\r]{0,24}\])|(?<round>\( *\))|(?<date>年 +月 *日|年 *月 +日)|(?<ordinal>第 *(?=巡[视察]组))|(?<variable>\$\{\d|\{\{)[^{}\n\r]{0,40}\}{1,2}/uy;
/** Of the characters that a blank may begin with, the common ones, and what follows them in a blank. */
const [COMMON, FOLLOWING] = [1, 2];
const BEGINNINGS = codeTable([
  [COMMON, '(年第'],
  [FOLLOWING, ' )月巡待'],
]);

/** Everything that may be a blank, in order, none within another. `soughtIn` names what a new kind of blank begins with. */
export function blanksIn(source: Source): readonly RegExpExecArray[] {
  const { folded } = source;
  const blanks: RegExpExecArray[] = [];
  let end = 0;
  for (const at of soughtIn(source).places.blanks) {
    const isCommon = (bitsAt(BEGINNINGS, folded, at) & COMMON) !== 0;
    if (at < end || (isCommon && (bitsAt(BEGINNINGS, folded, at + 1) & FOLLOWING) === 0)) continue;
    BLANK.lastIndex = at;
    const found = BLANK.exec(folded);
    if (found === null) continue;
    blanks.push(found);
    end = BLANK.lastIndex;
  }
  return blanks;
}

/** Whether what may be a blank is one left to fill in. */
export function isLeftBlank(folded: string, found: RegExpExecArray): boolean {
  const groups = found.groups ?? {};
  const before = folded.slice(Math.max(0, found.index - 4), found.index);
  const after = folded.slice(found.index + found[0].length, found.index + found[0].length + 4);
  if (groups.cross !== undefined) return isBlankCross(groups.cross, before, after);
  if (groups.lenticular !== undefined) return isBlankLenticular(groups.lenticular, before, after);
  if (groups.rule !== undefined) return !/\w$/u.test(before) && !/^\w/u.test(after) && !isWholeLine(before, after);
  if (groups.certain !== undefined) return !SURNAME.test(before) && !(LISTED.test(before) && /^(?:[,;。、) \n\r]|$)/u.test(after));
  if (groups.words !== undefined) return !/[对有急亟尚仍需应]$/u.test(before) && !/^(?:完善|的|加强)/u.test(after);
  if (groups.square !== undefined) return isBlankSquare(groups.square, before, after);
  // goSearch(); of a web page's own code
  if (groups.round !== undefined) return !(/[A-Za-z_]$/u.test(before) && /^[;{.)]/u.test(after));
  return true;
}

/** Surnames that a hidden name follows; those that are common words otherwise (于, 向, 和, 任) are left out. */
const SURNAME =
  /[王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪姜范姚谭廖邹熊陆郝孔崔邱秦顾侯邵孟龙段雷钱汤尹黎易乔贺赖龚庞樊殷施洪翟倪严温葛申柴]$/u;
/** 责任领导：宁⟦某某⟧: one character between marks is a surname, whichever it is. */
const LISTED = /[:、,] ?[\u4e00-\u9fff]$/u;
/** What a number or a date stands before. */
const COUNTED =
  /^ *(?:[年月日届轮次件名家份期篇场户起宗辆台套亩册笔%]|人(?![民员大工])|处(?![理置分])|[万亿]?元|个(?:方面|问题|月)|项(?:问题|任务|措施|具体)|条(?:措施|具体|整改))/u;

/** `××` and `XX` in place of a name or a number; one alone only before what is counted (`第X轮`). `6+X`, `XL`, `4×100` are none. */
function isBlankCross(cross: string, before: string, after: string): boolean {
  // 166.××万元
  const isDecimal = cross.length > 1 && /\d\.$/u.test(before);
  if ((!isDecimal && /[A-Za-z+\-_/.@=&]$/u.test(before)) || /^[A-Za-z+_/.@=]/u.test(after)) return false;
  if (COUNTED.test(after)) return !(cross.length === 1 && cross === '×' && /\d$/u.test(before));
  if (cross.length === 1) return false;
  return !/\d$/u.test(before) && !/^\d/u.test(after) && !SURNAME.test(before);
}

/** Years, the buttons of a web page, and what is no blank wherever it stands. */
const NO_BLANK = /^ *(?:\d{2,4}|打印|关闭|字体|字号|[大中小]|收藏|分享|返回|责任编辑|编辑|纠错|下载|附件)/u;
/** How far a problem has come, behind its title: ——【已完成】, 【正在推进】. */
const STATE =
  /^(?:已经?|未|尚未|基本|正在|持续|长期|阶段性|部分|全部|按期|如期|限期)(?:全部|基本|按期|如期)?(?:完成|整改|推进|坚持|销号|办结|解决|落实|达标)(?:整改|完成|到位|销号|推进|坚持|见效)?$|^(?:整改|推进|进行)中$/u;
/** What a line or a sentence is headed with. */
const HEADLINE =
  /^(?:(?:反馈|存在|具体|主要)?(?:问题|整改|落实|完成|措施|进展|成效|销号|原因)[\u4e00-\u9fff]{0,6}\d{0,3}|(?:责任|牵头|配合)(?:单位|领导|部门|人|时限)|(?:典型|具体)案例|(?:经验|主要|具体)做法|具体表现|反馈意见|第[一二三四五六七八九十\d]{1,3}(?:个|大)?(?:方面|部分|类|批)[\u4e00-\u9fff]{0,6})$/u;
/** A line's start with or without a marker, or the end of a sentence. */
const OPENING = /(?:^|[\n\r。;:)、.]) *(?:\*\*)?$/u;

const LINE_START = /(?:^|[\n\r]) *$/u;
/** What stands for something to be filled in, wherever it stands. */
const TO_FILL = /单位|名称|姓名|简称|序号|事项|日期|时间|数字|人数|[填某|｜]|待补|待定|××|XX|^[XxＸ]+$/u;
const CONTACT =
  /^(?:联系|监督|举报|咨询)?(?:电话|方式|人)$|^(?:通[讯信]|联系|邮[寄政])?地址$|^(?:电子)?(?:邮箱|信箱)$|^邮政?编码?$|^传真$/u;

/** What is given a title: 在报纸开设【…】⟦专栏⟧. */
const TITLED = /^(?:等(?:专题)?)?(?:专[栏题版页]|栏目?|[板版]块|话题|频道|系列)/u;
/** What gives one: 开设⟦【…】⟧, 以【…】为题. */
const GIVES_TITLE = /(?:开设|开辟|设立|推出|题为|名为|[栏题]目|专[栏题版]|话题)[了为:]?$/u;

/** 开设【整改进行时】专栏: a title in its brackets, where no value is awaited. */
function isTitle(content: string, before: string, after: string): boolean {
  return /[\u4e00-\u9fff]{2}/u.test(content) && !TO_FILL.test(content) && (TITLED.test(after) || GIVES_TITLE.test(before));
}

/** [视频]⟦【新风采】⟧…, 《⟦【一线见闻】⟧…》, 相关链接：⟦【强作风 树新风】⟧…: the rubric of a title right behind it, where no sentence has begun. */
function isRubric(content: string, before: string, after: string): boolean {
  if (TO_FILL.test(content) || !/^ *[\u4e00-\u9fff]/u.test(after)) return false;
  return /[\]《] *$/u.test(before) || (/: *$/u.test(before) && /^[\u4e00-\u9fff]{2,}[ ·][\u4e00-\u9fff]{2,}$/u.test(content));
}

/**
 * `【单位名称】`; a headline such as 【整改情况】 or 【视频】 before the text that it heads is none, nor is 【联系电话】 before its number or the
 * title of a column.
 */
function isBlankLenticular(content: string, before: string, after: string): boolean {
  if (NO_BLANK.test(content) || STATE.test(content) || isTitle(content, before, after) || isRubric(content, before, after)) return false;
  if (!OPENING.test(before) || after === '' || /^[。,;、【\n\r]/u.test(after))
    return !(HEADLINE.test(content) && OPENING.test(before) && !/^[。,;、]/u.test(after));
  if (HEADLINE.test(content)) return false;
  return !(LINE_START.test(before) && (CONTACT.test(content) || !TO_FILL.test(content)));
}

const UNFILLED = /^ *$|^[×Xx]+$|[填某…]|待补|待定|此处|单位|名称|姓名|地址|号码|邮箱|日期|数字|年.?月|××|XX/u;

/** `[ ]` and `[单位名称]`; not a check box at a line's start, a link, a footnote or a year. */
function isBlankSquare(square: string, before: string, after: string): boolean {
  const content = square.slice(1, -1);
  if (/^[ x]?$/iu.test(content) && /(?:^|[\n\r]) *[-*+] +$/u.test(before)) return false;
  if (/^[([]/u.test(after) || /^\d+$/u.test(content)) return false;
  return UNFILLED.test(content);
}

/** A line of nothing but underscores parts the text. */
function isWholeLine(before: string, after: string): boolean {
  return /(?:^|[\n\r]) *$/u.test(before) && /^ *(?:$|[\n\r])/u.test(after);
}
