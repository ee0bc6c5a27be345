import { factorOf } from '../lexicon/conversions';
import type { Figure } from '../figure';
import { makeFigure, type Role } from '../makeFigure';
import type { Mention, Passage } from '../passage';
import { isMisprintOf, isShifted, someMisprint } from '../slip';
import { term, valueBeside } from '../wording';

/** ⟦元/吨 × ⟧: the sign between two numbers, behind what is left of a unit. */
const SIGN = /^(?:\/[\u4e00-\u9fff]{1,4}(?:[·/][\u4e00-\u9fff]{1,3})?)?\s?(?<sign>[×*÷+=])\s?[约共长宽高深厚]?$/u;

/** Every ⟦每户3000元×412户=123.6万元⟧, 1公顷=15亩: what stands on one side of an equal sign comes to the other. */
export function readEquations({ mentions, words, scan: { span } }: Passage): readonly Figure[] {
  if (!words.includes('=')) return [];
  const signs = mentions.map(({ span: { start } }, at) => {
    const before = mentions[at - 1];
    return before === undefined ? '' : (SIGN.exec(words.slice(before.end - span.start, start - span.start))?.groups?.sign ?? '');
  });
  return mentions.flatMap((total, at) => {
    if (signs[at] !== '=') return [];
    let first = at - 1;
    while (/[×*÷+]/u.test(signs[first] ?? '')) first -= 1;
    // 2×(3+5)×4=64: what stands in brackets is not read.
    const isOpen = /[×*÷+=)\-−]\s?$/u.test(words.slice(0, (mentions[first]?.span.start ?? span.start) - span.start).slice(-4));
    const figure = isOpen ? null : figureOf(mentions.slice(first, at), signs.slice(first + 1, at), total);
    return figure === null ? [] : [figure];
  });
}

function figureOf(numbers: readonly Mention[], signs: readonly string[], total: Mention): Figure | null {
  const [first] = numbers;
  const areKnown = [...numbers, total].every(
    ({ kind, exact, chinese }) => (kind === 'count' || kind === 'other' || kind === 'bare') && exact && !chinese,
  );
  const isSum = signs.includes('+');
  // X2+1=0 is algebra.
  if (first === undefined || !areKnown || total.unit === '' || (isSum && signs.some((sign) => sign !== '+'))) return null;
  const factor = factorBetween(numbers, total);
  if (factor === null) return null;
  const exact = factor * numbers.slice(1).reduce((value, number, at) => reckon(value, signs[at] ?? '', number.value), first.value);
  const fits = Math.abs(exact - total.value) <= total.step / 2 + 1e-6;
  if (!fits && !isSlip(numbers, total, exact, isSum)) return null;
  const working = [
    term(first),
    ...numbers.slice(1).map((number, at) => `${signs[at] === '÷' ? '÷' : isSum ? '+' : '×'} ${term(number)}`),
  ].join(' ');
  const value = `${valueBeside(exact, total)}${total.unit}`;
  return makeFigure({
    kind: 'parts-sum',
    subject: 'product',
    verdict: fits ? 'holds' : 'fails',
    roles: [...numbers.map((number): Role => ['part', number]), ['whole', total]],
    working: `${working} = ${value}，${fits ? '与文中相符' : `文中为${term(total)}${total.unit}`}`,
    culprit: { mention: total },
  });
}

function reckon(value: number, sign: string, by: number): number {
  return sign === '÷' ? value / by : sign === '+' ? value + by : value * by;
}

/** How many of the unit of the total one of a number's is: 1 where it is the unit of one of them, or none is stated. */
function factorBetween(numbers: readonly Mention[], { unit }: Mention): number | null {
  if (numbers.length > 1 && (unit === '' || numbers.some((number) => number.unit === unit || number.unit === ''))) return 1;
  const factors = numbers.flatMap((number) => (number.unit === unit ? [] : (factorOf(number.unit, unit) ?? [])));
  return factors.length > 0 ? (factors[0] ?? null) : numbers.length > 1 ? 1 : null;
}

/** One digit of the total or of a number, or the place of its point. */
function isSlip(numbers: readonly Mention[], total: Mention, exact: number, isSum: boolean): boolean {
  if (exact <= 0) return false;
  if (isShifted(total.value, exact) || isMisprintOf(total, Math.round(exact / total.step) * total.step)) return true;
  return numbers.some((number) => {
    const meant = isSum ? number.value + total.value - exact : (number.value * total.value) / exact;
    return someMisprint(number, meant, meant);
  });
}
