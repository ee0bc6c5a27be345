import { createLanguageService } from '../../server/src/languageService';
import type { Notice } from '../../server/src/notice/model';
import type { Diagnostic } from '../../server/src/rules/runner';
import { DEFAULT_FORMAT } from '../../server/src/services/formatting';
import { completeSnippets } from '../../server/src/services/snippets/completion';
import { DEFAULT_SETTINGS } from '../../server/src/rules/checkSettings';

const service = createLanguageService();

type OfNotice = (notice: Notice, diagnostics: readonly Diagnostic[]) => unknown;
type AtOffset = (notice: Notice, offset: number, diagnostics: readonly Diagnostic[]) => unknown;

/** The services that answer about a whole notice, by name. */
export const OF_NOTICE: readonly (readonly [name: string, ask: OfNotice])[] = [
  ['outline', service.outline],
  ['folding', service.folds],
  ['semantic tokens', service.semanticTokens],
  ['lenses', service.lenses],
  ['cross-references', service.crossReferences],
  ['renumbering', (notice) => service.renumber(notice, 'document')],
  ['formatting', (notice) => service.format(notice, { ...DEFAULT_FORMAT, indent: 'two', blankLines: 'one' })],
  ['inspection', service.inspect],
  ['the check with ignores', (notice) => service.judge(notice, DEFAULT_SETTINGS)],
];

/** The services that answer about a place in it, by name. */
export const AT_OFFSET: readonly (readonly [name: string, ask: AtOffset])[] = [
  ['hover', service.hover],
  ['occurrences', service.occurrences],
  ['selections', service.selections],
  ['completion', ({ source }, offset) => completeSnippets(source, offset)],
  ['completion from the notice', service.complete],
  ['going on after Enter', service.continueAfterEnter],
  ['raising a heading', (notice, offset) => service.shiftHeading(notice, offset, -1)],
  [
    'quick fixes',
    ({ source }, offset, diagnostics) => service.quickFixes(diagnostics, { start: offset, end: Math.min(offset + 9, source.text.length) }),
  ],
  ['renumbering a part', (notice, offset) => service.renumber(notice, 'part', offset)],
  ['renumbering from here', (notice, offset) => service.renumber(notice, 'from-here', offset)],
  ['a new problem', service.insertProblem],
  ['a new measure', service.insertMeasure],
];
