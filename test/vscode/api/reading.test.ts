import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SKIPPED_ITEM } from '../drafts';
import { closeAndRemoveAll, openDraft, startExtension, until } from './workspace';

describe('what VS Code shows of a notice', () => {
  before(startExtension);
  afterEach(closeAndRemoveAll);

  it('folds sections and problems', async () => {
    const { document } = await openDraft(SKIPPED_ITEM);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    const first = folds.map(({ start }) => document.lineAt(start).text.slice(0, 2));
    for (const marker of ['二、', '（一', '1.', '2.']) assert.ok(first.includes(marker), first.join());
  });

  it('says on hover where a problem stands', async () => {
    const { document } = await openDraft(SKIPPED_ITEM);
    const text = await hoverAt(document, '优化营商');
    assert.match(text, /全文第2个问题，共2个/u);
  });

  it('explains the rule on hover', async () => {
    const { document } = await openDraft(SKIPPED_ITEM);
    assert.match(await hoverAt(document, '三是围绕'), /规则：行文序次连续[\s\S]*依据：/u);
  });

  it('counts above parts and problems, until that is switched off', async () => {
    const { document } = await openDraft(SKIPPED_ITEM);
    const lenses = async (): Promise<readonly string[]> => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
      return found.map(({ command }) => command?.title ?? '');
    };
    assert.ok((await lenses()).includes('问题2个，均有整改情况 · 措施3项'), (await lenses()).join());
    const settings = vscode.workspace.getConfiguration('zhenggai');
    await settings.update('codeLens', false, vscode.ConfigurationTarget.Workspace);
    try {
      await until('no lenses', async () => (await lenses()).length === 0);
    } finally {
      await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('colours by meaning', async () => {
    const { document } = await openDraft(SKIPPED_ITEM);
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    assert.ok(legend.tokenTypes.includes('noticeProblem'));
    assert.ok(tokens.data.length > 20);
  });

  it('finds what belongs together, and nothing in plain prose', async () => {
    const { document } = await openDraft(SKIPPED_ITEM);
    const highlights = async (words: string): Promise<readonly string[]> => {
      const place = placeOf(document, words);
      const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
        'vscode.executeDocumentHighlights',
        document.uri,
        place,
      );
      return found.map(({ range }) => document.getText(range));
    };
    assert.deepEqual(await highlights('一是完善'), ['一是', '三是']);
    assert.deepEqual(await highlights('作为重大'), ['']);
  });

  it('widens a selection from clause to part', async () => {
    const { document } = await openDraft(SKIPPED_ITEM);
    const [chain] = await vscode.commands.executeCommand<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [
      placeOf(document, '走访企业216家'),
    ]);
    const texts: string[] = [];
    for (let at = chain; at !== undefined; at = at.parent) texts.push(document.getText(at.range));
    assert.ok(texts.some((text) => text.startsWith('2.针对') && text.endsWith('216家。')));
    assert.ok(texts.some((text) => text.startsWith('二、') && !text.includes('三、')));
  });
});

function placeOf(document: vscode.TextDocument, words: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(words));
}

async function hoverAt(document: vscode.TextDocument, words: string): Promise<string> {
  let text = '';
  await until('a hover', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, words),
    );
    text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
      .join('\n');
    return text !== '';
  });
  return text;
}
