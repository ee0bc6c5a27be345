import { CodeActionKind, type CodeAction, type Diagnostic as ProtocolDiagnostic } from 'vscode-languageserver';
import type { Diagnostic } from '../../rules/runner';
import type { IgnoreChange } from '../../services/ignores/changeIgnores';
import { identifyFinding } from '../../services/ignores/ignoredFinding';
import { STALE_IGNORES } from '../../services/ignores/staleIgnores';
import { touches } from '../../text/span';
import { folderOf, nameOf } from '../address';
import { toSpan } from '../convert';
import type { Host } from '../host';
import { toWorkspaceEdit, writeIgnores, type IgnoreRequest } from '../ignoreEdits';
import { WRITE_IGNORES_COMMAND } from '../fileProtocol';
import { TURN_RULE_OFF_COMMAND } from '../protocol';
import type { ActionProvider, ActionRequest } from './action';
import { shownAs } from './quickFixes';

/** Ignoring: this finding, its rule in this file, its rule everywhere. Kept beside the notice, so that its text stays clean. */
export const ignoring: ActionProvider = {
  kinds: [CodeActionKind.QuickFix],
  provide: async (request) => {
    const selection = toSpan(request.notice.source, request.params.range);
    const here = request.findings.filter(({ span }) => touches(span, selection));
    const offered = await Promise.all(
      here.map(async (finding) => {
        const known = shownAs(request, finding);
        return known === undefined ? [] : actionsFor(request, { finding, known, isAlone: here.length === 1 });
      }),
    );
    return offered.flat();
  },
};

/** A finding at the selection. */
interface FindingHere {
  readonly finding: Diagnostic;
  /** As the client has it. */
  readonly known: ProtocolDiagnostic;
  /** Whether there is no other one; else it is to be said which is meant. */
  readonly isAlone: boolean;
}

async function actionsFor(request: ActionRequest, here: FindingHere): Promise<readonly CodeAction[]> {
  const { finding, known } = here;
  const { host, document } = request;
  const folder = folderOf(document.uri);
  const changes = folder === null ? [] : changesFor(request, here);
  const written = await Promise.all(
    changes.map(async ([title, change]): Promise<readonly CodeAction[]> => {
      const way = folder === null ? null : await writing(host, title, { folder, change });
      return way === null ? [] : [{ title, kind: CodeActionKind.QuickFix, diagnostics: [known], ...way }];
    }),
  );
  return [...written.flat(), ...(finding.rule.id === STALE_IGNORES.id ? [] : turnOff(host, finding.rule, known))];
}

/** What may be written down about a finding, with what it is called. */
function changesFor(
  { host, document, notice, settings }: ActionRequest,
  { finding, isAlone }: FindingHere,
): readonly (readonly [string, IgnoreChange])[] {
  const name = nameOf(document.uri);
  if (finding.rule.id === STALE_IGNORES.id) {
    const { stale } = host.service.judge(notice, settings.check, settings.decisions);
    return [['删去不再起作用的忽略', { kind: 'remove-findings', name, findings: stale }]];
  }
  return [
    [
      isAlone ? '忽略这一处' : `忽略这一处“${finding.rule.name}”`,
      { kind: 'add-finding', name, finding: identifyFinding(notice.source, finding) },
    ],
    [`本文件不查“${finding.rule.name}”`, { kind: 'turn-rule-off', name, rule: finding.rule.id }],
  ];
}

/**
 * A client of ours asks again when the action is chosen and writes the file itself; one that resolves actions gets the edit then; any other
 * gets it now. Null where the file cannot be written as it now is.
 */
async function writing(host: Host, title: string, request: IgnoreRequest): Promise<Pick<CodeAction, 'command' | 'edit' | 'data'> | null> {
  const now = await writeIgnores(host, request);
  if ('fault' in now.changed) return null;
  if (host.client.commands) return { command: { title, command: WRITE_IGNORES_COMMAND, arguments: [now.uri, request] } };
  const edit = toWorkspaceEdit(now, host.client);
  if (edit === null) return null;
  return host.client.resolvesEdits ? { data: request } : { edit };
}

function turnOff(host: Host, { id, name }: Diagnostic['rule'], known: ProtocolDiagnostic): readonly CodeAction[] {
  if (!host.client.commands) return [];
  const title = `以后都不查“${name}”`;
  const command = { title, command: TURN_RULE_OFF_COMMAND, arguments: [id] };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [known], command }];
}
