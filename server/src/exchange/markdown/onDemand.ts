/** Markdown, with the parser that it needs: loaded with the first document that is written in it (see scripts/onDemand.mjs). */
export { MARKDOWN } from './markdown';
