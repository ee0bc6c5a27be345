import { listOfWords } from '../../notice/problemList';
import { readNotice } from '../../notice/readNotice';
import type { Example, OptionDefinition, Rule, Stage } from '../../rules/rule';
import { SEVERITY_NAMES } from '../../rules/severity';
import { checkNotice } from '../../rules/runner';

const CATEGORIES: readonly (readonly [string, string])[] = [
  ['structure', '结构'],
  ['numbering', '编号'],
  ['statistics', '统计'],
  ['dates', '日期'],
  ['text', '文字'],
];
const STAGES: readonly Stage[] = ['draft', 'review', 'publish'];

/** The page of a rule in Markdown: norm, source, exceptions, weights, options, fix, examples and what is reported of them. */
export function rulePage(rule: Rule): string {
  return `${[
    `# ${rule.name}`,
    `规则编号：\`${rule.id}\``,
    `**规范** ${rule.norm}`,
    `**出处** ${rule.source}。`.replace(/。。$/u, '。'),
    '## 例外',
    listOf(rule.exceptions),
    '## 各阶段的级别',
    `| 草稿 | 送审 | 公开 |\n| --- | --- | --- |\n| ${STAGES.map((stage) => severityName(rule, stage)).join(' | ')} |`,
    '个别情形会轻于上表，以编辑器里的提示为准。',
    '## 修复',
    fixOf(rule),
    '## 选项',
    optionsOf(rule.options ?? {}),
    '## 正例',
    ...rule.good.flatMap((example) => exampleOf(example, [])),
    '## 反例',
    ...rule.bad.flatMap((example) => exampleOf(example, messagesOf(rule, example))),
    '## 调整或关闭',
    `在设置里或在 \`.zhenggairc.json\` 里写级别（\`error\`、\`warning\`、\`information\`、\`hint\`）或 \`off\`：`,
    fenced(`{ "rules": { "${rule.id}": "off" } }`, 'json'),
    `[全部规则](${'../'.repeat(rule.id.split('/').length - 1)}README.md)`,
  ].join('\n\n')}\n`;
}

/** The table of all rules in Markdown, by category; links are relative to `docs/rules/`. */
export function ruleTable(rules: readonly Rule[]): string {
  const sections = CATEGORIES.flatMap(([category, name]) => {
    const members = rules.filter(({ id }) => id.startsWith(`${category}/`));
    return members.length === 0 ? [] : [`## ${name}`, tableOf(members)];
  });
  return `${[
    '# 规则',
    `共${rules.length}条。级别依次为草稿、送审、公开三个阶段；“安全”的修复可以一次全部应用，“建议”的修复逐处确认。`,
    ...sections,
  ].join('\n\n')}\n`;
}

function tableOf(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => {
    const weights = STAGES.map((stage) => severityName(rule, stage)).join('／');
    return `| [${rule.name}](${rule.id}.md) | \`${rule.id}\` | ${rule.norm} | ${weights} | ${fixName(rule)} |`;
  });
  return ['| 规则 | 编号 | 规范 | 级别 | 修复 |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

function severityName(rule: Rule, stage: Stage): string {
  const severity = rule.severity[stage];
  return severity === null ? '关' : SEVERITY_NAMES[severity];
}

function fixName({ fix }: Rule): string {
  if (fix === null) return '—';
  return fix === 'safe' ? '安全' : '建议';
}

function fixOf({ fix }: Rule): string {
  if (fix === null) return '没有自动修复，请按提示修改。';
  return fix === 'safe' ? '安全：不改变任何事实，可以一次全部应用。' : '建议：逐处确认后应用。';
}

function optionsOf(options: Readonly<Record<string, OptionDefinition>>): string {
  const entries = Object.entries(options);
  if (entries.length === 0) return '没有选项。';
  const rows = entries.map(([name, option]) => `| \`${name}\` | \`${JSON.stringify(option.default)}\` | ${option.description} |`);
  return ['| 选项 | 默认值 | 说明 |', '| --- | --- | --- |', ...rows].join('\n');
}

function listOf(sentences: readonly string[]): string {
  return sentences.length === 0 ? '没有例外。' : sentences.map((sentence) => `- ${sentence}`).join('\n');
}

function exampleOf({ text, note, list }: Example, messages: readonly string[]): readonly string[] {
  const listed =
    list === undefined ? [] : ['问题清单：', fenced(list.map((each, index) => `${index + 1}. ${each}`).join('\n'), 'text'), '通报：'];
  return [...(note === undefined ? [] : [`${note}：`]), ...listed, fenced(text, 'text'), ...messages.map((message) => `> ${message}`)];
}

function fenced(text: string, language: string): string {
  return `\`\`\`${language}\n${text.replace(/\n$/u, '')}\n\`\`\``;
}

/** What the rule says of an example, be it on or off by itself and the example a whole notice or not. */
function messagesOf(rule: Rule, { text, list }: Example): readonly string[] {
  const problemList = list === undefined ? {} : { problemList: listOfWords('清单', list) };
  const settings = { stage: 'publish', rules: { [rule.id]: { severity: 'error' } }, ...problemList } as const;
  return checkNotice({ ...readNotice(text), recognised: true }, settings, [rule]).map(({ message }) => message);
}
