import type { Level } from '../../server/src/parse/tree';
import { formatChineseNumeral } from '../../server/src/text/numerals';
import { toHalfWidth } from '../corpus/twins';
import { createRandom, type Random } from './random';
import type { NoticeShape } from './shape';
import { deed as anyDeed, groupWords, measureTitle, problemWords, subgroupWords } from './words';
import { assemble, type ItemStyle, type Piece, type PlannedMarker, type Writing } from './writing';

/** A notice under way. */
interface Draft {
  readonly shape: NoticeShape;
  readonly random: Random;
  readonly lines: (readonly Piece[])[];
  /** How many problems have been written. */
  problems: number;
  /** The last number of each run that has been begun. */
  readonly runs: Map<string, number>;
  /** What was written of deeds: no notice says the same twice. */
  readonly deeds: Set<string>;
}

const MOST_TRIES = 40;

/** Writes a whole, well-formed notice of a shape: every rule of numbering, structure and statistics holds in it. */
export function writeNotice(shape: NoticeShape): Writing {
  const draft: Draft = { shape, random: createRandom(shape.seed), lines: [], problems: 0, runs: new Map(), deeds: new Set() };
  writeFront(draft);
  writeOverview(draft);
  if (shape.leaf === 1) writeProblems(draft, shape.groups[0] ?? 1, 'parts');
  else writeRectification(draft);
  if (shape.clues === 'part') writeClues(draft, 1, 'parts');
  writeNext(draft);
  writeClosing(draft);
  const written = assemble(draft.lines, shape.indented ? '　　' : '', shape.spaced ? '\n\n' : '\n');
  if (shape.width === 'full') return written;
  const markers = written.markers.map((marker) => ({ ...marker, write: (number: number) => toHalfWidth(marker.write(number)) }));
  return { text: toHalfWidth(written.text), markers };
}

function writeFront({ shape, lines }: Draft): void {
  const [unit, matter, kind] = ['中共云山市澄湖区委员会', '关于九届省委第八轮巡视集中整改', '进展情况的通报'];
  const mark = shape.markdown ? '# ' : '';
  if (shape.titleLines === 1) lines.push([mark + unit + matter + kind]);
  else if (shape.titleLines === 2) lines.push([mark + unit], [mark + matter + kind]);
  else lines.push([mark + unit], [mark + matter], [mark + kind]);
  lines.push([
    '根据省委统一部署，2022年3月8日至5月31日，省委第六巡视组对澄湖区进行了巡视。2022年7月20日，省委第六巡视组向澄湖区委反馈了巡视意见。按照巡视工作有关要求，现将巡视整改进展情况予以公布。',
  ]);
}

function writeOverview(draft: Draft): void {
  const { shape, lines } = draft;
  const total = shape.groups.reduce((sum, count) => sum + count, 0);
  const grouped = shape.leaf > 2 ? `${String(shape.groups.length)}个方面` : '';
  const tasks = `将省委第六巡视组反馈的${grouped}${String(total)}个问题逐条分解，制定整改措施，明确责任单位和完成时限`;
  if (shape.overview !== 'bare') writeHeading(draft, 1, 'parts', '区委落实巡视整改主体责任情况');
  if (shape.overview === 'paragraph' || shape.overview === 'bare') {
    lines.push([`区委坚决扛起巡视整改主体责任，成立由区委书记任组长的巡视整改工作领导小组，${tasks}。`]);
    return;
  }
  const measures = [
    ['提高政治站位', '区委常委会会议专题学习巡视工作要求，以上率下抓好整改。'],
    ['细化整改任务', `${tasks}。`],
    ['强化督促落实', '建立周调度、月通报机制，对进展缓慢的及时提醒，推动整改落到实处。'],
  ];
  const run = newRun(draft);
  for (const [title = '', text = ''] of measures) {
    if (shape.overview === 'headings') writeHeading(draft, 2, run, `${title}。${text}`);
    else lines.push([item(draft, '一是', run), `${title}。${text}`]);
  }
}

