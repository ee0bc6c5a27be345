/** What a JSON text may go on with. */
type Expected = 'value' | 'value or ]' | 'name or }' | 'name' | ':' | ', or close' | 'end';

/** One token of JSON (RFC 8259) after blanks: a mark, a text, a number or a word. */
const TOKEN =
  /[ \t\n\r]*(?:(?<mark>[{}[\]:,])|(?<text>"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?<other>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])|(?:true|false|null)\b))/uy;
const BLANKS = /[ \t\n\r]*/uy;

/** The offset at which a text stops being JSON; the end of the text where something is missing there, or where nothing is wrong. */
export function findJsonFault(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  for (let at = 0; expected !== 'end' || /\S/u.test(text.slice(at));) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    const next: Expected | null =
      token === null ? null : after(expected, token.groups?.mark ?? (token.groups?.text === undefined ? '1' : '"'), open);
    if (next === null) return skipBlanks(text, at);
    expected = next;
    at = TOKEN.lastIndex;
  }
  return text.length;
}

/** What is expected after a token (`"` for a text, `1` for other plain values); null where the token is not what is expected. */
function after(expected: Expected, token: string, open: ('{' | '[')[]): Expected | null {
  const isValueDue = expected === 'value' || expected === 'value or ]';
  if (isValueDue && (token === '{' || token === '[')) {
    open.push(token);
    return token === '{' ? 'name or }' : 'value or ]';
  }
  if (isValueDue && (token === '"' || token === '1')) return closed(open);
  if ((expected === 'name' || expected === 'name or }') && token === '"') return ':';
  if (expected === ':' && token === ':') return 'value';
  const innermost = open.at(-1);
  if (expected === ', or close' && token === ',') return innermost === '{' ? 'name' : 'value';
  const mayClose = expected === ', or close' || expected === 'name or }' || expected === 'value or ]';
  if (!mayClose || token !== (innermost === '{' ? '}' : ']')) return null;
  open.pop();
  return closed(open);
}

function closed(open: readonly string[]): Expected {
  return open.length === 0 ? 'end' : ', or close';
}

function skipBlanks(text: string, at: number): number {
  BLANKS.lastIndex = at;
  BLANKS.exec(text);
  return BLANKS.lastIndex;
}
