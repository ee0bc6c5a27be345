/** Where a problem stands in the file of its list. */
export interface ListPlace {
  /** The sheet's tab; empty where there are none. */
  readonly sheet: string;
  /** The row as a spreadsheet counts it, or the line, or the paragraph of a document; counted from one. */
  readonly row: number;
  /** The zero-based line in a file of plain text; null where the file is none. */
  readonly line: number | null;
  /** The file's address, where the host goes by addresses. */
  readonly address?: string;
}

/** What a ledger may say of a problem beside its words. */
export type ListField =
  | 'cause'
  | 'goal'
  | 'deadline'
  | 'leader'
  | 'unit'
  | 'person'
  | 'progress'
  | 'result'
  | 'state'
  | 'rate'
  | 'evidence'
  | 'extension'
  | 'remark'
  | 'detail';

/** One problem of the inspectors' feedback, as the list has it. */
export interface ListedProblem {
  /** As shown: `3`, `（一）`; empty where there is none. */
  readonly number: string;
  /** The problem's words without its number, on one line. */
  readonly text: string;
  /** 问题类别, the row or the heading that it stands under; empty for none. */
  readonly category: string;
  /** 整改措施, one each. */
  readonly measures: readonly string[];
  readonly fields: Readonly<Partial<Record<ListField, string>>>;
  readonly place: ListPlace;
}

/** What of a file was left out, and why, in Chinese. */
export interface LeftOut {
  readonly row: number;
  readonly reason: string;
}

/** A 问题清单 or 整改台账 as read. */
export interface ProblemList {
  /** The file's name, as messages give it. */
  readonly name: string;
  readonly problems: readonly ListedProblem[];
  /** What was recognised, in Chinese without a full stop: `工作表“台账”第3行是表头（…），读到12个问题`. */
  readonly recognised: string;
  readonly left: readonly LeftOut[];
}

/** How messages name a place: `第5行`, `“台账”第5行`. */
export function describePlace({ sheet, row }: ListPlace): string {
  return sheet === '' ? `第${row}行` : `“${sheet}”第${row}行`;
}

/** A list of nothing but words, a line each. */
export function listOfWords(name: string, words: readonly string[]): ProblemList {
  const problems = words.map((text, index) => ({
    number: String(index + 1),
    text,
    category: '',
    measures: [],
    fields: {},
    place: { sheet: '', row: index + 1, line: index },
  }));
  return { name, problems, recognised: `读到${problems.length}个问题`, left: [] };
}
