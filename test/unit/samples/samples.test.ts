import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { plantDefects } from '../../../scripts/generate/plantDefects.mjs';
import type { Policy } from '../../../server/src/notice/model';
import { RULES } from '../../../server/src/rules/registry';
import type { Diagnostic } from '../../../server/src/rules/runner';
import { givenLineAt, textOf } from '../../../server/src/text/source';
import { TWINS } from '../../corpus/twins';
import { diagnosticsOf } from '../rules/findings';
import { readOnce } from '../readOnce';
import { readSamples } from './samples';

/** What a reader sees in each sample. */
interface Reading {
  readonly problems: number;
  /** 1-based. */
  readonly firstProblem: number;
  readonly headings: number;
  readonly label: Policy['responseLabel'];
  readonly width: Policy['width'];
  readonly telephone: string;
  readonly signature: string;
}

const READINGS: Readonly<Record<string, Reading>> = {
  中央单位党组: { problems: 8, firstProblem: 10, headings: 42, label: null, width: 'full', telephone: '010-55550126', signature: '中共国家云图测绘局党组' },
  高校党委: { problems: 12, firstProblem: 19, headings: 23, label: '整改进展', width: 'full', telephone: '0990-6881203', signature: '中共云山大学委员会' },
  国企党委: { problems: 14, firstProblem: 12, headings: 13, label: '整改情况', width: 'half', telephone: '0990-6230115', signature: '中共云山能源集团有限公司委员会' },
  县区巡察表格: { problems: 14, firstProblem: 11, headings: 7, label: null, width: 'full', telephone: '0990-7712036', signature: '中共青溪县教育局党组' },
  审计式问答: { problems: 11, firstProblem: 20, headings: 12, label: '整改情况', width: 'full', telephone: '0990-7733058', signature: '中共青溪县卫生健康局委员会' },
  共性个性问题: { problems: 13, firstProblem: 10, headings: 24, label: null, width: 'full', telephone: '0990-7765521', signature: '中共青溪县松岭镇委员会' },
  区委连续编号: { problems: 18, firstProblem: 14, headings: 32, label: null, width: 'half', telephone: '0990-6655012', signature: '中共云山市澄湖区委员会' },
  街道党工委: { problems: 9, firstProblem: 15, headings: 19, label: null, width: 'full', telephone: '0990-6602731', signature: '中共云山市澄湖区望江街道工作委员会' },
  六十个问题: { problems: 60, firstProblem: 11, headings: 76, label: '整改情况', width: 'full', telephone: '0990-6120088', signature: '中共云山市委' },
};

/** Nothing that a notice holds by itself: it is held against a list of the problems fed back. */
const NEEDS_A_LIST = 'structure/problem-list-coverage';

const samples = readSamples();
/**
 * What a layout cannot hold, or not beside the rest: a label where it has none; a level out of order where every level is in use or the
 * declared totals would no longer say what they count; declared totals of two kinds.
 */
const NOT_HELD: Readonly<Record<string, readonly string[]>> = {
  中央单位党组: ['structure/response-label'],
  高校党委: ['numbering/level-order'],
  国企党委: ['numbering/level-order'],
  县区巡察表格: ['structure/response-label', 'numbering/level-order'],
  审计式问答: ['numbering/level-order'],
  共性个性问题: ['structure/response-label', 'statistics/restated-figure', 'statistics/declared-structure'],
  区委连续编号: ['structure/response-label', 'numbering/level-order'],
  街道党工委: ['numbering/level-order'],
  六十个问题: ['numbering/level-order'],
};

