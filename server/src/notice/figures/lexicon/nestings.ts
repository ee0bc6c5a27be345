/** What is one number within another by its words. */

/** A quick look at how the words before an inner number end. */
export const MAY_BE_INNER = /(?:处分|党籍|公职|察看|有效[\u4e00-\u9fff]{0,4}|实(?:到|际?参)[\u4e00-\u9fff]{0,3})$/u;

/** What is chosen from what follows it: 3个案例入选全省50个案例; 包括12名院士在内的100余人. */
export const CHOSEN = /入选|入围|被列为|被列入/u;

/** 对12家单位开展检查。…向7家单位制发建议书: those written to were among those looked into. */
export const WRITTEN_TO = /^(?:单位|部门|企业|街道|社区|村|学校)?(?:制发|下发|发出|发送|印发|送达)/u;

/** What those were subject to who may be written to. */
export const LOOKED_INTO = /检查|督查|抽查|督导|审计|巡察/u;

/** 新开工 before what was named before it: 项目98个，新开工项目37个. */
export const NEWLY = /^(?:新开工|已开工|开工|竣工|已竣工|新建成|在建)(?<name>.{4,})$/u;

/** ⟦科级以上干部中⟧女干部: of what was named and counted before it. */
export const NAMED_AGAIN =
  /^(?:其中|在|该)?(?<name>(?!其)[\u4e00-\u9fff]{2,12}?)[中里](?![心级层等小学队共国央方外文日美俄欧药医])[\u4e00-\u9fff]{1,12}$/u;

/** ⟦抽查⟧12个项目, ⟦现有⟧合同72份: all of which what follows is said. */
export const ALL_OF_WHICH =
  /(?:抽[查检测]|[检核复审调]查|审核|评审|测评|走访|回访|[共现]有|总数|在册|在职|建档)[\u4e00-\u9fff]{0,6}$|(?<![没未])有[\u4e00-\u9fff]{2,6}$/u;

/** 今年⟦新增⟧的: none of them. */
export const NONE_OF_THEM = /今年|新[增收]|[另还应]|其余|此外|加上|其他|以外|不[计含算]/u;

/** What comes after what, and is never more: ⟦收到⟧45件，⟦属实⟧47件. Held against the words before two numbers of one unit, one right behind the other. */
export const STAGES: readonly (readonly [outer: RegExp, inner: RegExp])[] = [
  [/(?:收到|受理|接到|接收|登记|推送|移[交送]|转[办交送]|交办)[^,]{0,8}$/u, /^经?(?:核查)?(?:(?:部分|基本)?属实|查实|不实|失实)$/u],
  [/(?:[抽应]考|参考|参加[^,]{0,4}(?:考试|考核|测试))$/u, /^(?:成绩)?(?:合格|及格|达标|优秀|不合格)$/u],
  [/报名[^,]{0,6}$/u, /^(?:最终|实际|共)?(?:录[取用]|入围)$/u],
  [/(?:投票总数|总票数|有效票数?|收回[^,]{0,4}票)$/u, /^(?:赞成|同意|反对|弃权)票?$/u],
  [/(?:培训|参训)[^,]{0,6}$/u, /^(?:考核)?(?:结业|合格|取得[^,]{0,6}证书?|取证|领证)$/u],
  [/(?:申报|推荐|报送)[^,]{0,8}$/u, /^(?:成功)?(?:获批|入选|立项|获评|入围)$/u],
];
