/**
 * The text in the lines of an editor, all joined, from top to bottom. Blanks that do not break are given as plain ones.
 * @param {import('playwright-core').Locator} lines
 * @returns {Promise<string>}
 */
export async function textIn(lines) {
  const all = await lines
    .locator('.view-line')
    .evaluateAll((each) => each.map((line) => ({ top: parseFloat(line.style.top), words: line.textContent })));
  return all
    .sort((one, other) => one.top - other.top)
    .map(({ words }) => words)
    .join('')
    .replaceAll('\u00a0', ' ');
}
