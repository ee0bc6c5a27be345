import { SNIPPETS } from './library';
import { snippetSyntax, type Snippet } from './snippet';

/** One entry of a snippet file of VS Code. */
interface FileSnippet {
  readonly body: readonly string[];
  readonly description: string;
  /** Whole notices are offered by “用代码片段填充文件” and for an empty file. */
  readonly isFileTemplate?: true;
}

/**
 * The snippet file that VS Code reads, by name. It has no prefixes on purpose: a snippet without one is listed by “插入代码片段”
 * and “用代码片段填充文件” but never in the suggest list, which the language server fills. So nothing is offered twice.
 */
export function snippetFile(): Readonly<Record<string, FileSnippet>> {
  return Object.fromEntries(SNIPPETS.map((snippet) => [snippet.name, toFileSnippet(snippet)]));
}

/** The table of the README: prefix, initials, what it gives. */
export function snippetTable(): string {
  const rows = SNIPPETS.map(({ prefix, initials, name, description }) => `| ${prefix} | \`${initials}\` | ${name} | ${description} |`);
  return ['| 输入中文 | 或首字母 | 得到 | 内容 |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function toFileSnippet(snippet: Snippet): FileSnippet {
  return {
    body: snippetSyntax(snippet).split('\n'),
    description: `${snippet.description}（${snippet.prefix}，${snippet.initials}）`,
    ...(snippet.kind === 'notice' ? { isFileTemplate: true as const } : {}),
  };
}
