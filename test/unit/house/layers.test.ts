import assert from 'node:assert/strict';
import { facadeFault, importFault } from '../../../scripts/layers.mjs';
import { createLanguageService } from '../../../server/src/languageService';
import { importsOf, SHIPPED } from './shipped';

/** An exported function whose first argument is a notice. */
const OF_NOTICE = /^export function (?<name>\w+)\(\s*(?:\w+|\{[^}]*\}): Notice\b/gmu;
/** What a file above the engine imports from rules and services. */
const TAKEN = /^import \{(?<names>[^}]*)\} from '[./]+\/(?:notice|rules|services)\/[^']+'/gmu;

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
    ['server/src/lsp/features/ledger.ts', 'readReport', 'readReport is asked of the façade: see languageService.ts'],
    ['server/src/cli/inspect/text.ts', 'inspectNumbers', 'inspectNumbers is asked of the façade: see languageService.ts'],
    ['server/src/cli/check/checkFile.ts', 'checkNotice', 'checkNotice is asked of the façade: see languageService.ts'],
    ['test/hosts/checkSheet.test.ts', 'readNotice', 'readNotice is asked of the façade: see languageService.ts'],
    ['test/unit/services/outline.test.ts', 'outlineOf', null],
  ];
  for (const [file, taken, fault] of rows) {
    it(`${fault === null ? 'lets' : 'does not let'} ${file} take ${taken}`, () => {
      assert.equal(facadeFault(file, taken), fault);
    });
  }

  it('offers whatever is asked of a notice: the server and the command line take no such function from elsewhere', () => {
    const ofNotices = SHIPPED.filter(({ path }) => /^server\/src\/(?:notice|rules|services)\//u.test(path)).flatMap(({ text }) =>
      Array.from(text.matchAll(OF_NOTICE), ({ groups }) => groups?.name ?? ''),
    );
    assert.ok(ofNotices.includes('outlineOf') && ofNotices.includes('comparePair'), ofNotices.join());
    const above = SHIPPED.filter(({ path }) => /^server\/src\/(?:lsp|cli)\//u.test(path));
    const taken = above.flatMap(({ path, text }) =>
      Array.from(text.matchAll(TAKEN), ({ groups }) => groups?.names?.split(',').map((name) => name.trim()) ?? [])
        .flat()
        .filter((name) => ofNotices.includes(name))
        .map((name) => `${path}: ${name}`),
    );
    assert.deepEqual(taken, []);
  });

  it('keeps no state: one service serves all', () => {
    assert.equal(createLanguageService(), createLanguageService());
    assert.ok(Object.isFrozen(createLanguageService()));
  });
});
