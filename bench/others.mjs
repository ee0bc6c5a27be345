import { TextlintKernel } from '@textlint/kernel';
import { createRequire } from 'node:module';
import * as markdownlint from 'markdownlint/promise';

const require = createRequire(import.meta.url);

/** Other tools that read prose, each with what it does by default. */
export async function others() {
  const { run: zhlint } = require('zhlint');
  const autocorrect = require('autocorrect-node');
  const kernel = new TextlintKernel();
  const plugin = unwrapped(require('@textlint/textlint-plugin-text'));
  const rules = ['max-comma', 'no-todo'].map((ruleId) => ({ ruleId, rule: unwrapped(require(`textlint-rule-${ruleId}`)) }));
  return [
    { name: 'markdownlint', run: (text) => markdownlint.lint({ strings: { text } }) },
    { name: 'autocorrect', run: (text) => autocorrect.lintFor(text, 'notice.txt') },
    { name: 'textlint', run: (text) => kernel.lintText(text, { ext: '.txt', plugins: [{ pluginId: 'text', plugin }], rules }) },
    { name: 'zhlint', run: (text) => zhlint(text, { rules: { preset: 'default' } }) },
  ];
}

function unwrapped(module) {
  return module.default ?? module;
}
