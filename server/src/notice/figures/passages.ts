import type { Span } from '../../text/span';
import { withoutCrowds } from './crowded';
import type { Passage } from './passage';
import { readPassage } from './readPassage';
import { scanText, type Scan } from './scan';
import { withoutBreaks } from './stretches';
import { tablesOf, type Written } from './tables/pasted';

/** A paragraph of more is read in passages, so that work and memory stay within bounds whatever the text. */
const LONGEST_PASSAGE = 6000;
/** And so is one of more numbers than this. */
const MOST_NUMBERS = 160;

/** Reads the prose of a stretch in passages, one after another, and hands on those with numbers to reckon with; its tables are read by themselves. */
export function forEachPassage(source: Written, span: Span, take: (passage: Passage) => unknown): void {
  const { folded } = source;
  let from = span.start;
  for (const table of tablesOf(source, span)) {
    readProse(folded, { start: from, end: table.span.start }, take);
    from = table.span.end;
  }
  readProse(folded, { start: from, end: span.end }, take);
}

function readProse(folded: string, span: Span, take: (passage: Passage) => unknown): void {
  for (let { start } = span; start < span.end;) {
    const end = Math.min(span.end, start + LONGEST_PASSAGE);
    let scan = scanText(folded, { start, end }, MOST_NUMBERS);
    if (scan.span.end < span.end) scan = scanText(folded, { start, end: sentenceEnd(folded, scan.span) });
    const prose = withoutBreaks(withoutCrowds(scan));
    if (hasFigures(prose)) take(readPassage(prose));
    start = scan.span.end;
  }
}

const RECKONED: ReadonlySet<string> = new Set(['count', 'percent', 'ratio']);
/** What dates have no part in. */
const MEASURED: ReadonlySet<string> = new Set(['天', '岁', '周', '分', '小时', '分钟', '秒', '课时', '学时', '个百分点', '百分点']);

/** 历时⟦两年半⟧: a time is a number by its words alone. */
const TIME = /[一二两三四五六七八九十](?:个月|[天年])|\d\s?个工作日/u;

function hasFigures({ hasCode, hasCountedName, hasBareCount, numbers, folded, span: { start, end } }: Scan): boolean {
  return (
    hasCode ||
    hasCountedName ||
    hasBareCount ||
    numbers.some(({ quantity: { kind, unit, value } }) => RECKONED.has(kind) || MEASURED.has(unit) || isDuration(unit, value)) ||
    (numbers.length > 1 && TIME.test(folded.slice(start, end)))
  );
}

/** 满6⟦年⟧, 为期6⟦个月⟧, and not 2018年. */
function isDuration(unit: string, value: number): boolean {
  return unit === '个月' || (unit === '年' && value < 100);
}

/** The end of the last sentence within a stretch, or of the stretch. */
function sentenceEnd(folded: string, { start, end }: Span): number {
  const last = folded.slice(start, end).lastIndexOf('。');
  return last === -1 ? end : start + last + 1;
}