function writeRectification(draft: Draft): void {
  const { shape } = draft;
  writeHeading(draft, 1, 'parts', '省委巡视组反馈意见整改落实情况');
  if (shape.leaf === 2) {
    writeProblems(draft, shape.groups[0] ?? 1, newRun(draft));
    return;
  }
  const groups = newRun(draft);
  const through = newRun(draft);
  for (const [index, count] of shape.groups.entries()) {
    writeHeading(draft, 2, groups, `关于${groupWords(index)}方面的问题`);
    const run = shape.numbering === 'continuous' ? through : newRun(draft);
    if (shape.leaf === 3) writeProblems(draft, count, run);
    else writeSubgroups(draft, count, run);
  }
  if (shape.clues === 'group') writeClues(draft, 2, groups);
}

/** Parts a group in two where it is large enough; the problems' numbers start again in each part, or run on through all. */
function writeSubgroups(draft: Draft, count: number, run: string): void {
  const subgroups = newRun(draft);
  const sizes = count > 2 ? [Math.ceil(count / 2), Math.floor(count / 2)] : [count];
  for (const [index, size] of sizes.entries()) {
    writeHeading(draft, 3, subgroups, `关于${subgroupWords(index)}方面的问题`);
    writeProblems(draft, size, draft.shape.numbering === 'continuous' || index === 0 ? run : newRun(draft));
  }
}

function writeProblems(draft: Draft, count: number, run: string): void {
  const { shape } = draft;
  for (let index = 0; index < count; index += 1) {
    const title = problemTitle(draft);
    draft.problems += 1;
    if (shape.runIn) {
      writeHeading(draft, shape.leaf, run, `${title.replace(/。$/u, '')}。区委认真研究，${deed(draft)}${deed(draft)}`);
    } else {
      writeHeading(draft, shape.leaf, run, title);
      writeResponse(draft);
    }
  }
}

function deed({ random, deeds }: Draft): string {
  let words = anyDeed(random);
  for (let tries = 0; deeds.has(words) && tries < MOST_TRIES; tries += 1) words = anyDeed(random);
  deeds.add(words);
  return words;
}

function problemTitle({ shape, random, problems }: Draft): string {
  const words = problemWords(random, problems);
  const titles = {
    aimed: `针对“${words}”问题`,
    about: `关于“${words}”问题的整改情况`,
    plain: `关于${words}的问题`,
    sentence: `${words}。`,
  };
  return titles[shape.wording];
}

function writeResponse(draft: Draft): void {
  const { shape, lines, random } = draft;
  const count = random.number(2, 5);
  if (shape.response === 'announced') {
    lines.push([`主要从${String(count)}个方面抓好整改：`, ...inlineItems(draft, '①', count)]);
  } else if (shape.response === 'label') {
    const opening = random.oneIn(2) ? ['整改情况：区委高度重视，'] : ['整改情况：'];
    lines.push([...opening, ...(random.oneIn(3) ? [deed(draft), deed(draft)] : inlineItems(draft, '一是', count))]);
  } else {
    writeProse(draft, count);
  }
}

function writeProse(draft: Draft, count: number): void {
  const { shape, lines, random } = draft;
  const kind = random.pick(['paragraphs', 'items', 'inline', 'ordinals', 'headings'] as const);
  const run = newRun(draft);
  if (kind === 'headings' && shape.leaf < 4) {
    const level: Level = shape.leaf === 1 ? 2 : shape.leaf === 2 ? 3 : 4;
    for (let index = 1; index <= count; index += 1) {
      writeHeading(draft, level, run, `${measureTitle(random, index)}。${deed(draft)}`);
    }
  } else if (kind === 'items') {
    for (let index = 1; index <= count; index += 1)
      lines.push([item(draft, '一是', run), `${measureTitle(random, index)}。${deed(draft)}`]);
  } else if (kind === 'inline' || kind === 'ordinals') {
    lines.push([`区委举一反三抓好整改。`, ...inlineItems(draft, kind === 'inline' ? '一是' : '第一', count)]);
  } else {
    lines.push([deed(draft), deed(draft)], [deed(draft)]);
  }
}

