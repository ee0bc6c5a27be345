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
