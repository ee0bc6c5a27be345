// What is used of the XML parser, which comes without types.

declare module 'saxen' {
  /** Attributes by name as written; values are not decoded. */
  type Attributes = Readonly<Record<string, string>>;
  type Decode = (words: string) => string;

  /** Reads a document once, calling whoever listens. `parse` throws where the text is no XML. */
  export class Parser {
    /** Has names come with these prefixes, by the addresses of their namespaces, whatever prefixes the text uses. */
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(event: 'openTag', heard: (name: string, attributes: () => Attributes, decode: Decode, isEmpty: boolean) => void): this;
    on(event: 'closeTag' | 'cdata' | 'attention', heard: (words: string) => void): this;
    on(event: 'text', heard: (words: string, decode: Decode) => void): this;
    /** To be called by a listener: nothing more is heard. */
    stop(): this;
    parse(xml: string): this;
  }
}
