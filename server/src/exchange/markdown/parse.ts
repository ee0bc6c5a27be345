import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { withoutFrontMatter } from './frontMatter';

/** What a parser is asked to leave out of Markdown. */
export interface Dialect {
  /** Whether four blanks before a line make it code; in a draft indented throughout they are its paragraphs' indent. */
  readonly hasIndentedCode: boolean;
}

/** A document over this length, ten times a long notice, is not parsed. */
const MOST_CHARACTERS = 300_000;
/** A text with more marks in one paragraph, or with containers nested deeper, is no draft; the parser's time grows with their square. */
const [MOST_MARKS, MOST_NESTED] = [600, 12];
const MARKS = /[*_~`[\]]+/gu;
const NESTED = new RegExp(`^(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${MOST_NESTED}}`, 'mu');

/** A text as the tree that Markdown (CommonMark with GitHub's additions, front matter aside) makes of it; null where it is beyond what can be parsed in good time. */
export function parseMarkdown(text: string, { hasIndentedCode }: Dialect): Root | null {
  if (text.length > MOST_CHARACTERS || NESTED.test(text) || hasCrowdedParagraph(text)) return null;
  const plain = hasIndentedCode ? [] : [{ disable: { null: ['codeIndented'] } }];
  try {
    return fromMarkdown(withoutFrontMatter(text), { extensions: [gfm(), ...plain], mdastExtensions: [gfmFromMarkdown()] });
  } catch {
    return null;
  }
}

/** Every node below a tree, and the tree itself, in document order. */
export function* nodesOf(tree: Nodes): Generator<Nodes> {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    if ('children' in node) open.push(...node.children.toReversed());
  }
}

function hasCrowdedParagraph(text: string): boolean {
  return text.split(/\r?\n[ \t]*\r?\n/u).some((paragraph) => (paragraph.match(MARKS)?.length ?? 0) > MOST_MARKS);
}
