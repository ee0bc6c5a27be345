/** Words that make a number count members of two sets at once, or of neither. */

/** Of one thing all that follows: 既驻村又联户的⟦7名⟧. */
const AS_WELL = '既(?![未无不没非])[^,]{1,24}[又也]';
/** 两种经历兼具, 两项都有. */
const OF_TWO = '[两二双](?:[种类项者重方个边头处][^,没未不无]{0,8})?(?:并[处存]|兼[有具备]|[都均皆](?![没未不无]))';

/** Up to the number: in both sets. */
export const BOTH_BEFORE = new RegExp(
  [
    `${AS_WELL}[^,]{0,24}$`,
    `${OF_TWO}[^,]{0,10}$`,
    '(?<!不)兼[有具备][^,]{0,16}$',
    '双重[^,]{0,8}$|双开',
    '(?:重[复叠合]|交叉)(?:计算|计入|统计|处[分理]|享受|参加|列入)?(?:的|人[员数]|部分|问题)*$',
    '(?:并存|并处)(?:的|问题|人员)*$',
    '同时(?:(?:受到?|被|给予|具有?|存在|涉及|属于|列入)[^,]{0,16}|[^,]{1,20}的)$',
  ].join('|'),
  'u',
);

/** After the unit: ⟦3人⟧既停职又降级, ⟦4场⟧与周例会合并举行. */
export const BOTH_AFTER = new RegExp(
  `^[^,]{0,2}(?:${AS_WELL}|${OF_TWO}|同时(?:[受被具]|存在|涉及|属于)|兼[有具]|(?:受到?|被)双重|[与和同][^,]{1,14}(?:合并|重[复叠合]|套开)|(?:重复|交叉)(?:计|$))`,
  'u',
);

/** Up to the number, and after it: in neither set. */
export const NEITHER_BEFORE =
  /(?:[都均皆](?:没有|[未无不])[^,]{0,12}|既[未无不没][^,]{1,16}[又也][未无不没][^,]{0,14}|两[者项种类][^,]{0,6}(?:皆无|均无))$/u;
/** See `NEITHER_BEFORE`. */
export const NEITHER_AFTER = /^[^,]{0,6}(?:[都均皆](?:没有|[未无不])|既[未无不没][^,]{1,16}[又也][未无不没])/u;

/** 仅受党纪处分: none of those in both sets. */
export const ONLY_ONE = /[仅只单](?!位)/u;

/** What says that numbers are not to be added, for some are counted under several heads. */
export const OVERLAPPING =
  /(?:相互|互有|互相|存在|有所?)交叉|交叉(?:重|计)|(?:互有|有所?|存在|相互)重[叠合复]|重复(?:计|统)|[两二多]种(?:以上)?的?(?:原因|情形|情况|类型)|[都均皆](?:已?计了|计入|算入|统计)|[两多]处(?:计|统)|(?:不[宜能可应]|不得|无法)[^,;。]{0,14}相[加乘]|相加(?:大于|超过|多于)|(?:[大多小少]于|超过)分项|双重(?:挂职|任职|身份)|(?:包括|包含|[含计])在[^,;。]{0,12}[之以]?内|[两二三多][类种项][^,;。]{0,4}并存/u;

/** 被劝退的5人⟦已不在上述1893人内⟧: what is told to be no part. */
export const OUTSIDE = /不(?:在|含在|包括在|计在)[^,;。]{0,12}[之以]?[内列]/u;

/** Beside a number: what may make it count those that are in two sets, or what is taken off. */
export const SHARED = /[兼两都均皆既扣减抵冲净]|双重|同时|重[叠合复]|交叉|超编|放弃|递补|退出/u;

/** What takes off some before a whole is stated: ⟦去除兼聘⟧，共608人. */
export const TAKEN_OFF = /(?:去除|扣除|剔除|除去|扣减|去掉|减去)[^,;。]{0,8}[,后]?[^,;。]{0,4}$/u;
