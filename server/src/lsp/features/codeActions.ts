import type { CodeAction, CodeActionParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { wantsKind, type ActionProvider } from '../actions/action';
import { fixAllOnSave } from '../actions/fixAllOnSave';
import { ignoring } from '../actions/ignoring';
import { quickFixes } from '../actions/quickFixes';
import { refactorings } from '../actions/refactorings';
import { reopening } from '../actions/reopening';
import { versioned } from '../actions/versioned';
import { guarded, type Feature, type Host } from '../host';

/** Every sort of action there is. Adding one is adding its file and a line here. */
const PROVIDERS: readonly ActionProvider[] = [quickFixes, reopening, ignoring, refactorings, fixAllOnSave];

/** Quick fixes, refactorings, and what is to be done on save. */
export const codeActions: Feature = {
  capabilities: { codeActionProvider: { resolveProvider: true, codeActionKinds: [...new Set(PROVIDERS.flatMap(({ kinds }) => kinds))] } },
  register: (host) => {
    host.connection.onCodeAction(guarded(host, 'codeAction', [], (params) => provideActions(host, params)));
  },
};

async function provideActions(host: Host, params: CodeActionParams): Promise<CodeAction[]> {
  const { uri } = params.textDocument;
  // The text of a Word document is changed in Word.
  if (host.words.has(uri)) return [];
  const settings = await host.settings.of(uri);
  await host.readings.ready(host.documents.get(uri));
  const document = host.documents.get(uri);
  if (document === undefined || settings.isExcluded) return [];
  const request = {
    host,
    document,
    notice: host.readings.notice(document),
    settings,
    findings: host.readings.check(document, settings),
    params,
  };
  const wanted = PROVIDERS.filter(({ kinds }) => kinds.some((kind) => wantsKind(request, kind)));
  const offered = await Promise.all(wanted.map(async (provider) => provider.provide(request)));
  const actions = offered.flat();
  host.ownEdits.offer(
    document,
    actions.flatMap(({ edit }) => editsOf(edit, uri)),
  );
  return host.client.editsDocuments ? actions.map((action) => versioned(action, document)) : actions;
}

/** What an action does to the document itself. */
function editsOf(edit: WorkspaceEdit | undefined, uri: string): readonly (readonly TextEdit[])[] {
  const own = edit?.changes?.[uri];
  return own === undefined ? [] : [own];
}
