import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { readWord } from '../../server/src/exchange/word/read/readWord';
import { documentOf, paragraph } from '../unit/exchange/word/document';
import { folderOf, run } from './bench';
import { documentFrom, UNANSWERED } from './numberedDraft';

describe('zhenggai check --annotate', () => {
  it('writes copies with the findings as comments, and leaves the documents alone', async () => {
    const bytes = documentFrom(UNANSWERED);
    const folder = folderOf({ '稿/通报.docx': bytes, '稿/说明.txt': UNANSWERED });
    const { code, out } = await run(folder, ['check', '稿', '--annotate', '意见']);
    assert.match(out, /^稿\/通报\.docx: 检查意见已写成批注，另存为 意见\/稿\/通报（检查意见）\.docx。$/mu);
    assert.equal(code, 1);
    assert.deepEqual(new Uint8Array(readFileSync(join(folder, '稿/通报.docx'))), bytes);
    const copy = readWord('copy.docx', new Uint8Array(readFileSync(join(folder, '意见/稿/通报（检查意见）.docx'))));
    assert.ok(!('reason' in copy));
    const comment = copy.comments.find(({ text }) => text.includes('structure/problem-has-response'));
    assert.equal(comment?.on, '关于会风不实问题的整改情况');
    assert.match(comment.text, /^【错误】.+\n可改：.+\n规则：/u);
  });

  it('gives each of two documents of one name a copy of its own', async () => {
    const folder = folderOf({ '一科/通报.docx': documentFrom(UNANSWERED), '二科/通报.docx': documentFrom(UNANSWERED) });
    for (const paths of [['一科/通报.docx', '二科/通报.docx'], ['*/通报.docx']]) {
      await run(folder, ['check', '--annotate', '意见', ...paths]);
      for (const office of ['一科', '二科']) {
        assert.ok(existsSync(join(folder, '意见', office, '通报（检查意见）.docx')), office);
        rmSync(join(folder, '意见', office), { recursive: true });
      }
    }
  });

  it('replaces the copy of an earlier run, and no document with words of others', async () => {
    const folder = folderOf({ '通报.docx': documentFrom(UNANSWERED) });
    const annotate = async (): Promise<string> => {
      const { out } = await run(folder, ['check', '通报.docx', '--annotate', '意见']);
      return /另存为 (?<place>\S+)。/u.exec(out)?.groups?.place ?? '';
    };
    assert.deepEqual([await annotate(), await annotate()], ['意见/通报（检查意见）.docx', '意见/通报（检查意见）.docx']);
    const place = join(folder, '意见/通报（检查意见）.docx');
    const parts = unzipSync(new Uint8Array(readFileSync(place)));
    const comments = new TextDecoder().decode(parts['word/comments.xml']).replace('w:author="整改通报检查"', 'w:author="周敏"');
    const answered = zipSync({ ...parts, 'word/comments.xml': new TextEncoder().encode(comments) });
    writeFileSync(place, answered);
    assert.equal(await annotate(), '意见/通报（检查意见2）.docx');
    assert.deepEqual(new Uint8Array(readFileSync(place)), answered);
  });

  it('says why it cannot, and writes nothing where there is nothing to say', async () => {
    const signed = documentOf({
      body: UNANSWERED.trimEnd()
        .split('\n')
        .map((line) => paragraph(line))
        .join(''),
      more: { '_xmlsignatures/sig1.xml': '<a/>' },
    });
    const folder = folderOf({ '通报.docx': signed });
    const { code, err } = await run(folder, ['check', '--annotate', '意见', '--stage', 'publish', '通报.docx']);
    assert.match(err, /^通报\.docx: 文档有数字签名/u);
    assert.equal(code, 2);
    assert.equal(existsSync(join(folder, '意见')), false);
  });
});
