/** What follows a number: the noun counted, or what is said of it. */

/** What follows is said of the number, and is no noun that it counts: 26件⟦已销号⟧. */
export const PREDICATE =
  /^(?:受(?![众益访托助])|[已均正在全未尚仍被由为是达占的其还需将因暂拟,\s按]|完成|通过|进入|取得|给予|予以|进行|实现|得到|开展|整改|办结|涉及|持续|长期|推进|预计|计划|力争|确保|年底|年内|月底|中(?:$|[^心央])|目前)/u;

/** Nouns that may stand for one another: 问题, 任务, 线索. */
export const GENERIC = /^(?:具体|重点|整改|反馈|移交)?(?:问题|任务|项目|事项|措施|工作|举措|内容|线索|信访|案件|隐患)/u;
