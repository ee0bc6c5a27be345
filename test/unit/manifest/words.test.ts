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
      // Whoever reads on does so in Chinese: two languages at once are too much on a page.
      if (key.startsWith('walkthrough.')) {
        assert.equal(both, chinese, key);
        continue;
      }
      assert.ok(both.startsWith(chinese), key);
      assert.match(both.slice(chinese.length), /[A-Za-z]/u, key);
      assert.match(chinese, /\p{Script=Han}/u, key);
    }
  });

  it('are all the Chinese there is, but for what a language is known by and looked for by', () => {
    const { contributes, keywords, ...rest } = JSON.parse(MANIFEST) as Manifest;
    const { languages, ...others } = contributes;
    assert.ok(languages.length > 0 && keywords.length > 0);
    assert.doesNotMatch(JSON.stringify([rest, others]), /\p{Script=Han}/u);
  });

  it('name every setting in a section with a title, in order, with a default and a description', () => {
    const { configuration } = (JSON.parse(MANIFEST) as Manifest).contributes;
    assert.deepEqual(
      configuration.map(({ title }) => CHINESE[title.replaceAll('%', '')]),
      ['检查', '显示', '排版', '单位档案', '高级'],
    );
    const orders = configuration.map(({ order }) => order);
    assert.deepEqual(
      orders,
      orders.toSorted((one, other) => one - other),
    );
    for (const [name, setting] of configuration.flatMap(({ properties }) => Object.entries(properties))) {
      assert.match(setting.description ?? setting.markdownDescription ?? '', /^%[\w.]+%$/u, name);
      assert.ok('default' in setting, name);
      if (setting.enum) assert.equal(setting.enumItemLabels?.length, setting.enum.length, name);
    }
  });

  it('lead every step of the walkthrough to a command that there is, and show a page that there is', () => {
    const { contributes } = JSON.parse(MANIFEST) as Manifest;
    const named = new Set(contributes.commands.map(({ command }) => command));
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    assert.equal(steps.length, 6);
    for (const { id, description, media, completionEvents } of steps) {
      const linked = [...(CHINESE[description.replaceAll('%', '')] ?? '').matchAll(/\(command:(?<command>[\w.]+)\)/gu)];
      const commands = linked.map((match) => match.groups?.command ?? '');
      assert.ok(commands.length > 0, id);
      for (const command of commands) assert.ok(!command.startsWith('zhenggai.') || named.has(command), command);
      assert.ok(commands.some((command) => completionEvents.includes(`onCommand:${command}`)));
      const page = readFileSync(media.markdown, 'utf8');
      assert.match(page, /^# \p{Script=Han}/u, id);
    }
  });

  it('have each link of the walkthrough on a line of its own, which makes it a button', () => {
    for (const words of [BESIDE, CHINESE]) {
      const lines = Object.values(words).flatMap((text) => text.split('\n'));
      const links = lines.filter((line) => line.includes('](command:'));
      assert.ok(links.length >= 6);
      for (const line of links) assert.match(line, /^\[[^\]]+\]\(command:[\w.]+\)$/u);
    }
  });

  it('name every command that has a place in a menu or a key', () => {
    const { contributes } = JSON.parse(MANIFEST) as Manifest;
    const named = new Set(contributes.commands.map(({ command }) => command));
    const placed = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].flatMap(({ command }) => command ?? []);
    assert.deepEqual(
      placed.filter((command) => !named.has(command) && command !== 'runCommands'),
      [],
    );
  });
});

interface Manifest {
  readonly keywords: readonly string[];
  readonly contributes: {
    readonly languages: readonly unknown[];
    readonly configuration: readonly {
      readonly title: string;
      readonly order: number;
      readonly properties: Readonly<Record<string, Setting>>;
    }[];
    readonly walkthroughs: readonly { readonly steps: readonly WalkthroughStep[] }[];
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string }[]>>;
    readonly keybindings: readonly { readonly command?: string }[];
  };
}

interface Setting {
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumItemLabels?: readonly string[];
}

interface WalkthroughStep {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly markdown: string };
  readonly completionEvents: readonly string[];
}

function wordsOf(file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
}
