import type { WirePosition } from './protocol';

/** What server and client say to each other about snippets and new notices. Types and names only: the client imports this file. */

/** Client → server: every snippet, with what the settings say of the unit filled in. */
export const SNIPPETS_REQUEST = 'zhenggai/snippets';

/** Whose settings hold: those of a document, or the user's where none is named. */
export interface SnippetsParams {
  readonly uri: string | null;
  /** Where in that document one is to be put in, which says what number a part has there. */
  readonly position?: WirePosition;
}

/** One snippet as it is to be put in. */
export interface SnippetEntry {
  /** `联系方式（分行）`. */
  readonly name: string;
  /** `联系方式`, `lxfs`. */
  readonly prefix: string;
  readonly initials: string;
  readonly description: string;
  readonly kind: 'notice' | 'part' | 'problem' | 'sentence';
  /** With tab stops. */
  readonly snippet: string;
}

/** Client → server: a notice to start from. */
export const NEW_NOTICE_REQUEST = 'zhenggai/newNotice';

/** What the drafter said of the notice. What is empty or null stays to be filled in. */
export interface NewNoticeParams {
  /** The prefix of a snippet of kind `notice`. */
  readonly layout: string;
  /** The body that reports, as title and signature name it; the unit's own where it is null. */
  readonly signature: string | null;
  readonly inspection: { readonly kind: '巡视' | '巡察'; readonly authority: string } | null;
  /** `2023年4月11日`. */
  readonly start: string;
  readonly end: string;
  readonly feedback: string;
  /** How many problems were fed back. */
  readonly problems?: number | null;
  /** The list of the problems, by its address; they are counted there. */
  readonly list?: { readonly uri: string; readonly takesMeasures: boolean } | null;
}

/** A notice to start from. */
export interface NewNotice {
  /** The whole notice, with tab stops. */
  readonly snippet: string;
  /** What was recognised of the list, in Chinese without a full stop. */
  readonly words?: string;
}

/** Or why there is none, in Chinese without a full stop. Null is answered where there is no such layout. */
export type NewNoticeAnswer = NewNotice | { readonly fault: string };
