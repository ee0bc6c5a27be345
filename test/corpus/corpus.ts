import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the real notices are, beside the project; they are not part of it. */
const CORPUS = join(process.cwd(), '..', 'shared', 'corpus');

export interface GoldHeading {
  readonly line: number;
  readonly level: number;
  readonly marker: string;
  readonly runIn: boolean;
}

export interface GoldProblem {
  readonly line: number;
  readonly text: string;
  readonly hasResponse: boolean;
  readonly responseKind: string;
  readonly responseLines: readonly [number, number];
}

export interface GoldEnumeration {
  readonly line: number;
  readonly style: string;
  readonly count: number;
  readonly announced: number | null;
  readonly quote?: string;
}

export interface GoldContactField {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

export interface GoldClaim {
  readonly line: number;
  readonly quote: string;
  readonly kind: string;
  readonly numbers: readonly (string | number)[];
  readonly holds: boolean | null;
  /** Other lines that state the same. */
  readonly also?: readonly number[];
}

export interface GoldDefect {
  readonly line: number;
  readonly quote: string;
  readonly kind: string;
  readonly confidence: number;
  readonly severity: string;
  readonly detect: string;
}

export interface GoldTrap {
  readonly line: number;
  readonly quote: string;
}

/** What is true of one real notice; lines are 1-based. */
export interface Gold {
  readonly meta: {
    readonly titleLines: readonly number[];
    readonly title: string | null;
    readonly leadLine: number;
    readonly webJunk: readonly number[];
  };
  readonly headings: readonly GoldHeading[];
  readonly problems: readonly GoldProblem[];
  readonly claims: readonly GoldClaim[];
  readonly enumerations: readonly GoldEnumeration[];
  readonly contact: {
    readonly layout: string;
    readonly fields: readonly GoldContactField[];
    readonly missing: readonly string[];
    readonly signature: { readonly text: string; readonly line: number } | null;
    readonly date: { readonly text: string; readonly line: number } | null;
  };
  readonly defects: readonly GoldDefect[];
  readonly traps: readonly GoldTrap[];
}

export interface RealNotice {
  readonly name: string;
  readonly text: string;
  readonly gold: Gold;
}

/** The real notices with what is true of them; empty where they are not at hand. */
export function readCorpus(): readonly RealNotice[] {
  if (!existsSync(join(CORPUS, 'gold.json'))) return [];
  const gold: unknown = JSON.parse(readFileSync(join(CORPUS, 'gold.json'), 'utf8'));
  const byName = gold as Readonly<Record<string, Gold>>;
  return readdirSync(CORPUS)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const entry = byName[name];
      return entry === undefined ? [] : [{ name, text: readFileSync(join(CORPUS, name), 'utf8'), gold: entry }];
    });
}
