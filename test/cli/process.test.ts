import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { nodeFiles } from '../../server/src/cli/node/files';
import { workbookOf } from '../unit/exchange/workbook';
import { CLEAN, CLI, FAULTY, folderOf, launch, run } from './bench';
import { readDocument } from './contract';

before(() => {
  assert.ok(existsSync(CLI), 'dist/cli.js is not there: npm run build');
});

describe('dist/cli.js', function () {
  this.timeout(120_000);

  it('answers as the library does', async () => {
    const folder = folderOf({ '通报.txt': FAULTY });
    for (const args of [
      ['check', '通报.txt'],
      ['check', '--format', 'json', '通报.txt'],
      ['inspect', '通报.txt'],
      ['rules'],
      ...[['--help'], ['-h'], ['--version'], ['-v'], ['check', '--version'], []],
      ['check'],
    ]) {
      assert.deepEqual(await launch(folder, args), await run(folder, args), args.join(' '));
    }
  });

  it('finds what is loaded on demand', async () => {
    const folder = folderOf({ '通报.txt': CLEAN, '稿.md': CLEAN, '表.csv': '序号,反馈问题,整改措施\n1,公车管理混乱,甲\n' });
    for (const args of [
      ['check', '通报.txt', '--list', '表.csv'],
      ['check', '稿.md'],
      ['new', '--list', '表.csv', '--layout', '整改通报针对'],
      ['report', '通报.txt', '--output', '单.html'],
      ['export', '通报.txt', '--output', '单.docx'],
    ]) {
      const { code, err } = await launch(folder, args);
      assert.notEqual(code, 2, `${args.join(' ')}: ${err}`);
    }
  });

  it('checks the others where one is missing, unreadable, a loop of links or no file', async () => {
    const folder = folderOf({ '通报.txt': FAULTY, '深/通报.txt': CLEAN });
    symlinkSync('乙', join(folder, '甲'));
    symlinkSync('甲', join(folder, '乙'));
    symlinkSync('没有.txt', join(folder, '深/断.txt'));
    symlinkSync('..', join(folder, '深/上'));
    spawnSync('mkfifo', [join(folder, '管道')]);
    const { code, out } = await launch(folder, ['check', '--format', 'json', '没有.txt', '甲', '管道', '深', '通报.txt']);
    const document = readDocument(out);
    assert.deepEqual(
      document.files.map(({ path }) => path),
      [join('深', '通报.txt'), '通报.txt'],
    );
    assert.deepEqual(
      document.errors.map(({ path, message }) => `${path} ${message}`),
      [
        '没有.txt 找不到这个文件或文件夹',
        '甲 符号链接绕成了圈，找不到真正的文件',
        '管道 不是普通文件，没有读取',
        `${join('深', '断.txt')} 符号链接指向的文件不存在，或者绕成了圈`,
      ],
    );
    assert.equal(code, 2);
  });

  it('says that a file may not be read', async function () {
    const folder = folderOf({ '密.txt': CLEAN, '通报.txt': CLEAN });
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
    const read = (path: string, limit: number): Promise<Uint8Array> =>
      path.endsWith('密.txt') ? Promise.reject(denied) : nodeFiles.read(path, limit);
    const simulated = await run(folder, ['check', '密.txt', '通报.txt'], { files: { ...nodeFiles, read } });
    assert.deepEqual([simulated.code, simulated.err], [2, '密.txt: 没有权限读写。\n']);
    assert.match(simulated.out, /检查了1篇通报/u);
    chmodSync(join(folder, '密.txt'), 0);
    // The administrator may read everything.
    if (process.getuid?.() === 0) return;
    assert.deepEqual((await launch(folder, ['check', '密.txt'])).code, 2);
  });

  it('takes names with blanks, Chinese and line ends, and writes each on one line', async () => {
    const names = ['a b.txt', '整改 通报（定稿）.txt', 'x\ny.txt', '-x.txt'];
    const folder = folderOf(Object.fromEntries(names.map((name) => [name, FAULTY])));
    const { out } = await launch(folder, ['check', '--', ...names]);
    for (const line of out.split('\n').filter((words) => words !== ''))
      assert.match(line, /^(?:a b|整改 通报（定稿）|x\\ny|-x)\.txt:| {4}|检查了4篇/u);
    const json = readDocument((await launch(folder, ['check', '--format', 'json', '.'])).out);
    assert.deepEqual(json.files.map(({ path }) => path).sort(), [...names].sort());
  });

  it('goes on without a word when the reader has gone (| head)', async () => {
    const folder = folderOf(Object.fromEntries([...new Uint8Array(20).keys()].map((index) => [`${index}.txt`, FAULTY])));
    const child = spawn(process.execPath, [CLI, 'check', '--fix', '.'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.once('data', () => child.stdout.destroy());
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([code, err], [1, '']);
    for (const name of ['0.txt', '19.txt', '9.txt']) assert.notEqual(readFileSync(join(folder, name), 'utf8'), FAULTY, 'all are done');
  });

  it('writes beside each file under a name of its own, though its threads count alike and no time passes', () => {
    const names = [...new Uint8Array(120).keys()].map((index) => `${index}.txt`);
    const folder = folderOf({ ...Object.fromEntries(names.map((name) => [name, FAULTY])), 'clock.cjs': 'Date.now = () => 1e12;' });
    const args = ['--require', './clock.cjs', CLI, 'check', '--fix', '--summary', '.'];
    const { stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    assert.equal(stderr, '');
    for (const name of names) assert.notEqual(readFileSync(join(folder, name), 'utf8'), FAULTY, name);
  });

  it('ends its document, and says so, when it is interrupted (Ctrl+C)', async () => {
    const folder = folderOf({});
    mkdirSync(join(folder, '稿'));
    for (let index = 0; index < 400; index += 1) writeFileSync(join(folder, '稿', `${index}.txt`), FAULTY);
    const child = spawn(process.execPath, [CLI, 'check', '--format', 'json', '稿'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (out === '') child.kill('SIGINT');
      out += text;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    const document = readDocument(out);
    assert.deepEqual(
      document.errors.map(({ message }) => message),
      ['检查被中断，后面的文件没有检查'],
    );
    assert.ok(document.files.length < 400);
    assert.equal(code, 130);
  });

  it('loads the engine from the server, and nothing of lists, ledgers, Word and Markdown before there is one', () => {
    const folder = folderOf({
      '通报.txt': CLEAN,
      '又一篇.md': CLEAN,
      '清单/通报.txt': CLEAN,
      '清单/通报.清单.csv': '序号,反馈问题\n1,“三会一课”不规范\n',
      'trace.cjs': `process.on('exit', () => console.error(Object.keys(require.cache).map((file) => require('path').basename(file)).join()));`,
    });
    const loaded = (...args: readonly string[]): readonly string[] => {
      const { stderr } = spawnSync(process.execPath, ['--require', './trace.cjs', CLI, ...args], { cwd: folder, encoding: 'utf8' });
      return (stderr.trim().split('\n').at(-1) ?? '').split(',').filter((name) => name !== 'trace.cjs');
    };
    assert.deepEqual(loaded('--version'), ['cli.js']);
    assert.deepEqual(loaded('check', '通报.txt'), ['cli.js', 'commands.js', 'server.js']);
    assert.deepEqual(loaded('check', '又一篇.md'), ['cli.js', 'commands.js', 'server.js', 'markdown.js']);
    assert.deepEqual(loaded('check', '清单/通报.txt'), ['cli.js', 'commands.js', 'server.js', 'exchange.js']);
    assert.deepEqual(loaded('report', '--output', '甲.html', '通报.txt'), ['cli.js', 'commands.js', 'server.js', 'ledger.js']);
    assert.deepEqual(loaded('export', '通报.txt', '--output', '甲.docx'), ['cli.js', 'commands.js', 'server.js', 'word.js', 'zip.js']);
  });

  it('has the engine alone compiled of the server, in its threads too', () => {
    const folder = folderOf({
      ...Object.fromEntries([...new Uint8Array(40).keys()].map((index) => [`${index}.txt`, CLEAN])),
      'trace.cjs': `const { writeSync } = require('fs');
        const look = () => {
          const server = Object.entries(require.cache).find(([file]) => require('path').basename(file) === 'server.js')?.[1].exports;
          if (server === undefined) setImmediate(look);
          else writeSync(2, typeof server.createLanguageService + ' ' + typeof server.modules + '\\n');
        };
        look();`,
    });
    const env = { ...process.env, NODE_OPTIONS: '--require ./trace.cjs' };
    const { stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', '--format', 'json', '.'], { cwd: folder, encoding: 'utf8', env });
    assert.equal(readDocument(stdout).files.length, 40);
    const loaded = stderr.trim().split('\n');
    assert.ok(loaded.length > (availableParallelism() > 1 ? 1 : 0), stderr);
    assert.deepEqual([...new Set(loaded)], ['function undefined']);
  });

  it('reads wording tables, which it loads on demand', async () => {
    const folder = folderOf({
      '.zhenggairc.json': '{"wordingTables": ["用语.xlsx"]}',
      '用语.xlsx': workbookOf([
        ['错误写法', '正确写法'],
        ['谈话提醒', '提醒谈话'],
      ]),
      '通报.txt': CLEAN,
    });
    assert.match((await launch(folder, ['check', '通报.txt'])).out, /“谈话提醒”应为“提醒谈话”/u);
  });

  it('shares many files out among threads, and gives the answers in the order of their names', async () => {
    const files = Object.fromEntries([...new Uint8Array(100).keys()].map((index) => [`${index}.txt`, index % 7 === 0 ? FAULTY : CLEAN]));
    const folder = folderOf(files);
    const [threads, single] = [
      await launch(folder, ['check', '--format', 'json', '.']),
      await run(folder, ['check', '--format', 'json', '.']),
    ];
    assert.deepEqual(threads, single);
  });
});
