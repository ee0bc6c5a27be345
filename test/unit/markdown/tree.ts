import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Every node of a document that is no text, with its addresses and what stands in it as it is: what no fix and no formatting may change. */
export function treeOf(text: string): readonly string[] {
  const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const signs: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type !== 'text') signs.push(signOf(node));
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return signs;
}

function signOf(node: Nodes): string {
  const kept = Object.entries(node).filter(([name]) => name !== 'children' && name !== 'position');
  return JSON.stringify(kept);
}
