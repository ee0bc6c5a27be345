import type { Level, NumberDefinition } from './numbering';
import { formatCustom, formatNumber } from './numeral';
import type { Styles } from './styles';
import { withoutPictures } from './symbols';

/** What a paragraph itself says of its number; null where it leaves that to its style. */
export interface OwnNumbering {
  readonly style: string | null;
  /** `w:numId`; `0` takes the style's number away. */
  readonly numbering: string | null;
  /** `w:ilvl`. */
  readonly level: number | null;
}

/** Formats that a legal level leaves as they are: they write digits, or nothing. */
const DIGITS: ReadonlySet<string> = new Set(['decimal', 'decimalZero', 'none']);

/** Counts paragraphs, in the order of the document, and says which number each shows. */
export class Counters {
  readonly #definitions: ReadonlyMap<string, NumberDefinition>;
  readonly #styles: Styles;
  /** The last number of each level, list by list: all definitions of a list count on from each other. */
  readonly #counts = new Map<string, Map<number, number>>();
  /** Definition and level whose first paragraph has been counted: a start of its own is only for that one. */
  readonly #begun = new Set<string>();

  constructor(definitions: ReadonlyMap<string, NumberDefinition>, styles: Styles) {
    this.#definitions = definitions;
    this.#styles = styles;
  }

  /** Counts the next paragraph; its number as Word shows it, empty for none. */
  next(own: OwnNumbering): string {
    const inherited = this.#styles.numberingOf(own.style);
    const id = own.numbering ?? inherited.numbering;
    const definition = id === null ? undefined : this.#definitions.get(id);
    if (id === null || definition === undefined) return '';
    const at = own.level ?? levelOfStyle(definition, inherited.chain) ?? inherited.level ?? 0;
    const level = definition.levels.get(at);
    if (level === undefined) return '';
    this.#count(id, definition, at);
    return this.#label(definition, level);
  }

  #count(id: string, { list, levels, starts }: NumberDefinition, at: number): void {
    const counts = this.#counts.get(list) ?? new Map<number, number>();
    this.#counts.set(list, counts);
    const ownStart = starts.get(at);
    const key = `${id}:${at}`;
    const last = counts.get(at);
    const start = ownStart ?? levels.get(at)?.start ?? 0;
    const isFirst = !this.#begun.has(key);
    counts.set(at, last === undefined || (isFirst && ownStart !== undefined) ? start : last + 1);
    this.#begun.add(key);
    for (const lower of counts.keys()) if (lower > at && beginsAnew(levels.get(lower), at)) counts.delete(lower);
  }

  #label({ list, levels }: NumberDefinition, level: Level): string {
    const counts = this.#counts.get(list);
    const words = level.text.replace(/%[1-9]/gu, (whole) => {
      const at = Number(whole.slice(1)) - 1;
      const shown = levels.get(at);
      if (shown === undefined) return '';
      const value = counts?.get(at) ?? shown.start;
      if (level.isLegal && !DIGITS.has(shown.format)) return formatNumber(value, 'decimal');
      return shown.format === 'custom' ? formatCustom(value, shown.pattern) : formatNumber(value, shown.format);
    });
    return level.format === 'bullet' ? '' : withoutPictures(words);
  }
}

function levelOfStyle({ levels }: NumberDefinition, chain: readonly string[]): number | null {
  for (const style of chain) {
    for (const [at, level] of levels) if (level.style === style) return at;
  }
  return null;
}

function beginsAnew(level: Level | undefined, after: number): boolean {
  const restart = level?.restart ?? null;
  return restart === null || (restart > 0 && after < restart);
}
