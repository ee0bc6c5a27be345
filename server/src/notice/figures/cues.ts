import { codeTable } from '../../text/codeTable';

/** What the characters of a stretch can begin when it is scanned, as bits. */
export const SIGN = { number: 1, mark: 2, quote: 4, plainQuote: 8, title: 16, aside: 32 } as const;

/**
 * Characters that words hold by which claims are known, as bits. Where a piece of text has none of them its words need not be
 * looked at, nor cut out: that is so with most. They are gathered while the text is scanned for numbers.
 */
export const CUE = {
  /** 其中, 分别, 具体为. */
  among: 0x40,
  /** 共, 合计, 总计. */
  total: 0x80,
  /** What remains: 剩余, 其余, 未完成, 正在推进, 长期坚持. */
  remaining: 0x100,
  /** 已, 均, 全部 before a verb. */
  already: 0x200,
  /** What is never more than what: 处分, 开除党籍, 留党察看, 通报. */
  measure: 0x400,
  /** What is chosen or written to: 入选, 包括…在内, 向7家单位, 新开工. */
  chosen: 0x800,
  /** 问题, 任务, 措施, 举措. */
  task: 0x1000,
  /** 反馈, 巡视, 巡察, 指出, 整改任务. */
  feedback: 0x2000,
  /** 以来. */
  since: 0x4000,
} as const;

/** Every cue there is: of text that is passed over unread. */
export const ALL_CUES = 0x7fc0;

/** The bits of `SIGN` and `CUE` of each UTF-16 code unit; circled numbers are among the marks: each begins a measure of its own. */
export const SIGNS_AND_CUES: Uint16Array = codeTable([
  [SIGN.number, '0123456789零〇一二三四五六七八九十百千万亿两'],
  [SIGN.mark, ',;:。!?、()|\n\r①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'],
  [SIGN.quote, '“'],
  [SIGN.plainQuote, '"'],
  [SIGN.title, '《'],
  [SIGN.aside, '〔'],
  [CUE.among, '其别具'],
  [CUE.total, '共合总'],
  [CUE.remaining, '剩余未尚仍还他它另续长正快序步基分段'],
  [CUE.already, '已均全'],
  [CUE.measure, '处籍职看报'],
  [CUE.chosen, '括选围列向工建'],
  [CUE.task, '题任措举'],
  [CUE.feedback, '馈巡指任'],
  [CUE.since, '来'],
]);
