import type { ClientCapabilities } from 'vscode-languageserver';
import type { ClientIntroduction } from './protocol';

/** What the client can do, as far as it changes what we send. */
export interface ClientFlags {
  /** `workspace/configuration` is answered. */
  readonly asksSettings: boolean;
  /** `workspace/didChangeConfiguration` can be registered for. */
  readonly registersSettings: boolean;
  /** It asks for findings and can be sent none. */
  readonly pullsFindings: boolean;
  /** It can be made to ask for them again. */
  readonly refreshesFindings: boolean;
  /** Files can be watched for us. */
  readonly watchesFiles: boolean;
  /** Formatting can be registered for one language alone. */
  readonly registersFormatting: boolean;
  /** Lenses can be asked for anew. */
  readonly refreshesLenses: boolean;
  /** Hovers may be Markdown. */
  readonly showsMarkdown: boolean;
  /** An outline may have lines below lines. */
  readonly nestsSymbols: boolean;
  /** Completions may hold tab stops. */
  readonly snippetSupport: boolean;
  /** Edits may carry annotations, and be confirmed one by one. */
  readonly annotatesEdits: boolean;
  /** Edits may name documents that are not open, and come in order. */
  readonly editsDocuments: boolean;
  /** Edits may make files. */
  readonly createsFiles: boolean;
  /** An action's edit may be asked for when it is chosen. */
  readonly resolvesEdits: boolean;
  /** It asks what to change with files that get other names, and can do it. */
  readonly movesFiles: boolean;
  /** It reads files for us, wherever they are. */
  readonly readsFiles: boolean;
  /** Files of this machine may be read without asking it. */
  readonly sharesFiles: boolean;
  /** It knows our commands: to write an ignore file, to switch a rule off. */
  readonly commands: boolean;
  /** Where it shows the rules' pages; null where it has none. */
  readonly rulePages: string | null;
  /** Where it keeps the bundles that are loaded on demand; null where the host finds them by itself. */
  readonly bundles: string | null;
  /** The codes of findings are to be the rules' names. */
  readonly namesRules: boolean;
  /** The code of a finding may be a link. */
  readonly linksCodes: boolean;
}

/** Reads the capabilities of any client; what it does not mention it cannot do. */
export function readClientFlags({ workspace, textDocument }: ClientCapabilities, options: unknown = null): ClientFlags {
  const client = introductionOf(options);
  return {
    asksSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    pullsFindings: textDocument?.diagnostic !== undefined && textDocument.publishDiagnostics === undefined,
    refreshesFindings: workspace?.diagnostics?.refreshSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersFormatting:
      textDocument?.formatting?.dynamicRegistration === true && textDocument.rangeFormatting?.dynamicRegistration === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    showsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') !== false,
    nestsSymbols: textDocument?.documentSymbol === undefined || textDocument.documentSymbol.hierarchicalDocumentSymbolSupport === true,
    snippetSupport: textDocument?.completion?.completionItem?.snippetSupport === true,
    annotatesEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined && workspace.workspaceEdit.documentChanges === true,
    editsDocuments: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    resolvesEdits:
      textDocument?.codeAction?.dataSupport === true && textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    movesFiles: workspace?.fileOperations?.willRename === true && workspace.workspaceEdit?.documentChanges === true,
    readsFiles: client.readsFiles === true,
    sharesFiles: client.sharesFiles === true,
    commands: client.commands === true,
    rulePages: typeof client.rulePages === 'string' ? client.rulePages : null,
    bundles: typeof client.bundles === 'string' ? client.bundles : null,
    namesRules: client.namesRules === true,
    linksCodes: textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
  };
}

function introductionOf(options: unknown): ClientIntroduction {
  const client = typeof options === 'object' && options !== null && 'client' in options ? options.client : null;
  return typeof client === 'object' && client !== null ? client : {};
}
