import * as vscode from 'vscode';

/**
 * The scheme of the rules' pages. They are files of the extension, wherever that is: on a disk, on a remote machine, on a web server. A
 * scheme of its own gives them one address everywhere, and has VS Code show them rendered (`workbench.editorAssociations`).
 */
const SCHEME = 'zhenggai-rule';

/** The address of the folder of all pages, without a slash at its end. */
export const RULE_PAGES_ADDRESS = `${SCHEME}:`;

/** The folder of the pages below the extension's. */
const FOLDER = 'docs/rules';

/** The command that opens the page of a rule, or the table of all rules where none is named. */
const OPEN = 'zhenggai.openRules';

/** A page's path: `/README.md`, `/text/wording.md`. Nothing else of the extension can be read. */
const PAGE = /^\/(?:[a-z]+\/)?[\w-]+\.md$/u;
/** The same by the rule's name, which is what a tab shows: `/text/易错词.md`. */
const NAMED_PAGE = /^\/[a-z]+\/(?<name>[^/\\[\]().]{1,40})\.md$/u;
/** The page that lists all rules, with name and page of each: `| [易错词](text/wording.md) |`. */
const LIST = '/README.md';

/** The files that name rules, and a rule's name in them. */
const SETTINGS_FILES: vscode.DocumentSelector = [{ pattern: '**/.zhenggairc.json' }, { pattern: '**/.zhenggai-ignore.json' }];
const RULE_ID = /"(?<id>(?:structure|numbering|statistics|dates|text)\/[a-z-]{1,60})"/gu;

/** Has VS Code show the pages on rules, and links to them. */
export function rulePages({ extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  const folder = vscode.Uri.joinPath(extensionUri, FOLDER);
  return vscode.Disposable.from(
    vscode.workspace.registerFileSystemProvider(SCHEME, pagesBelow(folder), { isReadonly: true, isCaseSensitive: true }),
    vscode.languages.registerDocumentLinkProvider(SETTINGS_FILES, { provideDocumentLinks: linksToRules }),
    vscode.commands.registerCommand(OPEN, async (id: unknown) =>
      vscode.commands.executeCommand('vscode.open', typeof id === 'string' ? await namedAddress(folder, id) : addressOf('README.md')),
    ),
  );
}

/** A finding whose code leads to the page of its rule under the rule's name. */
export function nameRulePage(finding: vscode.Diagnostic): vscode.Diagnostic {
  const { code } = finding;
  if (typeof code !== 'object' || code.target.scheme !== SCHEME) return finding;
  const category = code.target.path.slice(0, code.target.path.lastIndexOf('/') + 1);
  finding.code = { value: code.value, target: code.target.with({ path: `${category}${String(code.value)}.md` }) };
  return finding;
}

async function namedAddress(folder: vscode.Uri, id: string): Promise<vscode.Uri> {
  const name = (await listedPages(folder)).find(({ page }) => page === `${id}.md`)?.name;
  return addressOf(name === undefined ? `${id}.md` : `${id.slice(0, id.indexOf('/') + 1)}${name}.md`);
}

/** Every rule's name and page, from the list of all rules. */
async function listedPages(folder: vscode.Uri): Promise<readonly { readonly name: string; readonly page: string }[]> {
  const list = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, LIST)));
  return [...list.matchAll(/\[(?<name>[^\]]{1,40})\]\((?<page>[a-z]+\/[\w-]+\.md)\)/gu)].map(({ groups }) => ({
    name: groups?.name ?? '',
    page: groups?.page ?? '',
  }));
}

/** A hover whose links to rule pages work: VS Code follows only commands and the schemes that it knows from within a hover. */
export function linkRulePages(hover: vscode.Hover): vscode.Hover {
  const contents = hover.contents.map((content) => {
    if (!(content instanceof vscode.MarkdownString) || !content.value.includes(`](${RULE_PAGES_ADDRESS}`)) return content;
    const linked = new vscode.MarkdownString(
      content.value.replace(/\]\(zhenggai-rule:\/(?<id>[a-z/-]{1,80})\.md\)/gu, (...[, id]: string[]) => `](${commandLink(id ?? '')})`),
    );
    linked.isTrusted = { enabledCommands: [OPEN] };
    return linked;
  });
  return new vscode.Hover(contents, hover.range);
}

function commandLink(id: string): string {
  return `command:${OPEN}?${encodeURIComponent(JSON.stringify([id]))}`;
}

function addressOf(page: string): vscode.Uri {
  return vscode.Uri.parse(`${RULE_PAGES_ADDRESS}/${page}`);
}

function linksToRules(document: vscode.TextDocument): vscode.DocumentLink[] {
  return [...document.getText().matchAll(RULE_ID)].map((found) => {
    const id = found.groups?.id ?? '';
    const range = new vscode.Range(document.positionAt(found.index + 1), document.positionAt(found.index + 1 + id.length));
    const link = new vscode.DocumentLink(range, addressOf(`${id}.md`));
    link.tooltip = '打开规则说明';
    return link;
  });
}

function pagesBelow(folder: vscode.Uri): vscode.FileSystemProvider {
  const read = async (page: vscode.Uri): Promise<Uint8Array> => {
    const named = NAMED_PAGE.exec(page.path)?.groups?.name;
    const path = PAGE.test(page.path) ? page.path : (await listedPages(folder)).find(({ name }) => name === named)?.page;
    if (path === undefined) throw vscode.FileSystemError.FileNotFound(page);
    return vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, path));
  };
  const refuse = (page: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(page);
  };
  return {
    readFile: read,
    stat: async (page) => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: (await read(page)).byteLength }),
    readDirectory: () => [],
    watch: () => new vscode.Disposable(() => undefined),
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    writeFile: refuse,
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
  };
}
