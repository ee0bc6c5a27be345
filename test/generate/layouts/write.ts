import { toHalfWidth } from '../../corpus/twins';
import { createRandom, type Random } from '../random';
import { deed, groupWords, measureTitle, problemWords, subgroupWords } from '../words';
import { isCounted, type Field, type Form, type Layout } from './layout';
import { dressed, markOf } from './marks';

/** A paragraph of the notice under way, and what it is for. */
export interface Line {
  readonly text: string;
  readonly role: 'front' | 'part' | 'group' | 'problem' | 'field' | 'prose' | 'closing';
  /** The problem it belongs to, counted from zero; null outside. */
  readonly problem: number | null;
  /** What of the text is marker or label. */
  readonly mark: string;
  /** The number of a problem and that of its group; null in any other line. */
  readonly number: readonly [number, number] | null;
  readonly kind: Field['kind'] | null;
}

/** A notice in a layout, paragraph by paragraph. */
export interface LaidOut {
  readonly layout: Layout;
  readonly lines: readonly Line[];
}

const MATTERS = [
  '学习园地',
  '窗口服务',
  '项目台账',
  '公文流转',
  '库房盘点',
  '值班值守',
  '走访联系',
  '培训计划',
  '资料归档',
  '设备维护',
  '会议组织',
  '用车登记',
  '场馆开放',
  '考勤管理',
  '来访接待',
  '信息公示',
  '物资采购',
  '食堂经营',
  '宿舍安排',
  '网站栏目',
];

/** Writes a notice of a layout: every rule of structure and numbering holds in it. */
export function writeLayout(layout: Layout): LaidOut {
  const random = createRandom(layout.seed + 7);
  const lines: Line[] = [];
  const add = (text: string, role: Line['role'], more: Partial<Line> = {}): void =>
    void lines.push({ text, role, problem: null, mark: '', number: null, kind: null, ...more });
  const head = (form: Form, [number, parent]: readonly [number, number], words: string, more: Partial<Line> & Pick<Line, 'role'>): void => {
    const mark = markOf(form, number, parent);
    add(dressed(form, mark, words), more.role, { ...more, mark });
  };
  add('中共青溪县文化馆党组关于县委第四轮巡察整改进展情况的通报', 'front');
  add(
    '根据县委统一部署，2023年3月6日至5月26日，县委第一巡察组对县文化馆党组进行了巡察，并于7月10日反馈了巡察意见。按照巡察工作有关要求，现将巡察整改进展情况予以公布。',
    'front',
  );
  head(layout.part, [1, 1], '整改工作组织情况', { role: 'part' });
  add('党组召开专题会议研究部署，成立由主要负责人任组长的整改工作领导小组，逐条明确责任单位和完成时限。', 'prose');
  head(layout.part, [2, 1], '巡察反馈问题整改落实情况', { role: 'part' });
  let problem = 0;
  let number = 0;
  for (const [group, count] of layout.groups.entries()) {
    if (layout.group !== null) head(layout.group, [group + 1, 1], `${groupWords(group)}方面`, { role: 'group' });
    if (layout.numbering === 'restart') number = 0;
    for (let index = 0; index < count; index += 1) {
      number += 1;
      head(layout.problem, [number, group + 1], titleOf(layout, problem), { role: 'problem', problem, number: [number, group + 1] });
      for (const line of answerOf(layout, random, problem)) lines.push(line);
      problem += 1;
    }
  }
  head(layout.part, [3, 1], '下一步工作安排', { role: 'part' });
  add('党组将持续抓好后续整改，巩固整改成果。', 'prose');
  add('欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议，请及时向我们反映。', 'closing');
  for (const field of [
    '联系电话：0990-6602731',
    '电子邮箱：whg@qingxi.example.org',
    '通讯地址：青溪县湖滨路1号县文化馆办公室',
    '邮政编码：834000',
  ])
    add(field, 'closing');
  add('中共青溪县文化馆党组', 'closing');
  add('2024年1月18日', 'closing');
  return { layout, lines };
}

/** The text of a notice, wrapped and in the width that its layout asks for; with the zero-based line at which each paragraph begins. */
export function textOfLayout({ layout, lines }: LaidOut): { readonly text: string; readonly starts: readonly number[] } {
  return setOnPaper(
    lines.map(({ text }) => (layout.width === 'half' ? toHalfWidth(text) : text)),
    layout,
  );
}

