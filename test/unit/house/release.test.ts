import assert from 'node:assert/strict';
import { released, unreleased } from '../../../scripts/release/changelog.mjs';
import { billOfMaterials } from '../../../scripts/release/sbom.mjs';
import { nextVersion } from '../../../scripts/release/version.mjs';

const CHANGELOG = '# Changelog\n\n## Unreleased\n\n- New.\n- Newer.\n\n## 0.1.0 (2026-01-01)\n\n- Old.\n';

describe('a release', () => {
  const versions: readonly (readonly [current: string, wanted: string | undefined, next: string | null])[] = [
    ['0.1.0', undefined, '0.1.0'],
    ['0.1.9', 'patch', '0.1.10'],
    ['0.1.9', 'minor', '0.2.0'],
    ['0.1.9', 'major', '1.0.0'],
    ['0.9.0', '0.10.0', '0.10.0'],
    ['0.9.0', '0.9.0', null],
    ['0.9.1', '0.9.0', null],
    ['0.9.1', 'v1.0.0', null],
  ];
  for (const [current, wanted, next] of versions) {
    it(`${next === null ? 'refuses' : 'makes'} ${wanted ?? 'nothing new'} of ${current}`, () => {
      if (next === null) assert.throws(() => nextVersion(current, wanted));
      else assert.equal(nextVersion(current, wanted), next);
    });
  }

  it('takes what is new from the changelog, and gives it a heading of its own', () => {
    assert.equal(unreleased(CHANGELOG), '- New.\n- Newer.');
    const after = released(CHANGELOG, '0.2.0', '2026-11-29');
    assert.equal(unreleased(after), '');
    assert.match(after, /## Unreleased\n\n## 0\.2\.0 \(2026-11-29\)\n\n- New\.\n- Newer\.\n\n## 0\.1\.0/u);
    assert.throws(() => released(after, '0.3.0', '2026-11-30'), /says nothing/u);
  });

  it('names what it is made of, with the sums that npm knows, always alike', () => {
    const product = { name: 'zhenggai', version: '0.2.0', license: 'MIT' };
    const components = [
      { name: 'fflate', version: '0.8.3', license: 'MIT', integrity: `sha512-${Buffer.from('sum').toString('base64')}` },
      { name: '@scope/name', version: '1.0.0', license: 'ISC' },
    ];
    const bill = (): unknown => billOfMaterials(product, components, new Date(0));
    const made = bill() as {
      readonly serialNumber: string;
      readonly components: readonly { readonly purl: string; readonly name: string; readonly group?: string; readonly hashes?: unknown }[];
    };
    assert.deepEqual(bill(), made);
    assert.match(made.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    assert.deepEqual(
      made.components.map(({ purl, group, name, hashes }) => ({ purl, group, name, hashes })),
      [
        { purl: 'pkg:npm/fflate@0.8.3', group: undefined, name: 'fflate', hashes: [{ alg: 'SHA-512', content: '73756d' }] },
        { purl: 'pkg:npm/%40scope/name@1.0.0', group: '@scope', name: 'name', hashes: undefined },
      ],
    );
  });
});
