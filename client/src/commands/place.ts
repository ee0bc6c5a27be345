import type * as vscode from 'vscode';
import type { Session } from '../session';

/** What requests about the cursor's place say. */
export interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/** The cursor of an editor as the protocol has it. */
export function placeIn({ client }: Session, { document, selection }: vscode.TextEditor): PlaceParams {
  const converter = client.code2ProtocolConverter;
  return { textDocument: converter.asTextDocumentIdentifier(document), position: converter.asPosition(selection.active) };
}
