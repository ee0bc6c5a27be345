import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN, FAULTY, folderOf, run } from './bench';
import { documentOf, numbered, paragraph, USUAL_LIST, definition } from '../unit/exchange/word/document';

/** Whether a program answers. */
function has(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const OFFICE = has('soffice', '--version') && has('pdftotext', '-v');
const PYTHON = ['/usr/bin/python3', 'python3'].find((program) => has(program, '-c', 'import docx')) ?? null;

/** Has LibreOffice write a file in another format beside it. */
function convert(folder: string, file: string, format: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', ['--headless', profile, '--convert-to', format, '--outdir', folder, join(folder, file)], { stdio: 'ignore' });
}

function pageOf(folder: string, file: string, page: number): readonly string[] {
  const text = execFileSync('pdftotext', ['-layout', '-f', String(page), '-l', String(page), join(folder, file), '-'], {
    encoding: 'utf8',
  });
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

describe('other programs and the documents that are written', function () {
  this.timeout(240_000);

  (OFFICE ? it : it.skip)(
    'LibreOffice lays out 22 lines of 28 characters, page numbers outside (skipped where it is missing)',
    async () => {
      const sentence = '云山市青湖区认真落实整改要求逐项明确责任单位和完成时限确保件件有着落事事有回音';
      const folder = folderOf({ '通报.txt': `中共云山市青湖区委员会关于巡察整改进展情况的通报\n${sentence.repeat(40)}\n` });
      await run(folder, ['export', '通报.txt', '--output', 'a.docx']);
      convert(folder, 'a.docx', 'pdf');
      const page = pageOf(folder, 'a.pdf', 2);
      assert.equal(page.length, 23);
      assert.deepEqual(
        page.slice(0, 22).map((line) => [...line].length),
        Array.from({ length: 22 }, () => 28),
      );
      assert.equal(page[22]?.replaceAll(' ', ''), '—2—');
    },
  );

  (OFFICE ? it : it.skip)(
    'LibreOffice reads the text of a copy with comments as it reads the document (skipped where it is missing)',
    async () => {
      const lines = FAULTY.trimEnd().split('\n');
      const body = lines.map((line) => (/^[一二三]、/u.test(line) ? numbered(line.slice(2)) : paragraph(line))).join('');
      const folder = folderOf({ '通报.docx': documentOf({ body, numbering: `${USUAL_LIST}${definition(1, 0)}` }) });
      await run(folder, ['check', '--annotate', '.', '通报.docx']);
      const copy = '通报（检查意见）';
      for (const name of ['通报', copy]) convert(folder, `${name}.docx`, 'txt:Text');
      assert.equal(readFileSync(join(folder, `${copy}.txt`), 'utf8'), readFileSync(join(folder, '通报.txt'), 'utf8'));
    },
  );

  (PYTHON === null ? it.skip : it)(
    'python-docx opens copies of every sample, with their comments (skipped where it is missing)',
    async () => {
      const samples = readdirSync('samples').filter((name) => name.endsWith('.txt'));
      const twins = readdirSync('test/fixtures/defective').filter((name) => name.endsWith('.txt'));
      const files = [...samples.map((name) => join('samples', name)), ...twins.map((name) => join('test/fixtures/defective', name))];
      const folder = folderOf({ '无误.txt': CLEAN });
      for (const [index, file] of files.entries()) {
        const body = readFileSync(file, 'utf8')
          .split('\n')
          .map((line) => paragraph(escaped(line)));
        writeFileSync(join(folder, `${index}.docx`), documentOf({ body: body.join('') }));
      }
      await run(folder, ['check', '--stage', 'publish', '--annotate', '意见', '.']);
      const copies = readdirSync(join(folder, '意见')).map((name) => join(folder, '意见', name));
      assert.ok(copies.length > twins.length / 2, String(copies.length));
      for (const copy of copies) {
        const original = copy.replace(/意见\/(?<name>\d+)（检查意见）/u, '$<name>');
        assert.ok(existsSync(original));
        const script =
          'import sys,docx\nfor p in sys.argv[1:]:\n d=docx.Document(p)\n print(len([r for r in d.part.rels.values() if r.reltype.endswith("/comments")]))\n print("\\n".join(p.text for p in d.paragraphs))';
        const read = (path: string): readonly string[] =>
          execFileSync(PYTHON ?? '', ['-c', script, path], { encoding: 'utf8' }).split('\n');
        const [comments, ...text] = read(copy);
        assert.equal(comments, '1', copy);
        assert.deepEqual(text, read(original).slice(1));
      }
    },
  );
});

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
