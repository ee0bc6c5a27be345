import type { Layout } from '../../generate/layouts/layout';

/** A layout that drafters use, how it is written in a few problems, and a defect in it. */
export interface ListedLayout {
  readonly name: string;
  /** The lines of the part on rectification. */
  readonly lines: readonly string[];
  /** Those of them that are problems, from zero on. */
  readonly problems: readonly number[];
  readonly damage: (lines: readonly string[]) => readonly string[];
  readonly rule: string;
  /** The line of the finding, counted as `problems` are in the damaged lines. */
  readonly place: number;
  readonly front?: readonly string[];
  readonly next?: readonly string[];
  /** Set on paper so; as written where it is not. */
  readonly paper?: Pick<Layout, 'column' | 'rows'>;
}

export const FRONT: readonly string[] = [
  '中共青溪县水利局党组关于巡察整改进展情况的通报',
  '根据县委统一部署，2023年4月10日至6月15日，县委第二巡察组对县水利局党组开展了巡察。2023年8月2日，县委第二巡察组反馈了巡察意见。现将巡察整改进展情况予以公布。',
  '一、整改工作组织情况',
  '党组召开专题会议研究部署，成立整改工作领导小组，逐条明确责任单位。',
  '二、反馈问题整改情况',
];

export const NEXT: readonly string[] = [
  '三、下一步工作安排',
  '党组将持续抓好后续整改，巩固整改成果。',
  '欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议，请及时向我们反映。',
  '联系电话：0990-6602731；电子邮箱：slj@qingxi.example.org；通讯地址：青溪县湖滨路1号县水利局办公室；邮政编码：834000。',
  '中共青溪县水利局党组',
  '2024年1月18日',
];

/** Matters without a word of fault, and what was done about each. */
export const MATTERS = ['水库巡查', '河道台账', '闸门检修', '防汛值守', '泵站用电', '灌区收费'];
export const DEEDS = [
  '重新划定巡查路线，配发巡查记录仪12台。',
  '逐条河道建立电子台账，补录信息236条。',
  '检修闸门8扇，更换启闭机2台。',
  '重排值班表，夜间抽查7次。',
  '改签用电合同3份，年省电费9万元。',
  '公开水价标准，退还多收水费1.2万元。',
];

/** The same matters as an inspector puts them; half of the words are in no list. */
export const FAULTS = ['水库巡查不到位', '河道台账无人理会', '闸门检修滞后', '防汛值守松散', '泵站用电年年超支', '灌区收费不规范'];

export const ANSWER = 'structure/problem-has-response';
export const LABEL = 'structure/response-label';
export const NUMBER = 'numbering/sequence';

type Writing = (matter: string, deed: string, index: number) => readonly string[];

/** Six problems, each written alike; a problem begins with the first of its lines. */
export function alike(name: string, write: Writing, more: Partial<ListedLayout> = {}, count = MATTERS.length): ListedLayout {
  const written = MATTERS.slice(0, count).map((matter, index) => write(matter, DEEDS[index] ?? '', index));
  const problems = [...written.keys()].map((index) => written.slice(0, index).flat().length);
  const size = written[0]?.length ?? 0;
  // The answer to the fourth.
  const gone = (problems[3] ?? 0) + 1;
  return {
    name,
    lines: written.flat(),
    problems,
    damage: (lines) => [...lines.slice(0, gone), ...lines.slice(gone + size - 1)],
    rule: ANSWER,
    place: gone - 1,
    ...more,
  };
}

/** The same without the fourth problem: its number is missing. */
export function gap(layout: ListedLayout): ListedLayout {
  const [from, to] = [layout.problems[3] ?? 0, layout.problems[4] ?? 0];
  return { ...layout, damage: (lines) => [...lines.slice(0, from), ...lines.slice(to)], rule: NUMBER, place: from };
}

/** The same with a label taken off the answer to the fourth. */
export function unlabelled(layout: ListedLayout, rule = LABEL): ListedLayout {
  const at = (layout.problems[3] ?? 0) + 1;
  return {
    ...layout,
    name: `${layout.name}, a label lost`,
    damage: (lines) => lines.map((line, index) => (index === at ? line.replace(/^(?:【[^】]+】|[^：]+：)/u, '') : line)),
    rule,
    place: at,
  };
}

export const counted = (matters: readonly string[], mark: string): string =>
  matters.map((matter, index) => `${index + 1}.${matter}`).join(mark);

/** Four groups of three problems, listed in a few lines, with one answer in as many points; `places` are those of the first group. */
export function listed(name: string, list: (matters: readonly string[]) => readonly string[], places: readonly number[]): ListedLayout {
  const written = ['工程', '运行', '水政', '财务'].map((group, index) => [
    `（${nth(index)}）${group}管理方面`,
    ...list(['巡查记录', '台账核对', '经费公开'].map((matter) => `${group}${matter}`)),
    `整改情况：1.${DEEDS[index]}2.每月复核一次。3.结果公开。`,
  ]);
  const starts = [...written.keys()].map((index) => written.slice(0, index).flat().length);
  const gone = (starts[3] ?? 0) + (written[0]?.length ?? 0) - 1;
  return {
    name,
    lines: written.flat(),
    problems: starts.flatMap((start) => places.map((place) => start + place)),
    damage: (lines) => lines.toSpliced(gone, 1),
    rule: ANSWER,
    place: (starts[3] ?? 0) + (places[0] ?? 0),
  };
}

export const nth = (index: number): string => '一二三四五六七八九十'.charAt(index);
