import type { Figure } from '../figure';
import type { Passage } from '../passage';

/** 2小时15分, 50分钟, 1.5小时. */
const SPAN = String.raw`\d{1,3}\s?小时\s?\d{1,2}\s?分钟?|\d{1,3}(?:\.\d)?\s?小时(?!\s?\d)|\d{1,4}\s?分钟`;
const SHORTENED = new RegExp(
  String.raw`[由从]\D{0,8}(?<was>${SPAN})\D{0,4}(?:[缩减压降]|提[速高])[短少缩降减]?[至到为成]\D{0,3}(?<now>${SPAN})[,、]?\D{0,6}(?:[缩减压节][短少缩减省约]|少[用跑等]|快)了?\s?(?<shown>${SPAN})`,
  'dgu',
);

/** 由1小时30分缩短为35分钟，⟦节省55分钟⟧: hours and minutes together. Where each is one number, it is a change like others. */
export function readDurations({ words, scan: { span } }: Passage): readonly Figure[] {
  if (!words.includes('小时')) return [];
  return [...words.matchAll(SHORTENED)].flatMap((found) => {
    const parts = ['was', 'now', 'shown'] as const;
    const texts = parts.map((part) => found.groups?.[part] ?? '');
    if (!texts.some((text) => MIXED.test(text)) && new Set(texts.map(unitOf)).size === 1) return [];
    const [was = 0, now = 0, shown = 0] = texts.map(minutesOf);
    const exact = was - now;
    const fits = exact === shown;
    const places = parts.map((part) => found.indices?.groups?.[part]);
    const [from, , by] = places;
    if (from === undefined || by === undefined || exact <= 0) return [];
    const [hours = ''] = /^\d+(?:\.\d)?/u.exec(texts[2] ?? '') ?? [];
    const shownSpan = { start: span.start + by[0], end: span.start + by[0] + hours.length };
    return [
      {
        kind: 'remainder' as const,
        subject: 'change' as const,
        verdict: fits ? ('holds' as const) : ('fails' as const),
        reason: null,
        span: { start: span.start + from[0], end: shownSpan.end },
        numbers: [{ value: shown, span: shownSpan, unit: '分钟', part: 'done' as const }],
        places: [],
        working: `${was} − ${now} = ${exact}分钟，${fits ? '与文中相符' : `文中为${shown}分钟`}`,
        culprit: fits ? null : { span: shownSpan, correction: null },
        doubtful: false,
      },
    ];
  });
}

const MIXED = /小时\s?\d/u;

function unitOf(text: string): string {
  return text.includes('小时') ? '小时' : '分钟';
}

function minutesOf(text: string): number {
  const { hours, minutes } = /^(?:(?<hours>[\d.]+)\s?小时)?\s?(?:(?<minutes>\d+)\s?分钟?)?$/u.exec(text)?.groups ?? {};
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0);
}
