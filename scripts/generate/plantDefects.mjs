/**
 * One defect of a twin: in the sample, `find` becomes `by`, and the rule `rule` is to report it in the line that then holds `quote`.
 * @typedef {{readonly rule: string, readonly find: string, readonly by: string, readonly quote: string}} PlannedDefect
 */

/**
 * A defect as it stands in the twin; `line` is 1-based.
 * @typedef {{readonly rule: string, readonly line: number, readonly quote: string}} PlantedDefect
 */

/**
 * The defective twin of a sample, with the places of its defects. Line ends stay as they are in the sample.
 * Throws where a `find` or a `quote` is not there exactly once.
 * @param {string} sample
 * @param {readonly PlannedDefect[]} plan
 * @returns {{readonly text: string, readonly defects: readonly PlantedDefect[]}}
 */
export function plantDefects(sample, plan) {
  const lineEnd = sample.includes('\r\n') ? '\r\n' : '\n';
  const text = plan.reduce((now, { find, by }) => now.replace(onlyOne(now, find), () => by), sample.replaceAll('\r\n', '\n'));
  const defects = plan.map(({ rule, quote }) => ({
    rule,
    line: text.slice(0, text.indexOf(onlyOne(text, quote))).split('\n').length,
    quote,
  }));
  return { text: text.replaceAll('\n', lineEnd), defects: defects.sort((one, other) => one.line - other.line) };
}

/**
 * @param {string} text
 * @param {string} part
 */
function onlyOne(text, part) {
  if (text.split(part).length !== 2) throw new Error(`“${part}” is there ${text.split(part).length - 1} times`);
  return part;
}
