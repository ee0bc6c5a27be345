import type { Nodes, Root } from 'mdast';
import { span, type Span } from '../../text/span';
import { frontMatterOf } from './frontMatter';
import { nodesOf } from './parse';

/** An escaped mark, or a character by its name: `\(`, `&nbsp;`. */
const ESCAPES = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/gu;
/** Comments, elements whose content is no prose, and tags; what is not closed runs to the end. What stands between tags is prose: `<center>标题</center>`. */
const TAGS = /<!--[\s\S]*?(?:-->|$)|<(?<raw>script|style|pre|textarea)\b[\s\S]*?(?:<\/\k<raw>|$)[^>]*>?|<[A-Z/!?][^>]*>?/giu;
const WITHIN_LINE = /[^\r\n]+/gu;
/** Two blanks at the end of a line break it. Looked for at the first blank of a run. */
const LINE_BREAKS = /(?<! ) {2,}$/gmu;

/** What of a Markdown document is no prose, in no order: front matter, code, tags, names and addresses, the marks around a link's words. */
export function syntaxOf(tree: Root, text: string): readonly Span[] {
  const found = [...nodesOf(tree)].flatMap((node) => spansOf(node, text));
  return [frontMatterOf(text), ...found, ...matchesIn(LINE_BREAKS, text, span(0, text.length))].filter(({ start, end }) => start < end);
}

function spansOf(node: Nodes, text: string): readonly Span[] {
  const whole = placeOf(node);
  if (whole === null) return [];
  switch (node.type) {
    case 'code':
    case 'inlineCode':
    case 'definition':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return [whole];
    case 'break':
      return matchesIn(WITHIN_LINE, text, whole);
    case 'html':
      return matchesIn(TAGS, text, whole);
    case 'text':
      return matchesIn(ESCAPES, text, whole);
    case 'link':
    case 'linkReference':
    case 'footnoteDefinition':
      return around(node.children, whole);
    default:
      return [];
  }
}

/** What stands before the first and behind the last of a node's children: ⟦`[`⟧`附件`⟦`](a.md "清单")`⟧, ⟦`[^1]: `⟧`截至11月。` */
function around(children: readonly Nodes[], whole: Span): readonly Span[] {
  const places = children.flatMap((child) => placeOf(child) ?? []);
  const [first, last] = [places.at(0), places.at(-1)];
  return first === undefined || last === undefined ? [whole] : [span(whole.start, first.start), span(last.end, whole.end)];
}

function matchesIn(pattern: RegExp, text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(pattern)].map((match) => span(start + match.index, start + match.index + match[0].length));
}

function placeOf({ position }: Nodes): Span | null {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? null : span(start, end);
}
