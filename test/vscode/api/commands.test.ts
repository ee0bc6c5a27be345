import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { SKIPPED_ITEM } from '../drafts';
import {
  closeAndRemoveAll,
  extensionFolder,
  findings,
  isOf,
  openDraft,
  removeLater,
  ruleOf,
  startExtension,
  until,
  workspaceFolder,
} from './workspace';

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly diagnostics: readonly { readonly rule: string; readonly range: { readonly start: { readonly line: number } } }[];
  }[];
}

describe('commands in VS Code', () => {
  before(startExtension);
  afterEach(closeAndRemoveAll);

  it('has every command that the manifest names', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    const manifest = vscode.extensions.getExtension('zhenggai.zhenggai')?.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    assert.deepEqual(
      manifest.contributes.commands.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    );
  });

  it('checks the whole folder, keeps what it found listed, and agrees with the command line line for line', async () => {
    const folder = join(workspaceFolder(), '整改');
    mkdirSync(join(folder, '二级'), { recursive: true });
    removeLater(folder);
    writeFileSync(join(folder, '甲.txt'), SKIPPED_ITEM);
    writeFileSync(join(folder, '二级', '乙.md'), SKIPPED_ITEM.replace('0999-7710026', '7710026'));
    writeFileSync(join(folder, '买菜.txt'), '一是买菜。三是做饭。');
    await vscode.commands.executeCommand('zhenggai.checkFolder');
    const cli = join(extensionFolder(), 'dist', 'cli.js');
    const output = spawnSync('node', [cli, 'check', '--format', 'json', folder], { encoding: 'utf8' }).stdout;
    const expected = (JSON.parse(output) as Report).files.flatMap(({ path, diagnostics }) =>
      diagnostics.map(({ rule, range }) => `${path} ${rule} ${range.start.line}`),
    );
    assert.ok(expected.length > 2);
    const listed = (): readonly string[] =>
      vscode.languages
        .getDiagnostics()
        .flatMap(([uri, found]) =>
          uri.fsPath.startsWith(folder)
            ? found.map((finding) => `${uri.fsPath} ${String(ruleOf(finding))} ${finding.range.start.line}`)
            : [],
        );
    await until('the same list', () => listed().toSorted().join('\n') === expected.toSorted().join('\n'));
    await vscode.commands.executeCommand('zhenggai.forgetFolder');
    await until('an empty list', () => listed().length === 0);
  });

  it('pauses checking and resumes it', async () => {
    const { document } = await openDraft(SKIPPED_ITEM);
    await findings(document.uri, (found) => found.some(isOf('numbering/inline-sequence')));
    await vscode.commands.executeCommand('zhenggai.pause');
    await findings(document.uri, (found) => found.length === 0);
    await vscode.commands.executeCommand('zhenggai.checkNow');
    await findings(document.uri, (found) => found.some(isOf('numbering/inline-sequence')));
    await vscode.commands.executeCommand('zhenggai.pause');
    await findings(document.uri, (found) => found.some(isOf('numbering/inline-sequence')));
    assert.equal(vscode.workspace.getConfiguration('zhenggai').get('validate.run'), 'onSave');
  });

  it('ignores one finding beside the text, and the text stays as it is', async () => {
    const { document } = await openDraft(SKIPPED_ITEM);
    removeLater(join(workspaceFolder(), '.zhenggai-ignore.json'));
    const [finding] = (await findings(document.uri, (found) => found.some(isOf('numbering/inline-sequence')))).filter(
      isOf('numbering/inline-sequence'),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding?.range,
    );
    const command = actions.find(({ title }) => title === '忽略这一处')?.command;
    assert.ok(command !== undefined, actions.map(({ title }) => title).join());
    void vscode.commands.executeCommand(command.command, ...(command.arguments as readonly unknown[]));
    // It asks why, and takes nothing for an answer too.
    await until('a text without the finding', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return !vscode.languages.getDiagnostics(document.uri).some(isOf('numbering/inline-sequence'));
    });
    assert.equal(document.getText(), SKIPPED_ITEM);
  });
});
