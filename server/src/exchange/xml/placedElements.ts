import { parseXml, XmlElement, type XmlDocument } from '@rgrove/parse-xml';
import { NAMESPACES } from './namespaces';

/** An element and where it stands in the XML text, so that the text can be changed around it and nowhere else. */
export interface PlacedElement {
  /** With the prefix of NAMESPACES: `w:t`. */
  readonly name: string;
  /** What stands before its local name in the text: `w:`; empty where it is in the default namespace. */
  readonly prefix: string;
  readonly start: number;
  /** Behind its opening tag. */
  readonly contentStart: number;
  /** Before its closing tag. */
  readonly contentEnd: number;
  readonly end: number;
  /** Whether it is written as one tag: `<w:p/>`. */
  readonly isEmpty: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PlacedElement | null;
  readonly children: readonly PlacedElement[];
}

/**
 * The elements of an XML text, as a tree with places; null where the text is no XML in the strict sense. The text must have line ends
 * without carriage returns, which the parser would not count: see `withoutReturns`.
 */
export function placeElements(xml: string): PlacedElement | null {
  try {
    const { root }: XmlDocument = parseXml(xml, { includeOffsets: true, ignoreUndefinedEntities: true });
    return root === null ? null : place(xml, root, null, new Map());
  } catch {
    // What is no XML, or nested so deeply that the parser gives up.
    return null;
  }
}

/** Line ends as XML reads them; a mark at the beginning is none of the text. */
export function withoutReturns(xml: string): string {
  return xml.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
}

/** Every element below and the element itself, in the order of the text. */
export function* elementsOf(element: PlacedElement): Generator<PlacedElement> {
  yield element;
  for (const child of element.children) yield* elementsOf(child);
}

type Scope = ReadonlyMap<string, string>;

function place(xml: string, element: XmlElement, parent: PlacedElement | null, outer: Scope): PlacedElement {
  const scope = scopeOf(element, outer);
  const colon = element.name.indexOf(':');
  const prefix = colon === -1 ? '' : element.name.slice(0, colon + 1);
  const known = scope.get(prefix);
  const contentStart = tagEnd(xml, element.start);
  const isEmpty = xml.charAt(contentStart - 2) === '/';
  const end = Number.isFinite(element.end) ? element.end : xml.lastIndexOf('>') + 1;
  const children: PlacedElement[] = [];
  const placed: PlacedElement = {
    name: known === undefined ? element.name : `${known}:${element.name.slice(colon + 1)}`,
    prefix,
    ...{ start: element.start, contentStart, contentEnd: isEmpty ? contentStart : xml.lastIndexOf('</', end - 1), end, isEmpty },
    ...{ attributes: element.attributes, parent, children },
  };
  for (const child of element.children) if (child instanceof XmlElement) children.push(place(xml, child, placed, scope));
  return placed;
}

/** The prefixes that mean something in an element, `w:` for `w`, and what they are called here. */
function scopeOf({ attributes }: XmlElement, outer: Scope): Scope {
  let scope: Map<string, string> | null = null;
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    scope ??= new Map(outer);
    scope.set(name === 'xmlns' ? '' : `${name.slice('xmlns:'.length)}:`, NAMESPACES[value] ?? '?');
  }
  return scope ?? outer;
}

/** Behind the `>` that closes the tag which begins at `start`. */
function tagEnd(xml: string, start: number): number {
  let quote = '';
  for (let at = start; at < xml.length; at += 1) {
    const character = xml.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return xml.length;
}
