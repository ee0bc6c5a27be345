import { agree } from '../arithmetic';
import type { Mention } from '../passage';
import type { Accused } from './accused';

/** Smaller differences meet by chance. */
const SMALL = 10;

/** Whether a difference that does not fit its two numbers is that of one of them and of another nearby: 比计划28个少4个，⟦比上年的41个减少17个⟧. */
export function explainsDifference({ numbers, around, heldAt }: Accused): boolean {
  const by = numbers.find(({ part, name }) => name === '增减数' || (name === undefined && part === 'remaining'))?.mention;
  if (by === undefined || by.value < SMALL * by.step) return false;
  const ends = numbers.map(({ mention }) => mention).filter((mention) => mention !== by);
  const isSpoken = (mention: Mention): boolean => heldAt(mention).some(({ subject }) => subject === 'change' || subject === 'difference');
  const others = around.filter(
    (mention) => mention.exact && !mention.quoted && ends.some(({ family }) => family === mention.family) && !isSpoken(mention),
  );
  const meets = (end: Mention, other: Mention): boolean => agree(Math.abs(end.value - other.value), by.value, [end, other, by]);
  return ends.some((end) => others.some((other) => meets(end, other)));
}
