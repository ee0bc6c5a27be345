import type { Figure } from '../figure';
import { makeFigure } from '../makeFigure';
import type { Mention, Passage } from '../passage';
import { isMisprintOf, someMisprint } from '../slip';
import { plain, term, valueLike } from '../wording';

/** So much for each, how many there are, how often, and what it comes to. */
interface ProductReading {
  readonly each: Mention;
  readonly count: Mention;
  /** How many months or days, and the number that says so; without a number for 全年. */
  readonly times: { readonly value: number; readonly mention: Mention | null } | null;
  readonly total: Mention;
}

/** ⟦每人每月⟧300元, 每组5人: not 平均每人, which is what comes out. */
const EACH = /(?<!平均)每[个名位]?(?<over>[\u4e00-\u9fff]{1,4}?)(?:每(?<time>[月年天日]|学期|季度))?(?:补助|补贴|发放|奖励|配备|安排)?$/u;
const TOTAL = /(?:共|总额|计)[^,每]{0,8}$/u;
/** So many numbers on the others are looked for. */
const REACH = 5;

/** 每人每月300元，412名，12个月，共发放148.32万元; 4个小组、每组5人，共20人. */
export function readProducts(passage: Passage): readonly Figure[] {
  if (!passage.words.includes('每')) return [];
  return passage.mentions.flatMap((each) => {
    const over = each.kind === 'count' && !each.chinese ? EACH.exec(each.before.replace(/\s/gu, ''))?.groups : undefined;
    const reading = over === undefined ? null : productOf(passage, each, { over: over.over ?? '', time: over.time });
    return reading === null ? [] : figureOf(reading);
  });
}

function productOf(
  { mentions, scan: { folded } }: Passage,
  each: Mention,
  { over, time }: { readonly over: string; readonly time: string | undefined },
): ProductReading | null {
  const near = mentions.filter(
    ({ index, piece }) => Math.abs(index - each.index) <= REACH && index !== each.index && piece.sentence === each.piece.sentence,
  );
  const counts = near.filter(
    (mention) => mention.kind === 'count' && mention.exact && mention.family !== each.family && isOver(mention, over),
  );
  const total = near.find(
    (mention) =>
      mention.index > each.index && mention.kind === 'count' && mention.exact && mention.unit === each.unit && TOTAL.test(mention.before),
  );
  const [count] = counts;
  if (count === undefined || counts.length > 1 || total === undefined || total.index < count.index) return null;
  const others = near.filter(({ kind, index }) => kind === 'count' && index > Math.min(each.index, count.index) && index < total.index);
  if (others.some((mention) => mention !== count)) return null;
  if (time === undefined) return { each, count, total, times: null };
  const times = timesOf(near, time, total, folded.slice(near[0]?.span.start ?? 0, total.span.start));
  return times === null ? null : { each, count, total, times };
}

/** 12个月, or 全年 of what is paid by month; one year of what is paid by year. */
function timesOf(near: readonly Mention[], time: string, total: Mention, words: string): ProductReading['times'] {
  const unit = { 月: '个月', 天: '天', 日: '天', 年: '年' }[time] ?? '';
  const told = near.filter((mention) => mention.unit === unit && mention.index < total.index);
  const [mention] = told;
  if (mention !== undefined) return told.length === 1 ? { value: mention.value, mention } : null;
  return time === '月' && words.includes('全年') ? { value: 12, mention: null } : null;
}

/** 412名 of 每人, 4个⟦小组⟧ of 每组. */
function isOver({ unit, family, after }: Mention, over: string): boolean {
  if (unit === over || (over === '人' && family === '人')) return true;
  return over !== '人' && /^[\u4e00-\u9fff]*/u.exec(after.trim())?.[0].slice(0, 6).includes(over) === true;
}

function figureOf({ each, count, times, total }: ProductReading): readonly Figure[] {
  const often = times?.mention ?? null;
  const factor = count.value * (times?.value ?? 1);
  const exact = each.value * factor;
  const fits = Math.abs(exact - total.value) <= total.step / 2 + (each.step < 1 ? (each.step / 2) * factor : 0) + 1e-6;
  const rounded = Math.round(exact / total.step) * total.step;
  const isMeant = (mention: Mention | null): boolean => {
    if (mention === null) return false;
    const meant = (total.value / exact) * mention.value;
    return someMisprint(mention, meant, meant);
  };
  const isSlip = isMisprintOf(total, rounded) || isMeant(each) || isMeant(count) || isMeant(often);
  if (!fits && !isSlip) return [];
  const factors = [term(each), term(count), ...(times === null ? [] : [plain(times.value)])].join(' × ');
  const value = valueLike(exact, total);
  return [
    makeFigure({
      kind: 'parts-sum',
      verdict: fits ? 'holds' : 'fails',
      roles: [['part', each], ['part', count], ...(often === null ? [] : [['part', often] as const]), ['whole', total]],
      working: `${factors} = ${value}，${fits ? `与总数${term(total)}${total.unit}相符` : `文中为${term(total)}${total.unit}`}`,
      culprit: { mention: total },
    }),
  ];
}
