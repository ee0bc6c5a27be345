/** What is done, by which words, and what is no whole of it. */

/** What has been dealt with: 办结8件, 8件已办结. */
export const DONE_VERBS: ReadonlySet<string> = new Set(
  (
    '完成 办结 了结 结案 办理 办毕 销号 销账 整改 解决 化解 落实 落地 封顶 认定 洽谈 拆除 处置 处理 查结 审结 执结 清退 清理 清缴 清收 清偿 退缴 退还 ' +
    '退回 追缴 追回 收缴 收回 偿还 归还 兑付 兑现 拨付 支付 发放 安置 交付 竣工 完工 验收 投用 投产 建成 开工 启动 答复 回复 约谈 通过 入库 签约 采纳 认领 ' +
    '销户 注销 关停 取缔 整治 治理 修复 修缮 改造 更换 补办 转化 消除 闭环 归档 更正 纠正 规范 核查 核实 挂牌 到位 完毕 换届 整顿 返还 补缴 上缴 清零 盘活 清欠 腾退 退赔 ' +
    '结清 补齐 补足 补签 复垦'
  ).split(' '),
);

/** What such a verb may have as its object before the number: 整改问题36个. */
export const DONE_OBJECTS: ReadonlySet<string> = new Set('问题 任务 措施 事项 线索 案件 项目 隐患 数量'.split(' '));

/** Verbs that mean something done with an object, too. */
export const FINISHED = /^(?:完成|办结|了结|办毕|解决|化解|销号|消除|清退|追缴|收回)/u;

/** 已, 目前, 截至 before the verb. */
export const ALREADY = /[已均]|目前|截[至止]|[迄至]今|现有?$/u;

/** What may stand between a mark and the verb that says nothing else: 其中⟦本县按期⟧办结8件. */
export const NOTHING_BETWEEN =
  /^(?:其中|[共并和中里的被\s]|累计|全部|按期|如期|及时|按时|顺利|实际|成功|提前|基本|[本我全][省市区县州旗镇乡局院校行]|集团|公司|问题|线索|任务|项目|措施)*$/u;

/** What was made anew is no whole of what was dealt with: 新建制度5项，完成整改12项. */
export const OUTPUT = /(?:新建|新增|修订|出台|建立|健全|建成|开展|召开|印发|举办|废止|选派|(?<!党)组织|培训|制定)[^,]{0,12}$/u;

/** What is made in order to be done, or was there before. */
export const TASK = /措施|任务|举措|清单|计划|方案|台账|问题|整改|事项/u;

/** What frames the matter and is not done itself: 4个方面, 6个街道. */
export const FRAME =
  /^(?:方面|大类|[类组乡镇村区县市]|重点(?!项目|工程|任务|问题|工作)|领域|环节|层面|维度|小组|专班|单位|部门|街道|社区)/u;

/** 整改任务57项: what is to be done. */
export const TASK_AT_END = /(?:任务|清单|台账)$/u;

/** All that there is: 共计30件. */
export const TOTAL = /(?:共计?|合计|总计)$/u;

/** A plan may be surpassed. */
export const PLAN = /计划|目标|拟|预计/u;

/** What is settled is no whole of what else is settled; what is begun or taken on may be. */
export const SETTLED = /完成|办结|了结|结案|销号|整改|解决|化解|落实/u;

/** A sentence that goes on with the numbers of the one before it: ⟦目前⟧已办结8件. */
export const OPENS_ON_BEFORE = /^(?:目前|截至|截止|已|现|本[区市县镇]共?认领)/u;

/** What was taken in this year is no bound for what was settled in it: 立案20件，结案22件 with two of last year's; 开工9个，竣工11个. */
export const TAKEN_IN = /(?:立案|受理|收到|接[收待到报办]|转来|新收|收案|进件|[开动]工|启动|开建|新建)[^,]{0,12}$/u;

/** What some met with is no whole of those who met with something else: 行政拘留3人，约谈5人. */
export const MET_WITH =
  /(?:拘留|逮捕|留置|处分|诫勉|谈话|问责|追责|警告|记过|免职|停职|侦查|查封|扣押|处罚|改正|停产|停业|关停|关闭|取缔|吊销)$/u;

/** ⟦上年结转⟧8.46万元，收缴12.37万元: what is dealt with came in later as well. */
export const CARRIED_OVER = /(?:上[年季月期][^,]{0,3}(?:结[转余存]|转[入来])|期初[^,]{0,6})$/u;

/** A fine comes on top of what was misspent: 违规资金10万元已追回，罚款20万元已上缴. */
export const FINE = /罚款|罚金|罚没|违约金|滞纳金/u;

/** A date and nothing else. */
export const UP_TO = /^(?:截[至止]|目前)[^,]*$/u;

/** All are dealt with, and not only begun. */
export const ALL_DONE =
  /^[^,]{0,4}(?:[已均]?全部|均已)(?!立案|受理|[交转]办|移交|[纳列录]入|建档|上报|公[示开]|[办答回]复|核[查实]|[排检]查|评估)/u;

/** 58件提案⟦全部办复⟧: whatever came of each of them. */
export const ANSWERED = /^[^,]{0,8}(?:全部|均已?|已)(?:[办答回]复|核[查实]|[排检]查|评估)/u;
