import { codeActions } from './features/codeActions';
import { codeLens } from './features/codeLens';
import { completion } from './features/completion';
import { definition } from './features/definition';
import { diagnostics } from './features/diagnostics';
import { documentLinks } from './features/documentLinks';
import { documentSymbols } from './features/documentSymbols';
import { folding } from './features/folding';
import { formatting } from './features/formatting';
import { hover } from './features/hover';
import { ledger } from './features/ledger';
import { occurrences } from './features/occurrences';
import { onTypeFormatting } from './features/onTypeFormatting';
import { pair } from './features/pair';
import { selectionRanges } from './features/selectionRanges';
import { semanticTokens } from './features/semanticTokens';
import { snippets } from './features/snippets';
import { structureEdits } from './features/structureEdits';
import { decisions } from './features/decisions';
import { ignoreFiles } from './features/ignoreFiles';
import { word } from './features/word';
import type { Feature } from './host';

/** Everything the server can do. Adding a feature is adding its file and a line here. */
export const FEATURES: readonly Feature[] = [
  diagnostics,
  documentSymbols,
  codeActions,
  completion,
  folding,
  selectionRanges,
  hover,
  codeLens,
  semanticTokens,
  occurrences,
  definition,
  documentLinks,
  onTypeFormatting,
  formatting,
  structureEdits,
  snippets,
  ledger,
  pair,
  word,
  ignoreFiles,
  decisions,
];
