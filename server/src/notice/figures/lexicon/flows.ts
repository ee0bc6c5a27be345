/** What there is at two times, and what comes and goes between them. Held against the words up to a number. */

/** What there was at first: 年初, 原有, 账面, 库存. */
export const OPENING =
  /(?:[期年月季]初|初始|上[年季月周]度?[末底]?结[转余存]|[上去]年度?[末底]|上季度?末|上月[末底]|\d{4}年度?[末底])[^,]{0,24}$|(?:原(?![因则告料来])[^,]{0,2}|旧存|积存|库存|账面|存量|在册|在库|在建|实有|现有)[^,]{0,10}$|结余期初[^,]{0,8}$/u;

/** What there is in the end: 期末, 结存, 现有. */
export const CLOSING =
  /(?:期末|[年季月]末|[年月]底|期终)[^,]{0,16}$|(?:未[审办]?[结毕]|结余|余额|结存|[仍尚还]有|[剩现账库留实]存|剩余?|结算价|调整后|实有|现有|现存|确定|在[册库编岗建])[^,]{0,8}$|结转[至到]?(?:下|明|以后)[^,]{0,3}$|(?:^|[^年期月上余])结转$/u;

/** What comes in. */
export const COMING =
  /(?:收入|收[到回]|接收|接受|[受获]赠|增[加拨补设]|新[增建购添收设招聘发纳入登开办注]|转入|调入|划[入转]|购[入置进买]|追加|流入|净增|补[充录入栏]|出台|招[聘录]|入[库账院驻园学会栏]|引进|发展|纳入|加)[^,]{0,6}$/u;

/** What goes out. */
export const GOING =
  /(?:支[出付]|拨付|执行|列支|减少|核[减销]|[转调划流]出|领[用取]|发[放出]|下发|消耗|[使耗]?用|[卖售销]出|出[库售]|[死病]亡|用去|退[出库休还]|注销|吊销|取缔|撤[销并]|销[号账]|规范|报[废损]|清[退理]|辞[退职]|解[聘除]|离[职任]|去世|死亡|[审办]结|结案|化解|[偿归]还|剔[除旧]|淘汰|拆除|处置|(?<!接受)捐赠|[变拍]卖|整改|完成|停[运用办开]|废止|失效|减员?)[^,]{0,6}$/u;

/** What is given to be spent: its rest is named 结余, and nothing less clear. */
export const GRANTED = /(?:预算|下达|安排|拨付|到位)[^,]{0,8}$/u;

/** The rest of what was granted. */
export const REST_OF_GRANT = /结[余转][^,]{0,4}$/u;

/** 在320人⟦的基础上⟧核减45人: what it starts from, behind the number. */
export const ON_BASE = /^的?基础上/u;

/** ⟦今年为⟧275人: what it comes to. */
export const COME_TO = /^(?:[今本]年|目前|现[在已]?|调整后|最终|达到?|[总合]共)*[为有是]?$/u;
