import type { Mention, Passage } from '../passage';
import { isAmount } from './productParts';
import type { Product } from './productReading';

/** ⟦一等奖3项、二等奖9项⟧，每项15万元、8万元，共117万元: to each amount its number, in one order. */
export function pairedWith({ mentions }: Passage, amounts: readonly Mention[]): readonly Product[] | null {
  const first = amounts[0]?.index ?? 0;
  const counts = mentions.slice(Math.max(0, first - amounts.length), first);
  const areListed = counts.every(({ kind, family, piece }, at) => {
    const isFirst = at === 0 || piece.opening === '、';
    return kind === 'count' && family === counts[0]?.family && isFirst && piece.sentence === amounts[0]?.piece.sentence;
  });
  if (counts.length < amounts.length || !areListed) return null;
  return amounts.flatMap((amount, at) =>
    counts.slice(at, at + 1).map((mention) => ({ each: [amount], factors: [{ value: mention.value, mention }] })),
  );
}

/** 每车配2名驾驶员⟦、3名⟧医护: the amounts listed with one. */
export function listedWith({ mentions }: Passage, each: Mention): readonly Mention[] {
  const listed: Mention[] = [];
  for (let next = mentions[each.index + 1]; next !== undefined && isAmount(next); next = mentions[next.index + 1]) {
    const last = listed.at(-1) ?? each;
    // ⟦4个园区⟧各2名 goes by itself.
    if (last !== each && next.piece === last.piece && /[每各]/u.test(next.before)) return [];
    if (!isListedAfter(last, next)) break;
    if (!next.exact || /[每各共]/u.test(next.before)) return [];
    listed.push(next);
  }
  return listed;
}

/** Behind a 、, or behind 和 and what the one before counts. */
function isListedAfter(last: Mention, { piece, before }: Mention): boolean {
  return (piece.opening === '、' && piece.before === last.piece) || (piece === last.piece && /[和与及]/u.test(before));
}
