import assert from 'node:assert/strict';
import { CLEAN, FAULTY, folderOf, LETTER, run } from './bench';
import { readDocument, type Position } from './contract';

describe('zhenggai check --format json', () => {
  it('writes the document of the contract, key for key', async () => {
    const folder = folderOf({ '通报.txt': FAULTY });
    const { code, out, err } = await run(folder, ['check', '--format', 'json', '通报.txt']);
    const document = readDocument(out);
    assert.deepEqual(Object.keys(document), ['version', 'stage', 'files', 'errors', 'notes']);
    assert.equal(document.stage, 'review');
    const [file] = document.files;
    assert.deepEqual(Object.keys(file ?? {}), ['path', 'encoding', 'diagnostics', 'summary', 'stage', 'ignored']);
    assert.deepEqual([file?.path, file?.encoding], ['通报.txt', 'utf-8']);
    assert.deepEqual(file?.summary, { problems: 3, answered: 2, figures: 0, figuresHolding: 0 });
    const missing = file.diagnostics.find(({ rule }) => rule === 'structure/problem-has-response');
    assert.deepEqual(Object.keys(missing ?? {}), ['rule', 'severity', 'message', 'range', 'offset', 'length', 'related', 'fix']);
    const line = FAULTY.split('\n').findIndex((words) => words.includes('会风不实'));
    assert.deepEqual([missing?.severity, missing?.range.start.line], ['error', line]);
    for (const { range, offset, length } of file.diagnostics) {
      assert.equal(offset, offsetOf(FAULTY, range.start));
      assert.equal(offset + length, offsetOf(FAULTY, range.end));
    }
    assert.deepEqual([code, err], [1, '']);
  });

  it('holds a file that is no notice, without findings, when it was named', async () => {
    const folder = folderOf({ 'a.txt': LETTER, 'sub/b.txt': LETTER });
    const { code, out } = await run(folder, ['check', '--format=json', 'a.txt', 'sub']);
    assert.deepEqual(
      readDocument(out).files.map(({ path, diagnostics }) => [path, diagnostics]),
      [['a.txt', []]],
    );
    assert.equal(code, 0);
  });

  it('is whole when nothing could be read', async () => {
    const { code, out } = await run(folderOf({}), ['check', '--format', 'json', '没有.txt']);
    assert.deepEqual(readDocument(out).files, []);
    assert.deepEqual(readDocument(out).errors, [{ path: '没有.txt', message: '找不到这个文件或文件夹' }]);
    assert.equal(code, 2);
  });
});

describe('zhenggai check', () => {
  it('reports place, severity, rule and the words at fault, and sums up', async () => {
    const { out } = await run(folderOf({ '通报.txt': FAULTY }), ['check', '通报.txt']);
    assert.match(out, /^通报\.txt:5:\d+: 错误: .+ \[structure\/problem-has-response\]\n {4}原文：〖二、关于会风不实/mu);
    assert.match(out, /可改：.+（--fix 自动改）/u);
    assert.match(out, /检查了1篇通报：错误\d+处.*；问题3个，有整改情况的2个；.*。\n$/u);
  });

  it('checks the texts in a folder, counts those that are no notices, and passes over what is hidden', async () => {
    const names = ['甲.txt', '乙.md', '丙.zhenggai', '.hidden/丁.txt', 'node_modules/戊.txt', '己.pdf', '深/处/庚.TXT'];
    const folder = folderOf({ ...Object.fromEntries(names.map((name) => [name, CLEAN])), '便函.txt': LETTER });
    const { code, out, err } = await run(folder, ['check', '--format', 'json', '.']);
    assert.deepEqual(
      readDocument(out)
        .files.map(({ path }) => path)
        .sort(),
      ['丙.zhenggai', '乙.md', '深/处/庚.TXT', '甲.txt'].sort(),
    );
    const text = await run(folder, ['check', '.']);
    assert.match(text.out, /检查了4篇通报.*另有1个文件不是整改通报，没有检查/u);
    assert.deepEqual([code, err], [0, '']);
  });

  it('says of a named file that it is no notice', async () => {
    const { code, out } = await run(folderOf({ '便函.txt': LETTER }), ['check', '便函.txt']);
    assert.match(out, /^便函\.txt: 不是整改通报，没有检查。\n检查了0篇通报；另有1个/u);
    assert.equal(code, 0);
  });

  it('goes by the weight that is asked for', async () => {
    const folder = folderOf({ '通报.txt': CLEAN.replace('0990-6123456', '6123456'), '差.txt': FAULTY });
    const codeOf = async (...args: string[]): Promise<number | null> => (await run(folder, ['check', ...args])).code;
    assert.equal(await codeOf('通报.txt'), 0);
    assert.equal(await codeOf('--fail-on', 'information', '通报.txt'), 1);
    assert.equal(await codeOf('--fail-on', 'error', '差.txt'), 1);
    assert.equal(await codeOf('差.txt', '没有.txt'), 2);
  });

  it('judges by the stage', async () => {
    const folder = folderOf({ '通报.txt': FAULTY });
    const severityAt = async (stage: string): Promise<string | undefined> => {
      const { out } = await run(folder, ['check', '--format', 'json', '--stage', stage, '通报.txt']);
      assert.equal(readDocument(out).stage, stage);
      return readDocument(out).files[0]?.diagnostics.find(({ rule }) => rule === 'structure/problem-has-response')?.severity;
    };
    assert.equal(await severityAt('draft'), 'information');
    assert.equal(await severityAt('publish'), 'error');
  });

  it('says what is wrong with the arguments, and how they go', async () => {
    const rows: readonly (readonly [string[], RegExp])[] = [
      [[], /要写明做什么/u],
      [['chekc', 'a.txt'], /没有“chekc”这个命令/u],
      [['check'], /要写明检查哪些文件/u],
      [['check', '--fromat', 'json', 'a.txt'], /没有“--fromat”这个选项/u],
      [['check', '--format', 'yaml', 'a.txt'], /“--format”应是 text、json、jsonl、sarif、junit 之一，不能是“yaml”/u],
      [['check', 'a.txt', '--format'], /“--format”后面要写/u],
      [['check', '--fix=yes', 'a.txt'], /“--fix”后面不带值/u],
      [['check', '--update-baseline', 'a.txt'], /要和“--baseline 文件”同用/u],
      [['inspect'], /要写明查看哪个文件/u],
    ];
    for (const [args, expected] of rows) {
      const { code, out, err } = await run('/', args);
      assert.match(err, expected);
      assert.match(err, /用法：/u);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
    }
  });

  it('takes what follows -- for a path', async () => {
    const { out } = await run(folderOf({ '--fix': CLEAN }), ['check', '--format', 'json', '--', '--fix']);
    assert.deepEqual(
      readDocument(out).files.map(({ path }) => path),
      ['--fix'],
    );
  });

  it('explains itself, and lists the rules', async () => {
    const help = await run('/', ['--help']);
    assert.match(help.out, /退出码：0 .*1 .*2 /u);
    assert.deepEqual([help.code, (await run('/', ['check', '-h'])).out], [0, help.out]);
    assert.match((await run('/', ['--version'])).out, /^\d+\.\d+\.\d+\n$/u);
    const rules = await run('/', ['rules']);
    assert.match(rules.out, /^numbering\/sequence {2}.+\n {2}.+\n {2}草稿.+，送审错误，公开错误/mu);
    assert.ok(Array.isArray(JSON.parse((await run('/', ['rules', '--format', 'json'])).out)));
  });
});

function offsetOf(text: string, { line, character }: Position): number {
  return text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
}
