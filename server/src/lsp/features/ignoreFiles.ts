import type { CodeAction, RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import { guarded, type Feature } from '../host';
import { moveIgnores, toFileTexts, toWorkspaceEdit, writeIgnores, type IgnoreRequest } from '../ignoreEdits';
import {
  CHANGE_IGNORES_REQUEST,
  MOVE_IGNORES_REQUEST,
  type ChangeIgnoresAnswer,
  type ChangeIgnoresParams,
  type FileText,
  type MoveIgnoresParams,
} from '../fileProtocol';

/** Every file and folder: an ignore file goes with the notices beside it. */
const ANYTHING = { filters: [{ pattern: { glob: '**' } }] };

/** Writing ignore files at the moment when it is asked for, and taking what is ignored along when a notice gets another name. */
export const ignoreFiles: Feature = {
  capabilities: {},
  capabilitiesFor: ({ commands, movesFiles }) => ({
    workspace: {
      fileOperations: { didRename: ANYTHING, didDelete: ANYTHING, ...(movesFiles && !commands ? { willRename: ANYTHING } : {}) },
    },
  }),
  register: (host) => {
    const { connection } = host;
    const unable: ChangeIgnoresAnswer = { text: null, fault: '写入忽略文件时出错' };
    connection.onRequest(
      CHANGE_IGNORES_REQUEST,
      guarded<ChangeIgnoresParams, ChangeIgnoresAnswer>(host, 'changeIgnores', unable, async ({ request, held }) => {
        const { changed } = await writeIgnores(host, request as IgnoreRequest, held);
        return 'fault' in changed ? { text: null, fault: changed.fault } : { text: changed.text, fault: null };
      }),
    );
    connection.onRequest(
      MOVE_IGNORES_REQUEST,
      guarded<MoveIgnoresParams, readonly FileText[]>(host, 'moveIgnores', [], async ({ files }) =>
        toFileTexts(await moveIgnores(host, files)),
      ),
    );
    connection.onCodeActionResolve(
      guarded<CodeAction, CodeAction>(host, 'resolveCodeAction', { title: '' }, async (action) => {
        if (!isIgnoreRequest(action.data)) return action;
        const edit = toWorkspaceEdit(await writeIgnores(host, action.data), host.client);
        return edit === null ? action : { ...action, edit };
      }),
    );
    connection.workspace.onWillRenameFiles(
      guarded<RenameFilesParams, WorkspaceEdit | null>(host, 'willRenameFiles', null, async ({ files }) => {
        const edits = (await moveIgnores(host, files)).map((writing) => toWorkspaceEdit(writing, host.client)?.documentChanges);
        // Where one of them cannot be made, what the others would take away would be lost.
        const made = edits.flatMap((edit) => edit ?? []);
        return made.length === 0 || edits.includes(undefined) ? null : { documentChanges: made };
      }),
    );
    const changed = guarded(host, 'changeFiles', undefined, (uris: readonly string[]) => host.settings.changeFiles(uris));
    connection.workspace.onDidRenameFiles(({ files }) => void changed(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])));
    connection.workspace.onDidDeleteFiles(({ files }) => void changed(files.map(({ uri }) => uri)));
  },
};

function isIgnoreRequest(data: unknown): data is IgnoreRequest {
  return typeof data === 'object' && data !== null && 'folder' in data && 'change' in data;
}
