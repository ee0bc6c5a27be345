import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS } from '../../../server/src/rules/checkSettings';
import { DEFAULT_FORMAT } from '../../../server/src/services/formatting';
import { readSettings } from '../../../server/src/lsp/documentSettings';
import { NO_UNIT } from '../../../server/src/services/snippets/unit';
import { resolveSettings } from '../../../server/src/services/settings/resolveSettings';

describe('readSettings', () => {
  it('gives the defaults for nothing at all, and for nonsense', () => {
    const defaults = { run: 'onSave', codeLens: true, hover: { unjudgedNumbers: false }, format: DEFAULT_FORMAT, unit: NO_UNIT };
    for (const section of [undefined, null, 7, 'on', [], { validate: 'yes', stage: 'soon', rules: 3 }]) {
      const { configuration, ...rest } = readSettings(section);
      assert.deepEqual(rest, defaults);
      assert.deepEqual(resolveSettings(null, { folder: '', configuration }).check, DEFAULT_SETTINGS);
    }
  });

  it('reads when to check, and for which stage', () => {
    const settings = readSettings({ validate: { run: 'onType' }, stage: 'publish' });
    assert.equal(settings.run, 'onType');
    assert.equal(settings.configuration.stage, 'publish');
  });

  it('explains numbers that were not judged where somebody wants it', () => {
    assert.deepEqual(readSettings({ hover: { unjudgedNumbers: true } }).hover, { unjudgedNumbers: true });
    assert.deepEqual(readSettings({ hover: { unjudgedNumbers: 'yes' } }).hover, { unjudgedNumbers: false });
  });

  it('reads a rule given as a severity or as an object, and passes over what no rule has', () => {
    const { configuration } = readSettings({
      rules: {
        'statistics/rate': 'off',
        'text/wording': { severity: 'hint', options: { odd: 3 } },
        'numbering/sequence': { severity: 'loud' },
      },
    });
    assert.deepEqual(configuration.rules?.['statistics/rate'], { severity: 'off' });
    assert.equal(configuration.rules['text/wording']?.severity, 'hint');
    assert.equal(configuration.rules['numbering/sequence']?.severity, undefined);
  });
});
