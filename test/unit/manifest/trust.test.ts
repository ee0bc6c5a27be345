import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const MANIFEST = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const SETTINGS = MANIFEST.contributes.configuration.flatMap(({ properties }) => Object.keys(properties));

describe('what the manifest says of folders that are not trusted, and of files that are on no disk', () => {
  it('takes no contact data from a folder that is not trusted', () => {
    const { supported, restrictedConfigurations } = MANIFEST.capabilities.untrustedWorkspaces;
    assert.equal(supported, 'limited');
    assert.deepEqual(restrictedConfigurations.toSorted(), SETTINGS.filter((name) => name.startsWith('zhenggai.unit.')).toSorted());
  });

  it('has no setting that names a program, a file or an address', () => {
    assert.deepEqual(
      SETTINGS.filter((name) => /path|command|url|file|host|proxy/iu.test(name)),
      [],
    );
  });

  it('works where there is no disk', () => assert.equal(MANIFEST.capabilities.virtualWorkspaces, true));

  it('is not started with the window', () => {
    assert.deepEqual(
      MANIFEST.activationEvents.filter((event) => !/^on(?:Language|FileSystem|Command):/u.test(event)),
      [],
    );
  });
});

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: string; readonly restrictedConfigurations: readonly string[] };
    readonly virtualWorkspaces: boolean;
  };
  readonly contributes: { readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[] };
}
