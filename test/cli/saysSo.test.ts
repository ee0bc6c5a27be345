import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFiles } from '../../server/src/cli/node/files';
import { CLEAN, CLI, FAULTY, folderOf, LETTER, run } from './bench';
import { readDocument } from './contract';

describe('zhenggai check says so where something was not done', () => {
  it('of a file that the unit leaves out, named or not', async () => {
    const folder = folderOf({ '.zhenggairc.json': '{"ignoreFiles":["旧稿.txt"]}', '旧稿.txt': FAULTY, '通报.txt': CLEAN });
    const named = await run(folder, ['check', '旧稿.txt']);
    assert.deepEqual([named.code, named.out], [0, '检查了0篇通报；按配置的 ignoreFiles 略过1个文件。\n']);
    assert.match(named.err, /^旧稿\.txt: 按 .*\.zhenggairc\.json 的 ignoreFiles 没有检查。\n$/u);
    assert.match((await run(folder, ['check', '.'])).out, /按配置的 ignoreFiles 略过1个文件/u);
    const json = readDocument((await run(folder, ['check', '--format', 'json', '旧稿.txt'])).out);
    assert.deepEqual([json.files.length, json.notes.length], [0, 1]);
    assert.match((await run(folder, ['check', '--format', 'junit', '旧稿.txt'])).out, /<skipped message="按 /u);
  });

  it('of a folder in which there is nothing to check', async () => {
    const { code, err } = await run(folderOf({ '稿/通报.pdf': '%PDF' }), ['check', '稿']);
    assert.equal(code, 2);
    assert.match(err, /^稿: 文件夹里没有可检查的文件/u);
  });

  it('of no hidden file, and of each file once', async () => {
    const folder = folderOf({ '._通报.txt': '\0\u0005\u0016\u0007'.repeat(80), '.旧.txt': FAULTY, '通报.txt': CLEAN });
    const { files, errors } = readDocument((await run(folder, ['check', '--format', 'json', '通报.txt', './通报.txt', '.'])).out);
    assert.deepEqual([files.map(({ path }) => path), errors], [['通报.txt'], []]);
  });

  it('of patterns that can match nothing', async () => {
    const folder = folderOf({ '.zhenggairc.json': '{"ignoreFiles":["旧稿\\\\\\\\**","!甲.txt"]}', '通报.txt': CLEAN });
    const { code, err } = await run(folder, ['check', '通报.txt']);
    assert.equal(code, 2);
    assert.match(err, /请用“\/”分隔文件夹[\s\S]*不能以“!”开头/u);
  });

  it('which stage each file was checked as', async () => {
    const folder = folderOf({ '甲/.zhenggairc.json': '{"stage":"draft"}', '甲/a.txt': CLEAN, '乙/b.txt': CLEAN });
    const { files } = readDocument((await run(folder, ['check', '--format', 'json', '甲', '乙'])).out);
    assert.deepEqual(
      files.map(({ stage }) => stage),
      ['draft', 'review'],
    );
  });

  it('of a configuration that was named: its patterns count from where the command was called', async () => {
    const folder = folderOf({ '规则/x.json': '{"ignoreFiles":["旧稿/**"]}', '旧稿/通报.txt': FAULTY });
    assert.equal((await run(folder, ['check', '--config', '规则/x.json', '旧稿/通报.txt'])).code, 0);
  });

  it('of a baseline that holds what is no longer there, or nothing that is', async () => {
    const folder = folderOf({ '通报.txt': FAULTY });
    await run(folder, ['check', '--baseline', '基线.json', '--update-baseline', '通报.txt']);
    assert.equal((await run(folder, ['check', '--baseline', '基线.json', '通报.txt'])).err, '');
    writeFileSync(join(folder, '通报.txt'), CLEAN);
    const { code, err } = await run(folder, ['check', '--baseline', '基线.json', '通报.txt']);
    assert.equal(code, 0);
    assert.match(err, /基线\.json: 基线里有\d+处已不存在|一处也没有对上/u);
    const other = folderOf({ '通报.txt': CLEAN, '基线.json': readFileSync(join(folder, '基线.json')) });
    execFileSync('mkdir', ['-p', join(other, '规则')]);
    writeFileSync(join(other, '规则/基线.json'), readFileSync(join(folder, '基线.json')));
    assert.match((await run(other, ['check', '--baseline', '规则/基线.json', '通报.txt'])).err, /一处也没有对上/u);
  });

  it('of ignores of notices that are gone, and of rules that are unknown; that is no error', async () => {
    const ignores = { '旧稿.txt': { rules: ['text/wording'] }, '通报.txt': { rules: ['text/nosuch'] } };
    const folder = folderOf({ '通报.txt': CLEAN, '.zhenggai-ignore.json': JSON.stringify({ version: 1, files: ignores }) });
    const { code, err } = await run(folder, ['check', '通报.txt']);
    assert.equal(code, 0);
    assert.match(err, /files → 旧稿\.txt：旁边没有这篇稿件[\s\S]*files → 通报\.txt：没有这些规则：text\/nosuch/u);
  });

  it('without letting anything in a file reach the terminal as it is', async () => {
    const folder = folderOf({
      '.zhenggairc.json': JSON.stringify({ '\u001b]0;x\u0007': 1, rules: { '\u001b[31m\u202e': 'off' }, wordingTables: ['表.csv'] }),
      '.zhenggai-ignore.json': JSON.stringify({ version: 1, files: { '\u001b[5m': 3 } }),
      '表.csv': '错误写法,正确写法\n\u001b,甲\n',
      '通报.txt': CLEAN,
    });
    const { out, err } = await run(folder, ['check', '通报.txt']);
    const unknown = await run(folder, ['check', '--\u001b[2J', '通报.txt']);
    // eslint-disable-next-line no-control-regex -- that is what must not be there
    for (const words of [out, err, unknown.err]) assert.doesNotMatch(words, /[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/u);
    assert.match(err, /\\u001b\[31m\\u202e/u);
  });

  it('by its exit code, where the output cannot be written', function () {
    if (!existsSync('/dev/full')) this.skip();
    const folder = folderOf({ '通报.txt': CLEAN });
    const run = (args: string): ReturnType<typeof spawnSync> =>
      spawnSync('sh', ['-c', `"${process.execPath}" "${CLI}" ${args} > /dev/full`], { cwd: folder });
    const { status, stderr } = run('check --format json 通报.txt');
    assert.equal(status, 2);
    assert.match(String(stderr), /结果没有写完：磁盘空间不足/u);
    for (const args of ['inspect 通报.txt', 'rules', '--help', '--version']) assert.equal(run(args).status, 2, args);
  });

  it('of a name that is no UTF-8', function () {
    if (process.platform !== 'linux') this.skip();
    const folder = folderOf({ '通报.txt': CLEAN });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xd5, 0xfb, 0xb8, 0xc4]), Buffer.from('.txt')]), CLEAN);
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'check', '.'], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /文件名不是 UTF-8 编码/u);
  });

  it('of files that have no end: pipes and devices keep nobody waiting', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = folderOf({ '通报.txt': CLEAN, '表.csv': '' });
    execFileSync('mkfifo', [join(folder, '.zhenggairc.json')]);
    symlinkSync('/dev/zero', join(folder, '.zhenggai-ignore.json'));
    const { code, err } = await run(folder, ['check', '通报.txt']);
    assert.equal(code, 2);
    assert.match(err, /\.zhenggairc\.json: 配置有误：不是普通文件[\s\S]*\.zhenggai-ignore\.json: 不是普通文件/u);
    await assert.rejects(nodeFiles.read('/dev/zero', 10));
    await assert.rejects(nodeFiles.replace('/dev/null', new Uint8Array()));
  });

  it('of a draft that grew while it was fixed', async () => {
    const folder = folderOf({ '通报.txt': FAULTY });
    let reads = 0;
    const files: typeof nodeFiles = {
      ...nodeFiles,
      read: (path, limit) => {
        if (path.endsWith('通报.txt')) reads += 1;
        if (reads === 2) appendFileSync(path, '新增的一行。\n');
        return nodeFiles.read(path, limit);
      },
    };
    const { err } = await run(folder, ['check', '--fix', '通报.txt'], { files });
    assert.match(err, /检查期间文件被别的程序改动过/u);
  });

  it('nothing of what a killed process left: it is taken away by the next that writes there', async () => {
    const folder = folderOf({ '通报.txt': FAULTY, '.zhenggai-999999999-abc-1.tmp': 'x', [`.zhenggai-${process.pid}-abc-1.tmp`]: 'x' });
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.tmp'))) utimesSync(join(folder, name), 1, 1);
    await run(folder, ['check', '--fix', '通报.txt']);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.tmp')),
      [`.zhenggai-${process.pid}-abc-1.tmp`],
    );
  });
});

