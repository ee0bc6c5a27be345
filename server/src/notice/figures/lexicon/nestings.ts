/** What is one number within another by its words. */

/** A quick look at how the words before an inner number end. */
export const MAY_BE_INNER = /(?:处分|党籍|公职|察看)$/u;

/** What is chosen from what follows it: 3个案例入选全省50个案例; 包括12名院士在内的100余人. */
export const CHOSEN = /入选|入围|被列为|被列入/u;

/** 对12家单位开展检查。…向7家单位制发建议书: those written to were among those looked into. */
export const WRITTEN_TO = /^(?:单位|部门|企业|街道|社区|村|学校)?(?:制发|下发|发出|发送|印发|送达)/u;

/** What those were subject to who may be written to. */
export const LOOKED_INTO = /检查|督查|抽查|督导|审计|巡察/u;

/** 新开工 before what was named before it: 项目98个，新开工项目37个. */
export const NEWLY = /^(?:新开工|已开工|开工|竣工|已竣工|新建成|在建)(?<name>.{4,})$/u;
