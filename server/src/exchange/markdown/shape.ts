import type { Nodes, Root } from 'mdast';
import { nodesOf } from './parse';

/** What prose may do without changing how a document is built: say something else, and be one paragraph less. */
const WORDS: ReadonlySet<string> = new Set(['text', 'paragraph', 'root']);
/** What of a node no edit of prose changes: addresses, names, and what stands in it as it is. */
const FIELDS = ['depth', 'url', 'title', 'identifier', 'lang', 'meta', 'checked', 'align', 'alt'] as const;

/** How a document is built, as a text that can be compared: the kinds of its nodes with their addresses, in order, words aside. */
export function shapeOf(tree: Root): string {
  return JSON.stringify([...nodesOf(tree)].filter(({ type }) => !WORDS.has(type)).map(signOf));
}

function signOf(node: Nodes): readonly unknown[] {
  const fields = FIELDS.map((name) => Object.entries(node).find(([key]) => key === name)?.[1] as unknown);
  return [node.type, ...fields, 'children' in node || node.type === 'code' ? null : 'value' in node ? node.value : null];
}
