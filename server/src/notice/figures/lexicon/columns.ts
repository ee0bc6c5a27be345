/** Words over the columns and before the rows of tables. */

/** A row that sums up all rows. */
export const TOTAL_ROW = /^[\u4e00-\u9fff]{0,4}(?:合计|总计|共计|总数)(?:数|\(.*\))?$/u;
/** A row that sums up those since the one before it. */
export const SUBTOTAL_ROW = /小计$/u;
/** A column that sums up the others of its row. */
export const TOTAL_COLUMN = /^(?:合计|总计|小计|共计|总数)/u;
/** A column of what is left. */
export const LEFT_COLUMN = /剩余|未完成|未整改|未办结|未销号|结余|尚未|差额/u;
/** A column that is not added up: rates, averages, prices, places. */
export const NOT_SUMMED =
  /[率占均±%]|比[重例]?$|单价|价格|序号|编号|排[名序位]|名次|得分|分数|年份|时间|日期|电话|备注|增[长幅]|降幅|进度|同比|环比/u;
/** A cell that holds none. */
export const NONE = /^[-—/无]{0,3}$/u;
