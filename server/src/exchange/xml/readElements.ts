import { Parser } from 'saxen';

/** The attributes of an element; values decoded, prefixes of names left out (`r:id` is `id` where there is no `id` of its own). */
export type Attributes = Readonly<Record<string, string>>;

/** What is heard of a document, in its order. Names come without their prefix. */
export interface ElementListener {
  readonly open: (name: string, attributes: () => Attributes) => void;
  /** `stop` where nothing more need be heard. */
  readonly close?: (name: string) => 'stop' | undefined;
  /** The text between tags, decoded; it may come in pieces. */
  readonly text?: (words: string) => void;
}

/** Reads XML element by element. Throws where it is none, or where it declares entities, which no office program writes. */
export function readElements(xml: string, listener: ElementListener): void {
  const { open, close, text } = listener;
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => open(localName(name), () => attributesOf(attributes(), decode)));
  parser.on('attention', (words) => {
    if (/^<!(?:DOCTYPE|ENTITY)/iu.test(words)) throw new Error('declares entities');
  });
  if (close !== undefined) {
    parser.on('closeTag', (name) => {
      if (close(localName(name)) === 'stop') parser.stop();
    });
  }
  if (text !== undefined) parser.on('text', (words, decode) => text(decode(words)));
  if (text !== undefined) parser.on('cdata', (words) => text(words));
  parser.parse(xml);
}

function attributesOf(raw: Attributes, decode: (words: string) => string): Attributes {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw)) {
    const local = localName(name);
    if (local === name || plain[local] === undefined) plain[local] = decode(value);
  }
  return plain;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
