import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SKIPPED_ITEM } from '../drafts';
import { closeAndRemoveAll, findings, isOf, openDraft, startExtension, until, writeInFolder } from './workspace';

const RULE = 'numbering/inline-sequence';

describe('pages on rules in VS Code', () => {
  before(startExtension);
  afterEach(closeAndRemoveAll);

  it('has findings lead to a page that is there and says what the rule says', async () => {
    const { document } = await openDraft(SKIPPED_ITEM);
    const found = await findings(document.uri, (all) => all.some(isOf(RULE)));
    for (const { code } of found) {
      assert.ok(typeof code === 'object', 'a code that is a link');
      const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(code.target));
      assert.ok(page.startsWith(`# ${String(code.value)}`), code.target.toString());
      assert.ok(code.target.path.endsWith(`/${String(code.value)}.md`), code.target.path);
    }
  });

  it('opens a page rendered, from the command and from an address', async function () {
    if (!rendersMarkdown()) this.skip();
    await vscode.commands.executeCommand('zhenggai.openRules', RULE);
    await until('the rendered page', () => shownPage() === '/numbering/行文序次连续.md');
    await vscode.commands.executeCommand('zhenggai.openRules');
    await until('the table of rules', () => shownPage() === '/README.md');
  });

  it('does not take the examples on a page for a notice', async function () {
    if (!rendersMarkdown()) this.skip();
    const draft = await openDraft(SKIPPED_ITEM);
    await vscode.commands.executeCommand('zhenggai.openRules', 'structure/placeholder');
    await until('the rendered page', () => shownPage() === '/structure/未填内容.md');
    // The draft is checked behind the page: what the page would bring would be there by now.
    await findings(draft.document.uri, (all) => all.some(isOf(RULE)));
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', draft.document.uri);
    const listed = vscode.languages.getDiagnostics().filter(([uri, found]) => uri.scheme === 'zhenggai-rule' && found.length > 0);
    assert.deepEqual(listed, []);
  });

  it('links to the page on hover, by a command and no other', async () => {
    const { document } = await openDraft(SKIPPED_ITEM);
    await findings(document.uri, (all) => all.some(isOf(RULE)));
    const place = document.positionAt(SKIPPED_ITEM.indexOf('三是围绕') + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, place);
    const [content] = hovers.flatMap(({ contents }) => contents);
    assert.ok(content instanceof vscode.MarkdownString);
    const query = encodeURIComponent(JSON.stringify([RULE]));
    assert.ok(content.value.includes(`[规则说明](command:zhenggai.openRules?${query})`), content.value);
    assert.deepEqual(content.isTrusted, { enabledCommands: ['zhenggai.openRules'] });
  });

  it('links rules named in the unit’s file to their pages', async () => {
    const uri = await writeInFolder('.zhenggairc.json', `{ "rules": { "${RULE}": "off" } }`);
    await vscode.window.showTextDocument(uri);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
    assert.ok(
      links.some(({ target }) => target?.toString() === `zhenggai-rule:/${RULE}.md`),
      JSON.stringify(links),
    );
  });

  it('gives nothing else of the extension away, and lets nobody write', async () => {
    for (const path of ['/../package.json', '/../../package.json', '/text/../../../package.json'])
      await assert.rejects(async () => vscode.workspace.fs.readFile(vscode.Uri.from({ scheme: 'zhenggai-rule', path })), path);
    const page = vscode.Uri.parse(`zhenggai-rule:/${RULE}.md`);
    await assert.rejects(async () => vscode.workspace.fs.writeFile(page, new Uint8Array()));
  });
});

/** The VS Code that these suites run in a browser was built for a server: its Markdown preview has no part that runs there. */
function rendersMarkdown(): boolean {
  return vscode.extensions.getExtension('zhenggai.zhenggai')?.extensionUri.scheme === 'file';
}

/** The path of the page that is shown as rendered Markdown in front. */
function shownPage(): string | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom && input.viewType === 'vscode.markdown.preview.editor' ? input.uri.path : undefined;
}
