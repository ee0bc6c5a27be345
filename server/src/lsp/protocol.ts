/** What server and client say to each other beside the protocol. Types and names only: the client imports this file, and nothing else of the server. */

/** Server → client: whether a document is checked, and if not, why. Sent whenever that changes. */
export const STATUS_NOTIFICATION = 'zhenggai/status';

/** Why a document is not checked: edited since, switched off, not a notice, left out by the unit's file, or garbled by a wrong encoding. */
export type UncheckedReason = 'edited' | 'off' | 'not-a-notice' | 'excluded' | 'garbled';

/** 草稿 / 送审 / 公开. */
export type StageName = 'draft' | 'review' | 'publish';

/** The state of one open document. */
export interface StatusParams {
  readonly uri: string;
  /** Whether what is shown is what the check says of the text as it now is. */
  readonly checked: boolean;
  /** Null where it is checked. */
  readonly reason: UncheckedReason | null;
  /** What more is to be said of the reason, in Chinese; null for nothing. */
  readonly detail: string | null;
  readonly stage: StageName;
  /** Where the text is garbled because it was opened in the wrong encoding: the right one, `gbk`. */
  readonly reopenAs: string | null;
  /** How many findings are shown. */
  readonly findings: number;
  /** How much the gravest of them weighs; null where there is none. */
  readonly worst: 'error' | 'warning' | 'information' | 'hint' | null;
  readonly counts: NoticeCounts;
  /** How the problems of a notice were read, in words; null where the text is none. */
  readonly frame: string | null;
  /** How many findings somebody decided to leave. */
  readonly ignored: number;
}

/** What a notice holds, as it was last read. */
export interface NoticeCounts {
  readonly problems: number;
  readonly answered: number;
  /** Claims that were judged. */
  readonly figures: number;
  readonly figuresHolding: number;
}

/** What the client says of itself beside the protocol, as `client` in its initialization options. */
export interface ClientIntroduction {
  /** It answers `zhenggai/readFile`. */
  readonly readsFiles?: boolean;
  /**
   * The files of its machine are those of the server's, and none is to be kept from it: the server may read addresses with `file:` itself.
   * Asked of the client, each folder above a notice would cost a way there and back.
   */
  readonly sharesFiles?: boolean;
  /** It knows the commands `zhenggai.writeIgnores`, `zhenggai.turnRuleOff` and `zhenggai.reopenWithEncoding`. */
  readonly commands?: boolean;
  /**
   * The address of the folder that holds the rules' pages, without a slash at its end: `file:///opt/zhenggai/docs/rules`. With it every
   * finding links to the page of its rule, such as `text/wording.md` below.
   */
  readonly rulePages?: string;
  /** In a browser: the address of the folder with the bundles that the server loads on demand, without a slash at its end. */
  readonly bundles?: string;
  /**
   * People read the codes of findings there: they are the rules' names, 序号连续, and the ids are in the data, `{"rule": "numbering/sequence"}`,
   * which it must give back where it asks for actions.
   */
  readonly namesRules?: boolean;
}

/** The argument by which a client says that it will send a `CodeFolderMessage` before anything else. */
export const CODE_FOLDER_ARGUMENT = '--code-folder';

/** Where the server may keep its compiled code for the next start: a folder of the client's that is nobody else's. Null for nowhere. */
export interface CodeFolderMessage {
  readonly codeFolder: string | null;
}

/**
 * The data of a completion that is to be shown only where the user asked for completions, not where the editor did while the user was writing.
 * The protocol does not distinguish the two, so only a client that knows our commands is sent such.
 */
export const WHEN_ASKED = 'when-asked';

/** Client command: opens a document anew in an encoding. Its arguments are address and encoding. */
export const REOPEN_COMMAND = 'zhenggai.reopenWithEncoding';

/** Client command: switches a rule off in the user's settings. Its argument is the rule's id. */
export const TURN_RULE_OFF_COMMAND = 'zhenggai.turnRuleOff';

