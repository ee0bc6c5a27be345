/** The words that decide whether a number before a list announces it, as data. */

/** What is counted in items, whatever is said of it behind: 从四个⟦方面⟧抓好整改, 提出三点⟦要求⟧. */
export const ITEM_NOUNS = alternatives(
  '方面 层面 环节 维度 角度 着力点 抓手 措施 举措 做法 办法 要求 意见 建议 希望 体会 看法 感受 启示 倡议 期望 期待 嘱托 坚持 步骤',
);
/** What may be counted in items where nothing else is said of it: 抓好三项⟦工作⟧：, but not 三项工作同步推进. */
export const MATTER_NOUNS = alternatives(
  '工作 任务 重点 机制 制度 原则 内容 关系 关口 关键 文章 实事 大事 要事 事 事情 转变 提升 突破 优势 变化 经验 领域 目标 渠道 途径 路径 方法 方式 阶段 能力 素质 品质 特质 特点 特征 亮点 成果 原因 因素 ' +
    '行动 工程 专项 结合 强化 突出 聚焦 主题 议题 问题 不足 短板 困难 挑战 风险 方向 思路 策略 定位 意义 作用 保障 支撑 清单',
);
/** What is counted in 点, 条, 步, 招 or 件 need not be named: 强调三点：, 分两步：. */
export const BARE_MEASURES = alternatives('点 条 步 招 件');
/** What a number counts in. */
export const MEASURES = alternatives('个大 个 大 项 条 点 件 类 种 步 招 篇 道 张 句');

/** What a number must not stand behind: what it counts is known already (上述三个方面), one of several (第三项), or what something is about (针对三个问题). */
export const BACKWARD = /(?:上述|以上|前述|[这那每各第前后哪\d.+—~至到余多几数-]|其余|其他|另外?)$/u;
/** What a number is the object of, where the clause goes on to something else: 针对⟦5个问题⟧，采取…; 对⟦两个方面⟧. */
export const CONCERNED = /(?:针对|对照|对标|[对向就为与同和跟给把将的]|关于|根据|按照|依照|结合|贯彻|反馈)$/u;
/** What the items of an announced list are introduced by: 从⟦三个方面⟧, 提出⟦三点要求⟧, 主要有⟦两点⟧, 以下⟦四项⟧. */
export const INTRODUCING = new RegExp(
  `(?:${alternatives(
    '从 以 存在 存在着 发现 指出 分 分为 用 通过 抓 抓好 抓住 抓实 抓牢 做 做好 做到 做实 提 提出 提了 提出了 采取 采取了 建立 建立了 健全 完善 制定 制定了 推出 推出了 出台 出台了 明确 明确了 部署 部署了 安排 安排了 强调 强调了 讲 讲了 谈 谈了 有 是 ' +
      '为 共 落实 落实了 开展 开展了 实施 实施了 完成 完成了 突出 坚持 把握 处理好 实现 实现了 聚焦 围绕 打造 构建 形成 形成了 取得 取得了 注意 注重 以下 如下 下列 主要 重点 具体 在 给出 给出了 分享 分享了 汇报 汇报了 作出 作出了 作了 做了 应 要 需 须 下 办好 办理',
  )})(?:以下|如下|下列|了|好)?$`,
  'u',
);
/** What may stand between the counted noun and the colon: 三项措施⟦如下⟧：, 三点要求⟦，⟧. */
export const TAIL = /(?:如下|分别是|分别为|具体是|具体为|具体如下|主要是|主要有|主要包括|包括|就是|[即是为的])?$/u;
/** 从三个方面⟦的问题⟧: what stands behind 方面 is what is counted. */
export const ASPECT_OF = /^的?(?:突出|主要|具体|共性|典型|重点)?(?:问题|不足|短板|情况|困难)/u;

/** What is counted are bodies and people, whatever is said of them behind: 三个⟦单位⟧要求. */
export const OTHER_THINGS = /单位|部门|支部|党委|党组|社区|企业|学校|学院|同志|干部|人员|小组|[镇乡村局]/u;
/** What lies between the articles of a text and what is said of them: 《条例》共39条，主要内容包括：. */
export const NO_LIST = /^[^,]{1,6}条,.*(?:内容|规定|包括|修订)/u;

function alternatives(words: string): string {
  return [...words.split(/\s+/u)].sort((one, other) => other.length - one.length).join('|');
}
