import type { ClientCapabilities } from 'vscode-languageserver';

/** What the client can do, as far as it changes what we send. */
export interface ClientFlags {
  /** `workspace/configuration` is answered. */
  readonly asksSettings: boolean;
  /** `workspace/didChangeConfiguration` can be registered for. */
  readonly registersSettings: boolean;
  /** Lenses can be asked for anew. */
  readonly refreshesLenses: boolean;
  /** Completions may hold tab stops. */
  readonly snippetSupport: boolean;
  /** Edits may carry annotations, and be confirmed one by one. */
  readonly annotatesEdits: boolean;
}

/** Reads the capabilities of any client; what it does not mention it cannot do. */
export function readClientFlags({ workspace, textDocument }: ClientCapabilities): ClientFlags {
  return {
    asksSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    snippetSupport: textDocument?.completion?.completionItem?.snippetSupport === true,
    annotatesEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined && workspace.workspaceEdit.documentChanges === true,
  };
}
