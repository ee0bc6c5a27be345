/** The words that decide what is a list and what it is counted as, as data. */

/** What opens a list: prepositions and verbs of which what follows is the object; in an item they say that the list begins behind them. */
const OPENERS =
  '围绕 依托 聚焦 紧盯 紧扣 盯住 严把 推进 推动 开展 落实 加强 完善 建立 健全 制定 出台 印发 实施 组织 完成 抓好 打造 形成 深化 强化 提升 解决 整改 查处 发现 涉及 包括 涵盖 通过 采取 运用 坚持 根据 针对 梳理 引进 创建 督促 召开 举办 成立 设立 结合 配合 ' +
  '达到 确保 分为 分成 划分 纳入 列入 会同 联合 协同 携手 邀请 前往 赴 深入 走访 慰问 考察 带领 带队 率领 率队 代表 就 分别 参加 参观 学习 汇报 介绍 讲解 解读 获得 荣获 获评 入选 培育 构建 搭建 开设 建成 建设 设置 新增 发展 壮大 做好 ' +
  '先后到 分赴 途经 流经 跨越 进驻 撤销 做强 突出 把握 明确 细化 制订 修订 编制 发布 推出 选派 选聘 聘请 聘任 培训 培养 服务 覆盖 惠及 签署 签订 启动 承担 承办 主办 (?<!政)协办 举行 统筹 整合 优化 调整 选取 选择 确定 评选 授予 表彰 命名 压缩为 精简为 归纳为 概括为 凝练为 来自 分布在 分布于 分属 包含 囊括';
/** Characters that open one by themselves: 对教育、卫生两个系统; not in 自由, 对口 and the like. */
const OPENING_CHARACTERS = '对将把在以从向与按因使让由的';
/** A verb that is part of a noun opens nothing: 推进情况, 落实机制. */
const AS_NOUN =
  '情况 工作 力度 问题 机制 活动 过程 能力 水平 方式 成效 任务 制度 方案 计划 规划 项目 体系 平台 中心 小组 单位 部门 队伍 人员 委员会 办公室 局 处 科 委 办 部 会 室 站 所 院 厅';

/** See `OPENERS`: what may stand between a list and what goes before it, in the item that opens it: 围绕教育、医疗问题⟦开展⟧督查、检查等2项. */
export const BOUNDARY = new RegExp(
  `(?:(?<![自理缘针相绝面方导意志可所服原存现潜转大驱])[${OPENING_CHARACTERS}](?![口接外策关握上下来业事素用命利军线岗职校])|等(?![级次额价待候同])|(?:${alternatives(OPENERS)})(?=..))(?!${alternatives(AS_NOUN)})`,
  'u',
);
/** The same behind the first character of an item. */
export const INNER_BOUNDARY = new RegExp(`(?<=.)${BOUNDARY.source}`, 'u');

/** An item that begins with one of them begins the list, whatever stands behind: 建立⟦问题、任务⟧. */
export const BEGINNING = new RegExp(`^(?:[${OPENING_CHARACTERS}分]|${alternatives(OPENERS)})`, 'u');

/** What the words before a number must not end with, where they are to be a list: what follows belongs to them (代表⟦两家单位⟧, 实施⟦六项工程⟧). */
export const OPEN_END = new RegExp(
  `(?:[的了成为至有共对在从向出到及和与等其任是由被把将以于给按获]|^|${alternatives(
    `${OPENERS} 锁定 管理 领导 负责 主持 担任 增加 减少 收到 投入 办理 处理 排查 帮扶 招收 录取 化解 撤销 关闭 转送 移交 查摆 提出 采纳 征集 收集 接待 受理`,
  )})$`,
  'u',
);

/** Offices of persons, who are no list of bodies: 县委常委、副县长赵某与总经理孙某. */
export const OFFICE =
  /(?:(?<!总)书记|常委(?!会)|主任(?!会)|局长|[县市区镇乡村厅部处科校院所站队组会]长|主席(?!团)|委员(?!会)|董事长|经理|教授|总工程师|负责人|组员|队员|冠军|选手|教练)/u;

/** Units that never count what is listed beside them: money and measures, and occasions. */
export const NO_ITEMS = new Set(['元', '美元', '亩', '米', '公里', '平方米', '吨', '次', '场', '人次', '户', '度', '千瓦时', '轮']);

/** What a list of anything is counted as: 公安、商务、财政、农业3个⟦部门⟧. */
export const GENERAL_NOUN =
  /^(?:[大类子分]|主要|重点|具体|关键|主导|特色|新兴|支柱|优势|核心)?(?:部门|单位|领域|方面|方向|环节|工序|工种|手续|场所|部位|课程|科目|学段|作物|组(?![织长员成建])|课题|子课题|专业|学科|行业|产业|系统|板块|要素|主题|专题|类别|品种|指标|维度|层面|角度|阶段|步骤|小组|专班|窗口|岗位|任务|项目|工程|行动|机制|制度|问题|事项|举措|措施|内容|部分|模块|渠道|关口|节点|节日|账|清单)/u;

/** Places and sets: names of one length before them are theirs, 青山、白水、黑石3个⟦乡镇⟧, 管网、道路、照明三⟦大工程⟧. */
export const PLACE_NOUN =
  /^(?:行政村|乡镇|县区|街道|社区|园区|片区|小区|省(?![级直属委内])|[地城]?市(?![级直属委政])|[镇村乡县](?![民级委务支小居域块长里组落庄])|校(?!区)|地(?![区方块点市级质下])|大[\u4e00-\u9fff]{2})/u;

/** What those listed may be, or may have some of. */
export const MEMBER_NOUN = /^(?:党|内设|职能|下属|涉事|参建)?(?:[科股处]室|车间|班组|支部|企业|公司|医院|学校|市场|库区|站所|窗口)/u;

/** What a list without 等 names in full: 四级, 三位一体, 四个方面, 四张清单. */
export const CLOSED =
  /^(?:级|位一体|步(?:工作法|[法走骤])|字(?:诀|要诀|方针|工作法)|大?类|种|大?方面|篇文章|[张份]清单|[个大](?:方面|重点|环节|领域|层面|节点|节日|维度|时间段|阶段|机遇|坚持|(?:专项|专门|工作){0,2}(?:工作组|小组|专项组|专班))|项(?:机制|制度|任务|工程|行动|清单|举措|工作))/u;

/** What a bracket begins with that names some of what is counted, or something else: 27所学校（⟦含⟧…、…）. */
export const PARTIAL = /^(?:其中|[含除如以由按原或另]|包含|包括|不含|例如|比如)/u;

function alternatives(words: string): string {
  return [...words.split(' ')].sort((one, other) => other.length - one.length).join('|');
}
