import assert from 'node:assert/strict';
import { assertMarkdownKept } from '../../fuzz/markdown';
import { createRandom } from '../../generate/random';
import { readSamples } from '../samples/samples';
import { markdownDraft } from './drafts';

/** How many drafts of each sample are tried; `npm run fuzz` tries others. */
const DRAFTS = 2;

describe('a draft in Markdown', () => {
  const random = createRandom(20_261_129);
  for (const { name, text } of readSamples()) {
    it(`is built as before after every fix and formatting: ${name}`, () => {
      for (let count = 0; count < DRAFTS; count += 1) assert.ok(assertMarkdownKept(markdownDraft(random, text)) > 0);
    });
  }
});
