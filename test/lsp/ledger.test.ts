import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  COMPARE_REQUEST,
  LEDGER_REQUEST,
  LIST_LINK_REQUEST,
  REPORT_REQUEST,
  UNFINISHED_REQUEST,
  type CompareAnswer,
  type LedgerAnswer,
  type ListLinkAnswer,
  type ReportAnswer,
} from '../../server/src/lsp/ledgerProtocol';
import type { CheckFileAnswer } from '../../server/src/lsp/protocol';
import { NEW_NOTICE_REQUEST, type NewNoticeAnswer } from '../../server/src/lsp/snippetProtocol';
import { CLEAN, folderOf, run } from '../cli/bench';
import { Client, type Published } from './client';

const LIST = '序号,反馈问题,整改措施\n1,“三会一课”不规范,甲\n2,档案管理不严格,乙\n';
const MORE = `${LIST}3,公车管理混乱,丙\n`;
const RULE = 'structure/problem-list-coverage';
const OPEN = CLEAN.replace('检查结果在区委办公会上通报。', '目前仍有2个单位正在整改。');

describe('lists and ledgers over stdio', () => {
  let client: Client;
  beforeEach(async () => {
    client = new Client();
    await client.initialize();
  });
  afterEach(() => client.kill());

  const ask = async <Answer>(method: string, params: unknown): Promise<Answer> => (await client.request(method, params)) as Answer;
  const covered = (found: readonly Published[]): readonly Published[] => found.filter(({ code }) => code === RULE);

  it('hold a notice against the list that the configuration names, with the row beside, and as the command line does', async () => {
    const folder = folderOf({ '通报.txt': CLEAN, '资料/表.csv': MORE, '.zhenggairc.json': '{"problemLists":{"通报.txt":"资料/表.csv"}}' });
    const uri = addressIn(folder, '通报.txt');
    client.open(uri, CLEAN);
    assert.deepEqual(covered(await client.published(uri)), [], 'the first findings do not wait for a list');
    const [found, ...others] = covered(await client.published(uri));
    assert.deepEqual(others, []);
    const [place] = (found as unknown as WithPlaces).relatedInformation;
    assert.equal(place?.location.uri, addressIn(folder, '资料/表.csv'));
    assert.equal(place.location.range.start.line, 3);
    const { out } = await run(folder, ['check', '通报.txt']);
    assert.ok(out.includes(found?.message ?? '?'));
  });

  it('hold files that nobody has open against their lists too, again and again, as the command line does', async () => {
    const folder = folderOf({ '甲/通报.txt': CLEAN, '甲/通报.清单.csv': MORE, '乙/通报.txt': CLEAN, '乙/表.csv': MORE });
    for (const [name, link] of [
      ['甲', { names: ['通报.txt', '通报.清单.csv'], chosen: null }],
      ['乙', { names: [], chosen: addressIn(folder, '乙/表.csv') }],
    ] as const) {
      const uri = addressIn(folder, `${name}/通报.txt`);
      const answer = await ask<CheckFileAnswer>('zhenggai/checkFile', { uri, link });
      const published = await client.published(uri);
      assert.equal(published.length, answer.findings);
      const [found, ...others] = covered(published);
      assert.deepEqual(others, []);
      const list = name === '乙' ? ['--list', '乙/表.csv'] : [];
      assert.ok((await run(folder, ['check', ...list, `${name}/通报.txt`])).out.includes(found?.message ?? '?'));
    }
    writeFileSync(join(folder, '甲/通报.清单.csv'), LIST);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: addressIn(folder, '甲/通报.清单.csv'), type: 2 }] });
    assert.deepEqual(covered(await client.published(addressIn(folder, '甲/通报.txt'))), []);
  });

  it('leave a notice that is not saved yet its stage when it is linked', async () => {
    const uri = 'untitled:/稿件/通报.zhenggai';
    client.notify('zhenggai/untitledStage', { uri, stage: 'draft' });
    client.open(uri, CLEAN);
    await client.published(uri);
    await ask<ListLinkAnswer>(LIST_LINK_REQUEST, { uri, names: [], chosen: null });
    const report = await ask<ReportAnswer>(REPORT_REQUEST, { uri, format: 'window', name: '通报', at: '' });
    assert.match(JSON.stringify(report), /阶段：草稿/u);
  });

  it('hold it against the list beside it or the one that the user chose, and read the list anew when it changes', async () => {
    const folder = folderOf({ '通报.txt': CLEAN, '通报.清单.csv': MORE, '别的.csv': LIST });
    const uri = addressIn(folder, '通报.txt');
    client.open(uri, CLEAN);
    await client.published(uri);
    const beside = await ask<ListLinkAnswer>(LIST_LINK_REQUEST, { uri, names: ['通报.txt', '通报.清单.csv', '别的.csv'], chosen: null });
    assert.deepEqual([beside.list, beside.isRead], [addressIn(folder, '通报.清单.csv'), true]);
    assert.match(beside.words, /读到3个问题/u);
    assert.equal(covered(await client.published(uri)).length, 1);
    writeFileSync(join(folder, '通报.清单.csv'), LIST);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: addressIn(folder, '通报.清单.csv'), type: 2 }] });
    assert.equal(covered(await client.published(uri)).length, 0);
    const wrong = await ask<ListLinkAnswer>(LIST_LINK_REQUEST, { uri, names: [], chosen: addressIn(folder, '没有.csv') });
    assert.deepEqual([wrong.isRead, wrong.words], [false, '找不到这个文件']);
  });

  it('answer with the ledger and the reconciliation as the text stands, not as it was saved', async () => {
    const folder = folderOf({ '通报.txt': CLEAN, '通报.清单.csv': MORE });
    const uri = addressIn(folder, '通报.txt');
    client.open(uri, OPEN);
    await ask(LIST_LINK_REQUEST, { uri, names: ['通报.清单.csv'], chosen: null });
    const answer = await ask<LedgerAnswer | null>(LEDGER_REQUEST, { uri });
    assert.deepEqual(
      answer?.entries.map(({ state, line, inList, listLine }) => [state, line, inList, listLine]),
      [
        ['answered', 2, '第2行', 1],
        ['unfinished', 4, '第3行', 2],
        ['missing', null, '第4行', 3],
      ],
    );
    assert.equal(answer.list?.uri, addressIn(folder, '通报.清单.csv'));
    const unfinished = await ask<string>(UNFINISHED_REQUEST, { uri });
    assert.match(unfinished, /^序号,问题类别,反馈问题,未完成事项,责任单位,整改时限\r\n1,,档案管理不严格,/u);
  });

  it('write the page of a window, the same page for paper, and the ledger', async () => {
    const uri = addressIn(folderOf({ '通报.txt': CLEAN }), '通报.txt');
    client.open(uri, CLEAN);
    const params = { uri, name: '通报.txt', at: '' };
    const window = await ask<ReportAnswer>(REPORT_REQUEST, { ...params, format: 'window' });
    assert.ok('body' in window && window.body.includes('data-line="2"') && window.style.includes('--vscode-'));
    const page = textOf(await ask<ReportAnswer>(REPORT_REQUEST, { ...params, format: 'html' }));
    assert.match(page, /sha-256 [0-9a-f]{64}/u);
    assert.doesNotMatch(page, /<script/u);
    assert.match(textOf(await ask<ReportAnswer>(REPORT_REQUEST, { ...params, format: 'csv' })), /^\ufeff?序号,/u);
    assert.match(textOf(await ask<ReportAnswer>(REPORT_REQUEST, { ...params, format: 'xlsx' })), /^PK/u);
  });

  it('begin a notice from a list, and say why they do not', async () => {
    const folder = folderOf({ '表.csv': MORE, '便函.csv': '品名,数量\n纸,3\n' });
    const given = {
      layout: '整改通报针对',
      signature: '中共青溪县委',
      inspection: { kind: '巡察', authority: '市委' },
      start: '2023年4月9日',
    };
    const begin = (name: string): Promise<NewNoticeAnswer> =>
      ask(NEW_NOTICE_REQUEST, { ...given, end: '', feedback: '', list: { uri: addressIn(folder, name), takesMeasures: true } });
    const made = await begin('表.csv');
    assert.ok('snippet' in made && made.snippet.includes('3.针对公车管理混乱问题'));
    for (const said of ['中共青溪县委', '2023年4月9日', '巡察']) assert.ok(made.snippet.includes(said), said);
    assert.match(made.words ?? '', /第1行是表头/u);
    const none = await begin('便函.csv');
    assert.ok('fault' in none && none.fault.includes('没有认出问题一栏'));
  });

  it('hold a public text against the internal one, open or not, and say why they do not', async () => {
    const folder = folderOf({ '公开.txt': CLEAN, '内部.txt': CLEAN.replace('8次', '9次'), '便函.txt': '你好' });
    const compare = (published: string, internal: string): Promise<CompareAnswer> =>
      ask(COMPARE_REQUEST, { published: addressIn(folder, published), internal: addressIn(folder, internal) });
    const differing = await compare('公开.txt', '内部.txt');
    assert.ok('published' in differing && differing.published[0]?.message === '公开稿里的数字，内部稿里没有：8次');
    client.open(addressIn(folder, '内部.txt'), CLEAN);
    const same = await compare('公开.txt', '内部.txt');
    assert.ok('published' in same && same.published.length === 0);
    assert.deepEqual(await compare('公开.txt', '便函.txt'), { fault: '便函.txt：不是整改通报，没有对照' });
    assert.deepEqual(await compare('没有.txt', '公开.txt'), { fault: '没有.txt：找不到这个文件' });
  });

  it('answer nothing for what is no notice', async () => {
    const uri = addressIn(folderOf({ 'a.txt': '你好' }), 'a.txt');
    client.open(uri, '你好');
    assert.equal(await ask(LEDGER_REQUEST, { uri }), null);
    assert.equal(await ask(LEDGER_REQUEST, { uri: addressIn('/', 'b.txt') }), null);
    assert.equal(await ask(REPORT_REQUEST, { uri, format: 'html', name: '', at: '' }), null);
  });
});

/** A finding with its places in other files. */
interface WithPlaces {
  readonly relatedInformation: readonly {
    readonly location: { readonly uri: string; readonly range: { readonly start: { readonly line: number } } };
  }[];
}

function addressIn(folder: string, path: string): string {
  return pathToFileURL(join(folder, path)).href;
}

function textOf(answer: ReportAnswer): string {
  return 'content' in answer ? Buffer.from(answer.content, 'base64').toString('utf8') : '';
}
