import fc from 'fast-check';
import { named, slip, sum, type Form } from './form';

const PENALTIES = ['警告', '严重警告', '记过', '降级', '撤职'];
const RANKS = ['处级干部', '科级干部', '一般干部', '村干部', '企业人员'];
const AREAS = ['东片', '中片', '西片', '南片', '北片'];

/** Parts and the whole they make up, in every way that notices write it. */
export const BREAKDOWNS: readonly Form[] = [
  breakdown('in brackets', 9, (whole, parts) => `给予党纪处分${whole}人（${named(PENALTIES, parts, '人')}）。`),
  breakdown('in brackets, persons and times', 9, (whole, parts) => `给予处分${whole}人次（${named(PENALTIES, parts, '人')}）。`),
  breakdown('after 其中', 1, (whole, parts) => `今年以来立案${whole}件，其中${named(RANKS, parts, '件')}。`),
  breakdown('after 其中, with commas', 1, (whole, parts) => `共立案${whole}件，其中${named(RANKS, parts, '件', '，')}。`),
  breakdown('after a colon', 9, (whole, parts) => `处理${whole}人：${named(PENALTIES, parts, '人')}。`),
  breakdown(
    'before 共计',
    1,
    (whole, parts) => `${named(['新建制度', '修订制度', '完善制度', '细化制度'], parts, '项', '，')}，共计${whole}项。`,
  ),
  breakdown('before 合计', 1, (whole, parts) => `${named(AREAS, parts, '户')}，合计${whole}户。`),
  breakdown('of 对…人, 对…人', 1, (whole, parts) => `对${whole}名干部分类处理，${treated(parts)}。`),
  breakdown('after 分别为', 9, (whole, parts) => `各片区问题共${whole}个，分别为${named(AREAS, parts, '个')}。`),
  breakdown('across years', 1, (whole, parts) => `计划三年改造小区${whole}个，其中${yearly(parts, () => '')}。`, 3),
  breakdown(
    'across years, what is done in brackets',
    1,
    (whole, parts) => `计划三年改造小区${whole}个，其中${yearly(parts, (part) => `（已完成${Math.ceil(part / 2)}个）`)}。`,
  ),
  breakdown(
    'across a semicolon',
    1,
    (whole, [one = 1, other = 1]) => `认领共性问题${whole}个。其中，上级指出的${one}个，提出措施9条；自查发现的${other}个，提出措施4条。`,
    2,
  ),
  breakdown('across a full stop', 1, (whole, parts) => `今年以来立案${whole}件。其中，${named(RANKS, parts, '件')}。`),
  nested(),
];

type Sentence = (whole: number, parts: readonly number[]) => string;

/** `most`: how far off a planted slip is at most. */
function breakdown(name: string, most: number, sentence: Sentence, maxLength = 4): Form {
  const numbers = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength });
  return {
    name: `parts ${name}`,
    yes: numbers.map((parts) => sentence(sum(parts), parts)),
    no: fc.tuple(numbers, slip(most)).map(([parts, off]) => sentence(sum(parts) + (sum(parts) + off < 1 ? -off : off), parts)),
  };
}

function treated(parts: readonly number[]): string {
  const ways = ['诫勉', '批评教育', '提醒谈话', '书面检查'];
  return parts.map((part, index) => `对${part}人给予${ways[index] ?? ''}`).join('、');
}

function yearly(parts: readonly number[], aside: (part: number) => string): string {
  return parts.map((part, index) => `${2021 + index}年改造${part}个${aside(part)}`).join('；');
}

/** Brackets in brackets: either sum may be the false one. */
function nested(): Form {
  const numbers = fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 40 })));
  const sentence = ([light = 1, heavy = 1, other = 1]: readonly number[], inner: number, outer: number): string =>
    `处理${light + heavy + other + outer}人（党纪处分${light + heavy + inner}人（警告${light}人、严重警告${heavy}人）、诫勉${other + inner}人）。`;
  return {
    name: 'parts in brackets within brackets',
    yes: numbers.map((parts) => sentence(parts, 0, 0)),
    no: fc.tuple(numbers, fc.constantFrom([1, 2], [0, 1], [2, 4])).map(([parts, [inner = 0, outer = 0]]) => sentence(parts, inner, outer)),
  };
}