function inlineItems(draft: Draft, style: ItemStyle, count: number): readonly Piece[] {
  const run = newRun(draft);
  return [...Array(count).keys()].flatMap((index) => [
    item(draft, style, run),
    `${style === '第一' ? '，' : ''}${measureTitle(draft.random, index)}，${deed(draft)}`,
  ]);
}

function writeClues(draft: Draft, level: Level, run: string): void {
  const all = draft.random.number(3, 9);
  writeHeading(draft, level, run, '关于巡视移交问题线索和信访件办理情况');
  draft.lines.push([`省委第六巡视组移交问题线索${String(all)}件，已办结${String(all - 1)}件，剩余1件正在核查；移交信访件均已办结。`]);
}

function writeNext(draft: Draft): void {
  const { shape, lines } = draft;
  const text = '区委将持续抓好后续整改，推动整改成果转化为治理效能。';
  if (shape.next === 'bare') {
    lines.push([`下一步，${text}`]);
    return;
  }
  writeHeading(draft, 1, 'parts', '下一步工作打算');
  if (shape.next === 'paragraph') {
    lines.push([text]);
    return;
  }
  const run = newRun(draft);
  writeHeading(draft, 2, run, '持续强化思想武装。坚持集体学习制度，在学深悟透上下功夫。');
  writeHeading(draft, 2, run, '持续深化后续整改。对已完成的任务适时开展“回头看”，对尚未完成的紧盯不放。');
  writeHeading(draft, 2, run, '持续健全长效机制。把行之有效的做法固定为制度，防止问题反弹回潮。');
}

function writeClosing({ shape, lines }: Draft): void {
  const invitation = '欢迎广大干部群众对巡视整改落实情况进行监督。如有意见建议，请及时向我们反映。';
  const fields = [
    '联系电话：0990-6602731',
    '电子邮箱：chqw@chenghu.example.org',
    '通讯地址：云山市澄湖区湖滨路1号澄湖区委办公室',
    '邮政编码：834000',
  ];
  if (shape.contact === 'lines') lines.push([invitation], ...fields.map((field) => [field]));
  else lines.push([`${invitation}联系方式：${fields.join('；')}。`]);
  if (shape.signed) lines.push(['中共云山市澄湖区委员会'], ['2023年1月18日']);
}

function writeHeading(draft: Draft, level: Level, run: string, words: string): void {
  const mark = draft.shape.markdown && level === 1 ? ['## '] : [];
  const marker: PlannedMarker = { style: 'heading', level, number: nextNumber(draft, run), run, write: headingMarker(draft.shape, level) };
  draft.lines.push([...mark, marker, words]);
}

function headingMarker(shape: NoticeShape, level: Level): (number: number) => string {
  if (level === 1) return (number) => `${formatChineseNumeral(number)}、`;
  if (level === 2) return (number) => `（${formatChineseNumeral(number)}）`;
  if (level === 3) return (number) => thirdMarker(shape, number);
  return (number) => (shape.fourthMarker === '⑴' ? String.fromCodePoint(0x2473 + number) : `（${String(number)}）`);
}

function thirdMarker(shape: NoticeShape, number: number): string {
  if (shape.thirdMarker === '#.') return `${String(number)}.`;
  const digits = String(number);
  return shape.thirdMarker === '#．'
    ? `${digits}．`
    : `${digits.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))}．`;
}

function item(draft: Draft, style: ItemStyle, run: string): PlannedMarker {
  return { style, level: null, number: nextNumber(draft, run), run, write: (number) => writeItem(style, number) };
}

function writeItem(style: ItemStyle, number: number): string {
  if (style === '①') return String.fromCodePoint(0x245f + number);
  return style === '一是' ? `${formatChineseNumeral(number)}是` : `第${formatChineseNumeral(number)}`;
}

function newRun({ runs }: Draft): string {
  const run = `run ${String(runs.size)}`;
  runs.set(run, 0);
  return run;
}

function nextNumber({ runs }: Draft, run: string): number {
  const number = (runs.get(run) ?? 0) + 1;
  runs.set(run, number);
  return number;
}
