import { STAGES } from '../settings/configuration';
import type { Schema } from '../settings/configurationSchema';

/** What may stand in a `.zhenggai-ignore.json`, and in a baseline: the same as `parseIgnores` takes. */
export function ignoreSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '整改通报忽略记录（.zhenggai-ignore.json）',
    description: '由编辑器的“忽略这一处”等操作或 zhenggai check --update-baseline 写入；每一条按原句识别，别处改动不影响。',
    type: 'object',
    additionalProperties: false,
    required: ['version', 'files'],
    properties: {
      version: { const: 1 },
      files: {
        description: '按文件名（基线文件里是相对路径）列出。',
        type: 'object',
        additionalProperties: { $ref: '#/definitions/notice' },
      },
    },
    definitions: {
      rule: { type: 'string', pattern: '^[a-z]+/[a-z-]{1,40}$' },
      notice: {
        type: 'object',
        additionalProperties: false,
        properties: {
          rules: { description: '这篇通报里不查的规则。', type: 'array', items: { $ref: '#/definitions/rule' } },
          stage: { description: '这篇通报到了哪一步；没有写的，按文件夹的设置。', type: 'string', enum: STAGES },
          findings: { description: '这篇通报里忽略的各处。', type: 'array', items: { $ref: '#/definitions/finding' } },
        },
      },
      finding: {
        type: 'object',
        additionalProperties: false,
        required: ['rule', 'quote', 'key'],
        properties: {
          rule: { $ref: '#/definitions/rule' },
          quote: { description: '原句的开头，供人辨认。', type: 'string' },
          key: { description: '原句的指纹，由程序写入，不要改动。', type: 'string', pattern: '^[0-9a-f]{14}$' },
          reason: { description: '为什么忽略。', type: 'string' },
          by: { description: '谁忽略的。', type: 'string' },
          date: { description: '哪一天忽略的，如 2024-03-15。', type: 'string' },
        },
      },
    },
  };
}
