import assert from 'node:assert/strict';
import { readNotice } from '../../../server/src/notice/readNotice';
import { invisibleCharacters } from '../../../server/src/rules/text/invisibleCharacters';
import { readOnce } from '../readOnce';
import { diagnosticsOf, findingsOf, fixed } from '../rules/findings';
import { readSamples } from '../samples/samples';

/** What comes with text that was copied, and how it gets into a text. */
const COPIES: readonly (readonly [name: string, copied: (text: string) => string])[] = [
  ...['\u200b', '\u200e', '\u2060', '\u00ad', '\ufeff', '\ufe0f', '\u061c', '\u180e', '\u3164', '\u0001', '\u0097'].map(
    (sign): (typeof COPIES)[number] => [
      `U+${sign.charCodeAt(0).toString(16).padStart(4, '0')} before markers and labels and in numbers`,
      (text) => text.replace(/(?<=[\n\u3000])(?=[（一二三四五六七八九十\d])|(?=：)|(?<=\d)(?=\d)/gu, sign),
    ],
  ),
  [
    'radicals in place of numerals',
    (text) => text.replaceAll('一', '⼀').replaceAll('二', '⼆').replaceAll('八', '⼋').replaceAll('十', '⼗'),
  ],
];

describe('characters that cannot be seen, or look like others', () => {
  it('are put right apart from each other where they stand side by side', () => {
    const [finding] = findingsOf(invisibleCharacters, '\f\u200f\u2028');
    const places = finding?.fix?.edits.map(({ span: { start, end } }) => [start, end]);
    assert.deepEqual(places, [[0, 2]]);
  });

  it('are all put right at once, also where a break or a radical stands beside a hidden one', () => {
    for (const text of ['\u0000\u000b', '\f\u200f\u2028', '⼀\u200b⼆', '甲\u200b\u000b乙']) {
      const [finding] = findingsOf(invisibleCharacters, text);
      assert.ok(finding?.fix !== undefined);
      assert.deepEqual(findingsOf(invisibleCharacters, fixed(text, finding.fix)), [], JSON.stringify(text));
    }
  });

  it('are not read, whichever of the basic plane Unicode calls ignorable or control characters', () => {
    const codes = [...new Array<null>(0xfffe).keys()].filter((code) =>
      /^(?![\t\n\v\f\r\u0085])(?:\p{DI}|\p{Cc})$/u.test(String.fromCharCode(code)),
    );
    assert.ok(codes.length > 100);
    const read = codes.filter((code) => readNotice(`整改${String.fromCharCode(code)}情况`).source.text !== '整改情况');
    assert.deepEqual(read, []);
  });

  it('are part of an emoji, a keycap, and a character that has variants', () => {
    for (const sign of ['☎\ufe0f', '5\ufe0f\u20e3', '👨\u200d👩\u200d👧', '❤\ufe0f\u200d🔥', '葛\u{e0100}'])
      assert.deepEqual(findingsOf(invisibleCharacters, `联系电话${sign}：0990-7710026。`), [], sign);
  });

  for (const { name, text } of readSamples()) {
    for (const [what, copied] of COPIES) {
      const hidden = copied(text);
      if (hidden === text) continue;
      it(`hide nothing from the check: ${what} in ${name}`, () => {
        assert.equal(readOnce(hidden).problems.length, readOnce(text).problems.length);
        assert.deepEqual(rulesOf(hidden), rulesOf(text));
        const [finding, ...more] = findingsOf(invisibleCharacters, hidden);
        assert.equal(more.length, 0);
        assert.ok(finding?.fix !== undefined);
        assert.equal(fixed(hidden, finding.fix), text);
      });
    }
  }
});

/** The rules of all findings but the one on the characters themselves. */
function rulesOf(text: string): readonly string[] {
  return diagnosticsOf(text)
    .map(({ rule }) => rule.id)
    .filter((id) => id !== invisibleCharacters.id)
    .sort();
}
