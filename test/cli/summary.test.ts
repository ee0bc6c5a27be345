import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAULTY, folderOf, LETTER, run } from './bench';

/** A notice without a finding. */
const CLEAN = readFileSync('samples/国企党委.txt', 'utf8');
const SIDECAR = '.zhenggai-ignore.json';

describe('zhenggai check --summary', () => {
  it('has a line for each notice, clean ones named, and says which are ready', async () => {
    const folder = folderOf({ '甲.txt': CLEAN, '乙.txt': FAULTY, '便函.txt': LETTER });
    const { code, out } = await run(folder, ['check', '--summary', '.']);
    const lines = out.split('\n');
    assert.match(lines[0] ?? '', /^结论 +阶段 +错误 +警告 +问题 +统计 +忽略 +文件$/u);
    assert.match(lines[1] ?? '', /^还要改正 +送审 +[1-9]\d* +\d+ +2\/3 +0\/0 +0 +乙\.txt$/u);
    assert.match(lines[2] ?? '', /^可以送审 +送审 +0 +0 +14\/14 +(?<figures>\d+)\/\k<figures> +0 +甲\.txt$/u);
    assert.match(lines[3] ?? '', /^检查了2篇通报/u);
    assert.equal(code, 1);
    assert.equal((await run(folder, ['check', '--summary', '--format', 'json', '.'])).code, 2);
  });

  it('goes by the stage that a notice has reached, unless one is named', async () => {
    const stages = { version: 1, files: { '甲.txt': { stage: 'publish' } } };
    const folder = folderOf({ '甲.txt': CLEAN, '乙.txt': CLEAN, [SIDECAR]: JSON.stringify(stages) });
    assert.match((await run(folder, ['check', '--summary', '.'])).out, /可以送审 +送审[^\n]*乙\.txt\n可以公开 +公开[^\n]*甲\.txt/u);
    assert.match((await run(folder, ['check', '--summary', '--stage', 'draft', '.'])).out, /没有差错 +草稿[^\n]*甲\.txt/u);
  });
});

describe('zhenggai check --show-ignored', () => {
  it('says what is ignored, why, by whom and when, in words and in JSON', async () => {
    const folder = folderOf({ '乙.txt': FAULTY });
    const baseline = ['--baseline', '基线.json', '--update-baseline'];
    await run(folder, ['check', ...baseline, '乙.txt']);
    const { files } = JSON.parse((await run(folder, ['check', '--format', 'json', '乙.txt'])).out) as {
      files: { diagnostics: { rule: string }[] }[];
    };
    const found = files[0]?.diagnostics.length ?? 0;
    const rules = [...new Set(files[0]?.diagnostics.map(({ rule }) => rule))];
    const sidecar = { version: 1, files: { '乙.txt': { rules } } };
    const ignoring = folderOf({ '乙.txt': FAULTY, [SIDECAR]: JSON.stringify(sidecar) });
    const { code, out } = await run(ignoring, ['check', '--show-ignored', '乙.txt']);
    assert.equal(code, 0);
    assert.equal(out.match(/已忽略: .*（本文件不查这条规则）/gu)?.length, found);
    assert.match(out, new RegExp(`按忽略文件略过${String(found)}处`, 'u'));
    assert.doesNotMatch((await run(ignoring, ['check', '乙.txt'])).out, /已忽略: /u);
  });

  it('keeps reason, person and day of a single finding', async () => {
    const folder = folderOf({ '乙.txt': FAULTY });
    await run(folder, ['check', '--baseline', '基线.json', '--update-baseline', '乙.txt']);
    const based = JSON.parse(readFileSync(join(folder, '基线.json'), 'utf8')) as {
      files: Record<string, { findings: Record<string, string>[] }>;
    };
    const finding = based.files['乙.txt']?.findings[0];
    const entry = { ...finding, reason: '原文如此', by: '张三', date: '2024-03-15' };
    writeFileSync(join(folder, SIDECAR), JSON.stringify({ version: 1, files: { '乙.txt': { findings: [entry] } } }));
    assert.match((await run(folder, ['check', '--show-ignored', '乙.txt'])).out, /已忽略: .*（原文如此，张三，2024-03-15）/u);
    const { files } = JSON.parse((await run(folder, ['check', '--format', 'json', '乙.txt'])).out) as {
      files: { ignored: Record<string, unknown>[] }[];
    };
    const { how, reason, by, date } = files[0]?.ignored[0] ?? {};
    assert.deepEqual([how, reason, by, date], ['finding', '原文如此', '张三', '2024-03-15']);
  });
});
