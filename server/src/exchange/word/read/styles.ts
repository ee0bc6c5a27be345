import { readXml, type Attributes } from '../../xml/events';
import { isOn, numberIn } from './onOff';

/** What a style says of numbers and of hidden text. */
interface Style {
  readonly basedOn: string | null;
  readonly numbering: string | null;
  readonly level: number | null;
  readonly isHidden: boolean | null;
}

/** What a paragraph's style says of its number, inherited properties included. */
export interface StyleNumbering {
  /** The number definition (`w:numId`); null for none. */
  readonly numbering: string | null;
  /** The level written in the style; Word goes by what the list says of the style, where it does. */
  readonly level: number | null;
  /** The style and those it is based on, nearest first. */
  readonly chain: readonly string[];
}

/** The styles of a document. */
export interface Styles {
  /** For a paragraph of this style; null is the default style. */
  readonly numberingOf: (style: string | null) => StyleNumbering;
  /** Whether text in this character style is hidden. */
  readonly isHidden: (style: string) => boolean;
}

/** A chain of styles is never longer. */
const LONGEST_CHAIN = 30;

/** Reads the styles part; a document without one has none. */
export function readStyles(xml: string | null): Styles {
  const reader = new StyleReader();
  if (xml !== null) readXml(xml, reader);
  const { styles } = reader;
  const known = new Map<string, StyleNumbering>();
  const numberingOf = (style: string | null): StyleNumbering => {
    const id = style ?? reader.defaultParagraph;
    const numbering = known.get(id) ?? inherit(styles, id);
    known.set(id, numbering);
    return numbering;
  };
  return { numberingOf, isHidden: (style) => hides(styles, style) };
}

/** The nearest style of the chain that says something of it decides. */
function hides(styles: ReadonlyMap<string, Style>, style: string): boolean {
  const said = chainOf(styles, style).map((id) => styles.get(id)?.isHidden ?? null);
  return said.find((isHidden) => isHidden !== null) ?? false;
}

function inherit(styles: ReadonlyMap<string, Style>, id: string): StyleNumbering {
  const chain = chainOf(styles, id);
  const first = <Value>(pick: (style: Style) => Value | null): Value | null => {
    for (const each of chain) {
      const style = styles.get(each);
      const value = style === undefined ? null : pick(style);
      if (value !== null) return value;
    }
    return null;
  };
  return { chain, numbering: first(({ numbering }) => numbering), level: first(({ level }) => level) };
}

/** A style and what it is based on; one that is based on itself ends there. */
function chainOf(styles: ReadonlyMap<string, Style>, id: string): readonly string[] {
  const chain: string[] = [];
  for (
    let at: string | null = id;
    at !== null && !chain.includes(at) && chain.length < LONGEST_CHAIN;
    at = styles.get(at)?.basedOn ?? null
  ) {
    chain.push(at);
  }
  return chain;
}

class StyleReader {
  readonly styles = new Map<string, Style>();
  defaultParagraph = '';
  #id: string | null = null;
  #style: Style = NO_STYLE;
  /** How many elements deep within a record of an earlier formatting. */
  #formerly = 0;

  readonly open = (name: string, attributes: () => Attributes): void => {
    if (name === 'w:pPrChange' || name === 'w:rPrChange' || name === 'w:tblStylePr') this.#formerly += 1;
    if (name === 'w:style') this.#begin(attributes());
    else if (this.#id !== null && this.#formerly === 0) this.#property(name, attributes);
  };

  readonly close = (name: string): void => {
    if (name === 'w:pPrChange' || name === 'w:rPrChange' || name === 'w:tblStylePr') this.#formerly -= 1;
    if (name !== 'w:style' || this.#id === null) return;
    this.styles.set(this.#id, this.#style);
    this.#id = null;
  };

  #begin(attributes: Attributes): void {
    this.#id = attributes['w:styleId'] ?? '';
    this.#style = NO_STYLE;
    const isDefault = attributes['w:default'] !== undefined && isOn({ 'w:val': attributes['w:default'] });
    if (isDefault && attributes['w:type'] === 'paragraph') this.defaultParagraph = this.#id;
  }

  #property(name: string, attributes: () => Attributes): void {
    if (name === 'w:basedOn') this.#style = { ...this.#style, basedOn: attributes()['w:val'] ?? null };
    if (name === 'w:numId') this.#style = { ...this.#style, numbering: attributes()['w:val'] ?? null };
    if (name === 'w:ilvl') this.#style = { ...this.#style, level: numberIn(attributes()['w:val']) };
    if (name === 'w:vanish') this.#style = { ...this.#style, isHidden: isOn(attributes()) };
  }
}

const NO_STYLE: Style = { basedOn: null, numbering: null, level: null, isHidden: null };
