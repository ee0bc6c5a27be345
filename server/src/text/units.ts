/**
 * The measure words of notices. Only like sums with like: units of one family count the same things
 * (人 名 位 人次, 件 起 宗, 项 条 个); every other unit is a family of its own.
 */

/** What a unit measures: counted things, or time (which is never summed). */
export interface Unit {
  readonly text: string;
  /** Units that may be added to each other share it. */
  readonly family: string;
  readonly isTime: boolean;
}

const FAMILIES: readonly (readonly [family: string, units: string])[] = [
  ['人', '人次 人 名 位'],
  ['件', '件 件次 起 宗 桩 例'],
  ['项', '项 条 个 款'],
  ['家', '家 家次'],
  ['户', '户 户次'],
  ['栋', '栋 幢 座'],
  ['场', '场 场次'],
  ['批', '批 批次'],
  ['次', '次'],
  ['元', '元 块钱'],
  ['吨', '吨'],
  ['公斤', '公斤 千克'],
  ['公里', '公里 千米'],
];

const SINGLES =
  '美元 港元 欧元 千瓦时 千瓦 兆瓦 度 平方米 平方公里 立方米 平米 公顷 亩 米 克 斤 所 处 间 套 台 辆 辆次 份 本 册 篇 封 张 幅 部 则 期 轮 遍 节 课时 学时 ' +
  '类 大类 大项 大方面 方面 领域 环节 级 层 种 支 只 头 棵 株 根 盏 块 片 段 道 门 艘 架 枚 组 笔 车次 位一体 卷 页 台套 台次 人份 瓶 箱 桶 袋 毫克 微克 顶 床 副 匹 尾 羽 具 樘 票 眼 趟 尊 盒 罐 口 标箱 升 把 列 车 架次 航次 班次 册次 餐 单 班';

const TIMES = '年 年度 周年 个月 月 月份 日 天 周 小时 分钟 分 秒 时 号 季度 岁 届 点 世纪 个百分点 百分点';

const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...FAMILIES.flatMap(([family, units]) => units.split(' ').map((text) => [text, { text, family, isTime: false }] as const)),
  ...SINGLES.split(' ').map((text) => [text, { text, family: text, isTime: false }] as const),
  ...TIMES.split(' ').map((text) => [text, { text, family: text, isTime: true }] as const),
]);

/** A unit's character that begins another word when one of these follows it: 3名单, 2处级干部, 5支部. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([
  ['名', '单称录额列'],
  ['位', '于'],
  ['家', '庭'],
  ['条', '例件'],
  ['人', '民大员才社'],
  ['户', '籍口'],
  ['场', '所地景'],
  ['处', '理分级罚长科'],
  ['部', '门长级委分队'],
  ['组', '织长建'],
  ['次', '日要年性'],
  ['期', '间限末'],
  ['本', '地区级轮年市县单人身'],
  ['批', '评示准'],
  ['起', '诉草步'],
  ['类', '型别似'],
  ['种', '植'],
  ['元', '旦'],
  ['道', '路'],
  ['台', '账风'],
  ['节', '点约目假'],
  ['只', '有是要能'],
  ['所', '有属在谓'],
  ['套', '取'],
  ['支', '部持出付'],
  ['份', '额'],
  ['层', '级面次'],
  ['门', '类'],
  ['段', '落'],
  ['级', '别'],
  ['度', '过量'],
  ['卷', '入宗烟'],
  ['页', '岩面'],
  ['袋', '式'],
  ['箱', '式'],
  ['顶', '层级端部点尖替岗管'],
  ['升', '级学旗高至值降到温任入为空华格天起幅位'],
  ['床', '位铺垫头'],
  ['副', '职主书高部处科局县市省校院本食产班省总理作'],
  ['匹', '配'],
  ['尾', '款矿水气号'],
  ['羽', '毛绒'],
  ['具', '体有备'],
  ['票', '据房价务面额根源证数否决'],
  ['眼', '下前睛光界看镜神'],
  ['盒', '饭子'],
  ['罐', '头装'],
  ['把', '关握控手柄脉门守'],
  ['列', '为入出举席表支'],
  ['车', '辆位间道库站主型队票厂皮轮'],
  ['餐', '饮厅具馆费桌补标盒券车位食叙'],
  ['单', '位个独项元边身价选亲词据列纯体层向打设循方'],
  ['班', '子组长级主车委会列人底倒风校岗干师表机'],
  ['口', '岸径腔碑头语味子罩粮号述供才令之'],
]);

/** Whether a unit can begin with this UTF-16 code unit: a quick look before `unitAt`. False for NaN, past the end. */
export function canBeginUnit(code: number): boolean {
  return code > 0 && BEGINNERS[code] !== 0;
}

/** The longest unit that stands at `at`, or null. */
export function unitAt(text: string, at: number): Unit | null {
  const units = at < text.length ? BY_BEGINNER[BEGINNERS[text.charCodeAt(at)] ?? 0] : undefined;
  if (units === undefined) return null;
  for (const { unit, others } of units) {
    if (unit.text.length > 1 && !text.startsWith(unit.text, at)) continue;
    const end = at + unit.text.length;
    if (others === '' || end >= text.length || !others.includes(text.charAt(end))) return unit;
  }
  return null;
}

/** A unit, and the characters after which its own begins another word. */
interface UnitEntry {
  readonly unit: Unit;
  readonly others: string;
}

/** The units by their first character, the longest first; none at 0. */
const BY_BEGINNER: readonly (readonly UnitEntry[])[] = [[], ...groupByBeginner()];

/** The place in `BY_BEGINNER`, by code unit; 0 where no unit begins. */
const BEGINNERS = beginnerTable();

function groupByBeginner(): readonly (readonly UnitEntry[])[] {
  const groups = new Map<string, UnitEntry[]>();
  for (const unit of UNITS.values()) {
    const group = groups.get(unit.text.charAt(0)) ?? [];
    groups.set(unit.text.charAt(0), group);
    group.push({ unit, others: OTHER_WORDS.get(unit.text) ?? '' });
  }
  for (const group of groups.values()) group.sort((one, other) => other.unit.text.length - one.unit.text.length);
  return [...groups.values()];
}

function beginnerTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [index, [first]] of BY_BEGINNER.entries()) if (first !== undefined) table[first.unit.text.charCodeAt(0)] = index;
  return table;
}
