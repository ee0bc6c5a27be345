import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The name an import or export statement, or an `import()`, takes from. */
const IMPORTED = /^(?:import|export)\b[^;'"=:(]*['"](?<from>[^'"\n]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"\n]+)['"]/gmu;

/** A comment of several lines, which may speak of imports. */
const COMMENT = /^ *\/\*\*[\s\S]*?\*\//gmu;

/** A source file of what ships: its path below the root, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Every source file of what ships. */
export const SHIPPED: readonly SourceFile[] = ['server/src', 'client/src'].filter(existsSync).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8') })),
);

/** What a file imports, as written there, types included. */
export function importsOf(text: string): readonly string[] {
  return [...text.replace(COMMENT, '').matchAll(IMPORTED)].map((match) => match.groups?.from ?? match.groups?.dynamic ?? '');
}
