/** A limit that all are said to keep to, and the most or the least of them. Held against the words beside a number. */

/** ⟦均⟧在80分以上, ⟦全部⟧控制在30天以内: all of them, as it is. */
export const ALL_KEEP = /(?:(?<![平人户月年日次件])均|都|全部|一律|所有|各[\u4e00-\u9fff]{1,4}|每[\u4e00-\u9fff]{1,3})[^,]{0,12}$/u;
/** ⟦要求⟧不超过30天: as it should be. */
export const SHOULD_BE = /[应须需拟]|要求|规定|标准|原则|不得|不能|计划|力争|确保|目标|[上下]限|原[来先有]|此前|整改前/u;
/** 控制在30天⟦以内⟧. */
export const AT_MOST_AFTER = /^以[内下]|^之内/u;
/** ⟦不超过⟧30天. */
export const AT_MOST_BEFORE = /(?:[不未]超过?|不[高多大]于|(?<!不)(?:低于|少于))$/u;
/** 80分⟦以上⟧. */
export const AT_LEAST_AFTER = /^以上/u;
/** ⟦不低于⟧80分. */
export const AT_LEAST_BEFORE = /(?:不[低少小]于|(?<!不)[高多大]于|(?<!不)超过)$/u;
/** ⟦最长的⟧28天. */
export const THE_MOST = /最[高大多长贵晚迟][^,]{0,6}$/u;
/** ⟦最低⟧72分. */
export const THE_LEAST = /最[低小少短早][^,]{0,6}$/u;
/** ⟦最高的⟧98.6%, and what it is that is least. */
export const EXTREME = /最(?<side>[高大多长])(?<of>[^,]{0,6})$/u;
/** The least by the most. */
export const OPPOSITES: Readonly<Record<string, string>> = { 高: '低', 大: '小', 多: '少', 长: '短' };
/** ⟦限期⟧30日: how long it may take. */
export const TIME_LIMIT = /(?:限期?|时限|期限|规定)[^,\d]{0,6}$/u;
/** ⟦均未超期⟧: it took no longer. */
export const KEPT = /(?:均|都|全部?|无一|没有一?[件个项])[^,。;]{0,4}(?:未超[期时]|未逾期|超[期时]|逾期|按[时期]|在[期时]限内)/u;
