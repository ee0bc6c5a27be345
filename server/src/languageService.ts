import { figureMemory, type FigureMemory } from './notice/figures/memory';
import type { Layout } from './notice/layout';
import type { NoticeReport } from './notice/ledger';
import type { Notice } from './notice/model';
import { readNotice } from './notice/readNotice';
import type { Edit, Finding, Stage } from './rules/rule';
import type { Diagnostic } from './rules/runner';
import type { CheckSettings } from './rules/checkSettings';
import type { Severity } from './rules/severity';
import { quickFixesAt, type QuickFix } from './services/codeActions';
import { lensesOf, type Lens } from './services/codeLens';
import { completeInContext } from './services/completion/completeInContext';
import type { ContextCompletion } from './services/completion/completion';
import { continueAfterEnter } from './services/continueLine';
import { crossReferencesOf, type CrossReference } from './services/crossReferences';
import { fixAll, type FixedText } from './services/fixAll';
import { fixAllEdits, fixesOfRule } from './services/fixAllEdits';
import { foldsOf, type Fold } from './services/folding';
import { formatNotice, type FormatOptions } from './services/formatting';
import { hoverAt, type Hover, type HoverOptions } from './services/hover';
import { checkWithIgnores, type CheckOutcome, type Decisions } from './services/ignores/checkWithIgnores';
import { insertMeasure } from './services/insertion/insertMeasure';
import { insertProblem } from './services/insertion/insertProblem';
import type { Insertion } from './services/insertion/insertion';
import { inspectNotice, summarise, type Summary, type Understanding } from './services/understanding';
import { readReport, type ReportOccasion } from './services/ledger/report';
import type { NumberChange } from './services/numbers';
import { inspectNumbers, type InspectedNumber } from './services/numbersWhy';
import { occurrencesAt, type Occurrences } from './services/occurrences';
import { outlineOf, type OutlineItem } from './services/outline/outline';
import { comparePair, type PairComparison } from './services/publish/comparePair';
import { renumber, type RenumberScope } from './services/renumber';
import { selectionsAt } from './services/selection';
import { semanticTokensOf, type SemanticToken } from './services/semanticTokens';
import { shiftHeading } from './services/shiftHeading';
import { nextPart } from './services/snippets/numbering';
import { unfilledIn } from './services/unfilled';
import type { Markup } from './text/markup';
import type { Span } from './text/span';

/** Lines and columns of spans, for those who show them: in the file's own text, where spans are of the text as read. */
export { rangeAt } from './text/source';

/** What the methods take and give: who has this file from the npm package names them by it. */
export type {
  CheckOutcome,
  CheckSettings,
  ContextCompletion,
  CrossReference,
  Decisions,
  Diagnostic,
  Edit,
  Finding,
  FixedText,
  Fold,
  FormatOptions,
  Hover,
  HoverOptions,
  Insertion,
  InspectedNumber,
  Layout,
  Lens,
  Markup,
  Notice,
  NoticeReport,
  NumberChange,
  Occurrences,
  OutlineItem,
  PairComparison,
  QuickFix,
  RenumberScope,
  ReportOccasion,
  SemanticToken,
  Severity,
  Span,
  Stage,
  Summary,
  Understanding,
};

/** What a host keeps of a document from one version to the next. */
export type ReadingMemory = FigureMemory;

/** A memory for one document. */
export const readingMemory: () => ReadingMemory = figureMemory;

/** Finds what is to be found in a text, as its host reads and checks it. */
export type CheckText = (text: string) => readonly Diagnostic[];

/**
 * The product from one interface: reading, checking, and whatever an editor asks of a notice. The language server and the command line
 * enter here, and whoever uses the npm package. Offsets and spans are of the text as read (`notice.source`).
 */
export interface LanguageService {
  /**
   * Reads any text, plain unless something else is said; never throws. A memory makes the next version of the same document faster to
   * read, and changes nothing else. A layout says what the problems are where reading does not recognise them.
   */
  readonly read: (text: string, memory?: ReadingMemory, markup?: Markup, layout?: Layout | null) => Notice;

  /** Every finding, in document order, what was decided about them considered. */
  readonly check: (notice: Notice, settings: CheckSettings, decisions?: Decisions) => readonly Diagnostic[];
  /** The same, with what became of those that were decided about. */
  readonly judge: (notice: Notice, settings: CheckSettings, decisions?: Decisions) => CheckOutcome;
  /** The fixes of the findings that a selection touches. */
  readonly quickFixes: (diagnostics: readonly Diagnostic[], selection: Span) => readonly QuickFix[];
  /** All fixes of one rule that go together, with their number. */
  readonly fixesOfRule: (diagnostics: readonly Diagnostic[], id: string) => { readonly count: number; readonly edits: readonly Edit[] };
  /** The text with every safe fix applied, as often as new ones are found. */
  readonly fixAll: (text: string, check: CheckText, markup?: Markup) => FixedText;
  /** The same as edits of the text. */
  readonly fixAllEdits: (text: string, check: CheckText, markup?: Markup) => readonly Edit[];

