import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Understanding } from '../../server/src/services/understanding';
import { documentOf, numbered, numberOf, content, run as textRun } from '../unit/exchange/word/document';
import { CLEAN, folderOf, LETTER, run } from './bench';
import { documentFrom, NUMBERED, UNANSWERED } from './numberedDraft';
import { readDocument } from './contract';

const TRACKED = 'w:id="1" w:author="周敏" w:date="2025-03-01T09:00:00Z"';

describe('zhenggai check of Word documents', () => {
  it('finds what it finds in the text, with the line, the paragraph and the page', async () => {
    const folder = folderOf({ '通报.docx': documentFrom(UNANSWERED), '通报.txt': UNANSWERED });
    const { code, out, err } = await run(folder, ['check', '--format', 'json', '通报.docx', '通报.txt']);
    const [word, text] = readDocument(out).files;
    assert.deepEqual(
      word?.diagnostics.map(({ rule }) => rule),
      text?.diagnostics.map(({ rule }) => rule),
    );
    const missing = word?.diagnostics.find(({ rule }) => rule === 'structure/problem-has-response');
    assert.deepEqual([missing?.range.start.line, missing?.paragraph, missing?.page, missing?.fix], [5, 5, 2, null]);
    assert.deepEqual([code, err], [1, '']);
  });

  it('says of a finding on an automatic number that it is changed in Word, and offers no fix for it', async () => {
    const folder = folderOf({ '通报.docx': documentFrom(CLEAN, 2) });
    const { out } = await run(folder, ['check', '通报.docx']);
    assert.match(out, /^通报\.docx:6:1（第5段，第2页）: 错误: .*请在 Word 里改编号.*\[numbering\/sequence\]$/mu);
    assert.doesNotMatch(out, /可改|--fix/u);
    const { out: sarif } = await run(folder, ['check', '--format', 'sarif', '通报.docx']);
    assert.match(sarif, /"logicalLocations":\[\{"name":"第5段，第2页","kind":"paragraph"\}\]/u);
    assert.doesNotMatch(sarif, /"fixes"/u);
    const { out: junit } = await run(folder, ['check', '--format', 'junit', '通报.docx']);
    assert.match(junit, /name="numbering\/sequence 第6行第1字，第5段，第2页"/u);
  });

  it('looks at the documents in a folder, not at what Word and WPS put beside them', async () => {
    const sound = documentFrom(CLEAN);
    const folder = folderOf({
      '甲.docx': sound,
      '深/乙.DOCX': sound,
      '~$甲.docx': 'x',
      '.~丙.docx': 'x',
      '甲（检查意见）.docx': sound,
      '甲（检查意见2）.docx': sound,
      '便函.docx': documentFrom(LETTER),
    });
    const { code, out, err } = await run(folder, ['check', '.']);
    assert.match(out, /^检查了2篇通报.*另有1个文件不是整改通报，没有检查。$/mu);
    assert.deepEqual([code, err], [0, '']);
  });

  it('says of each file that it cannot read what it is', async () => {
    const ole = (stream: string): Uint8Array =>
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    const folder = folderOf({
      'a.doc': ole('x'),
      'b.wps': ole('x'),
      'c.docx': ole('EncryptedPackage'),
      'd.docx': documentFrom(CLEAN).subarray(0, 900),
    });
    const { code, err } = await run(folder, ['check', '.']);
    assert.match(err, /^a\.doc: 这是旧版 Word 文档.*\nb\.wps: 这是 WPS 文字的旧格式.*\nc\.docx: 文档设有打开密码.*\nd\.docx: 文件已损坏/u);
    assert.equal(code, 2);
  });

  it('never changes a document', async () => {
    const bytes = documentFrom(CLEAN.replace('“三会一课”工作规范', '《“三会一课”工作规范（试行》'));
    const folder = folderOf({ '通报.docx': bytes });
    const { code, err } = await run(folder, ['check', '--fix', '通报.docx']);
    assert.match(err, /有1处可自动修改，但 Word 原件不改动/u);
    assert.equal(code, 2);
    assert.deepEqual(new Uint8Array(readFileSync(join(folder, '通报.docx'))), bytes);
  });
});

