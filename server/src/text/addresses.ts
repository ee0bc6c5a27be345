import { span, type Span } from './span';

/** What every address has somewhere: a look at these costs a text without addresses next to nothing. */
const SIGNS = ['://', 'www.', 'WWW.'];
/**
 * A web address: `https://` and a host, or a host that begins with `www.`; then, behind `/`, `?` or `#`, all up to a blank, a quotation
 * mark, an angle bracket, a full-width mark or the end of the line. Chinese characters and half-width marks there are part of it.
 */
const ADDRESS =
  /(?:(?:https?|ftp):\/\/|(?<![A-Z\d.@-])www\.)[A-Z\d][A-Z\d.-]*(?::\d{1,5})?(?:[/?#][^\s"'<>`|，。；：！？、（）《》〈〉【】〔〕“”‘’…—]*)?/giu;
/** What ends a sentence around an address, not the address. */
const TRAILING = /[.,;:!?*_~\]]$/u;

/** The web addresses in a text, in order. In any language and with any mark in them they are one word that nobody corrects. */
export function findAddresses(text: string): readonly Span[] {
  if (!SIGNS.some((sign) => text.includes(sign))) return [];
  return [...text.matchAll(ADDRESS)].map((match) => span(match.index, match.index + lengthOf(match[0])));
}

/** Without the marks of the sentence at its end, and without a closing bracket that was opened before it. */
function lengthOf(address: string): number {
  let end = address.length;
  for (;;) {
    const written = address.slice(0, end);
    const isOver = TRAILING.test(written) || (written.endsWith(')') && count(written, ')') > count(written, '('));
    if (!isOver) return end;
    end -= 1;
  }
}

function count(words: string, mark: string): number {
  return words.split(mark).length - 1;
}
