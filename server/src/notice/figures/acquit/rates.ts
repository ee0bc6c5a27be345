import { roundingOf } from '../rounding';
import type { Figure } from '../figure';
import type { Mention } from '../passage';
import { SHARE } from '../lexicon/rates';
import { sentenceOf, type Accused } from './accused';

/** Where more than this share of the pairs that are tried would meet by chance, that one does says nothing. */
const LIKELY = 0.03;

/** Whether a rate that does not fit its numbers is that of two others of its sentence: 优先房源56套，报名183户，⟦中签率30.6%⟧. */
export function explainsRate({ numbers, around, heldAt }: Accused): boolean {
  const rate = numbers.find(({ part }) => part === 'rate')?.mention;
  // 欠缴48万元，占⟦应缴额⟧的11.1%: what it is of is named, and no other.
  if (rate === undefined || rate.value <= 0 || (SHARE.exec(rate.before)?.groups?.base ?? '') !== '') return false;
  const own = numbers.map(({ mention }) => mention).filter((mention) => mention !== rate);
  const others = [...own, ...around].filter(
    (mention) =>
      mention.kind === 'count' && mention.exact && !mention.quoted && mention.value > 0 && sentenceOf(mention) === sentenceOf(rate),
  );
  // 占65.9%，占26.1%，⟦占4.2%⟧: the others are of the same.
  const isHeld = (mention: Mention): boolean => heldAt(mention).some(({ kind }) => kind === 'rate');
  if (own.some(isHeld)) return false;
  let tried = 0;
  let meets = false;
  for (const part of others)
    for (const whole of others) {
      if (part.value > whole.value || part === whole || (own.includes(part) && own.includes(whole)) || isSpent(part, whole, heldAt))
        continue;
      tried += 1;
      if (isRateOf(rate, part, whole)) meets = true;
    }
  if (meets && (tried * rate.step) / 100 <= LIKELY) return true;
  const parts = own.slice(-1);
  const wholes = around.filter(({ kind, exact, quoted }) => kind === 'count' && exact && !quoted);
  const isOf = (part: Mention): boolean =>
    wholes.some((whole) => whole.value > part.value && !isSpent(part, whole, heldAt) && isRateOf(rate, part, whole));
  // 18人住的房⟦占176套⟧的10.2%: the base stands in the sentence before.
  return (wholes.length * rate.step) / 100 <= LIKELY && parts.some(isOf);
}

/** 猪免了2352头、鸡5488只，分别为98%和98%: what another rate is of; 合格1607批次，不合格33批次: two parts of one whole. */
function isSpent(part: Mention, whole: Mention, heldAt: Accused['heldAt']): boolean {
  const others = heldAt(whole);
  return heldAt(part).some((figure) => others.includes(figure) && (figure.kind === 'rate' || arePartsOf(figure, [part, whole])));
}

function arePartsOf({ kind, numbers }: Figure, those: readonly Mention[]): boolean {
  const whole = numbers.find(({ part }) => part === 'whole');
  return (kind === 'parts-sum' || kind === 'remainder') && those.every(({ span }) => span.start !== whole?.span.start);
}

function isRateOf(rate: Mention, part: Mention, whole: Mention): boolean {
  return roundingOf((part.value / whole.value) * 100, rate.value, rate.step) === 'rounded';
}
