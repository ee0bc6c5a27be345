import { readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import ts from 'typescript';

/** What of a rule only its page and its tests read. */
const FOR_PAGES = new Set(['exceptions', 'good', 'bad']);
const RULES = ['server', 'src', 'rules', ''].join(sep);

/**
 * Leaves the examples and exceptions of the rules out of a bundle, a third of their text: the pages of the rules have them.
 * @type {import('esbuild').Plugin}
 */
export const leanRules = {
  name: 'lean rules',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (!path.includes(RULES)) return undefined;
      return { contents: withoutPages(path, await readFile(path, 'utf8')), loader: 'ts' };
    });
  },
};

/**
 * The source of a rule with empty lists for what only its page reads.
 * @param {string} path
 * @param {string} source
 */
export function withoutPages(path, source) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest);
  let lean = source;
  for (const { start, end } of [...listsForPages(file)].reverse()) lean = `${lean.slice(0, start)}[]${lean.slice(end)}`;
  return lean;
}

/**
 * The lists of examples and exceptions in what is declared as a `Rule`, in order.
 * @param {ts.SourceFile} file
 */
function* listsForPages(file) {
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { type, initializer } of statement.declarationList.declarations) {
      if (type?.getText(file) !== 'Rule' || initializer === undefined || !ts.isObjectLiteralExpression(initializer)) continue;
      for (const property of initializer.properties) {
        if (!ts.isPropertyAssignment(property) || !FOR_PAGES.has(property.name.getText(file))) continue;
        yield { start: property.initializer.getStart(file), end: property.initializer.getEnd() };
      }
    }
  }
}
