import * as vscode from 'vscode';
import { LIST_LINK_REQUEST, type ListLinkAnswer, type ListLinkParams } from '../../../server/src/lsp/ledgerProtocol';
import type { Session } from '../session';
import { sourceAddress, WORD_SCHEME } from '../word/addresses';

/** Under which the lists that the user chose are kept, by notice. */
const CHOSEN = 'zhenggai.lists';
/** Of a larger folder only the first names are sent. */
const MOST_NAMES = 2000;
/** One of these is in the name of every list. */
const LIST_WORD = /清单|台[账帐]/u;

/** Reports to the server what lies beside a notice, and which list the user chose for it. */
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
    const params: ListLinkParams = { uri: toUri(notice), ...(await this.linkOf(notice)) };
    return this.#session.request<ListLinkAnswer>(LIST_LINK_REQUEST, params);
  }

  /** What says which list a notice answers: what lies beside it, and what the user chose for it. */
  async linkOf(notice: vscode.Uri): Promise<Omit<ListLinkParams, 'uri'>> {
    const chosen = this.#chosen()[notice.toString()];
    const list = chosen === undefined ? null : this.#session.client.code2ProtocolConverter.asUri(vscode.Uri.parse(chosen, true));
    return { names: await namesBeside(notice), chosen: list };
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

/** Nothing where no list can be among them. */
async function namesBeside(notice: vscode.Uri): Promise<readonly string[]> {
  if (notice.scheme === 'untitled') return [];
  const file = notice.scheme === WORD_SCHEME ? sourceAddress(notice) : notice;
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(file, '..'));
    const names = entries.flatMap(([name, type]) => ((type & vscode.FileType.File) === 0 ? [] : [name])).slice(0, MOST_NAMES);
    return names.some((name) => LIST_WORD.test(name)) ? names : [];
  } catch {
    return [];
  }
}
