import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { CLEAN } from '../cli/bench';
import { skipWithout } from './programs';

/** What the script saw in Neovim. */
interface Seen {
  readonly fault?: string;
  readonly filetype: string;
  readonly found: readonly { readonly rule: string; readonly line: number; readonly message: string }[];
  readonly text: string;
  readonly left: readonly { readonly rule: string }[];
}

/** What came with Neovim 0.8: Debian 12 has 0.7, with the parts of it. */
const BEFORE = `vim.g.do_filetype_lua = 1
vim.lsp.start = vim.lsp.start or function(config)
  vim.lsp.buf_attach_client(0, vim.lsp.start_client(config))
end\n`;

/** A bracket that is not closed, and a problem numbered four where two is due. */
const DRAFT = CLEAN.replace('“三会一课”工作规范', '《“三会一课”工作规范（试行》').replace('二、关于档案', '四、关于档案');

describe('Neovim', function () {
  this.timeout(180_000);

  it('set up as the documentation says: opens a notice, reads findings, applies a fix, renumbers', function () {
    skipWithout(this, 'nvim');
    const folder = mkdtempSync(join(tmpdir(), 'zhenggai-neovim-'));
    try {
      const seen = runIn(folder);
      assert.equal(seen.fault, undefined);
      assert.equal(seen.filetype, 'zhenggai');
      const rules = seen.found.map(({ rule }) => rule);
      assert.ok(rules.includes('text/paired-marks') && rules.includes('numbering/sequence'), rules.join());
      assert.match(seen.text, /《“三会一课”工作规范（试行）》/u);
      assert.match(seen.text, /^二、关于档案/mu);
      assert.equal(readFileSync(join(folder, 'drafts', '通报.zhenggai'), 'utf8').trimEnd(), seen.text.trimEnd());
      assert.deepEqual(
        seen.left.filter(({ rule }) => rules.includes(rule) && /paired-marks|sequence/u.test(rule)),
        [],
      );
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  });
});

/** Runs the script in a Neovim that has the configuration of the documentation and nothing else. */
function runIn(folder: string): Seen {
  const paths = {
    drafts: join(folder, 'drafts'),
    bin: join(folder, 'bin'),
    init: join(folder, 'init.lua'),
    outcome: join(folder, 'outcome.json'),
  };
  mkdirSync(paths.drafts);
  mkdirSync(paths.bin);
  const server = join(paths.bin, 'zhenggai-language-server');
  writeFileSync(server, `#!/bin/sh\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(resolve('dist/server.js'))} "$@"\n`);
  chmodSync(server, 0o755);
  writeFileSync(paths.init, `${BEFORE}${configuration()}`);
  const notice = join(paths.drafts, '通报.zhenggai');
  writeFileSync(notice, DRAFT);
  const env = {
    ...process.env,
    PATH: `${paths.bin}${delimiter}${process.env.PATH ?? ''}`,
    ...{ XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, LC_ALL: 'C.UTF-8' },
    ...{ NOTICE: notice, OUTCOME: paths.outcome },
  };
  const args = ['--headless', '-n', '-i', 'NONE', '-u', paths.init, '-c', `luafile ${resolve('test/hosts/neovim.lua')}`];
  execFileSync('nvim', args, { cwd: paths.drafts, env, timeout: 150_000, stdio: 'pipe' });
  return JSON.parse(readFileSync(paths.outcome, 'utf8')) as Seen;
}

/** The configuration for Neovim that the documentation shows. */
function configuration(): string {
  return /```lua\n(?<lua>[^`]*)```/u.exec(readFileSync('docs/other-editors.md', 'utf8'))?.groups?.lua ?? '';
}
