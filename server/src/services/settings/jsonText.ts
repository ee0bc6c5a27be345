import { parse, printParseErrorCode, visit, type ParseError } from 'jsonc-parser';

/** JSON that a person wrote, as data, or why it is none. */
export type ParsedJson = { readonly value: unknown } | { readonly fault: string };

/** A text with brackets nested deeper than this is no configuration. */
const MOST_NESTED = 100;
const TEXT_OR_BRACKET = /"(?:[^"\\]|\\.)*"|[[\]{}]/gsu;
const MISSING: Readonly<Record<string, string>> = {
  ColonExpected: '少了冒号',
  CommaExpected: '少了逗号',
  CloseBraceExpected: '少了右花括号“}”',
  CloseBracketExpected: '少了右方括号“]”',
  UnexpectedEndOfString: '引号没有成对',
};

/**
 * Reads JSON of at most `limit` characters, with the comments and the commas before a closing bracket that VS Code's own settings may
 * have. A byte order mark is skipped. Never throws; what comes back is unchecked.
 */
export function parseJsonText(text: string, limit: number): ParsedJson {
  if (text.length > limit) return { fault: `文件太大：最多 ${limit} 个字符，这里有 ${text.length} 个` };
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (content.trim() === '') return { fault: '文件是空的；至少要写 {}' };
  const plain = parsePlain(content);
  if (plain !== null) return plain;
  if (isDeep(content)) return { fault: '括号套得太深，不像是手写的 JSON' };
  const errors: ParseError[] = [];
  const value: unknown = parse(content, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first === undefined) return { value };
  const what = MISSING[printParseErrorCode(first.error)] ?? '请检查逗号、引号和括号';
  return { fault: `不是合法的 JSON（${placeOf(content, first.offset)}附近）：${what}` };
}

/** Most of it is JSON as it is, which the host reads ten times as fast; null where it is none. */
function parsePlain(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/**
 * The first name that stands twice in one object, as where both sides of a merge were kept; null where there is none. Readers take the last,
 * editors of JSON change the first.
 */
export function nameTwice(text: string): string | null {
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (isDeep(content)) return null;
  const open: Set<string>[] = [];
  let twice: string | null = null;
  visit(
    content,
    {
      onObjectBegin: () => void open.push(new Set()),
      onObjectProperty: (name) => {
        const names = open.at(-1);
        if (names?.has(name) === true) twice ??= name;
        names?.add(name);
      },
      onObjectEnd: () => void open.pop(),
    },
    { allowTrailingComma: true },
  );
  return twice;
}

/** Whether data is an object of names and values, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether brackets are nested deeper than that: reading them would exhaust the stack. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(TEXT_OR_BRACKET)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > MOST_NESTED) return true;
  }
  return false;
}

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `第${line}行第${offset - before.lastIndexOf('\n')}列`;
}
