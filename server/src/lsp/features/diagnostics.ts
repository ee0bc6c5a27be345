import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Feature, Host } from '../host';
import { Validator } from '../validator';

/** How long typing must rest before a check while typing, in milliseconds. */
const REST = 300;

/** Findings on open, on save, and, for those who ask for it, while typing (`zhenggai.validate.run`). */
export const diagnostics: Feature = {
  capabilities: {},
  register: (host) => {
    const validator = new Validator(host);
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    const later = ({ uri }: TextDocument): void => {
      clearTimeout(timers.get(uri));
      timers.set(
        uri,
        setTimeout(() => void validator.check(uri), REST),
      );
    };
    host.documents.onDidOpen(({ document }) => void validator.check(document.uri));
    host.documents.onDidSave(({ document }) => void validator.check(document.uri));
    host.documents.onDidChangeContent(({ document }) => {
      validator.carry(document.uri);
      void runsWhileTyping(host, document).then((runs) => runs && later(document));
    });
    host.documents.onDidClose(({ document }) => {
      clearTimeout(timers.get(document.uri));
      timers.delete(document.uri);
      validator.clear(document.uri);
    });
    host.settings.onChange(() => {
      for (const document of host.documents.all()) void validator.check(document.uri);
    });
  },
};

async function runsWhileTyping(host: Host, document: TextDocument): Promise<boolean> {
  return (await host.settings.of(document.uri)).run === 'onType';
}
