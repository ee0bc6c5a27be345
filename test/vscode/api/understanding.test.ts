import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SKIPPED_ITEM } from '../drafts';
import { closeAndRemoveAll, openDraft, startExtension, until } from './workspace';

/** The draft with a sum, a formula and a reference in it. */
const DRAFT = SKIPPED_ITEM.replace('走访企业216家。', '走访企业9家，其中国企5家、民企4家，增强“四个意识”，做法详见第1项。');

describe('what VS Code knows of a place in a notice', () => {
  before(startExtension);
  afterEach(closeAndRemoveAll);

  it('shows the working of a figure on hover', async () => {
    const { document } = await openDraft(DRAFT);
    assert.match(await hoverAt(document, '5家'), /分项与合计：✓ 相符\*\*\s+5 \+ 4 = 9/u);
  });

  it('shows numbering policy and place of a heading on hover', async () => {
    const { document } = await openDraft(DRAFT);
    const text = await hoverAt(document, '2.针对');
    assert.match(text, /一级在每个上级标题下重新从头编号/u);
    assert.match(text, /全文第2个问题，共2个/u);
  });

  it('shows the canonical wording of a formula on hover', async () => {
    const { document } = await openDraft(DRAFT);
    assert.match(await hoverAt(document, '四个意识'), /固定表述：增强“四个意识”/u);
  });

  it('marks and lists the numbers of one sum', async () => {
    const { document } = await openDraft(DRAFT);
    const place = placeOf(document, '9家');
    const highlights = await ask<vscode.DocumentHighlight>('vscode.executeDocumentHighlights', document, place);
    const references = await ask<vscode.Location>('vscode.executeReferenceProvider', document, place);
    for (const places of [highlights, references])
      assert.deepEqual(
        places.map(({ range }) => document.getText(range)),
        ['9', '5', '4'],
      );
  });

  it('leads from a reference to the heading that it means', async () => {
    const { document } = await openDraft(DRAFT);
    const [definition] = await ask<vscode.LocationLink>('vscode.executeDefinitionProvider', document, placeOf(document, '第1项'));
    assert.equal(definition && document.getText(definition.targetRange), '1.针对“理论学习不够紧密”问题。');
    const links = await ask<vscode.DocumentLink>('vscode.executeLinkProvider', document);
    const link = links.find(({ range }) => document.getText(range) === '详见第1项');
    assert.equal(link?.target?.fragment, `L${placeOf(document, '1.针对').line + 1}`);
  });
});

function placeOf(document: vscode.TextDocument, words: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(words));
}

/** What the providers say, as soon as they say anything. */
async function ask<Answer>(command: string, document: vscode.TextDocument, place?: vscode.Position): Promise<readonly Answer[]> {
  let answer: readonly Answer[] = [];
  await until(`an answer to ${command}`, async () => {
    answer = (await vscode.commands.executeCommand<readonly Answer[] | undefined>(command, document.uri, place)) ?? [];
    return answer.length > 0;
  });
  return answer;
}

async function hoverAt(document: vscode.TextDocument, words: string): Promise<string> {
  const hovers = await ask<vscode.Hover>('vscode.executeHoverProvider', document, placeOf(document, words));
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n')
    .replaceAll('\\', '');
}
