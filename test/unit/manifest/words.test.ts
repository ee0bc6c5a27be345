import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const MANIFEST = readFileSync('package.json', 'utf8');
const BESIDE = wordsOf('package.nls.json');
const CHINESE = wordsOf('package.nls.zh-cn.json');

describe('the words of the manifest', () => {
  it('are all there, and none is left over', () => {
    const used = [...new Set([...MANIFEST.matchAll(/"%(?<key>[\w.]+)%"/gu)].map((match) => match.groups?.key ?? ''))].sort();
    assert.deepEqual(Object.keys(BESIDE).sort(), used);
    assert.deepEqual(Object.keys(CHINESE).sort(), used);
  });

  it('are Chinese first, with the English beside where the editor does not speak Chinese', () => {
    for (const [key, chinese] of Object.entries(CHINESE)) {
      const both = BESIDE[key] ?? '';
      assert.ok(both.startsWith(chinese), key);
      assert.match(both.slice(chinese.length), /[A-Za-z]/u, key);
      assert.match(chinese, /\p{Script=Han}/u, key);
    }
  });

  it('name every command that has a place in a menu or a key', () => {
    const { contributes } = JSON.parse(MANIFEST) as Manifest;
    const named = new Set(contributes.commands.map(({ command }) => command));
    const placed = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].flatMap(({ command }) => command ?? []);
    assert.deepEqual(
      placed.filter((command) => !named.has(command)),
      [],
    );
  });
});

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string }[]>>;
    readonly keybindings: readonly { readonly command?: string }[];
  };
}

function wordsOf(file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
}
