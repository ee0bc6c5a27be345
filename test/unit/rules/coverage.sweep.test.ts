import assert from 'node:assert/strict';
import type { Notice, Problem } from '../../../server/src/notice/model';
import { listOfWords } from '../../../server/src/notice/problemList';
import { checkNotice, type Diagnostic } from '../../../server/src/rules/runner';
import { problemListCoverage } from '../../../server/src/rules/structure/problemListCoverage';
import { fromList } from '../../../server/src/services/skeleton/skeleton';
import { LAYOUTS } from '../../../server/src/services/snippets/newNotice';
import { plainText } from '../../../server/src/services/snippets/snippet';
import { lineAt } from '../../../server/src/text/source';
import { shapeFor } from '../../generate/shape';
import { writeNotice } from '../../generate/notice';
import { readOnce } from '../readOnce';
import { filledIn } from '../skeleton/filledIn';
import { readSamples } from '../samples/samples';

/** A notice with the list it answers. */
interface Case {
  readonly name: string;
  readonly text: string;
  readonly list: readonly string[];
}

const samples = readSamples().map(({ name, text }) => ({ name, text }));
const generated = [...new Array(24).keys()].map((seed) => ({
  name: `generated notice ${seed + 1}`,
  text: writeNotice(shapeFor(seed + 1)).text,
}));

const PROBLEMS = [
  '理论学习联系实际不够紧密',
  '“三重一大”事项决策程序不规范',
  '惠民补贴发放监管存在漏洞',
  '年轻干部梯队建设推进缓慢',
  '乡镇财务票据管理较为混乱',
];
/** What each layout begins from the list, as it is and with its blanks filled in. */
const skeletons = LAYOUTS.flatMap((layout) => {
  const skeleton = fromList(layout, listOfWords('清单', PROBLEMS));
  if (skeleton === null) throw new Error(layout.prefix);
  return [
    { name: `skeleton ${layout.prefix}`, text: plainText(skeleton), list: PROBLEMS },
    { name: `skeleton ${layout.prefix}, filled in`, text: filledIn(skeleton), list: PROBLEMS },
  ];
});
const CASES: readonly Case[] = [
  ...[...samples, ...generated].map(({ name, text }) => ({ name, text, list: listFor(readOnce(text)) })),
  ...skeletons,
];

describe('a list held against its notice', () => {
  for (const { name, text, list } of CASES) {
    describe(name, () => {
      it('says nothing where nothing differs', () => {
        assert.equal(readOnce(text).problems.length, list.length);
        assert.deepEqual(messages(findings(text, list)), []);
      });

      it('finds each problem that is dropped, and nothing else', () => {
        forEachProblem(text, (notice, problem, index) => {
          const without = `${text.slice(0, startOf(notice, problem))}${text.slice(endOf(notice, index))}`;
          assertOne(findings(without, list), 'dropped', [index], list);
        });
      });

      it('finds each problem whose characters were changed, and which', () => {
        forEachProblem(text, (notice, problem, index) => {
          const changed = changeWords(text, notice, problem);
          const found = findings(changed.text, list);
          assertOne(found, 'reworded', [index], list);
          assert.ok(found[0]?.message.includes(changed.shown), messages(found).join());
        });
      });

      it('finds each two that changed places', () => {
        for (const index of list.keys()) {
          const [one, other] = [list[index], list[index + 1]];
          if (one === undefined || other === undefined) continue;
          assertOne(findings(text, [...list.slice(0, index), other, one, ...list.slice(index + 2)]), 'order', [index, index + 1], list);
        }
        if (list.length < 5) return;
        const far = [...list.slice(-1), ...list.slice(1, -1), ...list.slice(0, 1)];
        assertOne(findings(text, far), 'order', [0, list.length - 1], list);
      });

      it('finds each two that are answered together, and each that is answered in two places', () => {
        for (const index of list.keys()) {
          const [one, other] = [list[index], list[index + 1]];
          if (one === undefined || other === undefined) continue;
          const joined = `${one}，${other}`;
          assertOne(findings(text, [...list.slice(0, index), joined, ...list.slice(index + 2)]), 'split', [index], list);
        }
        forEachProblem(text, (notice, problem, index) => {
          const next = notice.problems[index + 1];
          const [one, other] = [list[index], list[index + 1]];
          if (next === undefined || one === undefined || other === undefined) return;
          const at = text.indexOf(one, problem.span.start);
          if (at === -1 || at > problem.span.end) return;
          const merged = `${text.slice(0, at)}${one}，${other}${text.slice(at + one.length, startOf(notice, next))}${text.slice(endOf(notice, index + 1))}`;
          assertOne(findings(merged, list), 'merged', [index, index + 1], list);
        });
      });

      it('finds each problem that the list does not have', () => {
        for (const index of list.keys()) {
          const shorter = list.filter((each) => each !== list[index]);
          if (shorter.length > 0) assertOne(findings(text, shorter), 'extra', [], list);
        }
      });
    });
  }
});

