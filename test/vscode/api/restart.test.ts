import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { ErrorAction } from 'vscode-languageclient';
import { restartHandler } from '../../../client/src/restart';
import { SKIPPED_ITEM } from '../drafts';
import { closeAndRemoveAll, findings, isOf, openDraft, startExtension, until } from './workspace';

const RULE = isOf('numbering/inline-sequence');

describe('a language server that dies in VS Code', () => {
  before(startExtension);
  afterEach(closeAndRemoveAll);

  it('is started again, and goes on checking', async function () {
    if (process.platform !== 'linux') this.skip();
    const { document } = await openDraft(SKIPPED_ITEM);
    await findings(document.uri, (found) => found.some(RULE));
    const [first, ...others] = servers();
    assert.ok(first !== undefined && others.length === 0, 'one server');
    process.kill(first, 'SIGKILL');
    await until('another server', () => servers().some((pid) => pid !== first));
    const other = await openDraft(SKIPPED_ITEM.replace('三是围绕', '五是围绕'));
    await findings(other.document.uri, (found) => found.some(RULE));
    assert.equal(servers().length, 1);
  });

  it('is not given up for what could not be sent to it before its end was reported', async () => {
    const handler = restartHandler();
    for (const count of [1, 4, 100]) {
      const { action } = await handler.error(new Error('write EPIPE'), undefined, count);
      assert.equal(action, ErrorAction.Continue);
    }
  });
});

/** The language servers that this extension host has started. */
function servers(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const parent = Number(/^PPid:\s*(?<pid>\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.groups?.pid);
        return parent === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dist/server.js');
      } catch {
        // It ended meanwhile.
        return false;
      }
    });
}
