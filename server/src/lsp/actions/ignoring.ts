import { CodeActionKind, type CodeAction, type Diagnostic as ProtocolDiagnostic } from 'vscode-languageserver';
import type { Diagnostic } from '../../rules/runner';
import { formatIgnores, IGNORE_FILE, withFinding, withoutFindings, withRuleOff, type Ignores } from '../../services/ignores/ignoreFile';
import { identifyFinding } from '../../services/ignores/ignoredFinding';
import { checkWithIgnores } from '../../services/ignores/checkWithIgnores';
import { STALE_IGNORES } from '../../services/ignores/staleIgnores';
import { touches } from '../../text/span';
import { fileIn, folderOf, nameOf } from '../address';
import { toSpan } from '../convert';
import type { Host } from '../host';
import { TURN_RULE_OFF_COMMAND, WRITE_IGNORES_COMMAND } from '../protocol';
import type { ActionProvider, ActionRequest } from './action';
import { shownAs } from './quickFixes';

/** Ignoring: this finding, its rule in this file, its rule everywhere. Kept beside the notice, so that its text stays clean. */
export const ignoring: ActionProvider = {
  kinds: [CodeActionKind.QuickFix],
  provide: async (request) => {
    const folder = folderOf(request.document.uri);
    const selection = toSpan(request.notice.source, request.params.range);
    const here = request.findings.filter(({ span }) => touches(span, selection));
    const shown = here.flatMap((finding) => {
      const known = shownAs(request, finding);
      return known === undefined ? [] : [{ finding, known }];
    });
    const ignores = folder === null || shown.length === 0 ? {} : await request.host.folders.ignoresIn(folder);
    return shown.flatMap(({ finding, known }) => actionsFor(request, finding, known, folder === null ? null : { folder, ignores }));
  },
};

/** The ignore file beside the notice. */
interface Sidecar {
  readonly folder: string;
  readonly ignores: Ignores;
}

function actionsFor(
  request: ActionRequest,
  finding: Diagnostic,
  known: ProtocolDiagnostic,
  sidecar: Sidecar | null,
): readonly CodeAction[] {
  const { document, notice, host } = request;
  const { id, name } = finding.rule;
  const file = nameOf(document.uri);
  const write = (title: string, change: (ignores: Ignores) => Ignores): readonly CodeAction[] =>
    sidecar === null
      ? []
      : [{ ...writing(host, sidecar.folder, change(sidecar.ignores)), title, kind: CodeActionKind.QuickFix, diagnostics: [known] }];
  if (id === STALE_IGNORES.id) {
    const { stale } = checkWithIgnores(notice, request.settings.check, request.settings.decisions);
    return write('删去不再起作用的忽略', (ignores) => withoutFindings(ignores, file, stale));
  }
  return [
    ...write('忽略这一处', (ignores) => withFinding(ignores, file, identifyFinding(notice.source, finding))),
    ...write(`本文件不查“${name}”`, (ignores) => withRuleOff(ignores, file, id)),
    ...turnOff(host, id, `以后都不查“${name}”`, known),
  ];
}

/** A client of ours writes the file itself; any other gets an edit that does. */
function writing(host: Host, folder: string, ignores: Ignores): Pick<CodeAction, 'command' | 'edit'> {
  const uri = fileIn(folder, IGNORE_FILE);
  const text = formatIgnores(ignores);
  if (host.client.commands) return { command: { title: '', command: WRITE_IGNORES_COMMAND, arguments: [uri, text] } };
  const everything = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };
  return {
    edit: {
      documentChanges: [
        { kind: 'create', uri, options: { ignoreIfExists: true } },
        { textDocument: { uri, version: null }, edits: [{ range: everything, newText: text }] },
      ],
    },
  };
}

function turnOff(host: Host, id: string, title: string, known: ProtocolDiagnostic): readonly CodeAction[] {
  if (!host.client.commands) return [];
  const command = { title, command: TURN_RULE_OFF_COMMAND, arguments: [id] };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [known], command }];
}
