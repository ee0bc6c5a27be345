import { readXml, XmlFault, type Attributes } from './events';

/** What is heard of a document, in its order. Names come without their prefix, those of attributes too: `r:id` is `id` where there is no `id` of its own. */
export interface ElementListener {
  readonly open: (name: string, attributes: () => Attributes) => void;
  /** `stop` where nothing more need be heard. */
  readonly close?: (name: string) => 'stop' | undefined;
  /** The text between tags, references replaced; it may come in pieces. */
  readonly text?: (words: string) => void;
}

/** Reads XML whose namespaces do not matter, such as a workbook's, element by element. Throws where it cannot be read. */
export function readElements(xml: string, { open, close, text }: ElementListener): void {
  const fault = readXml(xml, {
    open: (name, attributes) => open(localName(name), () => withoutPrefixes(attributes())),
    close: (name) => close?.(localName(name)),
    ...(text === undefined ? {} : { text }),
  });
  if (fault !== null) throw new XmlFault(fault);
}

function withoutPrefixes(attributes: Attributes): Attributes {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const local = localName(name);
    if (local === name || plain[local] === undefined) plain[local] = value;
  }
  return plain;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
