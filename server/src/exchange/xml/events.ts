import { Parser } from 'saxen';
import { NAMESPACES } from './namespaces';
import { decodeReferences } from './references';

/** The attributes of an element by their names, prefixes as in NAMESPACES: `w:val`. */
export type Attributes = Readonly<Record<string, string>>;

/** The events of an XML text, in its order. */
export interface XmlHandler {
  /** `attributes` are read only when they are asked for. */
  readonly open: (name: string, attributes: () => Attributes) => void;
  /** Answers `stop` where nothing more need be heard; any other answer goes on. */
  readonly close: (name: string) => unknown;
  /** Text between tags, references replaced. */
  readonly text?: (text: string) => void;
  /** An element that `open` does not hear of, since it is an alternative for programs that know less. */
  readonly passed?: (name: string) => void;
}

/** Elements nested deeper than this are an attack, not a document. */
const DEEPEST = 500;

const DAMAGED = '文件已损坏：内容不完整，请用 Word 或 WPS 打开后另存一份';

/** Why an XML text was not read to its end. Thrown by handlers too. */
export class XmlFault extends Error {}

/**
 * Reads an XML text from one end to the other, without building a tree. Of the alternatives in `mc:AlternateContent` the first counts.
 * Gives why it could not be read, in Chinese; null where it was read whole. Declarations of a document type are refused: what
 * they can define has no place in a document.
 */
export function readXml(xml: string, handler: XmlHandler): string | null {
  const parser = new Parser();
  const alternatives = new Alternatives();
  let depth = 0;
  parser.ns(NAMESPACES);
  parser.on('openTag', (name, attributes) => {
    depth += 1;
    if (depth > DEEPEST) throw new XmlFault('文件内容嵌套过深，没有读取');
    if (alternatives.passes(name, depth)) handler.passed?.(name);
    else handler.open(name, () => decoded(attributes()));
  });
  parser.on('closeTag', (name) => {
    if (!alternatives.leaves(depth) && handler.close(name) === 'stop') parser.stop();
    depth -= 1;
  });
  parser.on('text', (text) => {
    if (!alternatives.isPassing) handler.text?.(decodeReferences(text));
  });
  parser.on('cdata', (text) => {
    if (!alternatives.isPassing) handler.text?.(text);
  });
  parser.on('attention', () => {
    throw new XmlFault('文件里有文档类型声明（DOCTYPE），不是正常的 Word 文档，没有读取');
  });
  try {
    parser.parse(xml);
    return null;
  } catch (fault) {
    return fault instanceof XmlFault ? fault.message : DAMAGED;
  }
}

/** Keeps the first alternative of each `mc:AlternateContent` and passes over the others. */
class Alternatives {
  /** For each that is open: how deep it is, and whether it has had one. */
  readonly #open: { readonly depth: number; hasOne: boolean }[] = [];
  /** The depth of the element that is being skipped; 0 for none. */
  #passedAt = 0;

  get isPassing(): boolean {
    return this.#passedAt > 0;
  }

  /** Whether an element that begins at this depth is skipped. */
  passes(name: string, depth: number): boolean {
    if (this.#passedAt > 0) return true;
    const parent = this.#open.at(-1);
    if (parent?.depth === depth - 1 && name.startsWith('mc:')) {
      if (parent.hasOne) this.#passedAt = depth;
      parent.hasOne = true;
    }
    if (name === 'mc:AlternateContent' && this.#passedAt === 0) this.#open.push({ depth, hasOne: false });
    return this.#passedAt > 0;
  }

  /** Whether the element that ends at this depth was skipped. */
  leaves(depth: number): boolean {
    if (this.#passedAt > 0) {
      if (this.#passedAt === depth) this.#passedAt = 0;
      return true;
    }
    if (this.#open.at(-1)?.depth === depth) this.#open.pop();
    return false;
  }
}

function decoded(attributes: Attributes): Attributes {
  for (const value of Object.values(attributes)) {
    if (value.includes('&')) return Object.fromEntries(Object.entries(attributes).map(([name, raw]) => [name, decodeReferences(raw)]));
  }
  return attributes;
}
