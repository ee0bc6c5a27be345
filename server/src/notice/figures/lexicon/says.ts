import type { RoleWords } from './roles';
import { MAY_DIFFER } from './differences';
import { CLOSING } from './flows';
import { DISPOSED, FIRST_TWO, KINDS, NOUNS, NUMBERED, PENALTY, PLUS, SIZE_AS_LABEL } from './matters';
import { ASIDE, FAULTS } from './openers';
import { ALL_OF_PERIOD } from './periods';
import { DAILY } from './rates';
import { NAMED_AGAIN } from './restated';

/**
 * What the words beside a number say to a relation of it, as bits: read once a number, since most relations ask it of every number, several of
 * them time and again. Where `IS` says what a number is, this says what may be made of it.
 */
export const SAYS = {
  /** It may be what there is in the end. */
  closing: 0x1,
  /** It may be by how much two numbers differ. */
  differs: 0x2,
  /** It may be that of all parts of its period. */
  ofPeriod: 0x4,
  /** It names once more what was counted before. */
  again: 0x8,
  /** A number for each day. */
  daily: 0x10,
  /** A word that adds. */
  plus: 0x20,
  /** It names a kind. */
  kind: 0x40,
  /** What 个 counts. */
  noun: 0x80,
  /** A size for a label. */
  size: 0x100,
  /** What firms and things come to. */
  disposed: 0x200,
  /** 一季度, 二类: a place in an order. */
  numbered: 0x400,
  firstTwo: 0x800,
  /** A fault, of which one may have several. */
  fault: 0x1000,
  /** A way of dealing with someone. */
  penalty: 0x2000,
  /** What it leaves out. */
  aside: 0x4000,
} as const;

/** The words of each. */
export const SAYING_WORDS: readonly RoleWords[] = [
  { bit: SAYS.closing, before: CLOSING },
  { bit: SAYS.differs, before: MAY_DIFFER },
  { bit: SAYS.ofPeriod, before: ALL_OF_PERIOD },
  { bit: SAYS.again, before: NAMED_AGAIN },
  { bit: SAYS.daily, before: DAILY },
  { bit: SAYS.plus, before: PLUS },
  { bit: SAYS.kind, before: KINDS },
  { bit: SAYS.noun, before: NOUNS },
  { bit: SAYS.size, before: SIZE_AS_LABEL },
  { bit: SAYS.disposed, before: DISPOSED },
  { bit: SAYS.numbered, before: NUMBERED },
  { bit: SAYS.firstTwo, before: FIRST_TWO },
  { bit: SAYS.fault, before: FAULTS, after: FAULTS },
  { bit: SAYS.penalty, before: PENALTY, after: PENALTY },
  { bit: SAYS.aside, after: ASIDE },
];
