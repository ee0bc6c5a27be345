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
  /** Whether the number is one within another: 2—3, 1.2. */
  readonly isNested: boolean;
  readonly numeral: Span | null;
  readonly role: FieldRole;
}

/** The labels of a notice, by the offset at which their paragraph begins. */
export type Labels = ReadonlyMap<number, Label>;
