import { factorOf } from '../lexicon/conversions';
import { FOR_ONE, OVER_EACH, OVER_RATIO, OVER_THING, OVER_UNIT, PER_NUMBER } from '../lexicon/averages';
import { IS } from '../lexicon/roles';
import { isAny, isCounted, type Term } from '../terms';

/** Over what a number is an average. */
export interface Over {
  /** 人 of 人均, 村 of 平均每村; empty for a bare 平均 and most prices, which are over whatever is counted beside them. */
  readonly words: string;
  /** 100 of 每百户, 百公里油耗. */
  readonly scale: number;
  /** `thing`: 单价, 均价. */
  readonly kind: 'named' | 'bare' | 'thing';
}

const SCALES: Readonly<Partial<Record<string, number>>> = { 百: 100, 千: 1000, 万: 10_000 };

/** Over what an average is by its words; null where it is a time, or nothing is named. */
export function overWhat(words: string, tail: string): Over | null {
  const { unit: thing, each: one = thing } = words.endsWith('平均') ? (FOR_ONE.exec(tail)?.groups ?? {}) : {};
  if (thing !== undefined) return { words: thing, scale: 1, kind: 'named' };
  if (one !== undefined) return { words: one === '岗' ? '岗位' : one, scale: 1, kind: 'named' };
  const { per, unit: of } = PER_NUMBER.exec(words)?.groups ?? {};
  if (per !== undefined && of !== undefined) return { words: of, scale: Number(per), kind: 'named' };
  const price = OVER_THING.test(words);
  const unit = OVER_UNIT.exec(tail)?.groups?.unit;
  if (price) return { words: unit ?? '', scale: 1, kind: 'thing' };
  if (unit !== undefined && words.includes('均')) return { words: unit, scale: 1, kind: 'named' };
  const ratio = OVER_RATIO.exec(words)?.groups;
  if (ratio !== undefined) return { words: ratio.unit ?? '', scale: SCALES[ratio.scale ?? ''] ?? 1, kind: 'named' };
  const found = OVER_EACH.exec(words)?.groups;
  const over = found?.over ?? found?.behind ?? found?.single ?? found?.one ?? found?.each?.replace(/平均?$/u, '');
  if (over === undefined) return words === '平均' ? { words: '', scale: 1, kind: 'bare' } : null;
  if (over === '' || /^[年月日天季周]/u.test(over)) return null;
  return { words: over, scale: SCALES[found?.scale ?? ''] ?? 1, kind: 'named' };
}

/** Whether a number counts what an average is over. */
export function isOver({ unit, tail }: Term, words: string): boolean {
  // 每⟦人包联⟧145户, and not 每人次.
  if (unit === words || (/^人(?!次)/u.test(words) && /^[人名位]$/u.test(unit))) return true;
  if (words.startsWith(unit) && unit !== '个') return true;
  // 8.4万⟦人次⟧: 次均.
  if (words === '次') return unit.endsWith(words);
  // 46所学⟦校⟧: 校均.
  if (words.length === 1 && tail.charAt(1) === words) return true;
  // 17个⟦中层岗位⟧公开竞聘.
  if (words === '岗位' && tail.slice(0, 6).includes(words)) return true;
  // 12个⟦党支部⟧ of 每个支部.
  const isOfKind = words.length > 1 && tail.slice(1, words.length + 1) === words;
  return tail !== '' && (isOfKind || tail.startsWith(words) || (words.length > 1 && tail.startsWith(words.slice(0, 2))));
}

/** 超概算⟦项目⟧6个 of 平均每个项目. */
export function isNamedOver({ lead, tail }: Term, words: string): boolean {
  return tail === '' && words.length > 1 && lead.endsWith(words.slice(0, 2));
}

/** 高标准农田⟦提升⟧3.2万亩: what was done to so many, which an average may be over; not 比上年增加3.2万亩. */
export function mayBeOver(term: Term): boolean {
  return (
    isCounted(term) || (term.kind === 'count' && !isAny(term, IS.average) && /[提升扩改]$/u.test(term.lead) && !/[比较]/u.test(term.lead))
  );
}

/** How many of the unit of an average one of a total is: 1000 for 吨 and 公斤; null where they are of different things. */
export function factorTo(total: Term, average: Term, { words }: Over): number | null {
  if (total.kind !== average.kind) return null;
  if (total.family === average.family) return 1;
  // 5630⟦台次⟧: 每台148次.
  if (average.unit === '次' && total.unit === `${words.charAt(0)}次`) return 1;
  return factorOf(total.unit, average.unit);
}
