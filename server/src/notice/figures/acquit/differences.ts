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

/** 增补的1项；⟦原定的10项完成8项，剩下2项⟧: with one number less they meet; and 一支、一批、一个 are no numbers to reckon with. */
export function explainsBalance({ numbers }: Accused): boolean {
  const mentions = numbers.map(({ mention }) => mention).sort((one, other) => one.index - other.index);
  if (mentions.filter(({ chinese, value }) => chinese && value === 1).length > 2) return true;
  const last = mentions.at(-1);
  if (last === undefined || mentions.length !== 4) return false;
  const before = mentions.slice(0, -1);
  return before.some((left) => {
    const [one, other] = before.filter((mention) => mention !== left);
    return one !== undefined && other !== undefined && one.value - other.value === last.value;
  });
}
