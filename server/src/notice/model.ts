import type { HeadingBlock, Level, ParagraphBlock, Section, Tree } from '../parse/tree';
import type { Marks } from '../text/markPairs';
import type { Source } from '../text/source';
import type { Span } from '../text/span';
import type { Figure } from './figures/figure';
import type { Frame } from './frame';
import type { Label, Labels } from './label';
import type { Layout } from './layout';

/** A run of text that reads as one paragraph: a line of prose, or the body of a run-in heading. */
export interface Paragraph {
  readonly span: Span;
  /** Zero-based. */
  readonly line: number;
  /** The nearest heading above it, null before the first. */
  readonly heading: Heading | null;
}

/** What a part is for. `clues` is the section on 问题线索 and 信访件, wherever it stands. */
export type Role = 'overview' | 'rectification' | 'clues' | 'next';

/** A heading in the notice's terms. */
export interface Heading {
  readonly block: HeadingBlock;
  readonly section: Section;
  readonly level: Level;
  readonly number: number;
  /** The marker, blanks after it left out. */
  readonly marker: Span;
  /** The title without its marker: `关于…问题的整改情况`; where the heading runs in, up to and with its first full stop. */
  readonly title: Span;
  /** The text after a run-in title: `1.提高政治站位。` ⟦`区委…`⟧. Null where the heading stands alone. */
  readonly body: Span | null;
  readonly line: number;
  /** Null for problems, measures, and whatever the reader cannot place. */
  readonly role: Role | null;
  readonly parent: Heading | null;
  readonly children: readonly Heading[];
}

/** The title of the notice, over one to three lines. */
export interface Title {
  readonly span: Span;
  /** The lines joined, width folded, blanks dropped. */
  readonly text: string;
  readonly lines: readonly number[];
}

/** How a response begins: 整改情况：… / 主要从N个方面抓好整改：… / without either. */
export type ResponseKind = 'label' | 'announced' | 'prose';

/** The 整改情况 of a problem. */
export interface Response {
  readonly kind: ResponseKind;
  /** From its first paragraph or measure to the end of the last. */
  readonly span: Span;
  /** `整改情况：` with its colon, where there is one. */
  readonly label: Span | null;
  /** `整改情况`, where it has a label. */
  readonly labelWords: string | null;
  /** How many characters it has without blanks and label. */
  readonly size: number;
  /** How many measures it lists: 一是…二是…, ①②, run-in sub-headings; 1 where it lists none. */
  readonly measures: number;
}

/** A leaf problem: one that is answered itself and not through the problems under it. */
export interface Problem {
  /** Zero-based line of the heading or of the 问题： line. */
  readonly line: number;
  readonly number: number | null;
  /** Where the number stands, where the problem is no heading and has one: `3` in 反馈问题3：. */
  readonly numeral: Span | null;
  /** The number of the group it is counted in: the 2 of 反馈意见2—3：; null where its number stands alone. */
  readonly outer: number | null;
  /** The heading's line content, or the text after 问题：. */
  readonly span: Span;
  /** Null where the problem is a 问题： line or a table row and no heading. */
  readonly heading: Heading | null;
  /** The heading it stands under. */
  readonly parent: Heading | null;
  /** Whether it is a heading, a 问题： line, or a row of a table. */
  readonly kind: 'heading' | 'line' | 'row';
  /** Where the list begins that it is an item of, with the problems beside it: 存在问题：1.…；2.…。 Null where it stands alone. */
  readonly list: number | null;
  /** Whether answers stand in another part and name their problem by its number: 对应问题3：…. */
  readonly isAnsweredApart: boolean;
  /** The labels under it, in document order. */
  readonly fields: readonly Label[];
  readonly response: Response | null;
}

/** The words at the head of an answer that name its problem: ⟦对应问题3⟧：完善制度…. */
export interface AnswerReference {
  readonly span: Span;
  readonly numeral: Span;
  /** As written. */
  readonly number: number;
  /** What it should be, where the number names no problem, or one that another answer names, and the answers around it show which is meant; else null. */
  readonly expected: number | null;
}

/** How items are counted off within prose. */
export type EnumerationStyle = '一是' | '一要' | '①' | '(1)' | '1)' | '第一' | '首先' | '一方面' | '其一';