  /** Everything the reader understood, as plain data: the second JSON contract. */
  readonly inspect: (notice: Notice) => Understanding;
  /** Of each number what it was held to be and tried in, and why nothing is said of it. Reads the paragraphs again. */
  readonly inspectNumbers: (notice: Notice) => readonly InspectedNumber[];
  /** How many problems are answered and how many figures add up. */
  readonly summarise: (notice: Notice) => Summary;
  /** The check sheet of a notice: checks, totals, what is open, what was left and why. */
  readonly report: (notice: Notice, settings: CheckSettings, decisions: Decisions, occasion: ReportOccasion) => NoticeReport;
  /** What a public text and the internal one of the same notice do not share. */
  readonly compare: (published: Notice, internal: Notice) => PairComparison;
  /** What is left to be filled in, whatever the stage and whatever is switched off. */
  readonly unfilled: (notice: Notice) => readonly Finding[];
  /** Sections, problems, contact block and signature. */
  readonly outline: (notice: Notice) => readonly OutlineItem[];
  readonly folds: (notice: Notice) => readonly Fold[];
  /** What parts and problems come to, above each. */
  readonly lenses: (notice: Notice) => readonly Lens[];
  readonly semanticTokens: (notice: Notice) => readonly SemanticToken[];
  /** 见第3项 and its like, with the headings that they mean. */
  readonly crossReferences: (notice: Notice) => readonly CrossReference[];

  /** The working of a figure, the place of a heading, norm and source of the rules behind the findings; null where there is nothing to say. */
  readonly hover: (notice: Notice, offset: number, diagnostics: readonly Diagnostic[], options?: HoverOptions) => Hover | null;
  /** Clause, sentence, paragraph, response, problem, part: from the innermost outwards. */
  readonly selections: (notice: Notice, offset: number) => readonly Span[];
  /** What belongs together with what stands at the offset: the numbers of a claim, the items of an enumeration. */
  readonly occurrences: (notice: Notice, offset: number) => Occurrences | null;
  /** The next heading or item, fixed phrases, bodies named before. Snippets are the host's to offer. */
  readonly complete: (notice: Notice, offset: number) => readonly ContextCompletion[];

  /** The number of a part that begins at the offset; null where the text is no notice. */
  readonly nextPart: (notice: Notice, offset: number) => number | null;

  /** Edits that put numbers right under the document's own policy, references along with them. */
  readonly renumber: (notice: Notice, scope: RenumberScope, offset?: number) => NumberChange;
  /** The next problem after the offset; null where there is none to follow on from. */
  readonly insertProblem: (notice: Notice, offset: number) => Insertion | null;
  /** The next measure after the offset; null where there is none to follow on from. */
  readonly insertMeasure: (notice: Notice, offset: number) => Insertion | null;
  /** Edits that raise (-1) or lower (1) the heading in the line of the offset; null where there is none, or no such level. */
  readonly shiftHeading: (notice: Notice, offset: number, by: -1 | 1) => readonly Edit[] | null;
  /** Edits that go on with a list after Enter. */
  readonly continueAfterEnter: (notice: Notice, offset: number) => readonly Edit[];
  /** Edits that format a notice, or what of it lies within a span; no word and no number changes. */
  readonly format: (notice: Notice, options: FormatOptions, within?: Span | null) => readonly Edit[];
}

/** The service keeps no state: documents and their versions are the host's. */
export function createLanguageService(): LanguageService {
  return SERVICE;
}

const SERVICE: LanguageService = Object.freeze({
  read: readNotice,
  check: (notice: Notice, settings: CheckSettings, decisions?: Decisions) => checkWithIgnores(notice, settings, decisions).diagnostics,
  judge: checkWithIgnores,
  quickFixes: quickFixesAt,
  fixesOfRule,
  fixAll,
  fixAllEdits,
  inspect: inspectNotice,
  inspectNumbers,
  summarise,
  report: readReport,
  compare: comparePair,
  unfilled: unfilledIn,
  outline: outlineOf,
  folds: foldsOf,
  lenses: lensesOf,
  semanticTokens: semanticTokensOf,
  crossReferences: crossReferencesOf,
  hover: hoverAt,
  selections: selectionsAt,
  occurrences: occurrencesAt,
  complete: completeInContext,
  nextPart,
  renumber,
  insertProblem,
  insertMeasure,
  shiftHeading,
  continueAfterEnter,
  format: formatNotice,
});
