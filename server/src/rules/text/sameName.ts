import type { Notice } from '../../notice/model';
import { bitsAt, codeTable } from '../../text/codeTable';
import type { MarkPair } from '../../text/markRecovery';
import { lineAt, type Source, textOf } from '../../text/source';
import { span, type Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { compareOwnCommittee } from './ownCommittee';

/** What names stand in. */
const [TITLE, QUOTATION] = [0x300a, 0x201c];
/** Names are looked at from this many characters on, and up to as many. */
const SHORTEST_TITLE = 4;
const SHORTEST_QUOTATION = 6;
const LONGEST = 120;
/** What may differ between two ways to write one name: marks, blanks, dashes, 年. */
const SLIGHT = /[\s,、。;:!?()“”‘’《》〈〉〔〕<>[\]\-‐–—―~·年]/gu;
/** What a name may have lost or gained without being another's: 关于 at the head, （试行） at the end. */
const LOOSE = /^关于|\((?:试行|暂行)\)/gu;
/** The marks that open a title, and points. */
const [AROUND, POINT] = [1, 2];
const MARKS = codeTable([
  [AROUND, '《〈'],
  [POINT, ',、。;:!?'],
]);
/** Both are usual, with and without the marks. */
const FREE = new Set(['不敢腐不能腐不想腐']);

/** One way to write a name, with the places where it stands. */
interface Form {
  readonly text: string;
  readonly places: readonly Span[];
}

/** One document or activity is named the same way everywhere. */
export const sameName: Rule = {
  id: 'text/same-name',
  name: '名称一致',
  norm: '同一文件、同一活动在全文用同一个名称，标点、连接号、“年”字、“（试行）”都一致；标题里是党组的，正文不称党委，反之亦然。',
  source: '公文校对实务',
  exceptions: [
    '年份、届次、部门不同的是不同的文件，不比。',
    '只有标点全角、半角之别的不算；只差空格，或者一处用空格、一处用逗号的，只作提示。',
    '“（试行）”“（暂行）”有无之别可能是新旧两个文件，只提示核对。',
  ],
  severity: { draft: 'information', review: 'warning', publish: 'warning' },
  fix: 'suggested',
  good: [
    { text: '印发《2020年度工作方案》和《2021年度工作方案》。' },
    { text: '落实“不敢腐、不能腐、不想腐”要求，推进“不敢腐不能腐不想腐”。' },
    { text: '制定《甲办法（试行）》，落实《甲办法(试行)》。', note: '只是全角半角之别' },
    {
      text: '中共云山市水利局党组关于巡察整改情况的通报\n局党组高度重视。局党组召开会议，局党组书记讲话。局机关党委抓落实，市委、局党委会议精神传达到位。',
      note: '别的党组织',
    },
  ],
  bad: [
    { text: '制定《市政道路三年行动方案（2021—2023）》。\n落实《市政道路三年行动方案（2021-2023年）》。' },
    { text: '开展“逐村观摩、整乡推进”活动。\n结合“逐村观摩，整乡推进”活动抓落实。' },
    { text: '落实《政府购买服务管理办法（暂行）》。\n按照《政府购买服务管理办法》执行。' },
    {
      text: '中共云山市水利局党组关于巡察整改情况的通报\n局党组高度重视，局党组召开会议。局党组书记讲话。下一步，局党委将持续抓好整改。',
      note: '党组写成党委',
    },
  ],
  check: (notice) => {
    const { folded } = notice.source;
    const places = readPlaces(notice);
    const titles = namesOf(folded, places.titles, SHORTEST_TITLE);
    const quotations = namesOf(folded, places.quotations, SHORTEST_QUOTATION);
    const strict = [...titles, ...quotations].flatMap((forms) => (forms.length < 2 ? [] : compare(notice.source, forms)));
    const loose = compareLoosely(notice.source, titles);
    return [...strict, ...loose, ...compareOwnCommittee(notice)].sort((one, other) => one.span.start - other.span.start);
  },
};

/** Places whose words share a fingerprint: nearly always one name, in one form or several. In the order they come. */
type Alike = ReadonlyMap<number, readonly Span[]>;

/** What stands in title marks, and what stands in quotation marks. */
function readPlaces({ source: { folded }, marks }: Notice): { readonly titles: Alike; readonly quotations: Alike } {
  const [titles, quotations] = [new Map<number, Span[]>(), new Map<number, Span[]>()];
  for (const pair of marks.pairs) {
    const mark = folded.charCodeAt(pair.open);
    if (mark === TITLE) addPlace(titles, folded, contentOf(folded, pair, SHORTEST_TITLE));
    else if (mark === QUOTATION) addPlace(quotations, folded, contentOf(folded, pair, SHORTEST_QUOTATION));
  }
  return { titles, quotations };
}

function addPlace(alike: Map<number, Span[]>, folded: string, place: Span | null): void {
  if (place === null) return;
  const key = fingerprint(folded, place);
  const places = alike.get(key);
  if (places === undefined) alike.set(key, [place]);
  else places.push(place);
}

/** The ways to write what stands at some places, in the order they come. */
function formsOf(folded: string, places: readonly Span[]): ReadonlyMap<string, readonly Span[]> {
  const forms = new Map<string, Span[]>();
  for (const place of places) {
    const written = folded.slice(place.start, place.end);
    const same = forms.get(written);
    if (same === undefined) forms.set(written, [place]);
    else same.push(place);
  }
  return forms;
}

/** A number that two forms of one name share: marks, blanks, dashes and 年 do not count. Others may share it by chance. */
function fingerprint(folded: string, { start, end }: Span): number {
  let sum = 0;
  for (let at = start; at < end; at++) {
    const code = folded.charCodeAt(at);
    const counts = code >= 0x4e00 ? code !== 0x5e74 && code <= 0x9fff : code >= 0x30 && code <= 0x39;
    if (counts) sum = (sum * 31 + code) | 0;
  }
  return sum;
}

/** All names, each with its forms: nearly always one. */
function namesOf(folded: string, alike: Alike, shortest: number): readonly (readonly Form[])[] {
  const names: (readonly Form[])[] = [];
  for (const places of alike.values()) {
    const first = places[0] ?? span(0, 0);
    const text = folded.slice(first.start, first.end);
    const isOne = places.length === 1 || places.every(({ start, end }) => end - start === text.length && folded.startsWith(text, start));
    if (isOne) names.push([{ text, places }]);
    else for (const name of namesAmong(formsOf(folded, places), shortest)) names.push(name);
  }
  return names;
}

/** Several forms that share a fingerprint, sorted by the name they stand for. */
function namesAmong(forms: ReadonlyMap<string, readonly Span[]>, shortest: number): readonly (readonly Form[])[] {
  const names = new Map<string, Form[]>();
  for (const [written, places] of forms) {
    const text = written.replace(/<|《/gu, '〈').replace(/>|》/gu, '〉');
    const key = text.replace(SLIGHT, '');
    if (key.length < shortest || FREE.has(key)) continue;
    const name = names.get(key) ?? [];
    names.set(key, name);
    const same = name.findIndex((form) => form.text === text);
    if (same === -1) name.push({ text, places });
    else name[same] = { text, places: [...(name[same]?.places ?? []), ...places] };
  }
  return [...names.values()];
}

/** What stands in an outermost pair of such marks, points at its end left out. */
function contentOf(folded: string, { open, close, outer }: MarkPair, shortest: number): Span | null {
  const size = close - open - 1;
  if (size < shortest || size > LONGEST) return null;
  if (outer !== null && (bitsAt(MARKS, folded, outer) & AROUND) !== 0) return null;
  let end = close;
  while (end > open + 1 && (bitsAt(MARKS, folded, end - 1) & POINT) !== 0) end--;
  return span(open + 1, end);
}

/** A finding for each form but the one that stands most often, or first. */
function compare(source: Source, forms: readonly Form[]): readonly Finding[] {
  const usual = forms.reduce((best, form) => (form.places.length > best.places.length ? form : best));
  return forms.flatMap((form) => {
    if (form === usual) return [];
    const findings = describe(source, form, usual);
    return isSpacedAlike(form.text, usual.text) ? findings.map((finding) => ({ ...finding, atMost: 'hint' as const })) : findings;
  });
}

const BLANK = /\s/u;
/** What a blank in a headline stands for. */
const PAUSE = /[\s,、。;:·]/u;

/** Whether two forms differ in blanks alone, which headlines have in place of commas: “学党史 开新局”, “学党史，开新局”. */
function isSpacedAlike(one: string, other: string): boolean {
  let [at, beside] = [0, 0];
  while (at < one.length || beside < other.length) {
    if (one.charAt(at) === other.charAt(beside)) {
      at += 1;
      beside += 1;
    } else if (BLANK.test(one.charAt(at))) {
      at += 1;
      if (PAUSE.test(other.charAt(beside))) beside += 1;
    } else if (BLANK.test(other.charAt(beside))) {
      beside += 1;
      if (PAUSE.test(one.charAt(at))) at += 1;
    } else return false;
  }
  return true;
}

/** Titles that differ in 关于 or （试行） alone: the finding is about the later one. */
function compareLoosely(source: Source, titles: readonly (readonly Form[])[]): readonly Finding[] {
  const keys = titles.map(([form]) => (form === undefined ? 0 : looseFingerprint(form.text)));
  const likely = new Map<number, number>();
  for (const key of keys) likely.set(key, (likely.get(key) ?? 0) + 1);
  if (likely.size === titles.length) return [];
  const byKey = new Map<string, Form>();
  const findings: Finding[] = [];
  for (const [index, [form]] of titles.entries()) {
    if (form === undefined || likely.get(keys[index] ?? 0) === 1) continue;
    const key = form.text.replace(LOOSE, '').replace(SLIGHT, '');
    const earlier = byKey.get(key);
    if (earlier === undefined) byKey.set(key, form);
    else if (key.length >= SHORTEST_QUOTATION)
      findings.push(...describe(source, form, earlier).map((finding) => ({ ...finding, atMost: 'information' as const })));
  }
  return findings;
}

/** The fingerprint of what is left of a title without 关于 and （试行）. */
function looseFingerprint(title: string): number {
  const loose = title.startsWith('关于') || title.includes('行)') ? title.replace(LOOSE, '') : title;
  return fingerprint(loose, span(0, loose.length));
}

function describe(source: Source, form: Form, usual: Form): readonly Finding[] {
  const [place, other] = [form.places[0], usual.places[0]];
  if (place === undefined || other === undefined) return [];
  const text = textOf(source, other);
  return [
    {
      span: place,
      message: `同一名称写法不一：这里是“${textOf(source, place)}”，第${lineAt(source, other.start) + 1}行是“${text}”，请统一。`,
      related: [{ span: other, message: `这里写作“${text}”。` }],
      fix: { title: `统一为“${text}”`, kind: 'suggested', edits: form.places.map((at) => ({ span: at, text })) },
    },
  ];
}
