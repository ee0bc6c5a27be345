/** What is left, and how far what is not done yet has come. */

/** 剩余2个, 其余5只, 未完成的…2项. Words between the cue and the number are the noun. */
export const LEFT_BEFORE =
  /(?:剩余|余下|剩下|尚余|尚剩|还剩|仅剩|其余)[^,]{0,12}$|(?:^|[^其])[尚仍还]?未(?:完成|办结|整改|销号|解决|化解|到位|落实)[^,]{0,24}$|(?:尚有|仍有|还有|其他|其它|另外|另有|[余剩])$/u;

/** 长期坚持6条, 正在推进2个, and 2个正在推进: what is not done yet, given as a state. */
export const STATE_BEFORE =
  /(?:正在|持续|长期|继续|加快|有序|序时|分步)[^,]{0,8}(?:推进|整改|坚持|办理|落实|实施|化解|推动|解决)的?(?:问题|任务|措施|事项|项目)?$|(?:基本|部分|阶段性)(?:完成|整改)(?:整改|落实)?$|达?到?序时进度$|取得阶段性(?:成效|进展|成果)(?:的?(?:问题|任务|措施|事项|项目))?$/u;

/** The same behind the number: 2个⟦正在推进⟧. */
export const STATE_AFTER =
  /^(?:问题|任务|措施|事项|项目|隐患)?(?:正在|正按|持续|长期|需长期|需要长期|仍在|尚在|尚未|暂未|还在|未|(?:已经?|均)?(?:取得阶段性|达到序时|基本完成))/u;

/** 首批派出38名，第二批派出11名，⟦还差⟧3名: what is missing to all, behind several parts. */
export const LACKING = /^[还尚仍]?(?:差|缺|短缺|缺口)[了为有约是]?$/u;

/** ⟦正在⟧联系的12人, ⟦还在⟧推进的5条, ⟦待⟧通电的15套: not done yet. */
export const UNDER_WAY =
  /(?:^|[^现实])(?:[正还仍尚]在(?!使用|运[行营]|营业|服[役务]|[值在]守|执行|生产)|(?<![等对优接招期善])待(?![遇人业])(?=[^,]{1,4}的))/u;

/** ⟦未销号⟧, 没有⟦搬迁⟧: what has not been done. */
export const NOT_DONE = /(?:未|没有?)能?(?:够|全部|全面|按时|按期|如期|及时)?(?<verb>[\u4e00-\u9fff]{2})/u;

/** What may be said of whatever is to be done. */
export const DONE_OF_ANY = /完成|办[结理]|了结|整改|解决|化解|落实|到位|销号|处[理置]|达[标到]|结案/u;

/** ⟦除⟧23户因继承纠纷暂缓⟦外⟧: all but those. */
export const ALL_BUT = /(?:^|[^扣拆清剔排消开解免革根切废])除了?[^,]{0,12}$/u;
/** See `ALL_BUT`. */
export const EXCEPTED = /(?:以|之)?外$/u;

/** ⟦剩余部分连同今年新欠的⟧380万元: what is left goes with the number, and has none. */
export const WITH_REST = /(?:剩余|其余|余下|剩下)[^,]{0,4}(?:连同|加上|[和与及])/u;
