import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { RULES } from '../../../../server/src/rules/registry';
import { allSchemas } from '../../../../server/src/services/schemas';
import { configurationSchema } from '../../../../server/src/services/settings/configurationSchema';
import { readConfiguration } from '../../../../server/src/services/settings/configuration';

describe('the schemas of configuration and ignores (npm run generate)', () => {
  for (const [path, schema] of allSchemas()) {
    it(`${path} says what is read`, () => {
      assert.equal(existsSync(path) ? readFileSync(path, 'utf8') : 'missing', `${JSON.stringify(schema, null, 2)}\n`);
    });
  }

  it('are contributed to the editor', () => {
    const manifest = readFileSync('package.json', 'utf8');
    for (const path of allSchemas().keys()) assert.ok(manifest.includes(`"url": "./${path}"`), path);
    for (const name of ['.zhenggairc.json', '.zhenggai-ignore.json']) assert.ok(manifest.includes(`"fileMatch": "${name}"`), name);
  });

  it('offer every rule with its options, each of which is read without complaint', () => {
    const schema = JSON.stringify(configurationSchema());
    for (const { id, options = {} } of RULES) {
      assert.ok(schema.includes(`"${id}":{`), id);
      const defaults = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
      for (const name of Object.keys(defaults)) assert.ok(schema.includes(`"${name}":{`), `${id} ${name}`);
      assert.deepEqual(readConfiguration({ rules: { [id]: { severity: 'hint', options: defaults } } }).problems, []);
    }
  });
});
