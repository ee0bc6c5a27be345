import assert from 'node:assert/strict';
import { listOfWords } from '../../../server/src/notice/problemList';
import { readNotice } from '../../../server/src/notice/readNotice';
import { NO_DECISIONS } from '../../../server/src/services/ignores/checkWithIgnores';
import { identifyFinding } from '../../../server/src/services/ignores/ignoredFinding';
import { sortFindings } from '../../../server/src/services/ledger/ignored';
import { readReport } from '../../../server/src/services/ledger/report';
import type { NoticeReport } from '../../../server/src/notice/ledger';
import type { CheckSettings } from '../../../server/src/rules/checkSettings';
import { readSamples } from '../samples/samples';

const OCCASION = { name: '通报.txt', version: '1.0.0', digest: 'sha-256 00', at: '' };
const SETTINGS: CheckSettings = { stage: 'publish', rules: {} };

const TEXT = [
  '中共云山市青湖区委员会关于市委巡察整改进展情况的通报',
  '根据市委统一部署，2021年3月1日至5月10日，市委第二巡察组对青湖区委开展了巡察。2021年6月15日，市委第二巡察组向青湖区委反馈了巡察意见。按照巡察工作有关要求，现将巡察整改进展情况予以公布。',
  '一、整改落实情况',
  '（一）党的领导方面',
  '1.针对“学习制度执行不严格”问题。',
  '整改情况：制定学习计划，开展集中研讨8次，对学习情况逐月通报，形成长效机制。',
  '2.针对“信访办理质量不高”问题。',
  '整改情况：梳理信访事项20件，已办结18件，办结率为90%，剩余2件正在办理。健全首办责任制，逐件回访。',
  '（二）党的建设方面',
  '3.针对“档案管理不严格”问题。',
  '整改情况：对13人进行处理，其中党纪处分3人、政务处分2人、组织处理9人，补齐缺漏目录，明确专人负责。',
  '4.针对“会风不够扎实”问题。',
  '整改情况：一是【待补充】。二是【待补充】。',
  '5.针对“公车管理有漏洞”问题。',
  '欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议，请及时向我们反映。',
  '联系电话：0990-6123456',
].join('\n');

function report(text: string, settings: CheckSettings = SETTINGS, decisions = NO_DECISIONS): NoticeReport {
  return readReport(readNotice(text), settings, decisions, OCCASION);
}

describe('the ledger', () => {
  it('says of each problem how far it is', () => {
    const { ledger } = report(TEXT);
    assert.deepEqual(
      ledger.rows.map(({ number, state, part }) => [number, state, part]),
      [
        ['1', 'answered', '党的领导方面'],
        ['2', 'unfinished', '党的领导方面'],
        ['3', 'mismatch', '党的建设方面'],
        ['4', 'blank', '党的建设方面'],
        ['5', 'unanswered', '党的建设方面'],
      ],
    );
    assert.deepEqual(
      ledger.rows.map(({ figures, failing }) => [figures, failing]),
      [
        [0, 0],
        [3, 0],
        [1, 1],
        [0, 0],
        [0, 0],
      ],
    );
    assert.deepEqual(
      ledger.rows[1]?.unfinished.map(({ words, line }) => [words, line]),
      [['梳理信访事项20件，已办结18件，办结率为90%，剩余2件正在办理。', 7]],
    );
    assert.equal(ledger.rows[0]?.text, '针对“学习制度执行不严格”问题。');
  });

  it('takes every problem of the samples for answered or not finished', () => {
    for (const { name, text } of readSamples()) {
      const states = report(text).ledger.rows.map(({ state }) => state);
      assert.ok(states.length > 0 && states.every((state) => state === 'answered' || state === 'unfinished'), `${name}: ${states.join()}`);
    }
  });

  it('names the rows of the list, and what is on it and not in the notice', () => {
    const list = listOfWords('清单', [
      '学习制度执行不严格',
      '信访办理质量不高',
      '财务报销不规范',
      '档案管理不严格',
      '会风不够扎实',
      '公车管理有漏洞',
    ]);
    const { ledger, list: words } = report(TEXT, { ...SETTINGS, problemList: list });
    assert.deepEqual(ledger.rows.map(({ inList }) => inList), ['第1行', '第2行', '第4行', '第5行', '第6行']); // prettier-ignore
    assert.deepEqual(ledger.missing, [{ number: '3', text: '财务报销不规范', place: '第3行' }]);
    assert.match(words, /清单：读到6个问题/u);
  });
});

describe('the reconciliation', () => {
  it('has every claim with its working and its verdict', () => {
    const { figures } = report(TEXT).reconciliation;
    assert.deepEqual(
      figures.map(({ kind, verdict, line }) => [kind, verdict, line]),
      [
        ['完成数与总数', 'holds', 7],
        ['比率', 'holds', 7],
        ['剩余数', 'holds', 7],
        ['分项与合计', 'fails', 10],
      ],
    );
    assert.match(figures.at(-1)?.working ?? '', /3 \+ 2 \+ 9 = 14/u);
  });

  it('says of what is left as it is that it is, and why', () => {
    const notice = readNotice(TEXT);
    const { open } = sortFindings(notice, SETTINGS, NO_DECISIONS);
    const sum = open.find(({ rule }) => rule.id === 'statistics/parts-sum');
    if (sum === undefined) throw new Error('no finding');
    const ignores = { rules: [], findings: [{ ...identifyFinding(notice.source, sum), reason: '另有声像档案1卷' }] };
    const { reconciliation, ignored } = report(TEXT, SETTINGS, { ...NO_DECISIONS, ignores });
    assert.deepEqual(reconciliation.figures.map(({ verdict, reason }) => [verdict, reason]).at(-1), ['ignored', '另有声像档案1卷']); // prettier-ignore
    assert.deepEqual(ignored.map(({ reason }) => reason), ['另有声像档案1卷']); // prettier-ignore
  });

  it('has declared totals apart, beside what was counted', () => {
    for (const { name, text } of readSamples()) {
      const { totals, figures } = report(text).reconciliation;
      const kinds = new Set(totals.map(({ kind }) => kind));
      assert.ok(
        [...kinds].every((kind) => kind === '总数与条目' || kind === '项数与列举'),
        name,
      );
      assert.ok(
        [...totals, ...figures].every(({ verdict }) => verdict !== 'fails'),
        name,
      );
    }
  });
});

describe('the report', () => {
  it('has every check once, with what it found', () => {
    const { checks, open, version } = report(TEXT);
    assert.equal(new Set(checks.map(({ id }) => id)).size, checks.length);
    assert.equal(checks.reduce((sum, { findings }) => sum + findings, 0), open.length); // prettier-ignore
    assert.equal(version, `整改通报 1.0.0，${checks.length}条规则`);
    assert.ok(!checks.some(({ id }) => id === 'structure/problem-list-coverage'), 'no list, no check against it');
  });
});
