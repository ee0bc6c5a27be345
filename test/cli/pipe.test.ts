import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { runCli } from '../../server/src/cli/main';
import { nodeFiles } from '../../server/src/cli/node/files';
import { CLEAN, CLI, FAULTY, folderOf, LETTER, run, type Run } from './bench';
import { readDocument, type CheckDocument } from './contract';

/** What a line is answered with. */
type Answer = { readonly id: unknown; readonly error?: string; readonly notice?: boolean } & Partial<
  Pick<CheckDocument['files'][number], 'diagnostics' | 'summary'>
>;

describe('zhenggai pipe', () => {
  it('answers a line with what check finds in a file of the same text', async () => {
    const folder = folderOf({ '通报.txt': FAULTY });
    const file = readDocument((await run(folder, ['check', '--format', 'json', '通报.txt'])).out).files[0];
    const [answer] = answersOf(await pipe(lineOf({ id: '甲', text: FAULTY })));
    assert.deepEqual(answer, { id: '甲', diagnostics: file?.diagnostics, summary: file?.summary });
    assert.ok((answer.diagnostics ?? []).length > 0);
  });

  it('answers in order, a line for a line, whatever the lines are', async () => {
    const lines = [
      lineOf({ id: 1, text: CLEAN }),
      'null\n',
      '\n',
      '{"id":4,\n',
      lineOf({ id: 5, text: FAULTY }),
      '[6]\n',
      lineOf({ id: 7, text: '' }),
    ];
    const answers = answersOf(await pipe(lines.join('')));
    assert.deepEqual(
      answers.map(({ id, error }) => error ?? id),
      [
        1,
        '这一行应是 {"id":…,"text":…}',
        '这一行是空的，应是 {"id":…,"text":…}',
        '这一行不是合法的 JSON',
        5,
        '这一行应是 {"id":…,"text":…}',
        7,
      ],
    );
  });

  const ids: readonly (readonly [line: string, id: string])[] = [
    ['{"id":"n-1"}', '"n-1"'],
    ['{"id":12345678901234567890}', '12345678901234567890'],
    ['{"id":1.0,"text":3}', '1.0'],
    ['{"text":"","id":{"a":[1, 2]},"stage":"x"}', '{"a":[1, 2]}'],
    ['{"id":null}', 'null'],
    ['{"id":true}', 'true'],
    ['{}', 'null'],
    ['{"id":"甲","text":"没有写完', '"甲"'],
    ['{"id":"没有写完', 'null'],
    ['{"id":7,"text":"\u0001"', '7'],
    [`{"id":8,"text":${'['.repeat(9000)}`, '8'],
    [`{"id":9.0,"no":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, '9'],
    ['{"text":{"id":"里面的"}}', 'null'],
    ['{"id":"\\ud800"}', '"\\ud800"'],
  ];
  for (const [line, id] of ids) {
    it(`gives the id back as it was given: ${line.slice(0, 50)}`, async () => {
      const { out } = await pipe(line);
      assert.ok(out.startsWith(`{"id":${id},"error":`), out);
    });
  }

  it('takes CRLF, a byte order mark, and a last line without an end', async () => {
    const answers = answersOf(
      await pipe(`\ufeff${lineOf({ id: 1, text: CLEAN }).trimEnd()}\r\n${lineOf({ id: 2, text: CLEAN }).trimEnd()}`),
    );
    assert.deepEqual(
      answers.map(({ id, error, summary }) => [id, error, summary?.problems]),
      [
        [1, undefined, 2],
        [2, undefined, 2],
      ],
    );
  });

  it('says which texts are no notices, are garbled, or are not UTF-8', async () => {
    const garbled = new TextDecoder('gbk').decode(Buffer.from(CLEAN));
    const lines = [lineOf({ id: 1, text: LETTER }), lineOf({ id: 2, text: garbled })].join('');
    const [letter, mojibake] = answersOf(await pipe(lines));
    assert.deepEqual([letter?.diagnostics, letter?.notice], [[], false]);
    assert.match(mojibake?.error ?? '', /编码/u);
    const gbk = Buffer.concat([Buffer.from('{"id":"三","text":"'), Buffer.from([0xd5, 0xfb, 0xb8, 0xc4]), Buffer.from('"}\n')]);
    assert.deepEqual(answersOf(await pipe(gbk)), [{ id: '三', error: '这一行不是合法的 UTF-8，请先转成 UTF-8' }]);
  });

  it('checks a line at its own stage, else at that of the command, else at review', async () => {
    const draft = FAULTY.replace('区委召开', '区委于××年召开');
    const severities = async (line: object, args: readonly string[]): Promise<readonly (string | undefined)[]> =>
      answersOf(await pipe(lineOf({ id: 1, text: draft, ...line }), args)).map(
        ({ diagnostics }) => diagnostics?.find(({ rule }) => rule === 'structure/problem-has-response')?.severity,
      );
    assert.deepEqual(await severities({}, []), ['error']);
    assert.deepEqual(await severities({}, ['--stage', 'draft']), ['information']);
    assert.deepEqual(await severities({ stage: 'review' }, ['--stage', 'draft']), ['error']);
    assert.deepEqual(await severities({ stage: null }, ['--stage', 'draft']), ['information']);
  });

  it('does not hold a line that is far too long, and goes on with the next', async () => {
    const chunk = Buffer.alloc(1_000_000, 'a');
    let given = 0;
    function* input(): Generator<Uint8Array> {
      yield Buffer.from('{"id":"大","text":"');
      for (; given < 20; given += 1) yield chunk;
      yield Buffer.from(`"}\n${lineOf({ id: 2, text: CLEAN })}`);
    }
    const [long, next] = answersOf(await pipe(Readable.from(input())));
    assert.deepEqual(long, { id: '大', error: '这一行太长，没有读取' });
    assert.equal(next?.summary?.problems, 2);
  });

  it('reads no more than it can write', async () => {
    let given = 0;
    function* input(): Generator<Uint8Array> {
      for (; given < 100; given += 1) yield Buffer.from(lineOf({ id: given, text: '' }));
    }
    const writes: (() => void)[] = [];
    const write = (): Promise<void> => new Promise((resolve) => writes.push(resolve));
    const none = { isTerminal: false, write: () => Promise.resolve() };
    const interrupted = new AbortController().signal;
    const ran = runCli(['pipe'], {
      folder: '/',
      files: nodeFiles,
      stdin: Readable.from(input(), { highWaterMark: 1 }),
      stdout: { isTerminal: false, write },
      stderr: none,
      cores: 1,
      interrupted,
    });
    for (let round = 1; round <= 100; round += 1) {
      while (writes.length === 0) await new Promise(setImmediate);
      assert.ok(given <= round, `${given} lines were read when ${round - 1} had been taken`);
      writes.pop()?.();
    }
    assert.equal(await ran, 0);
  });

  it('refuses names of files, and ends without a line where nothing is fed in', async () => {
    const { code, err } = await pipe('', ['通报.txt']);
    assert.deepEqual([code, err.includes('pipe 从标准输入逐行读取')], [2, true]);
    assert.deepEqual(await pipe(''), { code: 0, out: '', err: '' });
  });
});

