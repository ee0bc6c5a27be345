import { parseChineseNumeral } from '../../../text/numerals';
import type { Figure } from '../figure';
import type { Passage } from '../passage';
import { listedFigure } from './announcedNumber';

const NUMBER = String.raw`(?:\d{1,3}|[一二三四五六七八九十]{1,3})`;
const UNITS = '项条个批期次章节款轮组类题';
const JOINT = String.raw`\s?(?:[、和及与]|以及)\s?`;
const RANGE = String.raw`\s?[至到—\-~]\s?`;
const MONTH = String.raw`(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?`;
const DATE = String.raw`(?:${MONTH})?\d{1,2}\s?日`;
const CODE = String.raw`〔\d{4}〕\d{1,3}\s?号`;
const YEAR = String.raw`(?:19|20)\d{2}(?:\s?年度?)?`;

/** Things that go by their numbers: the sign that each has, how several of them are written, and what counts them, one each. */
interface Kind {
  readonly name: 'ordinals' | 'numbered' | 'dates' | 'months' | 'codes' | 'years';
  readonly sign: string;
  readonly run: RegExp;
  readonly countedIn: string;
}

const KINDS: readonly Kind[] = [
  // 第3项至第8项、第11项; by their own unit
  {
    name: 'ordinals',
    sign: '第',
    run: new RegExp(
      String.raw`第\s?${NUMBER}(?:\s?[${UNITS}])?(?:(?:${JOINT}|${RANGE})(?:第\s?)?${NUMBER}(?![\d月])(?:\s?[${UNITS}])?)+`,
      'gu',
    ),
    countedIn: '',
  },
  // 2号、3号
  {
    name: 'numbered',
    sign: '号',
    run: new RegExp(String.raw`(?<![\d第])\d{1,3}\s?号(?:(?:${JOINT}|${RANGE})\d{1,3}\s?号)+`, 'gu'),
    countedIn: '口台座栋幢个根支辆部艘间',
  },
  // 1月9日、2月20日
  {
    name: 'dates',
    sign: '日',
    run: new RegExp(String.raw`${MONTH}\d{1,2}\s?日(?:${JOINT}${DATE})+(?!\s?[至到—\-~起前后])`, 'gu'),
    countedIn: '次场期批轮天',
  },
  // 7月、9月
  {
    name: 'months',
    sign: '月',
    run: new RegExp(String.raw`(?<![\d月])${MONTH}(?:${JOINT}${MONTH})+(?!\s?[\d至到—\-~起份初底中上下旬以])`, 'gu'),
    countedIn: '次场批轮',
  },
  // 〔2024〕17号、〔2025〕6号
  {
    name: 'codes',
    sign: '〔',
    run: new RegExp(String.raw`${CODE}(?:${JOINT}[\u4e00-\u9fff]{0,8}${CODE})+`, 'gu'),
    countedIn: '份个件项',
  },
  // 2021年、2023年
  { name: 'years', sign: '年', run: new RegExp(String.raw`(?<!\d)${YEAR}(?:${JOINT}${YEAR})+`, 'gu'), countedIn: '年' },
];
/** ⟦共⟧8项, ⟦问题共⟧4项, and 6口 right behind. */
const BEHIND =
  /^\s?(?<noun>[\u4e00-\u9fff]{0,4}?)(?<sum>(?:一?(?:共计?|合计|总计)|[等这分]|连续)*)\s?(?<count>\d{1,2}|[二两三四五六七八九十]{1,3})\s?(?<unit>[\u4e00-\u9fff])/du;