describe('rewordings', () => {
  const frame = (words: string): string =>
    `1.针对“学习不够深入”问题。\n组织专题学习8次。\n2.针对“${words}”问题。\n约谈有关负责人5人。\n3.针对“作风不够扎实”问题。\n开展检查3次。`;
  const rows: readonly (readonly [string, string, string | null])[] = [
    ['松岭镇履行主体责任不到位', '有的单位履行主体责任不到位', 'hint'],
    ['县水务局和松岭镇履行主体责任不到位', '个别单位履行主体责任不到位', 'hint'],
    ['履行主体责任不到位，松岭镇3个项目未开工', '履行主体责任不到位', null],
    ['履行主体责任不到位', '履行主体责任不够到位', 'error'],
    ['履行主体责任严重不到位', '履行主体责任不到位', 'error'],
    ['履行主体责任不到位', '落实主体责任不到位', 'error'],
    ['2.履行主体责任不到位。', '履行主体责任不到位', null],
    ['履行“主体责任”不到位；', '履行主体责任不到位', null],
  ];
  for (const [listed, written, severity] of rows) {
    it(`${severity === null ? 'lets pass' : `weighs as ${severity}`}: ${listed} as ${written}`, () => {
      const found = findings(frame(written), ['学习不够深入', listed, '作风不够扎实']);
      assert.deepEqual(
        found.map((each) => each.severity),
        severity === null ? [] : [severity === 'error' ? 'warning' : severity],
        messages(found).join(),
      );
    });
  }

  it('says once that a list is another notice’s', () => {
    const found = findings(frame('传导不够有力'), ['财务管理混乱', '招投标把关不严', '档案缺失较多', '公车私用', '津补贴发放不规范']);
    assert.deepEqual(found.map(({ aspect }) => aspect), ['foreign list']); // prettier-ignore
  });

  it('takes lines under a problem for the answers where the list is finer', () => {
    const text =
      '一、关于“医疗服务能力不强”问题的整改情况\n（1）门诊预约等候时间偏长。增设窗口4个。\n（2）急诊分诊流程不够规范。修订流程1项。\n二、关于“药品采购监管不严”问题的整改情况\n（1）采购目录更新不够及时。更新目录2次。\n（2）库存盘点制度执行不到位。盘点3次。';
    const list = ['门诊预约等候时间偏长', '急诊分诊流程不够规范', '采购目录更新不够及时', '库存盘点制度执行不到位'];
    assert.deepEqual(messages(findings(text, list)), []);
  });

  it('takes a heading over problems for the answer where the list is less fine', () => {
    const text =
      '（一）关于落实主体责任不到位的问题\n1.针对“学习不够深入”问题。\n组织专题学习8次。\n2.针对“作风不够扎实”问题。\n开展检查3次。\n（二）关于监督责任缺位的问题\n1.针对“检查流于形式”问题。\n检查3次。\n2.针对“问责偏松偏软”问题。\n问责5人。';
    assert.deepEqual(messages(findings(text, ['落实主体责任不到位', '监督责任缺位'])), []);
  });
});

function findings(text: string, list: readonly string[]): readonly Diagnostic[] {
  const settings = { stage: 'review', rules: {}, problemList: listOfWords('清单', list) } as const;
  return checkNotice({ ...readOnce(text), recognised: true }, settings, [problemListCoverage]);
}

function messages(found: readonly Diagnostic[]): readonly string[] {
  return found.map(({ message }) => message);
}

/** One finding, of that kind, that names the places in the list too. */
function assertOne(found: readonly Diagnostic[], aspect: string, items: readonly number[], list: readonly string[]): void {
  const words = items.map((index) => list[index]).join('／');
  assert.deepEqual(found.map((each) => (each.aspect ?? '').split(' ')[0]), [aspect], `${words}: ${messages(found).join('\n')}`); // prettier-ignore
  assert.deepEqual(found[0]?.inList?.map(({ place }) => place.row - 1) ?? [], items, words);
}

function forEachProblem(text: string, check: (notice: Notice, problem: Problem, index: number) => void): void {
  const notice = readOnce(text);
  for (const [index, problem] of notice.problems.entries()) check(notice, problem, index);
}

/** The list that a notice answers: its problems without what is put around them. */
function listFor({ source, problems }: Notice): readonly string[] {
  return problems.map(({ span, heading }) => {
    const place = heading?.title ?? span;
    const words = source.text.slice(place.start, place.end);
    return (/^(?:针对|关于)?[“"](?<words>[^”"]{4,})[”"]/u.exec(words)?.groups?.words ?? words)
      .replace(/^(?:针对|关于)|的?问题(?:的整改情况)?[。.]?$|[。.]$/gu, '')
      .trim();
  });
}

function startOf({ source }: Notice, { line }: Problem): number {
  return source.lineStarts[line] ?? 0;
}

/** Where the answer of a problem ends: with its last line. */
function endOf(notice: Notice, index: number): number {
  const { source, problems } = notice;
  const problem = problems[index];
  const end = Math.max(problem?.span.end ?? 0, problem?.response?.span.end ?? 0);
  return source.lineStarts[lineAt(source, Math.max(0, end - 1)) + 1] ?? source.text.length;
}

/** Two characters in the middle of a problem's words become others. */
function changeWords(text: string, { source }: Notice, { span, heading }: Problem): { readonly text: string; readonly shown: string } {
  const place = heading?.title ?? span;
  const words = source.text.slice(place.start, place.end);
  const inner = /[\u4e00-\u9fff]{4,}/u.exec(words.replace(/针对|关于/u, '  ')) ?? { 0: words, index: 0 };
  const at = place.start + inner.index + 1;
  return { text: `${text.slice(0, at)}甲乙${text.slice(at + 2)}`, shown: '甲乙' };
}
