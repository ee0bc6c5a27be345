/** What was found where a file should be: its text, that there is none, or why it cannot be read (Chinese, without a full stop). */
export type TextReading = { readonly text: string } | { readonly fault: string } | 'missing';

/** The rows of a table, or why it cannot be read (Chinese, without a full stop). */
export type TableReading = { readonly rows: readonly (readonly string[])[] } | { readonly fault: string };

/**
 * Through which the files beside and above notices are read, by path or by address, as the host has them. No function rejects, and each
 * bounds what it reads by the bytes that come.
 */
export interface UnitFiles {
  /** The text of a configuration or an ignore file. */
  readonly readText: (file: string) => Promise<TextReading>;
  /** A wording table; `path` is below the folder, with `/`, and may not lead out of it by links. */
  readonly readTable: (folder: string, path: string) => Promise<TableReading>;
  /** Whether a file of that name is in a folder. */
  readonly has: (folder: string, name: string) => Promise<boolean>;
  /** Where a file of that name is, or would be; `name` is a path with `/`. */
  readonly within: (folder: string, name: string) => string;
  /** The folders of a search: the folder, those above it, up to where what lies above is not the user's. */
  readonly foldersFrom: (folder: string) => readonly string[];
}

/** A configuration or an ignore file has no more characters; a file of four times as many bytes is not read. */
export const MOST_CHARACTERS = 1_000_000;

/** A wording table has no more bytes. */
export const MOST_TABLE_BYTES = 10_000_000;
