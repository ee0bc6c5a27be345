import { HAN } from '../../../text/marks';

/** ⟦具体问题⟧ of 26个具体问题. */
export const NOUN_AFTER = /^(?:具体)?(?:整改)?(?<noun>问题|任务|措施|举措)/u;

/** 制定整改措施⟦120条⟧. */
export const NOUN_BEFORE = /(?<noun>问题|任务|措施|举措)$/u;

/** Where the overview says into how many problems, tasks and measures the feedback was broken down. */
export const DECLARES = /反馈|细化|分解|梳理|制定|明确|提出/u;

/** A reason to be another number: what is left out, what is only a part, another round. */
export const OTHERWISE = /除外|不含|不包括|剔除|扣除|其中|剩余|其余|余下|另|未|上一?[轮届次]|上级|共性|个性|专项/u;

/** A sentence that names its matter at its beginning, and not only a time or a step. */
export const NAMED_MATTER = new RegExp(`^[${HAN}“”《》]{8}`, 'u');

/** How a sentence begins that names no matter. */
export const NO_MATTER = /^(?:截至|截止|目前|一是|二是|三是|四是|五是|今年|去年|巡[视察]|整改|集中|同时|此外|其中|坚持|进一步)/u;

/** 2020年7月份以来: the time that a number is about. */
export const SINCE = /\d{4}年(?:\d{1,2}月份?)?以来/u;
