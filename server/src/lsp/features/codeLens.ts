import { CodeLensRefreshRequest, type CodeLens, type CodeLensParams } from 'vscode-languageserver';
import { toRange } from '../convert';
import { onNotice, type Feature } from '../host';

/** What parts and problems come to, above each (`zhenggai.codeLens`). */
export const codeLens: Feature = {
  capabilities: { codeLensProvider: {} },
  register: (host) => {
    host.connection.onCodeLens(
      onNotice<CodeLensParams, CodeLens[]>(host, 'codeLens', [], async (notice, { textDocument }) => {
        if (!(await host.settings.of(textDocument.uri)).codeLens) return [];
        return host.service
          .lenses(notice)
          .map(({ span, title }) => ({ range: toRange(notice.source, span), command: { title, command: '' } }));
      }),
    );
    host.settings.onChange(() => {
      if (host.client.refreshesLenses) host.connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    });
  },
};