describe('the samples', () => {
  it('are in at least eight layouts', () => {
    assert.ok(samples.length >= 8);
    assert.deepEqual(samples.map(({ name }) => name).sort(), Object.keys(READINGS).sort());
  });

  for (const sample of samples) {
    describe(sample.name, () => {
      it('is read as a colleague would read it', () => {
        assert.deepEqual(readingOf(sample.text), READINGS[sample.name]);
      });

      it('has an answer to every problem', () => {
        const { problems } = readOnce(sample.text);
        assert.deepEqual(problems.filter(({ response }) => response === null), []);
      });

      it('is clean at 公开', () => {
        assert.deepEqual(describeAll(sample.text, diagnosticsOf(sample.text, 'publish')), []);
      });

      for (const twin of TWINS) {
        it(`is read alike and clean with ${twin.name}`, () => {
          const text = twin.make(sample.text);
          assert.deepEqual({ ...readingOf(text), width: null }, { ...readingOf(sample.text), width: null });
          assert.deepEqual(describeAll(text, diagnosticsOf(text, 'publish')), []);
        });
      }

      it('adds up', () => {
        const failing = readOnce(sample.text).figures.filter(({ verdict }) => verdict === 'fails');
        assert.deepEqual(failing.map(({ working }) => working), []);
      });
    });
  }
});

describe('the defective twins', () => {
  for (const sample of samples) {
    describe(sample.name, () => {
      it('is what its plan makes of the sample (node scripts/generate/defective.mjs)', () => {
        const { text, defects } = plantDefects(sample.text, sample.plan);
        assert.equal(sample.twin, text);
        assert.deepEqual(sample.defects, defects);
      });

      it('has each defect found, by its rule and in its line, and nothing else', () => {
        const planted = sample.defects.map(({ rule, line }) => `${line} ${rule}`);
        const found = describeAll(sample.twin, diagnosticsOf(sample.twin, 'publish'));
        assert.deepEqual(
          planted.filter((key) => !found.some((each) => each.startsWith(`${key} `))),
          [],
          'not found',
        );
        assert.deepEqual(
          found.filter((each) => !planted.some((key) => each.startsWith(`${key} `))),
          [],
          'not planted',
        );
      });
    });
  }

  for (const sample of samples) {
    it(`${sample.name} has a defect of every kind but ${(NOT_HELD[sample.name] ?? []).join('、') || 'none'}`, () => {
      const planted = new Set(sample.defects.map(({ rule }) => rule));
      const missing = RULES.map(({ id }) => id).filter((id) => !planted.has(id) && id !== NEEDS_A_LIST);
      assert.deepEqual(missing, NOT_HELD[sample.name]);
    });
  }
});

describe('the draft to start from', () => {
  const text = readFileSync('samples/草稿示例.zhenggai', 'utf8');
  const expected = [
    '9 numbering/inline-sequence',
    '11 numbering/announced-count',
    '13 numbering/sequence',
    '13 structure/problem-has-response',
    '15 statistics/parts-sum',
    '18 text/paired-marks',
    '20 statistics/remainder',
    '22 statistics/rate',
    '26 structure/contact-block',
  ];

  it('shows its defects at 送审, and nothing else', () => {
    assert.deepEqual(
      [
        ...keysOf(
          text,
          diagnosticsOf(text).filter(({ severity }) => severity !== 'hint'),
        ),
      ].sort(byLine),
      expected,
    );
  });
});

function readingOf(text: string): Reading {
  const { problems, headings, policy, contact, signature, source } = readOnce(text);
  const telephone = contact?.fields.find(({ name }) => name === 'telephone');
  return {
    problems: problems.length,
    firstProblem: (problems[0]?.line ?? -1) + 1,
    headings: headings.length,
    label: policy.responseLabel,
    width: policy.width,
    telephone: telephone === undefined ? '' : textOf(source, telephone.value).slice(0, 12),
    signature: signature?.unit ? textOf(source, signature.unit) : '',
  };
}

/** `12 statistics/rate`: the 1-based line, and the rule. */
function keysOf(text: string, diagnostics: readonly Diagnostic[]): readonly string[] {
  const { source } = readOnce(text);
  return diagnostics.map(({ span, rule }) => `${String(givenLineAt(source, span.start) + 1)} ${rule.id}`);
}

function describeAll(text: string, diagnostics: readonly Diagnostic[]): readonly string[] {
  return keysOf(text, diagnostics).map((key, index) => `${key} ${diagnostics[index]?.message ?? ''}`);
}

function byLine(one: string, other: string): number {
  return parseInt(one, 10) - parseInt(other, 10) || one.localeCompare(other);
}
