import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readCsv } from '../../../server/src/exchange/tables/csv';
import { parseConfiguration } from '../../../server/src/services/settings/parseConfiguration';
import { readWordingRows } from '../../../server/src/services/settings/wordingRows';

const PAGES = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name));
const ADMINISTRATOR = readFileSync('docs/administrator.md', 'utf8');

describe('the docs', () => {
  for (const page of PAGES) {
    it(`${page} leads to files that are there`, () => {
      const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?<path>[^()#:]+)\)/gu)].map(({ groups }) => groups?.path ?? '');
      assert.deepEqual(
        links.filter((path) => !existsSync(join(dirname(page), path))),
        [],
      );
    });
  }

  it('say in Chinese what is new in the version that there is', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    const [, newest = ''] = readFileSync('docs/changes.md', 'utf8').split(/^## /mu);
    assert.ok(newest.startsWith(`${version}\n`), newest.slice(0, 20));
    assert.match(newest, /^- .*\p{Script=Han}/mu);
  });

  it('show a configuration that holds', () => {
    const { configuration, problems } = parseConfiguration(blockOf('json'));
    assert.deepEqual(problems, []);
    assert.deepEqual(configuration.wordingTables, ['用语表.csv']);
  });

  it('show a wording table that is read whole', () => {
    const table = readCsv(blockOf('csv'));
    assert.ok(Array.isArray(table));
    const { rows, problems } = readWordingRows(table, '用语表.csv');
    assert.deepEqual(problems, []);
    assert.equal(rows.length, 3);
  });
});

function blockOf(language: string): string {
  return new RegExp(`\`\`\`${language}\\n(?<block>[^\`]*)\`\`\``, 'u').exec(ADMINISTRATOR)?.groups?.block ?? '';
}
