import type { Notice } from '../../server/src/notice/model';
import { checkWithIgnores } from '../../server/src/services/ignores/checkWithIgnores';
import type { Diagnostic } from '../../server/src/rules/runner';
import { quickFixesAt } from '../../server/src/services/codeActions';
import { lensesOf } from '../../server/src/services/codeLens';
import { completeInContext } from '../../server/src/services/completion/completeInContext';
import { continueAfterEnter } from '../../server/src/services/continueLine';
import { crossReferencesOf } from '../../server/src/services/crossReferences';
import { foldsOf } from '../../server/src/services/folding';
import { DEFAULT_FORMAT, formatNotice } from '../../server/src/services/formatting';
import { hoverAt } from '../../server/src/services/hover';
import { insertMeasure } from '../../server/src/services/insertion/insertMeasure';
import { insertProblem } from '../../server/src/services/insertion/insertProblem';
import { inspectNotice } from '../../server/src/services/inspection';
import { occurrencesAt } from '../../server/src/services/occurrences';
import { outlineOf } from '../../server/src/services/outline/outline';
import { renumber } from '../../server/src/services/renumber';
import { selectionsAt } from '../../server/src/services/selection';
import { semanticTokensOf } from '../../server/src/services/semanticTokens';
import { shiftHeading } from '../../server/src/services/shiftHeading';
import { completeSnippets } from '../../server/src/services/snippets/completion';
import { DEFAULT_SETTINGS } from '../../server/src/rules/checkSettings';

type OfNotice = (notice: Notice, diagnostics: readonly Diagnostic[]) => unknown;
type AtOffset = (notice: Notice, offset: number, diagnostics: readonly Diagnostic[]) => unknown;

/** The services that answer about a whole notice, by name. */
export const OF_NOTICE: readonly (readonly [name: string, ask: OfNotice])[] = [
  ['outline', outlineOf],
  ['folding', foldsOf],
  ['semantic tokens', semanticTokensOf],
  ['lenses', lensesOf],
  ['cross-references', crossReferencesOf],
  ['renumbering', (notice) => renumber(notice, 'document')],
  ['formatting', (notice) => formatNotice(notice, { ...DEFAULT_FORMAT, indent: 'two', blankLines: 'one' })],
  ['inspection', inspectNotice],
  ['the check with ignores', (notice) => checkWithIgnores(notice, DEFAULT_SETTINGS)],
];

/** The services that answer about a place in it, by name. */
export const AT_OFFSET: readonly (readonly [name: string, ask: AtOffset])[] = [
  ['hover', hoverAt],
  ['occurrences', occurrencesAt],
  ['selections', selectionsAt],
  ['completion', ({ source }, offset) => completeSnippets(source, offset)],
  ['completion from the notice', completeInContext],
  ['going on after Enter', continueAfterEnter],
  ['raising a heading', (notice, offset) => shiftHeading(notice, offset, -1)],
  [
    'quick fixes',
    ({ source }, offset, diagnostics) => quickFixesAt(diagnostics, { start: offset, end: Math.min(offset + 9, source.text.length) }),
  ],
  ['renumbering a part', (notice, offset) => renumber(notice, 'part', offset)],
  ['renumbering from here', (notice, offset) => renumber(notice, 'from-here', offset)],
  ['a new problem', insertProblem],
  ['a new measure', insertMeasure],
];
