import type { Span } from '../text/span';
import type { FieldRole } from './fieldRole';

/** What a paragraph opens with, and what that makes of it: ⟦`整改情况：`⟧`已修订制度3项。` */
export interface Label {
  /** With its mark, its brackets and its emphasis. */
  readonly span: Span;
  /** `整改情况`; without a number. */
  readonly words: string;
  /** Of 措施2： and 反馈意见1—3：, the last one; null where there is none. */
  readonly number: number | null;
  /** The number around it: the 2 of 2—3; null where there is none. */
  readonly outer: number | null;
  readonly numeral: Span | null;
  readonly role: FieldRole;
}

/** The labels of a notice, by the offset at which their paragraph begins. */
export type Labels = ReadonlyMap<number, Label>;