/** Client → server: check an open document now, whatever the settings say of when to. */
export const CHECK_NOW_REQUEST = 'zhenggai/checkNow';

/** Client → server, without an answer: the user undid or redid a change of a document, and has not begun to write. */
export const UNDONE_NOTIFICATION = 'zhenggai/undone';

/** Client → server: check a file that need not be open, and keep what is found listed. */
export const CHECK_FILE_REQUEST = 'zhenggai/checkFile';

/** Client → server: take what was found in files that are not open off the list again. */
export const FORGET_FILES_REQUEST = 'zhenggai/forgetFiles';

/** Client → server: take what was found in the files of a folder that is gone off the list. */
export const FORGET_BELOW_REQUEST = 'zhenggai/forgetBelow';

/** Which document or file. */
export interface FileParams {
  readonly uri: string;
}

/** Which file is to be checked. */
export interface CheckFileParams extends FileParams {
  /** The address that its text is shown at, where it is a Word document: findings are listed there. */
  readonly shownAt?: string;
  /** Where the list of problems is that it answers: the names of the files beside it, and the list's address where the user chose one. */
  readonly link?: { readonly names: readonly string[]; readonly chosen: string | null };
}

/** What became of a file. */
export interface CheckFileAnswer {
  readonly state: 'checked' | 'no-notice' | 'excluded' | 'failed';
  readonly findings: number;
  /** Why it failed, in Chinese. */
  readonly fault: string | null;
  /** What came of a notice that was checked. */
  readonly notice?: CheckedNotice;
}

/** A notice on the page that says what is ready. */
export interface CheckedNotice {
  readonly stage: StageName;
  readonly readiness: 'ready' | 'to-check' | 'to-mend';
  /** The same in words: 可以送审. */
  readonly verdict: string;
  readonly errors: number;
  readonly warnings: number;
  readonly counts: NoticeCounts;
  readonly ignored: number;
}

/** A place as the protocol counts it. */
export interface WirePosition {
  readonly line: number;
  readonly character: number;
}

/** A stretch as the protocol counts it. */
export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}

/** A change as the protocol has it. */
export interface WireEdit {
  readonly range: WireRange;
  readonly newText: string;
}

/** What the requests about a place in a document say. */
interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly position: WirePosition;
}

/** Client → server: what renumbering would change. Nothing is changed by asking. */
export const RENUMBER_REQUEST = 'zhenggai/renumber';

/** What to renumber; the cursor decides which part, or from where. */
export interface RenumberParams extends PlaceParams {
  readonly scope: 'document' | 'part' | 'from-here';
}

/** Null is answered for a text that is no notice. */
export interface RenumberAnswer {
  readonly edits: readonly WireEdit[];
  /** How many of the edits change the number of a heading, of an item in an enumeration, of a reference. */
  readonly headings: number;
  readonly items: number;
  readonly references: number;
  /** References to numbers that move, of which it is not sure what they mean; they stay. */
  readonly unsure: readonly WireRange[];
}

/** Client → server: the next problem or measure after the cursor. */
export const INSERT_REQUEST = 'zhenggai/insert';

/** What to put in. */
export interface InsertParams extends PlaceParams {
  readonly what: 'problem' | 'measure';
}

/** Null is answered where there is nothing to follow on from. */
export interface InsertAnswer {
  readonly at: WirePosition;
  /** The text with tab stops, to be put in at `at`. */
  readonly snippet: string;
  /** Numbers that move. */
  readonly edits: readonly WireEdit[];
}

/** Client → server: raise or lower the heading in the line of the cursor. */
export const SHIFT_HEADING_REQUEST = 'zhenggai/shiftHeading';

/** -1 raises, 1 lowers. */
export interface ShiftHeadingParams extends PlaceParams {
  readonly by: -1 | 1;
}

/** Null is answered where the line is no heading, or there is no such level. */
export interface ShiftHeadingAnswer {
  readonly edits: readonly WireEdit[];
}
