import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

describe('npm run release', function () {
  this.timeout(300_000);
  const scratch = mkdtempSync(join(tmpdir(), 'zhenggai-release-'));
  after(() => rmSync(scratch, { recursive: true, force: true }));

  it('makes the same files twice, whatever the time and place, and changes nothing of the project', () => {
    const before = statusOfProject();
    const first = sumsOf('first', { TZ: 'UTC' });
    // A bundle that is as it was keeps its time.
    for (const name of readdirSync('dist', { recursive: true, encoding: 'utf8' })) utimesSync(join('dist', name), new Date(), 1e9);
    const second = sumsOf('second', { TZ: 'Asia/Shanghai', LC_ALL: 'C' });
    assert.equal(second, first);
    assert.equal(statusOfProject(), before);
    const names = readdirSync(join(scratch, 'first'));
    for (const name of [/\.vsix$/u, /\.tgz$/u, /^sbom\.cdx\.json$/u, /^THIRD-PARTY-NOTICES\.txt$/u, /^NEWS\.md$/u])
      assert.equal(names.filter((each) => name.test(each)).length, 1, String(name));
    execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: join(scratch, 'first') });
  });

  it('names in the bill of materials what the notices name', () => {
    const bill = JSON.parse(readFileSync(join(scratch, 'first/sbom.cdx.json'), 'utf8')) as {
      readonly components: readonly { readonly purl: string; readonly hashes?: unknown }[];
    };
    const notices = readFileSync('THIRD-PARTY-NOTICES.txt', 'utf8');
    const named = [...notices.matchAll(/^-{80}\n\n(?<name>\S+) (?<version>\S+) \(/gmu)].map(
      ({ groups }) => `pkg:npm/${(groups?.name ?? '').replace('@', '%40')}@${groups?.version ?? ''}`,
    );
    assert.deepEqual(
      bill.components.map(({ purl }) => purl),
      named,
    );
    assert.ok(bill.components.every(({ hashes }) => hashes !== undefined));
  });

  function sumsOf(name: string, env: Readonly<Record<string, string>>): string {
    const folder = join(scratch, name);
    execFileSync(process.execPath, ['scripts/release.mjs', '--out', folder], { env: { ...process.env, ...env }, stdio: 'pipe' });
    return readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
  }
});

function statusOfProject(): string {
  return execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' });
}
