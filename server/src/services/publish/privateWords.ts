import { redaction } from '../../rules/text/redaction';
import type { Notice } from '../../notice/model';
import type { Span } from '../../text/span';

/** Words of a public text that ought to stand in the internal one alone. */
export interface PrivatePlace {
  readonly span: Span;
  /** In Chinese: what they are. */
  readonly what: string;
}

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
/** 王小明同志, 原局长李建国: a name of two or three characters beside an office or 同志; 王某 is none. */
const NAMED = new RegExp(
  `原?(?:书记|局长|主任|科长|处长|所长|站长|校长|院长|经理|董事长|会计|出纳|村支书|负责人|干部|职工|党员)(?<after>[${SURNAMES}][\\u4e00-\\u9fff]{1,2})(?=[、，,。；;（(因被受等存违在])|(?<before>[${SURNAMES}][\\u4e00-\\u9fff]{1,2})同志(?!们)`,
  'gu',
);
/** What a case file says and a public text does not. */
const CASE =
  /涉案金额|举报人|检举人|线索编号|谈话笔录|讯问|留置措施|采取留置|问题线索来源|受贿[\d.]{1,12}万?元|行贿|收受[^。；]{0,20}(?:现金|礼金|购物卡)[\d.]{1,12}|情妇|情夫|私生活/gu;
/** Names of two characters that are words: 王法, 于是. */
const WORDS =
  /^(?:高度|高效|万元|文件|文化|文明|方面|方式|方案|于是|任务|任何|常态|常委|常务|金融|金额|钱款|江河|白天|石油|田间|马上|马克|毛泽|易地|雷锋|龙头|武装|黄河|林业|林草|水利|安全)/u;

/** Mobiles, ID numbers, names and case details that stand in a public text. In document order. */
export function privatePlaces(notice: Notice): readonly PrivatePlace[] {
  const { text, folded } = notice.source;
  const found: PrivatePlace[] = redaction
    .check(notice, { stage: 'publish', options: {} })
    .map(({ span, message }) => ({ span, what: message }));
  for (const match of text.matchAll(NAMED)) {
    const name = match.groups?.after ?? match.groups?.before ?? '';
    if (name.includes('某') || WORDS.test(name)) continue;
    const start = match.index + match[0].indexOf(name);
    found.push({ span: { start, end: start + name.length }, what: `姓名“${name}”` });
  }
  for (const match of folded.matchAll(CASE)) {
    found.push({ span: { start: match.index, end: match.index + match[0].length }, what: `案情“${match[0]}”` });
  }
  return found.sort((one, other) => one.span.start - other.span.start);
}
