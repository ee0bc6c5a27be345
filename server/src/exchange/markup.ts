import { PLAIN_TEXT, type Markup } from '../text/markup';

/** What a text is written in. Markdown needs a parser, which is loaded with the first text that is. */
export async function loadMarkup(isMarkdown: boolean): Promise<Markup> {
  return isMarkdown ? (await import('./markdown/onDemand')).MARKDOWN : PLAIN_TEXT;
}
