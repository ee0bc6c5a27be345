import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { run } from './bench';

const README = readFileSync('README.md', 'utf8');

describe('the README', () => {
  it('shows what the command says of the draft, word for word', async () => {
    const shown = /```text\n(?<block>[^`]*)```/u.exec(README)?.groups?.block;
    const { out } = await run(process.cwd(), ['check', 'samples/草稿示例.zhenggai']);
    assert.ok(shown !== undefined && out.includes(shown), out);
  });

  it('names commands that run', async () => {
    const commands = [...README.matchAll(/^node dist\/cli\.js (?<words>.*)$/gmu)].map((match) => (match.groups?.words ?? '').split(' '));
    assert.ok(commands.length >= 4);
    for (const words of commands) assert.notEqual((await run(process.cwd(), words)).code, 2, words.join(' '));
  });

  it('links to files that are there', () => {
    const links = [...README.matchAll(/\]\((?<path>[^()#:]+)\)/gu)].map((match) => match.groups?.path ?? '');
    assert.deepEqual(
      links.filter((path) => !existsSync(path)),
      [],
    );
  });

  it('names every setting but the one for finding faults', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly contributes: { readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[] };
    };
    const settings = manifest.contributes.configuration
      .flatMap(({ properties }) => Object.keys(properties))
      .filter((name) => !name.includes('trace'));
    assert.deepEqual(
      settings.filter((name) => !README.includes(`\`${name}\``)),
      [],
    );
  });

  it('names every key', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly contributes: { readonly keybindings: readonly { readonly key: string }[] };
    };
    const keys = manifest.contributes.keybindings.map(({ key }) => key.replace(/\b[a-z]/gu, (letter) => letter.toUpperCase()));
    assert.deepEqual(
      keys.filter((key) => !README.includes(`| ${key} |`)),
      [],
    );
  });
});
