import type { IgnoredDiagnostic } from '../../services/ignores/applyIgnores';
import { IGNORE_FILE } from '../../services/ignores/ignoreFile';
import { createSource, givenSpan, type Source } from '../../text/source';
import { fileIn, folderOf, nameOf } from '../address';
import { toRange } from '../convert';
import {
  IGNORED_REQUEST,
  STAGE_REQUEST,
  UNTITLED_STAGE_NOTIFICATION,
  type IgnoredAnswer,
  type IgnoredEntry,
  type StageAnswer,
  type StageParams,
} from '../decisionsProtocol';
import { guarded, type Feature, type Host } from '../host';
import type { IgnoreRequest } from '../ignoreEdits';
import type { FileParams } from '../protocol';

/** What was decided of a document: what is ignored in it, and the stage that it has reached. */
export const decisions: Feature = {
  capabilities: {},
  register: (host) => {
    host.connection.onRequest(
      IGNORED_REQUEST,
      guarded<FileParams, IgnoredAnswer>(host, 'ignored', { entries: [] }, ({ uri }) => listIgnored(host, uri)),
    );
    host.connection.onRequest(
      STAGE_REQUEST,
      guarded<StageParams, StageAnswer | null>(host, 'stage', null, ({ uri, stage }) => {
        const folder = folderOf(uri);
        if (folder === null) return null;
        const request: IgnoreRequest = { folder, change: { kind: 'set-stage', name: nameOf(uri), stage } };
        return { uri: fileIn(folder, IGNORE_FILE), request };
      }),
    );
    host.connection.onNotification(UNTITLED_STAGE_NOTIFICATION, ({ uri, stage }: StageParams) => host.settings.setStage(uri, stage));
  },
};

async function listIgnored(host: Host, uri: string): Promise<IgnoredAnswer> {
  const [document, folder] = [host.documents.get(uri), folderOf(uri)];
  if (document === undefined || folder === null) return { entries: [] };
  await host.readings.ready(document);
  const settings = await host.settings.of(uri);
  const { source } = host.readings.notice(document);
  const given = createSource(document.getText());
  return { entries: host.readings.judge(document, settings).ignored.map((ignored) => toEntry({ uri, folder, source, given }, ignored)) };
}

/** Where the finding is: the text as read, and as the editor has it. */
interface Place {
  readonly uri: string;
  readonly folder: string;
  readonly source: Source;
  readonly given: Source;
}

function toEntry({ uri, folder, source, given }: Place, { diagnostic, entry }: IgnoredDiagnostic): IgnoredEntry {
  const name = nameOf(uri);
  const request: IgnoreRequest = {
    folder,
    change:
      entry === null ? { kind: 'turn-rule-on', name, rule: diagnostic.rule.id } : { kind: 'remove-findings', name, findings: [entry] },
  };
  return {
    name: diagnostic.rule.name,
    message: diagnostic.message,
    range: toRange(given, givenSpan(source, diagnostic.span)),
    finding: entry === null ? null : { reason: entry.reason ?? '', by: entry.by ?? '', date: entry.date ?? '' },
    restoring: { uri: fileIn(folder, IGNORE_FILE), request },
  };
}