/** 第1、3项由甲牵头，第2、4项由乙牵头，⟦共4项⟧. */
const IN_ALL = /^[^。;\d]{0,20},(?:一?共计?|合计|总计)\s?(?<count>\d{1,2}|[二两三四五六七八九十]{1,3})\s?(?<unit>[\u4e00-\u9fff])/du;
/** ⟦6台电梯，即⟧1号, ⟦7次，时间分别是⟧1月9日. */
const BEFORE =
  /(?<![\d.第])(?<count>\d{1,2}|[二两三四五六七八九十]{1,3})\s?(?<unit>[\u4e00-\u9fff])(?<noun>[\u4e00-\u9fff]{0,8}?)(?:[,(]?(?<lead>(?:时间|日期|编号)?(?:即|分别[为是]|依次[为是]))|[:(])$/du;
/** What ends a list that stands behind its number: its noun and a mark. */
const ENDS = /^[\u4e00-\u9fff]{0,4}(?:[,。;)]|$)/u;
/** ⟦人民路⟧12号. */
const ADDRESS = /[路街巷弄道村区园楼]\s?$/u;
/** How far before a list its number is looked for, in characters. */
const REACH = 24;
/** A run of labels with how many things it names. */
interface Run {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly labels: readonly string[];
  /** 项 of 第3项; empty where labels have none. */
  readonly unit: string;
}

/** A number and the things that it counts, which go by their numbers: 第2、5、9项共3项, 2号、3号、6号3口井, 7次，时间分别是1月9日…. */
export function readLabels({ words, scan: { span } }: Passage): readonly Figure[] {
  if (!/\d\s?[、和及与至到项条个号批次日年]/u.test(words)) return [];
  const runs = KINDS.flatMap((kind) =>
    words.includes(kind.sign)
      ? [...words.matchAll(kind.run)].map((found) => runOf(kind, found)).filter(({ labels }) => labels.length > 1)
      : [],
  );
  return runs.flatMap((run, index) => {
    // 人民路12号、14号: two addresses.
    if (run.kind.name === 'numbered' && ADDRESS.test(words.slice(Math.max(0, run.start - 2), run.start))) return [];
    const figure = ofAllRuns(words, runs.slice(0, index + 1)) ?? behindRun(words, run) ?? beforeRun(words, run);
    return figure === null ? [] : [figure(span.start)];
  });
}

function runOf(kind: Kind, found: RegExpMatchArray): Run {
  const [text, start] = [found[0].trimEnd(), found.index ?? 0];
  const last = text.slice(-1);
  const unit = kind.name === 'ordinals' && UNITS.includes(last) ? last : '';
  return { kind, start, end: start + text.length, labels: labelsOf(kind.name, text.replace(/\s/gu, '')), unit };
}

/** Each label by itself; 第3项至第8项 are six. */
function labelsOf(kind: Kind['name'], text: string): readonly string[] {
  return text.split(/[、和及与]|以及/u).flatMap((label) => {
    const [from, to] = kind === 'ordinals' || kind === 'numbered' ? label.split(/[至到—\-~]/u).map(numberIn) : [];
    if (from === undefined) return [label];
    if (to === undefined) return [String(from)];
    return to > from && to - from < 100 ? [...Array(to - from + 1).keys()].map((at) => String(from + at)) : [];
  });
}

function numberIn(label: string): number {
  const number = /\d+|[一二三四五六七八九十]+/u.exec(label)?.[0] ?? '';
  return parseChineseNumeral(number) ?? Number(number);
}

type Placed = ((from: number) => Figure) | null;

function behindRun(words: string, run: Run): Placed {
  const found = BEHIND.exec(words.slice(run.end, run.end + REACH));
  const { noun = '', sum = '', unit = '' } = found?.groups ?? {};
  if (found === null || (sum === '' && noun !== '') || !isCounted(run, unit)) return null;
  if (sum === '' && run.kind.name === 'ordinals') return null;
  // 1号、2号楼共12个单元: what the things have.
  const mayHaveMore = noun !== '' && run.kind.name !== 'ordinals' && valueOf(found.groups?.count) > run.labels.length;
  return mayHaveMore ? null : figureOf({ labels: run.labels, found, from: run.end, mayHaveMore: sum.includes('等') }, run);
}

/** 第3项 are counted in 项; what has no unit, one each. 第1、2项任务共12个问题 are something else. */
function isCounted({ kind, unit }: Run, counted: string): boolean {
  return kind.name === 'ordinals' ? unit === counted : kind.countedIn.includes(counted);
}

function beforeRun(words: string, run: Run): Placed {
  const from = Math.max(0, run.start - REACH);
  const found = BEFORE.exec(words.slice(from, run.start));
  if (found === null || !ENDS.test(words.slice(run.end, run.end + 5)) || run.kind.name === 'years') return null;
  const { unit = '', noun = '', lead } = found.groups ?? {};
  // 3个小区（1号、2号、4号、6号楼）: what the things are in.
  const isNamed = lead !== undefined || (noun !== '' && words.slice(run.end, run.end + 5).includes(noun.slice(-1)));
  const isOwn = run.kind.name === 'numbered' ? isNamed && !'年月天日元户人亩米'.includes(unit) : isCounted(run, unit);
  return isOwn ? figureOf({ labels: run.labels, found, from, mayHaveMore: false }, run) : null;
}

/** Several runs of ordinals in a sentence, and how many they are in all. */
function ofAllRuns(words: string, runs: readonly Run[]): Placed {
  const last = runs.at(-1);
  const found = last?.kind.name === 'ordinals' ? IN_ALL.exec(words.slice(last.end, last.end + 2 * REACH)) : null;
  if (last === undefined || found === null || !isCounted(last, found.groups?.unit ?? '')) return null;
  const from = words.lastIndexOf('。', last.start);
  const own = runs.filter(({ kind, unit, start }) => kind.name === 'ordinals' && unit === last.unit && start > from);
  const labels = own.flatMap((run) => run.labels);
  const highest = Math.max(...labels.map(Number));
  const announced = valueOf(found.groups?.count);
  // 第1、3项由甲牵头，第2项由乙牵头，共5项: two are left out.
  const areAll = new Set(labels).size === highest || Math.max(labels.length, highest) > announced || labels.length === announced;
  return areAll && own.length > 1
    ? figureOf({ labels, found, from: last.end, mayHaveMore: false }, { start: own[0]?.start ?? last.start, end: last.end })
    : null;
}

/** What is held against each other: the labels, and the number where it was found. */
interface Against {
  readonly labels: readonly string[];
  readonly found: RegExpExecArray;
  readonly from: number;
  /** 等: there are others. */
  readonly mayHaveMore: boolean;
}

function figureOf({ labels, found, from, mayHaveMore }: Against, { start, end }: Pick<Run, 'start' | 'end'>): Placed {
  const { count = '', unit = '' } = found.groups ?? {};
  const announced = valueOf(count);
  const twice = labels.find((label, index) => labels.indexOf(label) < index);
  const fits = twice === undefined && (announced === labels.length || (mayHaveMore && announced > labels.length));
  const place = found.indices?.groups?.count ?? [0, 0];
  return (base) => {
    const span = { start: base + from + place[0], end: base + from + place[1] };
    const working = twice === undefined ? `列出${labels.length}项，文中称${count}${unit}` : `“${twice}”列了两次，文中称${count}${unit}`;
    const around = { start: base + start, end: base + end };
    const listed = twice === undefined ? labels.length : null;
    return listedFigure({ value: announced, written: count, unit, span }, fits, { around, working, listed });
  };
}

function valueOf(count = ''): number {
  return parseChineseNumeral(count) ?? Number(count);
}
