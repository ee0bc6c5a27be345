import {
  ALL,
  BARE_DONE,
  BEYOND,
  FROM_AND_TO,
  IS_BEHIND,
  JUST_NAMED,
  OF_BASE,
  OF_NUMBER,
  PLAN_DONE,
  RATE_NAME,
  SHARE,
  THERE_ARE,
  TIME_AVERAGE,
  WIDER,
} from '../lexicon/rates';
import { IS } from '../lexicon/roles';
import { respectiveOf } from '../respective';
import { isAny, isCounted, type Term } from '../terms';
import type { Share } from './shares';

/** What a rate is called, and of what. */
export interface RateName {
  readonly form: 'share' | 'rate' | 'ofBase' | 'bare';
  /** 办结 of 办结率. */
  readonly name: string;
  /** 总人数 of 占总人数的. */
  readonly base: string;
}

/** The rates of a passage by name, and the count right before each. */
export interface NamedRates {
  readonly names: ReadonlyMap<Term, RateName>;
  readonly numerators: ReadonlyMap<Term, Term | null>;
}

/** The rates that may be quotients of counts. */
export function namedRates(terms: readonly Term[]): NamedRates {
  const names = new Map<Term, RateName>();
  const numerators = new Map<Term, Term | null>();
  for (const rate of terms) {
    const mayBe = rate.kind === 'percent' && (rate.mention.exact || isRough(rate));
    const name = mayBe && !isAny(rate, IS.change) && !isCompared(rate) ? nameOf(terms, rate) : null;
    if (name === null) continue;
    names.set(rate, name);
    numerators.set(rate, numeratorOf(terms, rate));
  }
  return { names, numerators };
}

/** 中标率⟦约⟧23%. */
export function isRough({ lead, mention: { exact, atLeast } }: Term): boolean {
  return !exact && !atLeast && lead.endsWith('约');
}

/** The shares among the rates, each with its part. */
export function sharesOf({ names, numerators }: NamedRates): readonly Share[] {
  return [...names].flatMap(([rate, { form, base }]) => {
    const part = numerators.get(rate) ?? null;
    return (form === 'share' || form === 'bare') && rate.mention.exact && part !== null && !WIDER.test(base) ? [{ rate, part }] : [];
  });
}

/** ⟦与普通品种出苗率35%相比⟧: the rate of something else. */
function isCompared({ lead, tail }: Term): boolean {
  return /^[与同比较]/u.test(lead) && /^(?:相比|相较|[高低多少提增]|下降)/u.test(tail);
}

function nameOf(terms: readonly Term[], rate: Term): RateName | null {
  // 移交信访件25件，已全部办结，办结率为100%: all of whatever was stated.
  if (rate.value === 100 && ALL.test(rate.lead + (rate.piece.before?.text ?? ''))) return null;
  const together = respectiveOf(terms, rate);
  const before = terms[rate.index - 1];
  const lead = together === null ? leadOf(rate, before) : (terms[together.first]?.lead ?? '');
  // 占党员总数⟦100名的⟧75%, 完成全年预算⟦50亿元的⟧52.4%.
  if (before !== undefined && isBaseOf(before, rate)) return { form: before.lead.includes('占') ? 'share' : 'ofBase', name: '', base: '' };
  const share = lead.includes('占') ? SHARE.exec(lead) : null;
  if (share !== null) return { form: 'share', name: '', base: share.groups?.base ?? '' };
  const named = RATE_NAME.exec(lead);
  if (named !== null) return { form: 'rate', name: named.groups?.name ?? '', base: '' };
  const of = OF_BASE.exec(lead);
  if (of !== null) return { form: 'ofBase', name: '', base: of.groups?.base ?? '' };
  // 年度任务⟦完成了112%⟧：计划新建25个，建成28个.
  if (PLAN_DONE.test(lead)) return { form: 'rate', name: '完成', base: '' };
  if (BARE_DONE.test(lead)) return { form: 'ofBase', name: lead, base: '' };
  return rate.bracket !== null && lead === '' && rate.tail === '' ? { form: 'bare', name: '', base: '' } : null;
}

/** 入住率⟦由整改前的61%提高到⟧73%: what names it stands before what it was. */
function leadOf({ lead, piece, is }: Term, before: Term | undefined): string {
  if ((is & IS.become) === 0) return lead;
  const isPair = before?.kind === 'percent' && piece.index - before.piece.index <= 1 && isAny(before, IS.from);
  return (isPair ? before.lead : lead).replace(FROM_AND_TO, '');
}

/** Whether a number is named as the base right before its rate: 占⟦100名的⟧75%, 占⟦145个行政村的⟧60%. */
function isBaseOf(term: Term, rate: Term): boolean {
  return /^[\u4e00-\u9fff]{0,6}的$/u.test(rate.lead) && term.piece === rate.piece && term.kind === 'count' && OF_NUMBER.test(term.lead);
}

/** Whether a count may be compared with another of its unit. */
export function mayDivide(term: Term): boolean {
  // 纯电动782台、混合动力207台，⟦两项⟧合计占89.6%: those that were just named.
  if (!term.mention.exact || (term.mention.chinese && JUST_NAMED.test(term.tail))) return false;
  if (term.kind === 'measure') return term.unit === '天';
  return isCounted(term) || (term.kind === 'count' && isAny(term, IS.average) && TIME_AVERAGE.test(term.lead));
}

/** How many terms back the part of a rate is looked for, and the parts of rates joined by 分别. */
const [BACK, BACK_TOGETHER] = [4, 16];

/** The count right before a rate, over changes and other rates. */
function numeratorOf(terms: readonly Term[], rate: Term): Term | null {
  const together = respectiveOf(terms, rate);
  if (together !== null) {
    const { first, count, at } = together;
    const behind = terms.slice(first + count, first + 2 * count);
    // 分别占27.9%和33.3%（⟦46名、55名⟧）.
    if (behind.length === count && behind.every((term) => mayDivide(term) && term.bracket?.host === rate.piece)) return behind[at] ?? null;
    const isNear = (term: Term): boolean => mayDivide(term) && rate.piece.sentence - term.piece.sentence <= 1;
    const before = terms.slice(Math.max(0, first - BACK_TOGETHER), first).filter(isNear);
    return before.length < count ? null : (before[before.length - count + at] ?? null);
  }
  const next = terms[rate.index + 1];
  const isBehind = next !== undefined && mayDivide(next) && IS_BEHIND.test(next.lead) && next.piece.before === rate.piece;
  if (isBehind && next.piece.sentence === rate.piece.sentence) return next;
  // 占比降到6.1%，全县295个村⟦还有18个⟧: behind its base.
  const [base, part] = terms.slice(rate.index + 1, rate.index + 3);
  const areBehind = isAny(rate, IS.become) && base !== undefined && part?.family === base.family && part.value < base.value;
  if (areBehind && part.piece.sentence === rate.piece.sentence && mayDivide(part) && THERE_ARE.test(part.lead)) return part;
  for (const term of terms.slice(Math.max(0, rate.index - BACK), rate.index).reverse()) {
    if (rate.bracket === null && term.bracket !== null) continue;
    if (term.piece.sentence !== rate.piece.sentence && rate.bracket === null) return null;
    // 75名，占党员总数⟦100名⟧的75%: the base stands between.
    if (term.index === rate.index - 1 && isBaseOf(term, rate)) continue;
    if (mayDivide(term) && !BEYOND.test(term.lead)) return term;
  }
  return null;
}
