import {
  TextDocumentEdit,
  type ClientCapabilities,
  type CodeAction,
  type InitializeResult,
  type Position,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node';
import { Client } from './client';

const CAPABILITIES: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  textDocument: { completion: { completionItem: { snippetSupport: true } } },
};

/** One server with the documents that a test opens in it. */
export interface Session {
  readonly client: Client;
  readonly hello: InitializeResult;
  /** Opens a document and gives its address. */
  readonly open: (text: string, languageId?: string) => string;
  /** Sends a request and gives the answer, taken on trust. */
  readonly request: <Answer>(method: string, params: unknown) => Promise<Answer>;
  /** Says goodbye and waits for the server to end. */
  readonly stop: () => Promise<unknown>;
}

/** Starts a server and says hello. `settings` is the `zhenggai` section. */
export async function startSession(settings: object = {}): Promise<Session> {
  const client = new Client();
  const hello = (await client.initialize(CAPABILITIES, settings)) as InitializeResult;
  let opened = 0;
  return {
    client,
    hello,
    open: (text, languageId = 'zhenggai') => {
      opened += 1;
      const uri = `file:///drafts/${opened}.zhenggai`;
      client.open(uri, text, languageId);
      return uri;
    },
    request: async <Answer>(method: string, params: unknown) => (await client.request(method, params)) as Answer,
    stop: () => client.stop(),
  };
}

/** The place of the first `words` in a text, `past` characters further. */
export function positionOf(text: string, words: string, past = 0): Position {
  const before = text.slice(0, text.indexOf(words) + past).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** What stands in a range of a text. */
export function textIn(text: string, { start, end }: Range): string {
  return text.slice(offsetOf(text, start), offsetOf(text, end));
}

/** What an action changes in a document, whichever way its edit says so; null for nothing. */
export function editsOf(action: Pick<CodeAction, 'edit'> | undefined, uri: string): readonly TextEdit[] | null {
  const { changes, documentChanges } = action?.edit ?? {};
  const own = documentChanges?.find((change) => TextDocumentEdit.is(change) && change.textDocument.uri === uri);
  return changes?.[uri] ?? (TextDocumentEdit.is(own) ? own.edits.filter((edit) => 'newText' in edit) : null);
}

/** A text after edits as the protocol gives them. */
export function afterEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .map(({ range, newText }) => ({ start: offsetOf(text, range.start), end: offsetOf(text, range.end), newText }))
    .sort((one, other) => other.start - one.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

/** The offset of a place in a text. */
export function offsetOf(text: string, { line, character }: Position): number {
  const lines = text.split('\n').slice(0, line);
  return lines.reduce((sum, each) => sum + each.length + 1, 0) + character;
}
