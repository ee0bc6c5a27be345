import { ownWords } from '../../../text/words';

/** Words of notices, terms and names of places that a general dictionary lacks. Whoever meets a slip that is none, because two words meet in it, adds the word here. */
export const TERMS = ownWords(`
整改 巡视 巡察 织密 党组织 巡视组 巡察组 巡视办 巡察办 纪委 监委 纪检 党组 党委 党工委 党支部 党总支 局党组 组织部 宣传部 政法委 办结 销号 台账 信访 到位 党课 党建 党费 党史
三会一课 主题党日 思政课 问责 约谈 诫勉 函询 线索 廉政 研判 督办 督查 督导 调研 专班 专题 网格 网格化 营商 习近平 十九大 二十大
报名截止 申报截止 时间截止 日期截止 期限截止 受理截止 投标截止 征集截止 有效期截止 缴费截止 预约截止
推委会 检查站 升帐 出帐 营帐 帐中 帐内 来函 复函 公函 发函 归挡 给付 暑运 暑期 装机 装箱 排污 排查 排期 排班 排水 发生地 发生时 补正 不能自已 难以自已
季末 岁末 年末 月末 期末 学期末 周末 风控 风电 风投 风筝 水减 硫减 份量 份额 驰骋 发给 拨给 配给 交给 送给 折价 折旧 折算 环卫 环保 环境 执直 申办 申领 申请 给予 授予 赋予
紧跟 跨界 入境 入场 统考 备考 双反 责任主体 实施主体 办学主体 市场主体 石渠 张家界 悦己 与会 对接 导向 绩点 碳中和 碳达峰 新民主主义 惩处 惩治 查处 蚊帐 毕业生 本科生 报考
`);
