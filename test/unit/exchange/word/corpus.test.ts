import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWord } from '../../../../server/src/exchange/word/read/readWord';
import type { ChangeView, WordText } from '../../../../server/src/exchange/word/wordText';

/** Word files with what Word shows of them, beside the project; they are not part of it. */
const FOLDER = join(process.cwd(), '..', 'shared', 'corpus', 'word');
const EXPECTED = join(FOLDER, 'expected.json');

interface ShownLine {
  readonly label: string;
  readonly text: string;
}

interface ShownFile {
  readonly name: string;
  readonly about: string;
  readonly accepted: readonly ShownLine[];
  readonly rejected?: readonly ShownLine[];
  readonly table?: readonly (readonly string[])[];
  readonly boxes?: readonly string[];
  readonly notes?: readonly string[];
  readonly comments?: readonly { readonly author: string; readonly text: string; readonly on: string }[];
}

describe('Word files as Word shows them', () => {
  const files = existsSync(EXPECTED) ? (JSON.parse(readFileSync(EXPECTED, 'utf8')) as { readonly files: readonly ShownFile[] }).files : [];
  if (files.length === 0) it.skip('are not beside the project');

  for (const file of files) {
    it(`${file.name}: ${file.about}`, () => {
      const text = read(file.name, 'accept');
      assert.deepEqual(shown(text), file.accepted);
      assert.deepEqual(shown(read(file.name, 'refuse')), file.rejected ?? file.accepted);
      if (file.table !== undefined)
        assert.deepEqual(
          text.tables[0]?.rows.map((cells) => cells.map((cell) => cell.text)),
          file.table,
        );
      assert.deepEqual(boxesOf(text), file.boxes ?? []);
      assert.deepEqual(
        text.notes.flatMap(({ lines }) => lines),
        file.notes ?? [],
      );
      assert.deepEqual(
        text.comments.map(({ author, text: words, on }) => ({ author, text: words, on })),
        file.comments ?? [],
      );
    });
  }
});

function read(name: string, view: ChangeView): WordText {
  const text = readWord(name, new Uint8Array(readFileSync(join(FOLDER, name))), view);
  assert.ok(!('reason' in text), 'reason' in text ? text.reason : '');
  return text;
}

function shown({ paragraphs }: WordText): readonly ShownLine[] {
  const lines = paragraphs
    .filter(({ anchor }) => anchor === null)
    .flatMap(({ label, lines: each }) => each.map(({ text }, index) => ({ label: index === 0 ? label : '', text })));
  return lines.filter(({ label, text }) => label !== '' || text !== '');
}

function boxesOf({ paragraphs }: WordText): readonly string[] {
  return paragraphs.filter(({ anchor }) => anchor !== null).flatMap(({ lines }) => lines.map(({ text }) => text));
}
