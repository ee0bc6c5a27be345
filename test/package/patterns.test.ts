import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';

/** A regular expression as it is shipped, and where it was met. */
interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

/**
 * Patterns of libraries that take the square of their text, which is none of a notice: of the protocol libraries globs of file names that the
 * client's own manifest writes, and the stack of an error; of picomatch a pattern of the configuration, 500 characters at most; of docx and
 * write-excel-file what our own documents say of pictures, numbers and attributes.
 */
const OF_LIBRARIES: ReadonlySet<string> = new Set([
  ...['\\[[^\\]]*\\]', '(.+\\n){2}'],
  String.raw`(?:\[.*?[^\\]\]|\\(?=.))`,
  String.raw`([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')`,
  ...['^[#0,]*[#0][#0,]*$', String.raw`\B(?=(\d{3})+$)`, String.raw`.*\/`],
]);

/** Each takes the square of its text or worse, by a way of its own. */
const PLANTED = ['^(?:a+)+$', '(?<words>.*)问题.*情况$', '^(?:第.*|.*项)*$', '[^。]*：', '\\s+$'];

describe('the regular expressions that ship', function () {
  this.timeout(180_000);

  for (const source of PLANTED) {
    it(`are looked at by one that sees through ${source}`, () => {
      assert.ok(runsAway({ source, flags: 'u', place: 'planted' }));
    });
  }

  it('cannot run away, be it by backtracking or by beginning at every place anew', () => {
    const whileRunning = composed();
    assert.ok(whileRunning.length >= 5, `${whileRunning.length} patterns put together while running`);
    const patterns = new Map([...literals(), ...whileRunning].map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
    assert.ok(patterns.size > 300, `${patterns.size} patterns`);
    const found = [...patterns.values()].filter((pattern) => !OF_LIBRARIES.has(pattern.source) && runsAway(pattern));
    assert.deepEqual(
      found.map(({ place, source }) => `${place}: ${source}`),
      [],
    );
  });
});

function runsAway({ source, flags }: Pattern): boolean {
  return analyse({ source, flags }, { reportTypes: { Move: true, Self: true, Trade: true } }).reports.length > 0;
}

/** What stands in the bundles. */
function literals(): readonly Pattern[] {
  return readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .flatMap((place) => {
      const found: Pattern[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/');
          found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), place });
        }
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(place, readFileSync(join('dist', place), 'utf8'), ts.ScriptTarget.Latest));
      return found;
    });
}

/** What the command line puts together of pieces while it checks the samples with every rule. */
function composed(): readonly Pattern[] {
  const scratch = mkdtempSync(join(tmpdir(), 'zhenggai-patterns-'));
  const recorder = join(scratch, 'recorder.cjs');
  const log = join(scratch, 'patterns.jsonl');
  writeFileSync(
    recorder,
    `const { appendFileSync } = require('node:fs');
     const keep = (made) => (appendFileSync(${JSON.stringify(log)}, JSON.stringify({ source: made.source, flags: made.flags }) + '\\n'), made);
     globalThis.RegExp = new Proxy(RegExp, {
       construct: (target, args) => keep(new target(...args)),
       apply: (target, self, args) => keep(target(...args)),
     });`,
  );
  try {
    try {
      execFileSync(process.execPath, ['--require', recorder, resolve('dist/cli.js'), 'check', '--stage', 'publish', 'samples'], {
        stdio: 'pipe',
      });
    } catch {
      // There are findings, and so an exit code that says so.
    }
    const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean);
    return [...new Set(lines)].map((line) => ({ ...(JSON.parse(line) as Omit<Pattern, 'place'>), place: 'put together' }));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
