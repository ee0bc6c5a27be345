/** Parts of a year, with the quarters that each covers, as bits. */
export const QUARTERS: ReadonlyMap<string, number> = new Map([
  ['一季度', 0b1],
  ['二季度', 0b10],
  ['三季度', 0b100],
  ['四季度', 0b1000],
  ['上半年', 0b11],
  ['下半年', 0b1100],
  ['前三季度', 0b111],
  ['全年', 0b1111],
]);

/** Their names; what there is at the end of one is no part of what there is at the end of all. */
export const PERIOD = /(?:(?:前三|第?[一二三四])季度|上半年|下半年|全年)(?![初末底])/gu;

/** What says that a number is that of all parts of its period: 累计, or the period and no other word. */
export const ALL_OF_PERIOD = /累计|合计|共|(?:季度|[半全]年)[\u4e00-\u9fff]{0,20}$/u;

/** What only says that it is all: 全年⟦累计共⟧办结. */
export const OF_ALL = /累计|合计|共计?|总计|达到?|[又再约为]/gu;

/** ⟦党的二十大以来⟧: a period that begins with no year. */
export const SINCE_EVENT = /(?<![\d年月日])以来/u;
/** ⟦截至2024年底⟧建成860个: all up to a date. */
export const BY_DATE = /^(?:截[至止]|累计|到目前)/u;
/** ⟦当年⟧建成350个: some of what there is by its end. */
export const WITHIN_YEAR = /^(?:当年|本年|今年|本季度|本月|当月)/u;
