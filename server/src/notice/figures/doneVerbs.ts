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