describe('dist/cli.js pipe', function () {
  this.timeout(120_000);

  it('answers each line before the next is fed in, as the library does', async () => {
    const child = spawn(process.execPath, [CLI, 'pipe'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = [lineOf({ id: 1, text: FAULTY }), '{\n', lineOf({ id: 3, text: CLEAN })];
    let out = '';
    child.stdout.setEncoding('utf8');
    for (const line of lines) {
      child.stdin.write(line);
      out += String((await once(child.stdout, 'data'))[0]);
    }
    child.stdin.end();
    const [code] = (await once(child, 'close')) as [number | null];
    assert.deepEqual([code, out], [0, (await pipe(lines.join(''))).out]);
  });

  it('ends when its reader has gone, though more is fed in', async () => {
    const child = spawn(process.execPath, [CLI, 'pipe'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = once(child, 'close');
    child.stdin.on('error', () => undefined);
    const feed = (): void => {
      while (child.exitCode === null && child.stdin.write(lineOf({ id: 1, text: FAULTY }))) continue;
    };
    child.stdin.on('drain', feed);
    child.stdout.once('data', () => child.stdout.destroy());
    feed();
    assert.deepEqual(await ended, [0, null]);
  });

  it('ends when it is interrupted (Ctrl+C) while it waits', async () => {
    const child = spawn(process.execPath, [CLI, 'pipe'], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.write(lineOf({ id: 1, text: CLEAN }));
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    assert.deepEqual(await once(child, 'close'), [130, null]);
  });
});

describe('zhenggai check --format jsonl', () => {
  it('writes a line a file, as the first contract has it, and then what could not be read', async () => {
    const folder = folderOf({ '一.txt': FAULTY, '二.txt': CLEAN, '便函.txt': LETTER });
    const { files } = readDocument((await run(folder, ['check', '--format', 'json', '一.txt', '二.txt'])).out);
    const { out, code } = await run(folder, ['check', '--format', 'jsonl', '.', '没有.txt']);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    assert.deepEqual(lines, [...files, { path: '没有.txt', error: '找不到这个文件或文件夹' }]);
    assert.equal(code, 2);
  });
});

function lineOf(request: object): string {
  return `${JSON.stringify(request)}\n`;
}

function answersOf({ out }: Run): readonly Answer[] {
  return out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Answer]));
}

/** Runs the command within this process, fed with `input`. */
async function pipe(input: string | Uint8Array | AsyncIterable<Uint8Array>, args: readonly string[] = []): Promise<Run> {
  const stdin = typeof input === 'string' || input instanceof Uint8Array ? Readable.from(chunksOf(Buffer.from(input))) : input;
  return run('/', ['pipe', ...args], { stdin });
}

/** In pieces that end within lines and characters. */
function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 1001) yield bytes.subarray(start, start + 1001);
}
