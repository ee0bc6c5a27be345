/**
 * What each file imports: paths of files.
 * @typedef {ReadonlyMap<string, readonly string[]>} Imports
 */

/**
 * The circles among files that import each other: every group in which each file leads, by imports, to every other. In one pass (Tarjan's).
 * @param {Imports} imports
 * @returns {readonly (readonly string[])[]}
 */
export function findCircles(imports) {
  /** @type {Map<string, number>} the number under which a file was met, or the lowest number it leads back to */
  const lowest = new Map();
  /** @type {string[]} the files that are not yet known to be in a circle or in none */
  const open = [];
  /** @type {string[][]} */
  const circles = [];
  /** @param {string} file */
  const visit = (file) => {
    const number = lowest.size;
    let low = number;
    lowest.set(file, number);
    const place = open.push(file) - 1;
    for (const target of imports.get(file) ?? []) {
      if (!lowest.has(target)) visit(target);
      if (open.includes(target)) low = Math.min(low, lowest.get(target) ?? low);
    }
    lowest.set(file, low);
    if (low !== number) return;
    const group = open.splice(place);
    if (group.length > 1 || imports.get(file)?.includes(file) === true) circles.push(group.sort());
  };
  for (const file of imports.keys()) if (!lowest.has(file)) visit(file);
  return circles;
}