/** One item of an enumeration. */
export interface EnumerationItem {
  /** 1 for 一是, ① and 第一. */
  readonly number: number;
  /** `二是`, `②`, `第二`. */
  readonly marker: Span;
  /** From the marker to the next item's, or to the end of the group. */
  readonly span: Span;
}

/** 一是…二是…, ①…②…: within one paragraph, or with an item a paragraph. */
export interface Enumeration {
  readonly style: EnumerationStyle;
  readonly items: readonly EnumerationItem[];
  readonly span: Span;
  /** Zero-based line of the first item. */
  readonly line: number;
  readonly acrossParagraphs: boolean;
  /** The N of 从N个方面…： right before it, with its place. */
  readonly announced: { readonly count: number; readonly span: Span } | null;
  /** The paragraphs it stands in share this heading. */
  readonly heading: Heading | null;
}

/** What a contact field gives; `envelopeNote` is the 请在信封上注明… of a mailing address. */
export type ContactFieldName = 'telephone' | 'email' | 'address' | 'postcode' | 'envelopeNote';

/** One field of the contact block. */
export interface ContactField {
  readonly name: ContactFieldName;
  /** `联系电话`; null where the value stands without one (联系方式：0532-…). */
  readonly label: Span | null;
  readonly value: Span;
  readonly line: number;
}

/** The closing contact block, as lines or as one sentence. */
export interface Contact {
  readonly layout: 'lines' | 'sentence';
  readonly span: Span;
  readonly fields: readonly ContactField[];
}

/** Unit and date under the text. */
export interface Signature {
  readonly unit: Span | null;
  readonly date: Span | null;
}

/** The document's own habits, inferred once; rules judge against them. */
export interface Policy {
  readonly levels: readonly LevelPolicy[];
  /** `整改情况`, where most problems' responses are labelled with it. */
  readonly responseLabel: string | null;
  /** How the responses begin, where at least 60 % begin alike. */
  readonly responseKind: ResponseKind | null;
  readonly width: 'half' | 'full' | 'mixed';
}

/** The habit of one heading level. */
export interface LevelPolicy {
  readonly level: Level;
  /** The form that most markers of the level have, as an example: `一、` `(一)` `1.` `(1)` `①`. */
  readonly marker: string;
  /** The same as `Marker.form`. */
  readonly form: string;
  /** Whether numbers start again under each parent or run on through the document. */
  readonly numbering: 'continuous' | 'restart';
}

/** A notice as read, its figures aside. */
export interface NoticeOutline {
  readonly source: Source;
  /** The marks of the text, and how they pair. */
  readonly marks: Marks;
  readonly tree: Tree;
  /** Whether the text is a rectification notice at all; rules stay silent where it is not. */
  readonly recognised: boolean;
  readonly title: Title | null;
  /** The paragraph that gives inspection period and feedback date. */
  readonly opening: Paragraph | null;
  readonly headings: readonly Heading[];
  /** Every paragraph in document order: lines of prose and run-in bodies. Title, contact and signature lines included. */
  readonly paragraphs: readonly Paragraph[];
  /** Leaf problems in document order. */
  readonly problems: readonly Problem[];
  /** The words by which answers in another part name their problem; none where answers stand below it. */
  readonly references: readonly AnswerReference[];
  /** The labels of paragraphs, by the offset at which these begin. */
  readonly labels: Labels;
  readonly enumerations: readonly Enumeration[];
  /** Headings as the items of a list: those marked ①, and those that the text before them announces. */
  readonly headingLists: readonly Enumeration[];
  /** 欢迎广大干部群众…监督. */
  readonly invitation: Span | null;
  readonly contact: Contact | null;
  readonly signature: Signature | null;
  /** Lines a web page left in: breadcrumbs, 来源, 发布时间. */
  readonly webResidue: readonly ParagraphBlock[];
  readonly policy: Policy;
  /** What somebody said of the layout; null where the text was read by itself. */
  readonly layout: Layout | null;
  /** How the problems are laid out; null where there are none. */
  readonly frame: Frame | null;
}

/** A notice as read. */
export interface Notice extends NoticeOutline {
  /** Every statistical claim the reader found, in document order. */
  readonly figures: readonly Figure[];
}
