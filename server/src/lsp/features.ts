import { codeActions } from './features/codeActions';
import { completion } from './features/completion';
import { diagnostics } from './features/diagnostics';
import { documentSymbols } from './features/documentSymbols';
import type { Feature } from './host';

/** Everything the server can do. Adding a feature is adding its file and a line here. */
export const FEATURES: readonly Feature[] = [diagnostics, documentSymbols, codeActions, completion];
