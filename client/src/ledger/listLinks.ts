import * as vscode from 'vscode';
import { LIST_LINK_REQUEST, type ListLinkAnswer, type ListLinkParams } from '../../../server/src/lsp/ledgerProtocol';
import type { Session } from '../session';

/** Under which the lists that the user chose are kept, by notice. */
const CHOSEN = 'zhenggai.lists';
/** Of a larger folder the first names are told. */
const MOST_NAMES = 2000;

/** Tells the server what lies beside a notice, and which list the user chose for it. */
export class ListLinks {
  readonly #session: Session;
  readonly #memory: vscode.Memento;

  constructor(session: Session, memory: vscode.Memento) {
    this.#session = session;
    this.#memory = memory;
  }

  /** Links a notice; says what list it answers now. */
  async link(notice: vscode.Uri): Promise<ListLinkAnswer> {
    const toUri = (uri: vscode.Uri): string => this.#session.client.code2ProtocolConverter.asUri(uri);
    const chosen = this.#chosen()[notice.toString()];
    const params: ListLinkParams = {
      uri: toUri(notice),
      names: await namesBeside(notice),
      chosen: chosen === undefined ? null : toUri(vscode.Uri.parse(chosen, true)),
    };
    return this.#session.request<ListLinkAnswer>(LIST_LINK_REQUEST, params);
  }

  /** Keeps the user's choice; undefined leaves it to names and settings again. */
  async choose(notice: vscode.Uri, list: vscode.Uri | undefined): Promise<ListLinkAnswer> {
    const others = Object.entries(this.#chosen()).filter(([name]) => name !== notice.toString());
    const chosen = Object.fromEntries(list === undefined ? others : [...others, [notice.toString(), list.toString()]]);
    await this.#memory.update(CHOSEN, chosen);
    return this.link(notice);
  }

  #chosen(): Record<string, string> {
    return this.#memory.get<Record<string, string>>(CHOSEN, {});
  }
}

async function namesBeside(notice: vscode.Uri): Promise<readonly string[]> {
  if (notice.scheme === 'untitled') return [];
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(notice, '..'));
    return entries.flatMap(([name, type]) => ((type & vscode.FileType.File) === 0 ? [] : [name])).slice(0, MOST_NAMES);
  } catch {
    return [];
  }
}
