import type { Random } from './random';

/** The words of invented notices. What they count holds: parts sum to wholes, rates follow from counts. */

const TOPICS = [
  '理论学习联系实际', '意识形态工作责任制落实', '重点项目推进', '营商环境优化', '生态环境保护', '安全生产监管', '基层党组织建设',
  '干部队伍培养', '项目资金管理', '民生实事办理', '国有资产管理', '乡村振兴衔接', '廉政风险防控', '公共服务供给', '科技创新支撑',
  '历史文化保护', '政务公开推进', '城市精细化治理', '园区招商引资', '法治建设统筹', '基层减负落实', '耕地保护执行', '年轻干部选配',
  '党建品牌培育', '物业服务监管', '养老服务供给', '粮食安全保障', '政府采购管理', '公车使用管理', '档案资料管理',
] as const; // prettier-ignore
const FAULTS = ['不够深入', '不够到位', '不够扎实', '不够有力', '不够严格', '不够精准', '成效不明显', '还有差距', '存在短板'] as const;
const GROUPS = [
  '贯彻落实党中央决策部署', '落实全面从严治党责任', '推进高质量发展', '加强领导班子和干部队伍建设', '抓好巡视审计反馈意见整改',
  '保障和改善民生', '维护安全稳定',
] as const; // prettier-ignore
const SUBGROUPS = ['统筹谋划', '责任传导', '制度执行', '服务群众', '风险防范', '队伍管理'] as const;
const MEASURES = [
  '完善学习机制', '压实工作责任', '健全推进机制', '强化督促检查', '优化办理流程', '规范资金使用', '加强队伍建设', '开展专项整治',
  '细化任务分工', '完善制度体系', '突出问题导向', '提升服务水平', '拓宽监督渠道', '严格考核评价', '深化协同联动', '抓好宣传引导',
] as const; // prettier-ignore
const PLACES = ['望江街道', '松岭镇', '青山镇', '云图园区', '清河街道', '石桥镇', '东湖片区', '西岭片区'] as const;
const MATTERS = ['道路维修', '管网改造', '校舍加固', '水库除险', '市场搬迁', '绿道建设', '停车泊位', '危房改造'] as const;

/** A problem in the inspectors' words, without marks at its ends: 重点项目推进不够有力. */
export function problemWords(random: Random, index: number): string {
  return `${TOPICS[index % TOPICS.length] ?? TOPICS[0]}${random.pick(FAULTS)}`;
}

/** The matter of a group of problems. */
export function groupWords(index: number): string {
  return GROUPS[index % GROUPS.length] ?? GROUPS[0];
}

/** The matter of a part of a group. */
export function subgroupWords(index: number): string {
  return SUBGROUPS[index % SUBGROUPS.length] ?? SUBGROUPS[0];
}

/** A measure in a few words, the nth of its list. */
export function measureTitle(random: Random, index: number): string {
  const offset = random.number(0, 3) * 4;
  return MEASURES[(offset + index) % MEASURES.length] ?? MEASURES[0];
}

/** One or two sentences on what was done, ending in 。 */
export function deed(random: Random): string {
  return random.pick([meeting, breakdown, rate, remainder, plain, list])(random);
}

function meeting(random: Random): string {
  return `先后召开专题会议${String(random.number(2, 9))}次，研究解决${random.pick(MATTERS)}等方面的具体困难，逐项明确责任单位和完成时限。`;
}

function breakdown(random: Random): string {
  const [one, other] = [random.number(2, 20), random.number(2, 20)];
  const place = random.pick(PLACES);
  return `组织力量到${place}排查风险隐患${String(one + other)}处，其中一般隐患${String(one)}处、较大隐患${String(other)}处，已全部落实管控措施。`;
}

function rate(random: Random): string {
  const all = random.pick([4, 5, 8, 10, 20, 25, 40, 50] as const);
  const done = random.number(Math.ceil(all / 2), all - 1);
  const share = (done / all) * 100;
  return `梳理${random.pick(PLACES)}群众诉求${String(all)}件，已办结${String(done)}件，办结率为${String(Number(share.toFixed(1)))}%。`;
}

function remainder(random: Random): string {
  const [done, left] = [random.number(3, 30), random.number(1, 9)];
  return `${random.pick(PLACES)}${random.pick(MATTERS)}计划实施${String(done + left)}个点位，已完成${String(done)}个，剩余${String(left)}个正在按计划推进。`;
}

function plain(random: Random): string {
  return `坚持问题导向和效果导向相统一，到${random.pick(PLACES)}开展调研督导，推动${random.pick(MATTERS)}工作由点到面取得实效。`;
}

function list(random: Random): string {
  const [one, other] = [random.pick(PLACES), random.pick(MATTERS)];
  return `指导${one}完善议事规则、公开流程和考核办法，把${other}纳入年度重点任务，定期通报进展情况。`;
}
