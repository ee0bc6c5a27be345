import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { ownCode, trapLog } from '../networkTrap';

/** What went into the trap since the last look. */
function caught(): readonly string[] {
  const ways = existsSync(trapLog()) ? readFileSync(trapLog(), 'utf8').split('\n').filter(Boolean) : [];
  rmSync(trapLog(), { force: true });
  return ways;
}

describe('the extension and its language server, in all the suites before', () => {
  it('opened no network', () => assert.deepEqual(caught(), []));

  it('would have been caught at it in the extension host', () => {
    const open = runInThisContext('(require) => require("node:net").connect(9, "127.0.0.1")', {
      filename: join(ownCode(), 'desktop.js'),
    }) as (require: NodeJS.Require) => unknown;
    assert.throws(() => open(require), /would open the network/u);
    assert.deepEqual(caught(), ['net.connect']);
  });

  it('would have been caught at it in a process of their own', function () {
    // Electron may be built to take no options from the environment.
    if (process.versions.electron !== undefined) this.skip();
    const { status } = spawnSync(process.execPath, ['-e', 'fetch("http://127.0.0.1:9/")']);
    assert.notEqual(status, 0);
    assert.deepEqual(caught(), ['fetch']);
  });
});
