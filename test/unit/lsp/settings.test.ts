import assert from 'node:assert/strict';
import { readSettings } from '../../../server/src/lsp/settings';

describe('readSettings', () => {
  it('gives the defaults for nothing at all, and for nonsense', () => {
    const defaults = { run: 'onSave', check: { stage: 'review', rules: {} }, codeLens: true };
    for (const section of [undefined, null, 7, 'on', [], { validate: 'yes', stage: 'soon', rules: 3 }]) {
      assert.deepEqual(readSettings(section), defaults);
    }
  });

  it('reads when to check, and for which stage', () => {
    const settings = readSettings({ validate: { run: 'onType' }, stage: 'publish' });
    assert.equal(settings.run, 'onType');
    assert.equal(settings.check.stage, 'publish');
  });

  it('reads a rule given as a severity or as an object', () => {
    const { check } = readSettings({
      rules: {
        'statistics/rate': 'off',
        'text/wording': { severity: 'hint', options: { limit: 3, words: ['截止目前'], odd: {} } },
        'numbering/sequence': { severity: 'loud' },
      },
    });
    assert.deepEqual(check.rules, {
      'statistics/rate': { severity: 'off' },
      'text/wording': { severity: 'hint', options: { limit: 3, words: ['截止目前'] } },
      'numbering/sequence': {},
    });
  });
});
