import { readXml, type Attributes } from '../../xml/events';
import { isOn, numberIn } from './onOff';
import type { Styles } from './styles';

/** One level of a list: how its numbers look and when they begin anew (ECMA-376 17.9.6). */
export interface Level {
  readonly start: number;
  /** A format's name: `chineseCounting`. */
  readonly format: string;
  /** For the format `custom`: how its first numbers look. */
  readonly pattern: string;
  /** `（%2）`: each %n is the number of level n. */
  readonly text: string;
  /** Whether all its numbers are written in plain digits, whatever the levels say. */
  readonly isLegal: boolean;
  /** It begins anew after a level of this number (counted from 1) or above; 0 is never, null after every higher one. */
  readonly restart: number | null;
  /** The paragraph style that stands on this level. */
  readonly style: string | null;
}

/** What one number definition (`w:num`) says of one level beside its list. */
interface Override {
  readonly start: number | null;
  readonly level: Level | null;
}

/** A number definition: the list it counts in and where it differs. */
export interface NumberDefinition {
  /** The list whose counters it shares with all other definitions of that list. */
  readonly list: string;
  /** By level, counted from 0. */
  readonly levels: ReadonlyMap<number, Level>;
  /** The number that the first paragraph of a level has under this definition. */
  readonly starts: ReadonlyMap<number, number>;
}

interface AbstractList {
  readonly levels: Map<number, Level>;
  /** The numbering style that says what this list is; null where it says so itself. */
  link: string | null;
  /** The numbering style that this list is the definition of. */
  styleOf: string | null;
}

interface Num {
  abstract: string;
  readonly overrides: Map<number, Override>;
}

/** Reads the numbering part: number definitions by their ids, links through numbering styles followed. */
export function readNumbering(xml: string | null, styles: Styles): ReadonlyMap<string, NumberDefinition> {
  const reader = new NumberingReader();
  if (xml !== null) readXml(xml, reader);
  const definitions = new Map<string, NumberDefinition>();
  for (const [id, num] of reader.nums) {
    const list = linkedList(reader, styles, num.abstract);
    const levels = new Map(reader.lists.get(list)?.levels);
    const starts = new Map<number, number>();
    for (const [level, { start, level: other }] of num.overrides) {
      if (other !== null) levels.set(level, other);
      if (start !== null) starts.set(level, start);
    }
    definitions.set(id, { list, levels, starts });
  }
  return definitions;
}

/** A list that is only a link to a numbering style is the list that the style names, or that names the style. */
function linkedList({ lists, nums }: NumberingReader, styles: Styles, abstract: string): string {
  const link = lists.get(abstract)?.link ?? null;
  if (link === null) return abstract;
  const named = styles.numberingOf(link).numbering;
  const target = named === null ? undefined : nums.get(named)?.abstract;
  if (target !== undefined && target !== abstract && (lists.get(target)?.levels.size ?? 0) > 0) return target;
  for (const [id, { styleOf }] of lists) if (styleOf === link && id !== abstract) return id;
  return abstract;
}

const LAST_LEVEL = 8;
/** What stands around the numbers of a level is no longer: a label is written out for every paragraph. */
const LONGEST_TEXT = 100;

const NO_LEVEL: Level = { start: 0, format: 'decimal', pattern: '', text: '', isLegal: false, restart: null, style: null };

class NumberingReader {
  readonly lists = new Map<string, AbstractList>();
  readonly nums = new Map<string, Num>();
  #list: AbstractList | null = null;
  #num: Num | null = null;
  /** The level that is being overridden, and what with. */
  #override: { readonly at: number; start: number | null; level: Level | null } | null = null;
  #level: { readonly at: number; level: Level } | null = null;

  readonly open = (name: string, attributes: () => Attributes): void => {
    const begin = this.#beginnings[name];
    if (begin !== undefined) begin(attributes());
    else if (this.#level !== null) this.#level.level = withProperty(this.#level.level, name, attributes);
  };

  readonly close = (name: string): void => {
    if (name === 'w:abstractNum') this.#list = null;
    if (name === 'w:num') this.#num = null;
    if (name === 'w:lvl') this.#endLevel();
    if (name === 'w:lvlOverride' && this.#override !== null) {
      const { at, start, level } = this.#override;
      this.#num?.overrides.set(at, { start, level });
      this.#override = null;
    }
  };

  readonly #beginnings: Readonly<Record<string, (attributes: Attributes) => void>> = {
    'w:abstractNum': (attributes) => {
      this.#list = { levels: new Map(), link: null, styleOf: null };
      this.lists.set(attributes['w:abstractNumId'] ?? '', this.#list);
    },
    'w:num': (attributes) => {
      this.#num = { abstract: '', overrides: new Map() };
      this.nums.set(attributes['w:numId'] ?? '', this.#num);
    },
    'w:abstractNumId': (attributes) => {
      if (this.#num !== null) this.#num.abstract = attributes['w:val'] ?? '';
    },
    'w:numStyleLink': (attributes) => {
      if (this.#list !== null) this.#list.link = attributes['w:val'] ?? null;
    },
    'w:styleLink': (attributes) => {
      if (this.#list !== null) this.#list.styleOf = attributes['w:val'] ?? null;
    },
    'w:lvlOverride': (attributes) => {
      this.#override = { at: levelIn(attributes), start: null, level: null };
    },
    'w:startOverride': (attributes) => {
      if (this.#override !== null) this.#override.start = numberIn(attributes['w:val']);
    },
    'w:lvl': (attributes) => {
      this.#level = { at: levelIn(attributes), level: NO_LEVEL };
    },
  };

  #endLevel(): void {
    if (this.#level === null) return;
    const { at, level } = this.#level;
    if (this.#override !== null) this.#override.level = level;
    else this.#list?.levels.set(at, level);
    this.#level = null;
  }
}

/** Word knows nine levels; any other stands for the last. */
function levelIn(attributes: Attributes): number {
  return Math.min(Math.max(numberIn(attributes['w:ilvl']) ?? 0, 0), LAST_LEVEL);
}

function withProperty(level: Level, name: string, attributes: () => Attributes): Level {
  const value = (): string | undefined => attributes()['w:val'];
  switch (name) {
    case 'w:start':
      return { ...level, start: numberIn(value()) ?? 0 };
    case 'w:numFmt':
      return { ...level, format: value() ?? 'decimal', pattern: attributes()['w:format']?.slice(0, LONGEST_TEXT) ?? '' };
    case 'w:lvlText':
      return { ...level, text: value()?.slice(0, LONGEST_TEXT) ?? '' };
    case 'w:isLgl':
      return { ...level, isLegal: isOn(attributes()) };
    case 'w:lvlRestart':
      return { ...level, restart: numberIn(value()) };
    case 'w:pStyle':
      return { ...level, style: value() ?? null };
    default:
      return level;
  }
}
