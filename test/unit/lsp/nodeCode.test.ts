import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { loadScript } from '../../../server/src/lsp/nodeCode';

describe('the compiled code that a start keeps for the next', () => {
  let scratch: string;
  let folder: string;
  let scripts = 0;
  /** Each script is another, since V8 remembers those of this process. */
  const write = (what: string): string => {
    scripts += 1;
    const path = join(scratch, `${scripts}.js`);
    writeFileSync(
      path,
      `const { sep } = require('node:path'); exports.what = () => ${JSON.stringify(what)} + sep + __filename; // ${scripts}`,
    );
    return path;
  };
  const kept = (): readonly string[] => readdirSync(folder);
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'zhenggai-'));
    folder = join(scratch, 'code');
  });
  afterEach(() => rmSync(scratch, { recursive: true, force: true }));

  it('is of a script that runs as any other, and is the one that others require', () => {
    const path = write('甲');
    assert.ok(loadScript(path, folder) !== null);
    const { what } = createRequire(path)(path) as { readonly what: () => string };
    assert.equal(what(), `甲${sep}${path}`);
  });

  it('is used by the next start, which keeps nothing', async () => {
    const path = write('甲');
    await loadScript(path, folder)?.();
    assert.equal(kept().length, 1);
    assert.equal(loadScript(path, folder), null);
  });

  it('is not used where it is not whole or was changed, and is then kept anew', async () => {
    const path = write('甲');
    await loadScript(path, folder)?.();
    const file = join(folder, kept()[0] ?? '');
    const whole = readFileSync(file);
    const changed = Buffer.from(whole);
    changed[whole.length - 9] = (changed[whole.length - 9] ?? 0) ^ 1;
    for (const bytes of [whole.subarray(0, -1), changed, whole.subarray(0, 20), Buffer.alloc(0)]) {
      writeFileSync(file, bytes);
      const keep = loadScript(path, folder);
      assert.ok(keep !== null, `${bytes.length} bytes`);
      await keep();
      assert.equal(loadScript(path, folder), null);
    }
  });

  it('is of one version alone: another script has its own, and takes the place of what was there', async () => {
    await loadScript(write('甲'), folder)?.();
    const first = kept();
    writeFileSync(join(folder, `${first[0] ?? ''}.99.tmp`), 'half');
    const other = write('乙');
    const keep = loadScript(other, folder);
    assert.ok(keep !== null);
    await keep();
    assert.equal(kept().length, 1);
    assert.notDeepEqual(kept(), first);
    assert.equal(loadScript(other, folder), null);
  });

  it('is done without where there is no folder for it', async () => {
    writeFileSync(folder, 'a file');
    const keep = loadScript(write('甲'), folder);
    assert.ok(keep !== null);
    await keep();
    assert.equal(readFileSync(folder, 'utf8'), 'a file');
  });

  it('lets through what the script itself throws', () => {
    const path = write('甲');
    writeFileSync(path, 'throw new RangeError("甲")');
    assert.throws(() => loadScript(path, folder), RangeError);
  });
});
