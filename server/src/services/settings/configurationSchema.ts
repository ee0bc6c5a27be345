import { LONGEST_LAYOUT } from '../../notice/layout';
import { RULES } from '../../rules/registry';
import type { OptionDefinition, OptionValue, Rule, Stage } from '../../rules/rule';
import type { Severity } from '../../rules/severity';
import { MOST_ENTRIES, SEVERITY_CHOICES, STAGES } from './configuration';
import { FONT_USES, LONGEST_FONT, MARGIN_SIDES, NARROWEST_MARGIN, WIDEST_MARGIN } from './wordLayout';

/** A JSON schema, or a part of one (draft 07). */
export type Schema = Readonly<Record<string, unknown>>;

const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  draft: '草稿：还没写完的地方不催',
  review: '送审：缺项和差错都指出来',
  publish: '公开：公布之前从严检查',
};
const SEVERITY_NAMES: Readonly<Record<Severity | 'off', string>> = {
  error: '错误',
  warning: '警告',
  information: '信息',
  hint: '提示',
  off: '不查',
};
const LAYOUT: Schema = {
  description:
    '问题认错了才设：写出问题的标记，如“1.”“（一）”“第一，”“◆”“加粗”“问题1：”“表格”；整改情况另有标签的，用“/”隔开写在后面，如“（1）/整改情况”。不写则自动识别；稿件里没有这样的标记时，仍自动识别。',
  type: 'string',
  maxLength: LONGEST_LAYOUT,
  default: '',
  examples: ['（1）', '1./整改情况', '◆', '问题1：/整改落实', '加粗', '表格'],
};
const WEIGHT: Schema = {
  type: 'string',
  enum: SEVERITY_CHOICES,
  enumDescriptions: SEVERITY_CHOICES.map((choice) => SEVERITY_NAMES[choice]),
};

/** What may stand in a `.zhenggairc.json`: the same as `readConfiguration` takes, with every rule, what it asks and its options. */
export function configurationSchema(rules: readonly Rule[] = RULES): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '整改通报检查配置（.zhenggairc.json）',
    description: '对所在文件夹及其下各级文件夹里的通报起作用；命令行和编辑器用的是同一份。',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      stage: {
        description: '稿件到了哪一步，决定检查的宽严。',
        type: 'string',
        enum: STAGES,
        enumDescriptions: STAGES.map((stage) => STAGE_NAMES[stage]),
        default: 'review',
      },
      layout: LAYOUT,
      rules: {
        description: '逐条规则的轻重和选项。没有写到的，按规则自身的轻重。',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      },
      wordingTables: {
        description: '本单位的用语表（csv、xlsx），列名：错误写法、正确写法、说明、例外。用相对本文件的路径，不能在本文件夹之外。',
        ...listSchema('^(?!/|[A-Za-z]:)(?!(?:.*/)?\\.\\.(?:/|$)).*\\.([cC][sS][vV]|[xX][lL][sS][xX])$'),
      },
      problemLists: {
        description:
          '通报和它所答的问题清单（xlsx、csv、docx、md、txt），例如 {"通报.txt": "清单.xlsx"}；左边可以用通配符。用相对本文件的路径，不能在本文件夹之外。',
        type: 'object',
        maxProperties: MOST_ENTRIES,
        additionalProperties: {
          type: 'string',
          maxLength: 500,
          pattern: '^(?!/|[A-Za-z]:)(?!(?:.*/)?\\.\\.(?:/|$)).*\\.(xlsx|csv|tsv|docx|md|txt|XLSX|CSV|TSV|DOCX|MD|TXT)$',
        },
      },
      ignoreFiles: {
        description: '不检查的文件，相对本文件，例如 "旧稿/**"、"*.草稿.txt"。',
        ...listSchema('.'),
      },
      word: {
        description: '导出 Word（公文格式）的字体和页边距；没有写的按 GB/T 9704—2012。',
        type: 'object',
        additionalProperties: false,
        properties: {
          fonts: recordSchema(FONT_USES, { type: 'string', maxLength: LONGEST_FONT }),
          margins: recordSchema(MARGIN_SIDES, { type: 'number', minimum: NARROWEST_MARGIN, maximum: WIDEST_MARGIN }),
        },
      },
    },
    definitions: { weight: WEIGHT },
  };
}

function listSchema(pattern: string): Schema {
  return { type: 'array', maxItems: MOST_ENTRIES, uniqueItems: true, items: { type: 'string', maxLength: 500, pattern } };
}

function ruleSchema({ name, norm, source, severity, options = {} }: Rule): Schema {
  const weights = STAGES.map((stage) => SEVERITY_NAMES[severity[stage] ?? 'off']).join('／');
  const weight = { $ref: '#/definitions/weight' };
  return {
    description: `${name}：${norm}\n草稿／送审／公开：${weights}\n依据：${source}`,
    anyOf: [
      weight,
      {
        type: 'object',
        additionalProperties: false,
        properties: { severity: weight, ...(Object.keys(options).length === 0 ? {} : { options: optionsSchema(options) }) },
      },
    ],
  };
}

function optionsSchema(options: Readonly<Record<string, OptionDefinition>>): Schema {
  const entries = Object.entries(options).map(([name, { description, default: value }]): readonly [string, Schema] => [
    name,
    { description, default: value, ...typeOf(value) },
  ]);
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(entries) };
}

function typeOf(value: OptionValue): Schema {
  if (typeof value !== 'object') return { type: typeof value };
  return { type: 'array', items: { type: 'string' } };
}

function recordSchema(entries: Readonly<Record<string, string>>, value: Schema): Schema {
  const properties = Object.entries(entries).map(([name, description]) => [name, { description, ...value }] as const);
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) };
}
