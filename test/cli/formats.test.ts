import assert from 'node:assert/strict';
import { CLEAN, FAULTY, folderOf, LETTER, run } from './bench';

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
    readonly columnKind: string;
    readonly results: readonly {
      readonly ruleId: string;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: Readonly<Record<string, number>>;
        };
      }[];
      readonly fixes?: readonly { readonly artifactChanges: readonly { readonly replacements: readonly unknown[] }[] }[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
    readonly invocations: readonly {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
    }[];
  }[];
}

describe('zhenggai check --format sarif', () => {
  it('gives each finding its rule, level, place and fix', async () => {
    const { results, tool, columnKind, invocations } = await sarifOf({ '稿 件/通报.txt': FAULTY, '便函.txt': LETTER }, ['.']);
    assert.equal(columnKind, 'utf16CodeUnits');
    const ids = tool.driver.rules.map(({ id }) => id);
    for (const { ruleId, message, partialFingerprints } of results) {
      assert.ok(ids.includes(ruleId));
      assert.notEqual(message.text, '');
      assert.match(partialFingerprints['zhenggai/v1'] ?? '', /^[0-9a-f]{14}$/u);
    }
    const missing = results.find(({ ruleId }) => ruleId === 'structure/problem-has-response');
    assert.equal(missing?.level, 'error');
    const place = missing.locations[0]?.physicalLocation;
    assert.equal(place?.artifactLocation.uri, '%E7%A8%BF%20%E4%BB%B6/%E9%80%9A%E6%8A%A5.txt');
    const line = FAULTY.split('\n').findIndex((words) => words.includes('会风不实'));
    assert.deepEqual([place.region.startLine, place.region.startColumn], [line + 1, 1]);
    const { charOffset = 0, charLength = 0 } = place.region;
    assert.match(FAULTY.slice(charOffset, charOffset + charLength), /^二、/u);
    const paired = results.find(({ ruleId }) => ruleId === 'text/paired-marks');
    assert.equal(paired?.fixes?.[0]?.artifactChanges[0]?.replacements.length, 1);
    assert.deepEqual(invocations, [{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  });

  it('says what could not be read, and is whole without findings', async () => {
    const { results, invocations } = await sarifOf({ '通报.txt': CLEAN }, ['没有.txt']);
    assert.deepEqual(results, []);
    assert.equal(invocations[0]?.executionSuccessful, false);
    assert.match(invocations[0].toolExecutionNotifications[0]?.message.text ?? '', /^没有\.txt：找不到/u);
  });
});

describe('zhenggai check --format junit', () => {
  it('makes a suite of each notice and a case of each finding', async () => {
    const folder = folderOf({ '差.txt': FAULTY, '好.txt': CLEAN.replace('下一步', '') });
    const { out } = await run(folder, ['check', '--format', 'junit', '差.txt', '好.txt', '没有.txt']);
    assert.match(out, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="zhenggai" tests="/u);
    assert.match(out, /<testsuite name="差\.txt" tests="\d+" failures="2" errors="0" skipped="0">/u);
    assert.match(
      out,
      /<testcase name="structure\/problem-has-response 第5行第1字" classname="差\.txt"><failure type="error" message="问题“二、/u,
    );
    assert.match(
      out,
      /<testsuite name="没有\.txt" tests="1" failures="0" errors="1" skipped="0">\n.*<error message="找不到这个文件或文件夹"\/>/u,
    );
    assert.match(out, /<\/testsuites>\n$/u);
  });

  it('begins with totals that count what follows', async () => {
    const folder = folderOf({ '差.txt': FAULTY, '又差.txt': FAULTY, '买菜.txt': '买菜。', '好.txt': CLEAN.replace('下一步', '') });
    const paths = ['差.txt', '又差.txt', '买菜.txt', '好.txt', '没有.txt'];
    const { out } = await run(folder, ['check', '--format', 'junit', ...paths]);
    const totals = /<testsuites name="zhenggai" (?<totals>[^>]*) time="\d+\.\d{3}">/u.exec(out)?.groups?.totals;
    const count = (element: string): number => out.split(`<${element}`).length - 1;
    assert.ok(count('failure') >= 4 && count('error') === 1 && count('skipped') === 1);
    assert.equal(
      totals,
      `tests="${count('testcase')}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`,
    );
  });

  it('fails what the command fails', async () => {
    const folder = folderOf({ '差.txt': FAULTY });
    const failures = async (weight: string): Promise<number> =>
      [...(await run(folder, ['check', '--format', 'junit', '--fail-on', weight, '差.txt'])).out.matchAll(/<failure /gu)].length;
    assert.ok((await failures('hint')) > (await failures('error')));
  });

  it('is well formed whatever the names and the texts hold', async () => {
    const name = '<&"\n\u0001>.txt';
    const { out } = await run(folderOf({ [name]: FAULTY.replace('会风', '\u0002<会&风>') }), ['check', '--format', 'junit', name]);
    const tags = [...out.replace(/^<\?.*\?>/u, '').matchAll(/<(?<close>\/?)(?<name>[a-z-]+)(?: [a-z]+="[^"<]*")*(?<alone>\/?)>/gu)];
    const open: string[] = [];
    for (const { groups } of tags) {
      if (groups?.close === '/') assert.equal(open.pop(), groups.name);
      else if (groups?.alone !== '/') open.push(groups?.name ?? '');
    }
    assert.deepEqual(open, []);
    assert.ok(!out.includes('\u0001') && !out.includes('\u0002'));
    assert.equal(out.replace(/^<\?.*\?>/u, '').split('<').length - 1, tags.length, 'no stray bracket');
  });
});

async function sarifOf(files: Readonly<Record<string, string>>, paths: readonly string[]): Promise<Sarif['runs'][number]> {
  const { out } = await run(folderOf(files), ['check', '--format', 'sarif', ...paths]);
  const parsed: unknown = JSON.parse(out);
  const document = parsed as Sarif;
  assert.equal(document.version, '2.1.0');
  const [first] = document.runs;
  assert.ok(first !== undefined);
  return first;
}