/** Paragraphs on paper: wrapped at a column, with the number of the page and a running head after a page of rows. */
export function setOnPaper(
  paragraphs: readonly string[],
  { column, rows }: Pick<Layout, 'column' | 'rows'>,
): { readonly text: string; readonly starts: readonly number[] } {
  const written: string[] = [];
  const starts: number[] = [];
  const broken = paragraphs.map((paragraph) => paragraph.split('\n').flatMap((line) => (column === null ? [line] : wrapped(line, column))));
  // Once is no running head.
  const pages = rows === null ? 0 : broken.flat().length / rows;
  let [page, row] = [1, 0];
  const write = (line: string): void => {
    written.push(line);
    row += 1;
    if (rows === null || row % rows !== 0) return;
    written.push(`— ${page} —`, ...(pages > 2 ? ['巡察整改进展情况通报'] : []));
    page += 1;
  };
  for (const lines of broken) {
    starts.push(written.length);
    for (const line of lines) write(line);
  }
  return { text: `${written.join('\n')}\n`, starts };
}

/** Titles draw by themselves, so that other ones leave all else as it is. */
function titleOf({ seed, wording, problem }: Layout, index: number): string {
  const words =
    wording === 'fault'
      ? problemWords(createRandom(seed + index), index)
      : `${MATTERS[index % MATTERS.length] ?? ''}${index < MATTERS.length ? '' : '工作'}${isCounted(problem) ? '事宜' : '方面的事宜'}`;
  return `${words}。`;
}

function answerOf(layout: Layout, random: Random, problem: number): readonly Line[] {
  if (layout.fields.length === 0)
    return proseOf(layout, random).map((text): Line => ({ text, role: 'prose', problem, mark: '', number: null, kind: 'answer' }));
  return layout.fields.flatMap((field): readonly Line[] => {
    const [first = '', ...rest] = wordsOf(field, layout, random, problem);
    const mark = labelOf(layout, field);
    const line = { role: 'field', problem, mark, number: null, kind: field.kind } as const;
    if (mark.startsWith('（') && mark.endsWith('：')) return [{ ...line, text: `${mark}${first}）` }];
    if (layout.label === 'own line') return [{ ...line, text: mark }, ...[first, ...rest].map((text) => ({ ...line, mark: '', text }))];
    return [{ ...line, text: mark + first }, ...rest.map((text) => ({ ...line, mark: '', text }))];
  });
}

function labelOf({ label }: Layout, { words, kind }: Field): string {
  if (label === 'enclosed') return kind === 'responsible' || kind === 'deadline' ? `（${words}：` : `${words}：`;
  if (label === 'bracket') return `【${words}】`;
  if (label === 'own line') return `（${words}）`;
  return label === 'bold' ? `**${words}：**` : `${words}：`;
}

function wordsOf({ kind }: Field, layout: Layout, random: Random, problem: number): readonly string[] {
  if (kind === 'responsible') return [['办公室', '业务股', '财务股', '人事股'][problem % 4] ?? '办公室'];
  if (kind === 'deadline') return [`2023年${9 + (problem % 4)}月底前`];
  if (kind === 'finding') return [`${subgroupWords(problem)}有时跟不上，${random.number(2, 9)}处台账与实际对不上。`];
  if (kind === 'result') return [`${measureTitle(random, problem)}见到成效，群众评价持续向好。`];
  return proseOf(layout, random);
}

function proseOf({ answer }: Layout, random: Random): readonly string[] {
  if (answer === 'paragraphs') return [`${measureTitle(random, 1)}，${deed(random)}`, `${measureTitle(random, 2)}，${deed(random)}`];
  if (answer === 'dashes') return [1, 2].map((index) => `——${measureTitle(random, index)}，${deed(random)}`);
  if (answer === 'sentence') return [`${measureTitle(random, 3)}，${deed(random)}${measureTitle(random, 4)}，形成常态长效的工作机制。`];
  return [`一是${measureTitle(random, 5)}，${deed(random)}二是${measureTitle(random, 6)}，推动工作落到实处。`];
}

/** Breaks a paragraph at a column, a Chinese character being two wide; marks that may not begin a line hang at the end of the one before. */
function wrapped(text: string, column: number): readonly string[] {
  const rows: string[] = [];
  let row = '';
  let width = 0;
  for (const character of text) {
    const own = (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
    if (width + own > column && !'，。；：、！？”）》】,.;:!?)'.includes(character)) {
      rows.push(row);
      [row, width] = ['', 0];
    }
    row += character;
    width += own;
  }
  return [...rows, row];
}
