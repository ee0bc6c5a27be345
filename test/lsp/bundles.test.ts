import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';

/** What a bundle loads when it runs: `require("fs")`, and the rare `import("fs")`. */
const LOADED = /\b(?:require|import)\(\s*["'](?<name>[^"']+)["']\s*\)/gu;
const NETWORK = /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns)(?:\/|$)/u;
const GLOBALS = /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource)\s*\(/u;

const BUNDLES = [
  { file: 'dist/server.js', editor: false },
  { file: 'dist/client.js', editor: true },
  { file: 'dist/cli.js', editor: false },
].map((bundle) => ({ ...bundle, text: existsSync(bundle.file) ? readFileSync(bundle.file, 'utf8') : '' }));

describe('what ships', () => {
  for (const { file, editor, text } of BUNDLES) {
    const loaded = [...text.matchAll(LOADED)].map((match) => match.groups?.name ?? '');

    it(`has ${file} in one piece: it loads nothing but Node${editor ? ' and VS Code' : ''}`, () => {
      assert.ok(loaded.length > 0, `${file} is built`);
      assert.deepEqual(
        loaded.filter((name) => !isBuiltin(name) && !(editor && name === 'vscode')),
        [],
      );
    });

    it(`leaves ${file} no way into a network`, () => {
      assert.deepEqual(
        loaded.filter((name) => NETWORK.test(name)),
        [],
      );
      assert.doesNotMatch(text, GLOBALS);
    });
  }
});