describe('zhenggai check, as its peers have it', () => {
  it('writes into a file, wholly, and says so', async () => {
    const folder = folderOf({ '通报.txt': FAULTY });
    const { code, out } = await run(folder, ['check', '--format', 'json', '--output', '结果.json', '通报.txt']);
    assert.equal(code, 1);
    assert.match(out, /^检查了1篇通报.*报告已写入 .*结果\.json。\n$/u);
    assert.equal(readDocument(readFileSync(join(folder, '结果.json'), 'utf8')).files.length, 1);
    const refused = await run(folder, ['check', '--output', '没有/结果.txt', '通报.txt']);
    assert.equal(refused.code, 2);
    assert.match(refused.err, /没能写入报告/u);
  });

  it('reads one notice from standard input, by the name it is given', async () => {
    const folder = folderOf({ '稿/.zhenggairc.json': '{"stage":"draft"}' });
    const stdin = (async function* () {
      yield await Promise.resolve(Buffer.from(FAULTY.slice(0, 100)));
      yield await Promise.resolve(Buffer.from(FAULTY.slice(100)));
    })();
    const { out } = await run(folder, ['check', '--format', 'json', '--stdin-filename', '稿/通报.md', '-'], { stdin });
    const [file] = readDocument(out).files;
    assert.deepEqual([file?.path, file?.stage, (file?.diagnostics.length ?? 0) > 0], ['稿/通报.md', 'draft', true]);
    assert.equal((await run(folder, ['check', '--fix', '-'])).code, 2);
    const piped = spawnSync(process.execPath, [CLI, 'check', '-'], { cwd: folder, input: CLEAN, encoding: 'utf8' });
    assert.deepEqual([piped.status, piped.stdout.includes('检查了1篇通报')], [0, true]);
  });

  it('expands wildcards that the shell left', async () => {
    const folder = folderOf({ '稿/甲.txt': CLEAN, '稿/乙.md': CLEAN, '稿/深/丙.txt': CLEAN, '稿/.隐.txt': CLEAN, '稿/丁(1).txt': LETTER });
    const pathsOf = async (...patterns: readonly string[]): Promise<readonly string[]> =>
      readDocument((await run(folder, ['check', '--format', 'json', ...patterns])).out).files.map(({ path }) => path);
    assert.deepEqual(await pathsOf('稿/*.txt'), [join('稿', '丁(1).txt'), join('稿', '甲.txt')]);
    assert.deepEqual(
      await pathsOf('**/*.{txt,md}'),
      ['丁(1).txt', '乙.md', join('深', '丙.txt'), '甲.txt'].map((name) => join('稿', name)),
    );
    assert.deepEqual(await pathsOf('稿/丁(?).txt'), [join('稿', '丁(1).txt')]);
    const none = await run(folder, ['check', '稿/*.docx']);
    assert.deepEqual([none.code, none.err.includes('没有与这个通配符相符的文件')], [2, true]);
  });

  it('shows findings from a severity up, and counts the others all the same', async () => {
    const folder = folderOf({ '通报.txt': FAULTY.replace('修订借阅登记办法，', '修订借阅登记办法,') });
    const all = readDocument((await run(folder, ['check', '--format', 'json', '通报.txt'])).out).files[0]?.diagnostics ?? [];
    for (const [args, shown] of [
      [['--quiet'], ['error']],
      [
        ['--show', 'warning'],
        ['error', 'warning'],
      ],
    ] as const) {
      const { out, code } = await run(folder, ['check', '--format', 'json', ...args, '通报.txt']);
      const found = readDocument(out).files[0]?.diagnostics ?? [];
      assert.deepEqual(
        found,
        all.filter(({ severity }) => shown.some((each) => each === severity)),
      );
      assert.ok(found.length < all.length && code === 1);
    }
    assert.match((await run(folder, ['check', '--quiet', '通报.txt'])).out, /警告\d+处/u);
  });

  it('names each case of a junit suite differently', async () => {
    const twice = CLEAN.replace('督促补齐缺漏', '截止目前督促补齐缺漏，截止目前');
    const { out } = await run(folderOf({ '通报.txt': twice }), ['check', '--format', 'junit', '通报.txt']);
    const names = [...out.matchAll(/<testcase name="(?<name>[^"]*)"/gu)].map(({ groups }) => groups?.name);
    assert.ok(names.filter((name) => name?.startsWith('text/wording') === true).length >= 2, out);
    assert.equal(new Set(names).size, names.length);
  });

  it('ends cleanly when it is asked to', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = folderOf(Object.fromEntries([...new Uint8Array(40).keys()].map((index) => [`${index}.txt`, FAULTY])));
    const child = spawn(process.execPath, [CLI, 'check', '--fix', '.'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    child.stdout.once('data', () => child.kill('SIGTERM'));
    child.stdout.resume();
    assert.equal(await ended, 130);
    assert.ok(readdirSync(folder).every((name) => name.endsWith('.txt') && statSync(join(folder, name)).size > 0));
  });
});
