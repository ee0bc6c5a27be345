import { definition, list, type DocumentParts } from './document';

/** A made-up document and what Word shows of it. */
export interface Case {
  readonly it: string;
  readonly parts: DocumentParts;
  /** The lines as Word shows them, changes accepted. */
  readonly accepted: readonly string[];
  /** Changes refused, where that differs. */
  readonly refused?: readonly string[];
}

/** 1. 2. 3. */
export const ONE_LIST = `${list(0, [['decimal', '%1.']])}${definition(1, 0)}`;
