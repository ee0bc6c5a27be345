import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { workbookOf } from '../unit/exchange/workbook';
import { CLEAN, FAULTY, folderOf, run } from './bench';
import { readDocument } from './contract';

/** Titles of the second level, with titles of the third under them, either of which may be the problems. */
const IN_TWO_LEVELS = [
  '中共青溪县水利局党组关于巡察整改进展情况的通报',
  '根据县委统一部署，2023年4月10日至6月15日，县委第二巡察组对县水利局党组开展了巡察，8月2日反馈了巡察意见。现将整改情况予以公布。',
  '一、反馈问题整改情况',
  '（一）学习园地',
  '1.次数',
  '完善制度，加强监督，推动解决突出问题。',
  '2.笔记',
  '完善制度，加强监督，推动解决突出问题。',
].join('\n');

const RULE = 'structure/problem-has-response';

describe('.zhenggairc.json', () => {
  it('holds for the notices in its folder and below, the nearest alone', async () => {
    const folder = folderOf({
      '.zhenggairc.json': JSON.stringify({ rules: { [RULE]: 'off' } }),
      '通报.txt': FAULTY,
      '甲/通报.txt': FAULTY,
      '乙/.zhenggairc.json': JSON.stringify({ rules: { [RULE]: { severity: 'hint' } } }),
      '乙/丙/通报.txt': FAULTY,
    });
    const severities = await severitiesOf(folder, ['通报.txt', '甲', '乙']);
    assert.deepEqual(severities, [
      ['通报.txt', undefined],
      [join('甲', '通报.txt'), undefined],
      [join('乙', '丙', '通报.txt'), 'hint'],
    ]);
  });

  it('is not looked for above a repository', async () => {
    const folder = folderOf({ '.zhenggairc.json': JSON.stringify({ rules: { [RULE]: 'off' } }), '库/稿/通报.txt': FAULTY });
    mkdirSync(join(folder, '库', '.git'));
    assert.deepEqual(await severitiesOf(folder, ['库']), [[join('库', '稿', '通报.txt'), 'error']]);
    writeFileSync(join(folder, '库', '.zhenggairc.json'), JSON.stringify({ rules: { [RULE]: 'warning' } }));
    assert.deepEqual(await severitiesOf(folder, ['库']), [[join('库', '稿', '通报.txt'), 'warning']]);
  });

  it('gives the stage, which --stage overrules', async () => {
    const folder = folderOf({ '.zhenggairc.json': '{"stage": "draft"}', '通报.txt': FAULTY });
    assert.deepEqual(await severitiesOf(folder, ['通报.txt']), [['通报.txt', 'information']]);
    assert.deepEqual(await severitiesOf(folder, ['--stage', 'publish', '通报.txt']), [['通报.txt', 'error']]);
    const { out } = await run(folder, ['check', '--format', 'json', '通报.txt']);
    assert.match(out, /^\{"version":"[^"]+","stage":"draft",/u);
  });

  it('gives the layout, which --layout overrules', async () => {
    const folder = folderOf({ '.zhenggairc.json': '{"layout": "（一）"}', '通报.txt': IN_TWO_LEVELS });
    const problemsOf = async (...options: readonly string[]): Promise<unknown> => {
      const { out } = await run(folder, ['check', '--format', 'json', ...options, '通报.txt']);
      return readDocument(out).files[0]?.summary.problems;
    };
    assert.equal(await problemsOf(), 1);
    assert.equal(await problemsOf('--layout', '1.'), 2);
    const { code, err } = await run(folder, ['check', '--layout', '第二级', '通报.txt']);
    assert.match(err, /“--layout”应写出问题的标记/u);
    assert.equal(code, 2);
    const { out } = await run(folder, ['inspect', '--format', 'text', '--layout', '1.', '通报.txt']);
    assert.match(out, /版式：问题在第三级（如“1\.”），直接作答，共2个（按设置的版式）/u);
  });

  it('can be given by name', async () => {
    const folder = folderOf({
      '设/严.json': '{"stage": "draft"}',
      '.zhenggairc.json': `{"rules": {"${RULE}": "off"}}`,
      '通报.txt': FAULTY,
    });
    assert.deepEqual(await severitiesOf(folder, ['--config', '设/严.json', '通报.txt']), [['通报.txt', 'information']]);
    const { code, err } = await run(folder, ['check', '--config', '没有.json', '通报.txt']);
    assert.match(err, /没有\.json: 找不到这个配置文件/u);
    assert.equal(code, 2);
  });

  it('names files that are not checked', async () => {
    const folder = folderOf({
      '.zhenggairc.json': '{"ignoreFiles": ["旧稿/**", "*.草稿.txt"]}',
      '旧稿/通报.txt': FAULTY,
      '甲.草稿.txt': FAULTY,
      '通报.txt': CLEAN,
    });
    assert.deepEqual(await severitiesOf(folder, ['.', '旧稿/通报.txt']), [['通报.txt', undefined]]);
  });

  it('has its faults reported once, and holds for the rest', async () => {
    const text = `{"stage": "soon", "rules": {"${RULE}": "hint", "statistics/ratee": "off"}, "colour": 1}`;
    const folder = folderOf({ '.zhenggairc.json': text, '甲.txt': FAULTY, '乙.txt': FAULTY });
    const { code, err, out } = await run(folder, ['check', '.']);
    assert.match(err, /配置有误：colour：没有这一项；可用的有“stage”、“rules”、“wordingTables”、“problemLists”、“ignoreFiles”/u);
    assert.match(err, /配置有误：stage：应是“draft”、“review”、“publish”之一/u);
    assert.match(err, /配置有误：rules → statistics\/ratee：没有这条规则/u);
    assert.equal(err.split('\n').length, 4);
    assert.match(out, /提示: .*problem-has-response/u);
    assert.equal(code, 2);
  });

  it('may have comments, and a comma too many at the end', async () => {
    const folder = folderOf({ '.zhenggairc.json': '{\n  // 还没写完\n  "stage": "draft",\n}\n', '通报.txt': CLEAN });
    const { code, out, err } = await run(folder, ['check', '--format', 'json', '通报.txt']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /"stage":"draft"/u);
  });

  it('may be no JSON at all, or not be readable', async () => {
    const folder = folderOf({ '.zhenggairc.json': '{"stage" "draft"}', '通报.txt': CLEAN });
    assert.match((await run(folder, ['check', '通报.txt'])).err, /不是合法的 JSON（第1行第\d+列附近）/u);
    writeFileSync(join(folder, '.zhenggairc.json'), `{"a": "${'x'.repeat(2_000_000)}"}`);
    assert.match((await run(folder, ['check', '通报.txt'])).err, /\.zhenggairc\.json: 配置有误：文件太大/u);
  });
});

describe('wordingTables', () => {
  const text = CLEAN.replace('区委档案馆', '区委档案局');
  const configuration = JSON.stringify({ wordingTables: ['表/用语.csv', '表/地名.xlsx'] });
  const places = workbookOf([
    ['正确写法', '错误写法', '说明'],
    ['青湖区', '清湖区', '本区名称'],
  ]);

  it('add rows of the unit, in whatever form it keeps them', async () => {
    const folder = folderOf({
      '.zhenggairc.json': configuration,
      '表/用语.csv': iconv.encode('错误写法,正确写法,说明\r\n区委档案局,区委档案馆,2019年更名\r\n', 'gbk'),
      '表/地名.xlsx': places,
      '稿/通报.txt': text.replace('云山市青湖区人民路', '云山市清湖区人民路'),
    });
    const { out, err } = await run(folder, ['check', '稿']);
    assert.match(out, /“区委档案局”应为“区委档案馆”：2019年更名。 \[text\/wording\]/u);
    assert.match(out, /“清湖区”应为“青湖区”：本区名称。/u);
    assert.equal(err, '');
  });

  it('are reported when they cannot be read, or lie elsewhere', async () => {
    const folder = folderOf({ '外/用语.csv': '错误写法,正确写法\n的,地\n', '库/.zhenggairc.json': configuration, '库/通报.txt': text });
    mkdirSync(join(folder, '库', '表'));
    symlinkSync(join(folder, '外', '用语.csv'), join(folder, '库', '表', '用语.csv'));
    const { code, err } = await run(folder, ['check', '库']);
    assert.match(err, /用语\.csv: 用语表要放在配置文件所在的文件夹里，没有读取/u);
    assert.match(err, /地名\.xlsx: 用语表没有读成：找不到这个文件/u);
    assert.equal(code, 2);
    writeFileSync(join(folder, '库', '表', '地名.xlsx'), '错误写法');
    assert.match((await run(folder, ['check', '库'])).err, /不是 Excel 工作簿/u);
  });
});

describe('.zhenggai-ignore.json', () => {
  it('silences one finding or one rule in one notice', async () => {
    const folder = folderOf({ '甲.txt': FAULTY, '乙.txt': FAULTY });
    await run(folder, ['check', '--baseline', '.zhenggai-ignore.json', '--update-baseline', '甲.txt']);
    assert.equal((await run(folder, ['check', '--fail-on', 'hint', '甲.txt'])).code, 0);
    assert.equal((await run(folder, ['check', '乙.txt'])).code, 1);
    assert.match((await run(folder, ['check', '甲.txt'])).out, /按忽略文件略过\d+处/u);
    writeFileSync(join(folder, '.zhenggai-ignore.json'), JSON.stringify({ version: 1, files: { '乙.txt': { rules: [RULE] } } }));
    assert.deepEqual(await severitiesOf(folder, ['乙.txt']), [['乙.txt', undefined]]);
  });

  it('survives edits elsewhere, and is reported as stale after the sentence was changed', async () => {
    const folder = folderOf({ '甲.txt': FAULTY });
    await run(folder, ['check', '--baseline', '.zhenggai-ignore.json', '--update-baseline', '甲.txt']);
    writeFileSync(
      join(folder, '甲.txt'),
      `　\n${FAULTY.replace('召开专题会议8次', '先后召开专题会议9次').replace('明确专人负责', '明确两人负责')}`,
    );
    assert.deepEqual(await severitiesOf(folder, ['甲.txt']), [['甲.txt', undefined]]);
    writeFileSync(join(folder, '甲.txt'), FAULTY.replace('会风不实', '会风很不实'));
    const { out } = await run(folder, ['check', '甲.txt']);
    assert.match(out, /甲\.txt:1:1: 信息: 以前忽略过“二、关于会风不实问题的整改情况”.*找不到这样的原句/u);
    assert.deepEqual(await severitiesOf(folder, ['甲.txt']), [['甲.txt', 'error']]);
  });

  it('is not written anew as a baseline once it is there', async () => {
    const text = JSON.stringify({ version: 1, files: { '甲.txt': { stage: 'draft', note: '已核', rules: [RULE] } } });
    const folder = folderOf({ '甲.txt': FAULTY, '.zhenggai-ignore.json': text });
    const { code, err } = await run(folder, ['check', '--baseline', '.zhenggai-ignore.json', '--update-baseline', '甲.txt']);
    assert.equal(code, 2);
    assert.match(err, /已经有了，里面有人写的内容，没有当基线重写/u);
    assert.equal(readFileSync(join(folder, '.zhenggai-ignore.json'), 'utf8'), text);
  });

  it('is data: odd entries are reported and skipped', async () => {
    const odd = { version: 1, files: { '甲.txt': { rules: ['../../x', 7], findings: [{ rule: RULE, key: 'zz' }, 3] }, '乙.txt': 5 } };
    const folder = folderOf({ '.zhenggai-ignore.json': JSON.stringify(odd), '甲.txt': CLEAN });
    const { code, err } = await run(folder, ['check', '甲.txt']);
    assert.match(err, /rules 里有的不是规则编号/u);
    assert.match(err, /findings 里有的写法不对/u);
    assert.match(err, /乙\.txt：应是/u);
    assert.equal(code, 2);
  });
});

describe('--baseline', () => {
  it('lets pass what was there before, and nothing else', async () => {
    const folder = folderOf({ '旧/甲.txt': FAULTY, '旧/乙.txt': FAULTY });
    const made = await run(folder, ['check', '--baseline', '基线.json', '--update-baseline', '旧']);
    assert.match(made.err, /基线已写入 .*基线\.json，共\d+处/u);
    assert.equal(made.code, 0);
    const again = await run(folder, ['check', '--fail-on', 'hint', '--baseline', '基线.json', '旧']);
    assert.equal(again.code, 0);
    assert.match(again.out, /按基线略过\d+处/u);
    writeFileSync(join(folder, '旧', '乙.txt'), FAULTY.replace('三、', '三、关于纪律不严问题的整改情况\n四、'));
    assert.equal((await run(folder, ['check', '--baseline', '基线.json', '旧'])).code, 1);
    assert.equal((await run(join(folder, '旧'), ['check', '--baseline', '../基线.json', '甲.txt'])).code, 0, 'from another folder');
  });

  it('keeps what it says of notices that were not checked this time, but not of those that are gone', async () => {
    const folder = folderOf({ '甲.txt': FAULTY, '乙.txt': FAULTY });
    await run(folder, ['check', '--baseline', '基线.json', '--update-baseline', '.']);
    writeFileSync(join(folder, '甲.txt'), CLEAN);
    await run(folder, ['check', '--baseline', '基线.json', '--update-baseline', '甲.txt']);
    assert.equal((await run(folder, ['check', '--baseline', '基线.json', '乙.txt'])).code, 0);
    writeFileSync(join(folder, '甲.txt'), FAULTY);
    assert.equal((await run(folder, ['check', '--baseline', '基线.json', '甲.txt'])).code, 1);
  });

  it('must be there, unless it is to be made', async () => {
    const { code, err } = await run(folderOf({ '通报.txt': CLEAN }), ['check', '--baseline', '没有.json', '通报.txt']);
    assert.match(err, /找不到这个基线文件；可加 --update-baseline 生成/u);
    assert.equal(code, 2);
  });
});

/** The weight of the finding about the problem that is not answered, by file. */
async function severitiesOf(folder: string, args: readonly string[]): Promise<readonly (readonly [string, string | undefined])[]> {
  const { out } = await run(folder, ['check', '--format', 'json', ...args]);
  return readDocument(out).files.map(({ path, diagnostics }) => [path, diagnostics.find(({ rule }) => rule === RULE)?.severity] as const);
}
