import type { StageName, WireRange } from './protocol';

/** What server and client say to each other about what was decided of a notice. Types and names only: the client imports this file. */

/** Client → server: what is ignored in an open document. */
export const IGNORED_REQUEST = 'zhenggai/ignored';

/** One finding that somebody decided to leave. */
export interface IgnoredEntry {
  /** The name of its rule. */
  readonly name: string;
  readonly message: string;
  readonly range: WireRange;
  /** Null where its whole rule is off in the document. */
  readonly finding: { readonly reason: string; readonly by: string; readonly date: string } | null;
  /** What is to be asked for by `zhenggai/changeIgnores` to have it shown again, with the address of the file that it changes. */
  readonly restoring: { readonly uri: string; readonly request: unknown };
}

/** In document order. */
export interface IgnoredAnswer {
  readonly entries: readonly IgnoredEntry[];
}

/** Client → server: how the stage of a document is written down beside it; null is answered for one that is no file. */
export const STAGE_REQUEST = 'zhenggai/stage';

/** Null for what its folder says. */
export interface StageParams {
  readonly uri: string;
  readonly stage: StageName | null;
}

/** What is to be asked for by `zhenggai/changeIgnores`. */
export interface StageAnswer {
  readonly uri: string;
  readonly request: unknown;
}

/** Client → server, without an answer: the stage of a document that is no file yet. */
export const UNTITLED_STAGE_NOTIFICATION = 'zhenggai/untitledStage';
