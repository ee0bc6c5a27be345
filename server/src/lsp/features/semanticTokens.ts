import { SemanticTokensBuilder, type SemanticTokens, type SemanticTokensParams } from 'vscode-languageserver';
import type { Notice } from '../../notice/model';
import { TOKEN_MODIFIERS, TOKEN_TYPES, type SemanticToken } from '../../services/semanticTokens';
import { rangeAt } from '../../text/source';
import { onNotice, type Feature } from '../host';

/** Colours by meaning. The client knows the types as `noticeMarker` and so on, with standard types behind them. */
export const semanticTokens: Feature = {
  capabilities: {
    semanticTokensProvider: {
      legend: { tokenTypes: TOKEN_TYPES.map(toTypeName), tokenModifiers: [...TOKEN_MODIFIERS] },
      full: true,
    },
  },
  register: (host) => {
    host.connection.languages.semanticTokens.on(
      onNotice<SemanticTokensParams, SemanticTokens>(host, 'semanticTokens', { data: [] }, (notice) =>
        encode(notice, host.service.semanticTokens(notice)),
      ),
    );
  },
};

/** `marker` → `noticeMarker`: a name of its own, since a type is the same thing in every language to an editor. */
function toTypeName(type: string): string {
  return `notice${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}

function encode(notice: Notice, tokens: readonly SemanticToken[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const token of tokens) {
    const { start, end } = rangeAt(notice.source, token.span);
    // A word over a wrapped line's end is shown up to there.
    const length = start.line === end.line ? end.character - start.character : token.span.end - token.span.start;
    builder.push(start.line, start.character, length, TOKEN_TYPES.indexOf(token.type), modifierBits(token));
  }
  return builder.build();
}

function modifierBits({ modifiers }: SemanticToken): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
}
