/** What people and things are dealt with by, and words that say nothing of what is counted. */

/** Words that say nothing of what is counted. */
export const SAY_NOTHING: ReadonlySet<string> = new Set(
  '其中 完成 整改 目前 截至 已经 正在 全市 全县 全区 全省 进行 开展 问题 累计 合计 总计 分别'.split(' '),
);

/** Those dealt with in one way or another. */
export const DEALT_WITH = /处理|处置|问责|追责/u;

/** A way of dealing with someone. */
export const PENALTY = /处分|处理|教育|警告|记过|降级|撤职|撤销|开除|免职|停职|察看|诫勉|检查|谈话/u;

/** What firms and things come to: one of these is no whole of the others. */
export const DISPOSED = /关停|退出|注销|剥离|转让|合并|撤销|拆除|取缔/u;

/** ⟦走访⟧46家，⟦协调⟧融资12家: what is done with some of them, and no name of a kind. */
export const ACTS = new RegExp(
  `^(?:又|再|还|并|先后)?(?:${(
    '走访 慰问 协调 解决 帮扶 帮助 救助 资助 减免 垫付 发放 发出 下发 印发 组织 举办 召开 开展 建立 成立 报送 上报 招聘 招收 引进 选派 抽调 收集 征集 收到 受理 接待 登记 清运 安装 ' +
    '新建 新增 铺设 种植 补植 栽植 申请 申报 争取 兑现 提供 推送 推荐 推广 签订 签约 促成 促进 带动 吸纳 撬动 引导 出动 张贴 悬挂 巡查 检查 抽查 督查 排查 劝导 劝返 查看 查处 评选 表彰 授予 命名 编制 起草 制定 ' +
    '修订 采集 录入 制作 刊发 转发 回访 调研 宣讲 覆盖 惠及 服务企业 服务群众 服务居民 投入 拆除 栽种 打造 创建 培育 聘请 实施 完成 增设 发现 提出 约谈 通报 配备 笔试 面试 体检 入围 参赛 获奖 录取'
  ).replaceAll(' ', '|')})`,
  'u',
);

/** 的, 类, 方面: each names a kind. */
export const KINDS = /(?:[的类型]|方面|形态|等次|领域)$/u;

/** 加上: a word that adds. */
export const PLUS = /^(?:再?加上?|连同|另加)/u;

/** 10万元以下⟦的⟧4个: a size for a label. */
export const SIZE_AS_LABEL = /[上下内]的$/u;

/** What is measured and not counted: stated rounded, and in shares that overlap. */
export const MEASURED = /[元亩吨米升斤度克]|千瓦|公顷|公里/u;

/** What 个 counts, where several things are counted by it: 6个⟦街道⟧15个⟦社区⟧. */
export const NOUNS = /^(?:街道|社区|[省县乡镇村]|地区|国家|城市|乡镇|部门|单位|支部|企业|县区|小组|学校|党组|基层)/u;

/** One of a bracket that may be some of its whole. */
export const ONLY_SOME = /其中|含|包括|本年|其他/u;

/** 500元以上, 300元以下: bands of one scale, beyond which nothing is. */
export const ABOVE = /以上(?<of>[^,]{0,4})$/u;
/** The other side of `ABOVE`. */
export const BELOW = /以下(?<of>[^,]{0,4})$/u;

/** 不批准, 未办结, 没有到会: the opposite of its verb. */
export const OPPOSITE = /(?:[不未非无]|没有?)(?<verb>(?<=没)[^的有]|[^的]{2})[^不未]{0,6}$/u;

/** 一季度, 五星: a place in an order. */
export const NUMBERED = /(?<number>[一二三四五六七])(?<of>[季类级星档批等种次][^奖,]{0,5})$/u;

/** 一等奖, 二等奖: the first two of an order. */
export const FIRST_TWO = /(?<number>[一二])(?<of>[等类级档批次])[^,]{0,5}$/u;

/** 5个⟦方面⟧, 3个⟦环节⟧: ways in which something is done, and no things. */
export const WAYS = /^(?:方面|层面|维度|角度|环节|步骤|抓手|要点)/u;

/** 5个⟦点位⟧: a number with a noun of its own. */
export const OWN_NOUN = /^[\u4e00-\u9fff]{2}/u;

/** 小微贷款, 科创企业: money that is counted under each of its traits. */
export const LENT = /贷|融资|企业|小微|普惠|绿色|科[创技]|高新|规上/u;
