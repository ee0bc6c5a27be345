/**
 * What a labelled stretch of text is for, beneath a problem: what was found and why, what was done about it, with what result, by whom, until
 * when, how far it has come.
 */
export type FieldRole = 'finding' | 'cause' | 'answer' | 'measure' | 'result' | 'responsible' | 'deadline' | 'state';

/** The words of labels, the surer ones first. What no row knows learns its role from where it stands. */
const LEXICON: readonly (readonly [FieldRole, RegExp])[] = [
  [
    'responsible',
    /责任(?:领导|单位|部门|科室|处室|股室|主体|人)|^(?:牵头|配合|主责|承办|分管|督办|包联|整改)(?:领导|单位|部门|科室|处室|股室|人)$|^责任人$/u,
  ],
  ['deadline', /时限|期限|(?:完成|整改|办结)时间$/u],
  ['state', /(?:整改|完成|办理|落实|销号)?(?:状态|销号情况|完成度|进度)$|^(?:是否)?(?:完成|销号)$/u],
  ['cause', /(?:原因|根源|成因)(?:分析|剖析)?$/u],
  ['result', /(?:成效|效果|成果)$/u],
  ['measure', /(?:措施|举措|做法|办法|过程|经过)$/u],
  [
    'answer',
    /(?:整改|落实|办理|处理|完成|进展|处置|核查|改进|工作)[及和与]?(?:落实|进展|完成|办理)?(?:情况|进展|结果|说明)$|^(?:整改落实|整改完成|整改|回应|答复|回?答|A|办理意见)$/u,
  ],
  [
    'finding',
    /指出$|表现$|^[问Q]$|^(?:巡[视察]|审计|督察|检查|反馈|审查|考核|具体|主要|突出|存在|发现|查出|组|的){0,4}(?:问题|意见|事项|任务)(?:描述|内容|清单|事项|原文|概述)?$|^(?:反馈|审计)(?:内容|原文|结论)$|^(?:巡[视察])?反馈$/u,
  ],
];

/** The role that a label's words give away; null where they give none away. */
export function roleOfWords(words: string): FieldRole | null {
  return LEXICON.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Whether a field of this role says what was done about the problem. */
export function isAnswering(role: FieldRole): boolean {
  return role === 'answer' || role === 'measure' || role === 'result';
}

/** An answer that begins within the line of what was found: `审计指出：…。⟦整改情况：⟧…`, `问：…？⟦答：⟧…`, `【问题】…⟦【整改】⟧…`. */
const WITHIN =
  /(?:整改|落实)[\u4e00-\u9fff]{0,6}:|(?<=[。?!;] ?)(?<words>[\u4e00-\u9fff]{1,8}|A):|[【[〖「〔](?<bracketed>[\u4e00-\u9fff]{2,8})[】\]〗」〕]/gu;

/** Where among width-folded words an answer begins by its label; -1 where none does. */
export function answerWithin(words: string): number {
  for (const { index, groups } of words.matchAll(WITHIN)) {
    const own = groups?.words ?? groups?.bracketed;
    if (own === undefined || isAnswering(roleOfWords(own) ?? 'finding')) return index;
  }
  return -1;
}
