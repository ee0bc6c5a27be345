import { codeTable } from '../../text/codeTable';

/** What the characters of a stretch can begin when it is scanned, as bits. */
export const SIGN = { number: 1, mark: 2, quote: 4, plainQuote: 8, title: 16, aside: 32 } as const;

/**
 * What a passage must hold for a claim to be looked for in it, as bits: most passages hold next to nothing, and most readers of claims are
 * never asked. Word cues are gathered while the text is scanned for numbers, the others (`SHAPE`, `NEAR`) while these are put in their places.
 *
 * Word cues are characters that words hold by which claims are known. Where a piece of text has none of them, it has not the words.
 */
export const CUE = {
  /** 其中, 分别, 具体为. */
  among: 0x40,
  /** 共, 合计, 总计, 累计. */
  total: 0x80,
  /** What is left: 剩余, 其余, 未完成. */
  left: 0x100,
  /** A state that is not the end: 正在推进, 长期坚持, 基本完成. */
  state: 0x200,
  /** 已, 均, 全部 before a verb. */
  already: 0x400,
  /** Those dealt with: 处理, 问责. */
  dealtWith: 0x800,
  /** 通报. */
  report: 0x1000,
  /** What is chosen from what: 入选, 包括…在内. */
  chosen: 0x2000,
  /** 以来. */
  since: 0x4000,
} as const;

/** Every word cue there is: of text that is passed over unread. */
export const ALL_CUES = 0x7fc0;

/** What a passage holds beside words. Bits from 0x1_0000 to 0x1000_0000 are those of `NEAR`. */
export const SHAPE = {
  /** A bracket. */
  bracket: 0x1,
  /** A number before a colon in its piece. */
  colon: 0x2,
  /** 93.8%. */
  percent: 0x4,
  /** 1:4.4. */
  ratio: 0x8,
  /** Two numbers in a piece. */
  pair: 0x10,
  /** 中 before a comma: 157辆公务用车中，. */
  outOf: 0x20,
  /** A number in an item after 、. */
  list: 0x8000,
  /** A count, or a code (“133”), in quotation marks. */
  quoted: 0x2000_0000,
} as const;

/** The bits of `SIGN` and `CUE` of each UTF-16 code unit; circled numbers are among the marks: each begins a measure of its own. */
export const SIGNS_AND_CUES: Uint16Array = codeTable([
  [SIGN.number, '0123456789零〇一二三四五六七八九十百千万亿两'],
  [SIGN.mark, ',;:。!?、()|\n\r①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'],
  [SIGN.quote, '“'],
  [SIGN.plainQuote, '"'],
  [SIGN.title, '《'],
  [SIGN.aside, '〔'],
  [CUE.among, '其别具'],
  [CUE.total, '共合总累'],
  [CUE.left, '剩余未'],
  [CUE.state, '续长正快序步基分段尚仍还'],
  [CUE.already, '已均全'],
  [CUE.dealtWith, '处责'],
  [CUE.report, '报'],
  [CUE.chosen, '括选围列'],
  [CUE.since, '来'],
]);