describe('zhenggai inspect of a Word document', () => {
  it('reads it as the text that Word shows', async () => {
    const folder = folderOf({ '通报.docx': documentFrom(CLEAN), '通报.txt': CLEAN });
    const [word, text] = await Promise.all(['通报.docx', '通报.txt'].map((path) => run(folder, ['inspect', path])));
    const problems = (out = ''): readonly string[] => (JSON.parse(out) as Understanding).problems.map((problem) => problem.text);
    assert.deepEqual(problems(word?.out), problems(text?.out));
    assert.equal(problems(word?.out).length, 2);
  });
});

describe('zhenggai import', () => {
  const changed = documentOf({
    body: [
      numbered('整改'),
      content(
        `${textRun('办结')}<w:del ${TRACKED}><w:r><w:delText>8</w:delText></w:r></w:del><w:ins ${TRACKED}>${textRun('9')}</w:ins>${textRun('件')}`,
        numberOf(0),
      ),
    ].join(''),
    numbering: NUMBERED,
  });

  it('writes one paragraph a line, automatic numbers right before their text, changes accepted or refused', async () => {
    const folder = folderOf({ '通报.docx': changed });
    const accepted = await run(folder, ['import', '通报.docx']);
    assert.deepEqual(accepted, { code: 0, out: '一、整改\n二、办结9件\n', err: '通报.docx: 有修订，按全部接受读出。\n' });
    const refused = await run(folder, ['import', '--changes', 'refuse', '通报.docx']);
    assert.equal(refused.out, '一、整改\n二、办结8件\n');
  });

  it('writes to a file, whole, and never over the document', async () => {
    const folder = folderOf({ '通报.docx': changed });
    const { code, out } = await run(folder, ['import', '通报.docx', '--output', '通报.txt']);
    assert.deepEqual([code, out, readFileSync(join(folder, '通报.txt'), 'utf8')], [0, '', '一、整改\n二、办结9件\n']);
    const again = await run(folder, ['import', '通报.docx', '--output', '通报.txt']);
    assert.deepEqual(
      [again.code, again.err, existsSync(join(folder, '通报.txt.bak'))],
      [0, '通报.docx: 有修订，按全部接受读出。\n', false],
    );
    writeFileSync(join(folder, '通报.txt'), '人工改过');
    const replaced = await run(folder, ['import', '通报.docx', '--output', '通报.txt']);
    assert.match(replaced.err, /^通报\.txt: 已有的内容与写入的不同，原内容留在 通报\.txt\.bak。$/mu);
    assert.deepEqual(
      ['通报.txt', '通报.txt.bak'].map((name) => readFileSync(join(folder, name), 'utf8')),
      ['一、整改\n二、办结9件\n', '人工改过'],
    );
    const over = await run(folder, ['import', '通报.docx', '--output', './通报.docx']);
    assert.deepEqual([over.code, over.err], [2, './通报.docx: 这是要导入的 Word 文件本身，没有写入。\n']);
    assert.deepEqual(new Uint8Array(readFileSync(join(folder, '通报.docx'))), changed);
  });

  it('says what it left out, and what it cannot do', async () => {
    const picture = documentOf({ body: content('<w:r><w:drawing><pic:pic/></w:drawing></w:r>') });
    const folder = folderOf({ 'a.docx': picture, 'b.docx': 'x' });
    assert.match((await run(folder, ['import', 'a.docx'])).err, /有1张图片，没有读入/u);
    assert.deepEqual(await run(folder, ['import', 'b.docx']).then(({ code, out }) => [code, out]), [2, '']);
    assert.match((await run(folder, ['import'])).err, /要写明导入哪个 Word 文件/u);
    assert.match((await run(folder, ['import', 'a.docx', 'b.docx'])).err, /一次只导入一个/u);
    assert.equal((await run(folder, ['import', '没有.docx'])).code, 2);
  });
});

