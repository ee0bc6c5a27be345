import fc from 'fast-check';
import { formatChineseNumeral } from '../../../../server/src/text/numerals';
import { slip, type Form } from './form';

const ROADS = ['滨河路', '中山路', '解放路', '建设路', '人民路', '和平路', '新华路'];
const RULES = ['议事规则', '巡察办法', '督查办法', '考核细则', '公示制度', '请示制度'];
const LISTS = ['问题清单', '任务清单', '时限清单', '责任清单', '销号清单'];
const CIRCLED = ['①加强学习。', '②完善制度。', '③强化督查。', '④狠抓落实。', '⑤严格考核。', '⑥跟踪问效。'];

/** What is listed and how many it is said to be; the headings; the same number in two places. */
export const COUNTS: readonly Form[] = [
  counted('等, at most as many', ROADS, { isOpen: true }, (items, count) => `重点整治${items.join('、')}等${count}条道路。`),
  counted('titles', RULES, { isOpen: true }, (items, count) => `出台${items.map((item) => `《${item}》`).join('')}等${count}项制度。`),
  counted('a closing name', LISTS, {}, (items, count) => `梳理${items.join('、')}“${formatChineseNumeral(count)}张清单”。`),
  counted(
    '和 before the last',
    LISTS,
    {},
    (items, count) => `建立${items.slice(0, -1).join('、')}和${items.at(-1) ?? ''}“${formatChineseNumeral(count)}张清单”。`,
  ),
  counted('circled numbers', CIRCLED, {}, (items, count) => `主要从${count}个方面抓好整改：${items.join('')}`),
  counted('one after another', CIRCLED, {}, (items, count) => `主要从${count}个方面抓好整改：${items.map(sayOne).join('')}`),
  code(),
  years(),
  headings(),
  ...[
    (count: number) => [`区委将反馈的${count}个问题逐项分解。`, `截至目前，巡视反馈的${count}个问题正在整改。`] as const,
    (count: number) => [`经梳理细化为${count}条整改措施。`, `截至目前，${count}条整改措施均已启动。`] as const,
  ].map(elsewhere),
];

interface ListKind {
  /** The list may name only some of them. */
  readonly isOpen?: boolean;
}

function counted(
  name: string,
  names: readonly string[],
  { isOpen = false }: ListKind,
  sentence: (items: readonly string[], count: number) => string,
): Form {
  const items = fc.integer({ min: 3, max: names.length }).map((count) => names.slice(0, count));
  const more = isOpen ? fc.integer({ min: 0, max: 20 }) : fc.constant(0);
  const off = isOpen ? fc.constant(-1) : slip(1);
  return {
    name: `list: ${name}`,
    yes: fc.tuple(items, more).map(([all, others]) => sentence(all, all.length + others)),
    no: fc.tuple(items, off).map(([all, by]) => sentence(all, all.length + by)),
  };
}

/** ①加强学习。 → 一是加强学习。 */
function sayOne(item: string, index: number): string {
  return `${formatChineseNumeral(index + 1)}是${item.slice(1)}`;
}

function code(): Form {
  const numbers = fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 9 })));
  const sentence = ([reports = 1, lists = 1, rules = 1]: readonly number[], off: number): string =>
    `以“${reports}+${lists}+${rules}”工作法（${reports}份专报、${lists + off}份清单、${rules}项制度）为抓手。`;
  return {
    name: 'list: a code and what it stands for',
    yes: numbers.map((all) => sentence(all, 0)),
    no: fc.tuple(numbers, fc.integer({ min: 1, max: 5 })).map(([all, off]) => sentence(all, off)),
  };
}

function years(): Form {
  const numbers = fc.array(fc.integer({ min: 100, max: 9000 }), { minLength: 3, maxLength: 5 });
  const sentence = (all: readonly number[], off: number): string =>
    `预计${[...all.keys()].map((index) => 2021 + index).join('、')}年分别完工${all
      .slice(0, all.length - off)
      .map((number) => `${number}套`)
      .join('、')}。`;
  return {
    name: 'list: as many numbers as years',
    yes: numbers.map((all) => sentence(all, 0)),
    no: numbers.map((all) => sentence(all, 1)),
  };
}

/** Groups of problems under the part on rectification, declared one too many or too few. */
function headings(): Form {
  const groups = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 });
  const notice = (sizes: readonly number[], [aspects, items]: readonly [number, number]): string => {
    const parts = sizes.map((size, index) => {
      const leaves = [...Array(size).keys()].map((leaf) => `${leaf + 1}.针对第${leaf + 1}项工作落实不到位问题\n健全制度，加强督查督办。`);
      return [`（${formatChineseNumeral(index + 1)}）关于落实部署方面的问题`, ...leaves].join('\n');
    });
    const all = sizes.reduce((total, size) => total + size, 0);
    return `一、组织情况\n将反馈的${sizes.length + aspects}个方面${all + items}个问题逐项分解。\n二、集中整改进展情况\n${parts.join('\n')}`;
  };
  return {
    name: 'headings: so many aspects and problems',
    yes: groups.map((sizes) => notice(sizes, [0, 0])),
    no: fc
      .tuple(groups, fc.constantFrom([0, 1], [0, -1], [1, 0], [-1, 0]))
      .map(([sizes, [aspects = 0, items = 0]]) => notice(sizes, [aspects, items])),
  };
}

function elsewhere(lines: (count: number) => readonly [string, string]): Form {
  const counts = fc.integer({ min: 5, max: 400 });
  const [name] = lines(5);
  return {
    name: `the same elsewhere: ${name}`,
    yes: counts.map((count) => lines(count).join('\n')),
    no: fc.tuple(counts, slip(1)).map(([count, off]) => `${lines(count)[0]}\n${lines(count + off)[1]}`),
  };
}
