import { CodeActionTriggerKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Notice } from '../../notice/model';
import type { Diagnostic } from '../../rules/runner';
import type { Host } from '../host';
import type { DocumentSettings } from '../documentSettings';

/** What actions are offered for. */
export interface ActionRequest {
  readonly host: Host;
  readonly document: TextDocument;
  readonly notice: Notice;
  readonly settings: DocumentSettings;
  /** The findings of the text as it now is. */
  readonly findings: readonly Diagnostic[];
  readonly params: CodeActionParams;
}

/** One sort of action: the kinds it announces and what it offers. */
export interface ActionProvider {
  /** `quickfix`, `refactor.renumber`; what is offered has one of these. */
  readonly kinds: readonly string[];
  /** Is asked where the client wants one of these kinds at least. */
  readonly provide: (request: ActionRequest) => readonly CodeAction[] | Promise<readonly CodeAction[]>;
}

/** Whether the client wants actions of a kind: it named the kind or one above it, or named none and asks for what everyone sees. */
export function wantsKind({ params: { context } }: ActionRequest, kind: string): boolean {
  if (context.only !== undefined) return context.only.some((only) => kind === only || kind.startsWith(`${only}.`) || only === '');
  if (kind.startsWith('source')) return false;
  return kind === 'quickfix' || context.triggerKind !== CodeActionTriggerKind.Automatic;
}