describe('a folder with Word documents', () => {
  let folder = '';
  beforeEach(() => {
    folder = folderOf({ '甲/通报.docx': documentFrom(UNANSWERED, 2), '甲/~$通报.docx': 'x', '问题清单.docx': documentFrom(CLEAN) });
  });

  for (const [title, ...command] of [
    ['check', 'check', '--format', 'json'],
    ['check as text', 'check'],
    ['check --summary', 'check', '--summary'],
    ['check for SARIF', 'check', '--format', 'sarif'],
    ['check for JUnit', 'check', '--format', 'junit'],
    ['inspect as text', 'inspect', '--format', 'text'],
  ] as const) {
    it(`is the same to ${title} as its documents by their names`, async () => {
      const said = async (path: string): Promise<string> => (await run(folder, [...command, path])).out.replace(/ time=\S+/u, '');
      assert.equal(await said('.'), (await said('甲/通报.docx')) || assert.fail('nothing was said'));
    });
  }

  it('is the same to inspect, one entry a document', async () => {
    const { out } = await run(folder, ['inspect', '.']);
    const { files } = JSON.parse(out) as { readonly files: readonly { readonly path: string }[] };
    const single = JSON.parse((await run(folder, ['inspect', '甲/通报.docx'])).out) as object;
    assert.deepEqual(files, [{ path: '甲/通报.docx', ...single }]);
  });
});

describe('zhenggai export', () => {
  it('writes a draft as an official document beside it, and says what is left to be filled in', async () => {
    const folder = folderOf({ '通报.txt': CLEAN.replace('8次', '××次') });
    const { code, out, err } = await run(folder, ['export', '通报.txt']);
    assert.deepEqual([code, out], [0, '已导出 通报（公文格式）.docx\n']);
    assert.match(err, /^通报\.txt:4:\d+: .*××/u);
    const back = await run(folder, ['import', '通报（公文格式）.docx']);
    assert.equal(back.out, CLEAN.replace('8次', '××次'));
  });

  it('writes over nothing that was not named, and never over the draft', async () => {
    const folder = folderOf({ '通报.txt': CLEAN, '通报（公文格式）.docx': '人工改过' });
    const { code, err } = await run(folder, ['export', '通报.txt']);
    assert.deepEqual([code, err], [2, '通报（公文格式）.docx: 已有这个文件，没有覆盖；请用 --output 写明导出到哪里。\n']);
    assert.match((await run(folder, ['export', '通报.txt', '--output', '通报.txt'])).err, /稿件本身，没有写入/u);
    assert.equal(readFileSync(join(folder, '通报.txt'), 'utf8'), CLEAN);
    const named = await run(folder, ['export', '通报.txt', '--output', '通报（公文格式）.docx']);
    assert.deepEqual(
      [named.code, named.err],
      [0, '通报（公文格式）.docx: 已有的内容与写入的不同，原内容留在 通报（公文格式）.docx.bak。\n'],
    );
    assert.equal(readFileSync(join(folder, '通报（公文格式）.docx.bak'), 'utf8'), '人工改过');
  });

  it('takes fonts and margins from the unit’s file, the nearest or the one that is named, and says what is wrong with it', async () => {
    const word = { fonts: { body: '仿宋' }, margins: { top: 34, left: 27.5 } };
    const folder = folderOf({
      '通报.txt': CLEAN,
      '.zhenggairc.json': JSON.stringify({ word }),
      '别.json': '{"word":{"margins":{"top":3}}}',
    });
    const written = async (...options: readonly string[]): Promise<string> => {
      const { code } = await run(folder, ['export', '通报.txt', '--output', '通报.docx', ...options]);
      assert.equal(code, 0);
      return new TextDecoder().decode(unzipSync(readFileSync(join(folder, '通报.docx')))['word/document.xml']);
    };
    const own = await written();
    assert.match(own, /<w:pgMar w:top="1928" w:right="1474" w:bottom="1984" w:left="1559"/u);
    assert.match(own, /w:eastAsia="仿宋"/u);
    assert.match(await written('--config', '别.json'), /<w:pgMar w:top="2098"/u);
    const options = ['export', '通报.txt', '--output', '通报.docx', '--config'];
    assert.match((await run(folder, [...options, '别.json'])).err, /word → margins → top：应是10到60之间的毫米数/u);
    assert.deepEqual(await run(folder, [...options, '没有.json']).then(({ code, err }) => [code, err]), [
      2,
      '没有.json: 找不到这个配置文件。\n',
    ]);
  });

  it('lays a Word document out anew', async () => {
    const folder = folderOf({ '通报.docx': documentFrom(CLEAN) });
    assert.equal((await run(folder, ['export', '通报.docx'])).code, 0);
    assert.equal((await run(folder, ['import', '通报（公文格式）.docx'])).out, CLEAN);
  });
});
