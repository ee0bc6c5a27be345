import * as vscode from 'vscode';

/** One thing that a unit says of itself, as the settings keep it below `zhenggai`. */
interface Entry {
  readonly key: string;
  readonly label: string;
  readonly example: string;
  /** Whether there may be several, which are kept as a list. */
  readonly isList?: boolean;
  readonly faultOf?: (text: string) => string | undefined;
}

const ENTRIES: readonly Entry[] = [
  { key: 'unit.signature', label: '署名', example: '标题和落款里的机关名称，例如“中共青溪县委”' },
  { key: 'unit.name', label: '单位名称', example: '正文里的叫法，例如“青溪县”“青溪县水利局”' },
  { key: 'unit.shortName', label: '自称', example: '例如“县委”“局党组”' },
  { key: 'unit.telephones', label: '联系电话', example: '带区号，例如“0990-7710026”；有几个的，用顿号隔开', isList: true },
  { key: 'unit.email', label: '电子邮箱', example: '例如“qxxw@qingxi.example.org”' },
  { key: 'unit.address', label: '通讯地址', example: '例如“青溪县县府街1号中共青溪县委办公室”' },
  {
    key: 'unit.postcode',
    label: '邮政编码',
    example: '六位数字',
    faultOf: (text) => (/^(?:\d{6})?$/u.test(text) ? undefined : '邮政编码是六位数字。'),
  },
  { key: 'person', label: '您的姓名', example: '记在忽略的理由旁边；不填就不记' },
];

interface Item extends vscode.QuickPickItem {
  readonly entry: Entry | null;
}

/** Lets the unit's data be filled in one by one, and begins again with the list until the user leaves it. */
export async function fillInUnit(): Promise<void> {
  for (;;) {
    const picked = await vscode.window.showQuickPick<Item>([...ENTRIES.map(itemFor), { label: '$(gear) 在设置里打开', entry: null }], {
      title: '单位档案',
      placeHolder: '选一项填写，新建通报、插入联系方式时自动带上；按 Esc 结束',
      matchOnDescription: true,
    });
    if (picked === undefined) return;
    if (picked.entry === null) {
      await vscode.commands.executeCommand('workbench.action.openSettings', 'zhenggai.unit');
      return;
    }
    await ask(picked.entry);
  }
}

function itemFor(entry: Entry): Item {
  const value = valueOf(entry);
  return { label: entry.label, description: value === '' ? '（未填）' : value, entry };
}

async function ask(entry: Entry): Promise<void> {
  const { key, label, example, isList = false, faultOf } = entry;
  const text = await vscode.window.showInputBox({
    title: `单位档案：${label}`,
    prompt: example,
    value: valueOf(entry),
    ignoreFocusOut: true,
    validateInput: (typed) => faultOf?.(typed.trim()),
  });
  if (text === undefined) return;
  const words = text.trim();
  const settings = vscode.workspace.getConfiguration('zhenggai');
  // Where it was said before it is said again.
  const isOfWorkspace = settings.inspect(key)?.workspaceValue !== undefined;
  const value = isList ? words.split(/[、，,;；\s]+/u).filter((part) => part !== '') : words;
  const target = isOfWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await settings.update(key, value.length === 0 ? undefined : value, target);
}

function valueOf({ key }: Entry): string {
  const value = vscode.workspace.getConfiguration('zhenggai').get<string | readonly string[]>(key, '');
  return typeof value === 'string' ? value : value.join('、');
}
