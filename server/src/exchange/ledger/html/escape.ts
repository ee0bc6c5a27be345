/** Characters that would be read as markup, and those that no page may hold. */
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Any words as text within a page, in elements and in quoted attributes: nothing of it is markup. Marks that turn the writing around go. */
export function escapeHtml(words: string): string {
  return words
    .replace(/[&<>"']/gu, (mark) => MARKS[mark] ?? '')
    .replace(/[\u0000-\u0008\v\f\u000e-\u001f\u202a-\u202e\u2066-\u2069\p{Cs}]/gu, '\ufffd'); // eslint-disable-line no-control-regex
}
