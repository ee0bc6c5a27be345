import assert from 'node:assert/strict';
import { facadeFault, importFault } from '../../../scripts/layers.mjs';
import { createLanguageService } from '../../../server/src/languageService';
import { importsOf, SHIPPED } from './shipped';

describe('the house', () => {
  it('keeps the layer law in every file that ships', () => {
    const faults = SHIPPED.flatMap(({ path, text }) => importsOf(text).map((name) => ({ path, fault: importFault(path, name) })));
    assert.deepEqual(
      faults.filter((entry) => entry.fault !== null),
      [],
    );
    assert.ok(faults.length > 10, 'the scan finds imports');
  });

  it('has no file of more than 250 lines', () => {
    const long = SHIPPED.filter(({ text }) => text.split('\n').length > 251).map(({ path }) => path);
    assert.deepEqual(long, []);
  });

  it('has no folder for things that belong nowhere', () => {
    const homeless = SHIPPED.map(({ path }) => path).filter((path) => /\/(?:utils?|helpers?|common)(?:\/|\.ts$)/u.test(path));
    assert.deepEqual(homeless, []);
  });
});

describe('the layer law', () => {
  const rows: readonly (readonly [file: string, imported: string, fault: string | null])[] = [
    ['server/src/rules/structure/title.ts', '../../text/span', null],
    ['server/src/rules/text/pairedMarks.ts', '../../text/span', null],
    ['server/src/text/span.ts', '../parse/tree', 'text may not import from parse'],
    ['server/src/services/outline.ts', '../languageService', 'services may not import from languageService'],
    ['server/src/exchange/docx.ts', '../rules/rule', 'exchange may not import from rules'],
    ['server/src/notice/model.ts', 'vscode-languageserver', 'vscode-languageserver may not be imported in server/src/'],
    ['server/src/notice/model.ts', 'node:fs', 'node:fs may not be imported in server/src/'],
    ['server/src/lsp/server.ts', 'node:fs', 'node:fs may not be imported in server/src/lsp/'],
    ['server/src/lsp/node.ts', 'vscode-languageserver/node', null],
    ['server/src/cli/bin.ts', 'node:https', 'node:https opens the network, and nothing that ships may'],
    ['server/src/text/odd.ts', '../utils/odd', 'utils is no layer of server/src'],
    ['client/src/extension.ts', 'vscode', null],
    ['client/src/extension.ts', '../../server/src/text/span', '../../server/src/text/span reaches out of client/src'],
    ['test/unit/anything.test.ts', 'node:fs', null],
  ];
  for (const [file, imported, fault] of rows) {
    it(`${fault === null ? 'lets' : 'forbids'} ${file} import ${imported}`, () => {
      assert.equal(importFault(file, imported), fault);
    });
  }
});

describe('the façade', () => {
  const rows: readonly (readonly [file: string, taken: string, fault: string | null])[] = [
    ['server/src/lsp/features/folding.ts', 'foldsOf', 'foldsOf is asked of the façade: see languageService.ts'],
    ['server/src/cli/inspect/command.ts', 'readNotice', 'readNotice is asked of the façade: see languageService.ts'],
    ['server/src/lsp/features/semanticTokens.ts', 'TOKEN_TYPES', null],
    ['server/src/services/codeLens.ts', 'tallyOf', null],
    ['server/src/languageService.ts', 'foldsOf', null],
  ];
  for (const [file, taken, fault] of rows) {
    it(`${fault === null ? 'lets' : 'does not let'} ${file} take ${taken}`, () => {
      assert.equal(facadeFault(file, taken), fault);
    });
  }

  it('keeps no state: one service serves all', () => {
    assert.equal(createLanguageService(), createLanguageService());
    assert.ok(Object.isFrozen(createLanguageService()));
  });
});
