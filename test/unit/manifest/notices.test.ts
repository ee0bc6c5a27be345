import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { namesCarried, NOTICES, writeNotices } from '../../../scripts/notices.mjs';

describe('the notices of what others wrote', () => {
  it('name every package in the bundles with its licence, as `npm run generate` writes them', async () => {
    const notices = readFileSync(NOTICES, 'utf8');
    assert.equal(notices, await writeNotices());
    for (const name of ['vscode-languageserver', 'vscode-languageclient', 'vscode-jsonrpc', 'fflate']) {
      assert.match(notices, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'mu'));
    }
  });

  it('look into packages that were built from others', () => {
    const source = [
      '//#region src/own.ts',
      '//#region node_modules/nanoid/url-alphabet/index.js',
      '//#region ../../node_modules/@scope/name/index.js',
      '// node_modules/nanoid/index.js',
      'import "node_modules/not/this.js";',
    ].join('\n');
    assert.deepEqual(namesCarried(source), ['nanoid', '@scope/name']);
  });
});
