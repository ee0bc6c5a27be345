import type { TextDocument } from 'vscode-languageserver-textdocument';
import { answerPulls } from '../answerPulls';
import { FileChecker } from '../fileChecker';
import { guarded, type Feature, type Host } from '../host';
import {
  CHECK_FILE_REQUEST,
  CHECK_NOW_REQUEST,
  FORGET_BELOW_REQUEST,
  FORGET_FILES_REQUEST,
  UNDONE_NOTIFICATION,
  type CheckFileAnswer,
  type CheckFileParams,
  type FileParams,
} from '../protocol';
import { Validator } from '../validator';

/** How long typing must rest before a check while typing, in milliseconds. */
const REST = 300;

/** Findings on open, on save, and, for those who ask for it, while typing (`zhenggai.validate.run`); in files that are not open, on demand. */
export const diagnostics: Feature = {
  capabilities: {},
  capabilitiesFor: ({ pullsFindings }) =>
    pullsFindings ? { diagnosticProvider: { identifier: 'zhenggai', interFileDependencies: true, workspaceDiagnostics: true } } : {},
  register: (host) => {
    const validator = new Validator(host);
    const files = new FileChecker(host);
    const checkAgain = guarded(host, 'checkAgain', undefined, () => files.checkAgain());
    watchDocuments(host, validator, files);
    answerPulls(host, validator);
    host.settings.onChange(() => {
      for (const document of host.documents.all()) void validator.check(document.uri);
      void checkAgain(undefined);
    });
    host.connection.onRequest(
      CHECK_NOW_REQUEST,
      guarded(host, 'checkNow', null, async ({ uri }: FileParams) => {
        await validator.checkNow(uri);
        return null;
      }),
    );
    host.connection.onNotification(UNDONE_NOTIFICATION, ({ uri }: FileParams) => void validator.checkChanged(uri));
    const fault: CheckFileAnswer = { state: 'failed', findings: 0, fault: '检查时出错' };
    host.connection.onRequest(
      CHECK_FILE_REQUEST,
      guarded(host, 'checkFile', fault, ({ uri, shownAt = uri, link }: CheckFileParams) => {
        if (link !== undefined) files.link(shownAt, link);
        return files.check(shownAt, uri);
      }),
    );
    host.connection.onRequest(FORGET_FILES_REQUEST, () => files.forgetAll());
    host.connection.onRequest(FORGET_BELOW_REQUEST, ({ uri }: FileParams) => files.forgetBelow(uri));
  },
};

function watchDocuments(host: Host, validator: Validator, files: FileChecker): void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const later = ({ uri }: TextDocument): void => {
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => void validator.check(uri), REST),
    );
  };
  const runsWhileTyping = guarded(
    host,
    'runsWhileTyping',
    false,
    async ({ uri }: TextDocument) => (await host.settings.of(uri)).run === 'onType',
  );
  host.documents.onDidOpen(({ document }) => void validator.check(document.uri));
  host.documents.onDidSave(({ document }) => void validator.check(document.uri));
  host.documents.onDidChangeContent(({ document }) => {
    validator.carry(document.uri);
    void runsWhileTyping(document).then((runs) => runs && later(document));
  });
  host.documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    const listed = files.found(uri);
    validator.clear(uri, listed);
    if (listed.length > 0) void files.check(uri);
  });
}
