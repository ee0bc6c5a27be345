/** The same sentence as another drafter would have written it: a change of form that changes no meaning. */
export interface Dress {
  readonly name: string;
  /** The text in this dress; unchanged where the dress does not apply. */
  readonly put: (text: string) => string;
}

/** Every way to dress a sentence: what is said of its numbers must not depend on it. */
export const DRESSES: readonly Dress[] = [
  // ⟦，其中A⟧ → ⟦，其中，A⟧: only where a name or a number of the parts follows.
  { name: '其中 with a comma', put: (text) => text.replace(/其中(?=[\p{Script=Han}\d])(?!的)/gu, '其中，') },
  { name: '其中 with a colon', put: (text) => text.replace(/(?<=[，,。])其中[，,：:]?/gu, '其中：') },
  { name: '其中 in a sentence of its own', put: (text) => text.replace(/[，,]其中[，,：:]?/gu, '。其中，') },
  { name: 'commas between parts', put: (text) => betweenParts(text, '，') },
  { name: 'semicolons between parts', put: (text) => betweenParts(text, '；') },
  { name: '条 for 项', put: (text) => text.replace(/(?<=\d)项/gu, '条') },
  { name: 'a clause before it', put: (text) => lineByLine(text, (line) => `区委高度重视，${line}`) },
  { name: 'a sentence behind it', put: (text) => lineByLine(text, (line) => (line.endsWith('。') ? `${line}相关工作持续推进。` : line)) },
  { name: 'a line break behind the first comma', put: (text) => text.replace(/^(?<start>[^，,\n]*(?:，|,(?!\d)))(?=.)/u, '$<start>\n') },
  { name: 'indented lines', put: (text) => lineByLine(text, (line) => `　　${line}`) },
  { name: 'CRLF line ends', put: (text) => text.replace(/\n/gu, '\r\n') },
  { name: 'full-width digits', put: (text) => text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) },
];

/** ⟦4人、3人、2人⟧ → ⟦4人，3人，2人⟧: the marks between parts, each a name and a number. A single one may join two numbers that share what follows. */
function betweenParts(text: string, mark: string): string {
  const marks = /(?<=\d\p{Script=Han}{1,2})、(?=\p{Script=Han}{2,8}\d)/gu;
  return (text.match(marks) ?? []).length < 2 ? text : text.replace(marks, mark);
}

function lineByLine(text: string, put: (line: string) => string): string {
  return text.split('\n').map(put).join('\n');
}
