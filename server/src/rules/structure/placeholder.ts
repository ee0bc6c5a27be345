import type { Heading, Notice } from '../../notice/model';
import type { ParagraphBlock } from '../../parse/tree';
import { foldedOf, lineAt, type Source } from '../../text/source';
import { span, type Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { blanksIn, isLeftBlank } from './blanks';

/** Nothing is left to be filled in. */
export const placeholder: Rule = {
  id: 'structure/placeholder',
  name: '未填内容',
  norm: '稿件里没有待填的空：××、XX、【】、____、某某、待补充、空括号和空方框。',
  source: '实务：模板和片段里留的空，公布之前都要填上。',
  exceptions: [
    '“6+X”“5+N”“1+3+3+x”等名称里的字母不算。',
    '姓氏之后的“某某”“××”（李某某）是隐去名字，不算；“某些”“某市”不算。',
    '句首的【整改情况】一类小标题、专栏等的名称、【2021】一类年份、网页上的【打印】不算。',
    '乘号（4×100）、Markdown的复选框和链接不算。',
  ],
  severity: { draft: 'hint', review: 'warning', publish: 'error' },
  fix: null,
  good: [
    { text: '建立“6+X”常态化机制和“1+3+3+x”协作机制，推行“5+N”模式。\n', note: '名称里的字母' },
    { text: '对李某某、张××给予党内警告处分，纠正某些部门的错误做法。\n', note: '隐去的名字' },
    { text: '【整改情况】修订制度3项，新建4×100米跑道1条。\n', note: '句首的小标题、乘号' },
    { text: '【第一个方面】聚焦学习不够深入问题，修订制度3项。\n', note: '句首的分类' },
    { text: '【视频】区委召开巡视整改推进会\n【联系电话】0990-6120088\n', note: '栏目名和标签' },
    {
      text: '【概况】\n党组召开会议5次，成立整改工作领导小组。\n【清单一览：共2项】\n▲台账不全\n补录236条。\n▲巡查不勤\n配发记录仪12台。\n【下步打算】\n持续抓好整改。\n欢迎监督。\n',
      note: '单独成行的各部分标题',
    },
  ],
  bad: [
    { text: '根据省委统一部署，20XX年X月X日至X月X日，省委第三巡视组对云山市进行了巡视。\n', note: '日期' },
    { text: '中共××市委高度重视巡视整改工作。\n' },
    { text: '联系电话：【区号-电话号码】\n', note: '方头括号' },
    {
      text: '【组织情况】\n党组召开会议5次。\n【填写进展】\n反馈的问题均已整改。\n【下步打算】\n持续抓好整改。\n欢迎监督。\n',
      note: '单独成行的空',
    },
    { text: '先后召开会议____次，研究整改工作。\n', note: '下划线' },
    { text: '对某某公司违规发放补贴问题进行了核查。\n' },
    { text: '对漏报的干部诫勉2人，扣减绩效X人。\n', note: '人数' },
    { text: '修订制度3项（待核实），开展培训5次。\n' },
    { text: '追缴违规资金166.××万元。\n', note: '数字' },
    { text: '市委第巡察组反馈了巡察意见。\n', note: '“第”后缺数字' },
    { text: '中共云山市委\n2024年　月　日\n', note: '日期没有填' },
    { text: '（一）关于学习不够深入的问题\n整改情况：（待补充）\n' },
    { text: '一是修订制度3项。\n二是\n三是开展培训5次。\n', note: '“二是”后没有内容' },
  ],
  check: (notice) => [...groupBlanks(notice.source, findBlanks(notice)), ...emptyItems(notice)],
};

/** Blanks and marks alone. */
const NOTHING = /^[\s,。;:、.*]*$/u;
const LONGEST_NOTHING = 12;

/** `【巡察时间】2023年3月6日至5月26日` with another such line before or behind it: a label and its value. */
function isField({ source, tree: { lines } }: Notice, at: number): boolean {
  if (source.folded.charAt(at) !== '【') return false;
  const isValued = (index: number): boolean => {
    const line = lines[index]?.content;
    return line !== undefined && VALUED.test(source.folded.slice(line.start, Math.min(line.end, line.start + VALUE_WITHIN)));
  };
  const beside = (from: number, step: -1 | 1): number => {
    let index = from + step;
    while (lines[index]?.content.start === lines[index]?.content.end && index >= 0 && index < lines.length) index += step;
    return index;
  };
  const index = lineAt(source, at);
  return lines[index]?.content.start === at && isValued(index) && (isValued(beside(index, -1)) || isValued(beside(index, 1)));
}

const VALUED = /^【[^【】]{2,12}】 ?[^【】\s。,;]/u;
const VALUE_WITHIN = 20;

/** Two blanks in a line that are no further apart are one: 20XX年X月X日. */
const NEAR = 4;

function findBlanks(notice: Notice): readonly Span[] {
  const { folded } = notice.source;
  const places: { start: number; end: number }[] = [];
  const titles = titlesOf(notice);
  for (const found of blanksIn(notice.source)) {
    if (!isLeftBlank(folded, found) || titles.has(found.index) || isWebResidue(notice, found.index) || isField(notice, found.index))
      continue;
    const end = found.index + found[0].length;
    const before = places.at(-1);
    if (before !== undefined && isNear(folded, span(before.end, found.index))) before.end = end;
    else places.push({ start: found.index, end });
  }
  return places;
}

/** This many blanks are reported one by one; more are a draft that is being written, and one finding. */
const MOST_ALONE = 5;
const MOST_QUOTED = 3;
/** No notice has more blanks to go to. */
const MOST_RELATED = 300;

function groupBlanks({ text }: Source, places: readonly Span[]): readonly Finding[] {
  const [first] = places;
  if (first === undefined || places.length <= MOST_ALONE) return places.map((place) => findingOf(text, place));
  const quoted = [...new Set(places.map((place) => textAt(text, place)))].slice(0, MOST_QUOTED).map((words) => `“${words}”`);
  const related = places.slice(1, MOST_RELATED).map((place) => ({ span: place, message: `这里也没有填：“${textAt(text, place)}”` }));
  return [{ span: first, message: `全文还有${places.length}处没有填：${quoted.join('、')}等，请逐处填上或删去。`, related }];
}

/** So many titles in brackets are no blanks. */
const LEAST_TITLES = 3;

/** （一）⟦【台账不全】⟧ over text without a blank. */
function isBracketedTitle(source: Source, { title, section }: Heading): boolean {
  const isFilled = ({ span: of }: ParagraphBlock): boolean => of.end - of.start >= LEAST_TEXT && !foldedOf(source, of).includes('【');
  return /^【[^【】]+】$/u.test(foldedOf(source, title)) && section.paragraphs.some(isFilled);
}

const LEAST_TEXT = 12;
const NUMBER_WITHIN = 8;
/** What says that it is to be filled in. */
const TO_FILL = /[填某]|待补|待定|××|XX/u;

/** Where headings and labels in brackets begin: 【党的建设方面】, 【整改措施】. */
function titlesOf({ source, headings, labels, problems, tree }: Notice): ReadonlySet<number> {
  const isTitle = ({ marker, title }: Heading): boolean =>
    source.folded.charAt(marker.start) === '【' && !TO_FILL.test(foldedOf(source, title));
  const titles = headings.filter(isTitle).map(({ marker }) => marker.start);
  const bracketed = headings.filter((heading) => isBracketedTitle(source, heading));
  // 【台账不全】 before its answer in one paragraph after the other.
  const opening = problems.filter(
    ({ span: of, line }) => source.folded.charAt(of.start) === '【' && tree.lines[line]?.content.start === of.start,
  );
  // 台账不全【问题3】: the number of a problem.
  for (const { numeral } of problems) {
    const from = Math.max(0, (numeral?.start ?? 0) - NUMBER_WITHIN);
    const at = numeral === null ? -1 : source.folded.slice(from, numeral.start).lastIndexOf('【');
    if (at !== -1) titles.push(from + at);
  }
  if (opening.length >= LEAST_TITLES) titles.push(...opening.map(({ span: of }) => of.start));
  if (bracketed.length >= LEAST_TITLES) titles.push(...bracketed.map(({ title }) => title.start));
  const uses = new Map<string, number>();
  for (const { words } of labels.values()) uses.set(words, (uses.get(words) ?? 0) + 1);
  const returning = [...labels].flatMap(([start, { words }]) => ((uses.get(words) ?? 0) > 1 ? [start] : []));
  return new Set([...titles, ...returning]);
}

function isNear(folded: string, between: Span): boolean {
  return between.end - between.start <= NEAR && !/[\n\r,。;:、]/u.test(folded.slice(between.start, between.end));
}

/** 二是 and nothing behind it. */
function emptyItems({ source: { folded }, enumerations }: Notice): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { items } of enumerations) {
    for (const { marker, span: place } of items) {
      if (place.end - marker.end > LONGEST_NOTHING || !NOTHING.test(folded.slice(marker.end, place.end))) continue;
      findings.push({ span: marker, message: `“${folded.slice(marker.start, marker.end)}”后面没有内容，请补上或删去。` });
    }
  }
  return findings;
}

function isWebResidue({ webResidue }: Notice, offset: number): boolean {
  return webResidue.some(({ line }) => line.span.start <= offset && offset < line.span.end);
}

function textAt(text: string, place: Span): string {
  return text.slice(place.start, place.end).trim();
}

function findingOf(text: string, place: Span): Finding {
  const written = textAt(text, place);
  if (written.startsWith('第')) return { span: place, message: `“${written}”的“第”后面缺数字，请补上。` };
  return { span: place, message: `“${written}”还没有填，请填上或删去。` };
}
