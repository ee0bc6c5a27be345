import type { Passage } from '../passage';
import { between } from '../row';
import type { Term } from '../terms';

/** Numbers listed from the most to the least, one of which is more than the one before it. */
export interface OrderReading {
  readonly before: Term;
  readonly after: Term;
}

const IN_ORDER = /依次(?:为|是)|从[高多大]到[低少小]|由[高多大]到[低少小]/u;
const FIRST = /前[一二三四五六七八九十\d]{1,3}位|排名|居前|最[多高]/u;
const FROM_LEAST = /从[低少小]到|由[低少小]到|倒数/u;

/** 前三位依次为：甲4126件、乙3982件、丙4018件. */
export function readOrders(passage: Passage, terms: readonly Term[]): readonly OrderReading[] {
  if (!IN_ORDER.test(passage.words)) return [];
  return terms.flatMap((first) => {
    if (first.kind !== 'count' || !isFirst(passage, first)) return [];
    const listed: Term[] = [first];
    let last = first;
    for (const term of terms.slice(first.index + 1, first.index + 12)) {
      if (term.unit !== first.unit || term.piece.sentence !== first.piece.sentence || !/[、,;]/u.test(between(passage, last, term))) break;
      listed.push(term);
      last = term;
    }
    if (listed.length < 3) return [];
    const [wrong] = listed.flatMap((after, index) => {
      const before = listed[index - 1];
      return before !== undefined && after.value > before.value ? [{ before, after }] : [];
    });
    return wrong === undefined ? [] : [wrong];
  });
}

/** The first number behind 前三位依次为. */
function isFirst({ scan: { folded, span } }: Passage, { mention }: Term): boolean {
  const words = folded.slice(Math.max(span.start, mention.span.start - 60), mention.span.start);
  const clause = words.slice(Math.max(words.lastIndexOf('。'), words.lastIndexOf(';')) + 1);
  if (!IN_ORDER.test(clause) || !FIRST.test(clause) || FROM_LEAST.test(clause)) return false;
  return !/\d/u.test(clause.slice(clause.search(IN_ORDER)));
}
