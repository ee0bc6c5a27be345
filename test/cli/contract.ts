/** The document of the first JSON contract. */
export interface CheckDocument {
  readonly version: string;
  readonly stage: string;
  readonly files: readonly {
    readonly path: string;
    readonly encoding: string;
    readonly stage: string;
    readonly diagnostics: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly range: { readonly start: Position; readonly end: Position };
      readonly offset: number;
      readonly length: number;
      readonly related: readonly unknown[];
      readonly fix: string | null;
      readonly paragraph?: number;
      readonly page?: number;
    }[];
    readonly summary: Readonly<Record<string, number>>;
  }[];
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  readonly notes: readonly { readonly path: string; readonly message: string }[];
}

/** A place in a text, zero-based. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The document that `check --format json` wrote. */
export function readDocument(out: string): CheckDocument {
  const document: unknown = JSON.parse(out);
  return document as CheckDocument;
}
