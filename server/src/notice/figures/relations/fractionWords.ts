import { parseChineseNumeral } from '../../../text/numerals';

/** Every share in words: 近九成, 过半, 三分之一, 一半. */
export const WORDS =
  /(?<before>超过|[超逾近约占]|不足|不到)?(?:(?<half>过半数?|半数以上|超半数|半数)|(?<even>一半|[一两]倍)|(?<tenths>[一二两三四五六七八九])成(?<more>半|多|以上|(?<hundredths>[一二三四五六七八九])(?![成个名家户人件项]))?|(?<below>[二三四五六七八九十])分之(?<above>[一二三四五六七八九]))(?<after>以上|多|左右)?/gu;
/** Without any of these no share is stated in words. */
export const SHARE_WORDS = /[一二两三四五六七八九]成|半|分之|[一两]倍/u;

/** 减少⟦一半⟧, 扩大⟦一倍⟧. */
const EVEN: Readonly<Partial<Record<string, number>>> = { 一半: 0.5, 一倍: 1, 两倍: 2 };

type Groups = Readonly<Record<string, string | undefined>>;

/** Between which a share in words is. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** ⟦约⟧占到会代表的三分之二: the word that makes it inexact may stand before what it is the share of. */
export function hedged(groups: Groups, words: string): Groups {
  const before = /(?<hedge>超过|不足|不到|[超逾近约])占?[^,。;\d]{0,10}$/u.exec(words)?.groups?.hedge;
  return groups.before === undefined && before !== undefined ? { ...groups, before } : groups;
}

/** Between which a share is that is stated in words; null for none. */
export function rangeOf({ before, half, even, tenths, more, hundredths, below, above, after }: Groups): Range | null {
  if (half !== undefined) return half === '半数' ? null : { low: 0.5, high: 1 };
  const fraction =
    even !== undefined
      ? (EVEN[even] ?? 0)
      : tenths !== undefined
        ? ((parseChineseNumeral(tenths) ?? 0) + (more === '半' ? 0.5 : (parseChineseNumeral(hundredths ?? '') ?? 0) / 10)) / 10
        : (parseChineseNumeral(above ?? '') ?? 0) / (parseChineseNumeral(below ?? '') ?? 1);
  if (fraction <= 0 || (fraction > 1 && even === undefined)) return null;
  const isOver =
    before === '超过' || before === '超' || before === '逾' || after === '以上' || after === '多' || more === '以上' || more === '多';
  // 一成多 is less than two.
  if (more === '多') return { low: fraction, high: fraction + 0.1 };
  if (isOver) return { low: fraction, high: even === undefined ? 1 : fraction + 1 };
  if (before === '近') return { low: fraction - (even === undefined ? 0.1 : fraction / 4), high: fraction + 0.005 };
  if (before === '不足' || before === '不到') return { low: 0, high: fraction };
  // 三分之二 without 约 is nearer than 六成.
  const slack =
    even !== undefined
      ? Math.max(0.06, fraction * 0.1)
      : hundredths !== undefined && before !== '约'
        ? 0.01
        : below === undefined || before === '约' || after === '左右'
          ? 0.06
          : 0.04;
  return { low: fraction - slack, high: fraction + slack };
}
