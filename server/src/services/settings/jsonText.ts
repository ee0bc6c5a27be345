import { findJsonFault } from './jsonFault';

/** JSON that a person wrote, as data, or why it is none. */
export type ParsedJson = { readonly value: unknown } | { readonly fault: string };

/** Reads JSON of at most `limit` characters. A byte order mark is passed over. Never throws; what comes back is unchecked. */
export function parseJsonText(text: string, limit: number): ParsedJson {
  if (text.length > limit) return { fault: `文件太大：最多 ${limit} 个字符，这里有 ${text.length} 个` };
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (content.trim() === '') return { fault: '文件是空的；至少要写 {}' };
  try {
    return { value: JSON.parse(content) };
  } catch {
    return { fault: `不是合法的 JSON（${placeOf(content, findJsonFault(content))}附近），请检查逗号、引号和括号` };
  }
}

/** Whether data is an object of names and values, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `第${line}行第${offset - before.lastIndexOf('\n')}列`;
}
