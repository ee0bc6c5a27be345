import { once } from '../../text/once';
import type { Marks } from '../../text/markPairs';

/** The offsets of the marks that another mark follows at once: 》、《 and ”。 and ，，. About one mark in seven. */
export const followedMarks: (marks: Marks) => readonly number[] = once(({ offsets }) =>
  offsets.filter((at, index) => offsets[index + 1] === at + 1),
);
