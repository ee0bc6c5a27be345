import type { Notice } from '../notice/model';
import type { ListPlace, ProblemList } from '../notice/problemList';
import type { Span } from '../text/span';
import type { Severity } from './severity';
import type { WordingRow } from './text/wordingTable';

/** 草稿 / 送审 / 公开. */
export type Stage = 'draft' | 'review' | 'publish';

/** A change of text: `span` is replaced by `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** How a finding can be put right. Only `safe` ones are applied without being asked about. */
export interface Fix {
  /** What the light bulb says: `把“二是”改为“三是”`. */
  readonly title: string;
  readonly kind: 'safe' | 'suggested';
  /** In document order, not overlapping. */
  readonly edits: readonly Edit[];
}

/** Another place that the finding speaks of. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** A place in the linked list of problems that the finding speaks of. */
export interface ListRelated {
  readonly place: ListPlace;
  readonly message: string;
}

/** What a rule has to say about one place. */
export interface Finding {
  /** Not empty, unless something is missing at the place. */
  readonly span: Span;
  /** Chinese: the fact, the sum, what to do. */
  readonly message: string;
  readonly related?: readonly Related[];
  readonly inList?: readonly ListRelated[];
  readonly fix?: Fix;
  /** Where this finding weighs less than its rule: used when it is milder than the rule's severity. */
  readonly atMost?: Severity;
  /** What sets this finding apart from another one of its rule about the same words: `postcode`. Never shown; an ignored finding is known by it. */
  readonly aspect?: string;
}

/** One example of a rule: a text, or a part of one that `inNotice` completes. */
export interface Example {
  readonly text: string;
  /** What it shows, in Chinese. */
  readonly note?: string;
  /** The problems of the list that it is held against. */
  readonly list?: readonly string[];
}

/** A value that the user can set for a rule. */
export type OptionValue = boolean | number | string | readonly string[];

/** One option of a rule: from it come the settings schema and the docs. */
export interface OptionDefinition {
  readonly description: string;
  readonly default: OptionValue;
}

/** What a rule may know beside the notice. */
export interface RuleContext {
  readonly stage: Stage;
  /** The rule's options: the user's where set, else the defaults. */
  readonly options: Readonly<Record<string, OptionValue>>;
  /** The rows of the unit's own wording tables; absent where it has none. */
  readonly wording?: readonly WordingRow[];
  /** The 问题清单 that the notice answers; absent where none is linked. */
  readonly problemList?: ProblemList;
}

/** One norm: what it asks, where it comes from, how it is checked. One file each. */
export interface Rule {
  /** `numbering/sequence`; also the file's name below `rules/`. */
  readonly id: string;
  /** The norm's short name in Chinese: 序号连续. */
  readonly name: string;
  /** The norm in one Chinese sentence. */
  readonly norm: string;
  /** Where the norm comes from, in Chinese: 条例、国标（条款）或实务. */
  readonly source: string;
  /** What looks wrong and is right, in Chinese, a sentence each. */
  readonly exceptions: readonly string[];
  /** In the order 草稿, 送审, 公开; null is off. */
  readonly severity: Readonly<Record<Stage, Severity | null>>;
  readonly options?: Readonly<Record<string, OptionDefinition>>;
  /** The strongest fix the rule can offer. */
  readonly fix: 'safe' | 'suggested' | null;
  /** Texts without a finding of this rule. */
  readonly good: readonly Example[];
  /** Texts with exactly one finding of this rule each. */
  readonly bad: readonly Example[];
  readonly check: (notice: Notice, context: RuleContext) => readonly Finding[];
}
