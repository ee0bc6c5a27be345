import { SNIPPETS } from './library';
import { fillFields, type Snippet } from './snippet';
import { withProblems } from './problemCount';
import { withUnit, type UnitProfile } from './unit';

/** What a drafter says before a notice is begun. What is empty or null stays to be filled in. */
export interface NewNotice {
  /** The prefix of the whole notice to start from: `整改通报连号`. */
  readonly layout: string;
  /** Who inspected: 巡视 by 中央 or a province, 巡察 by a city, county or district. */
  readonly inspection: { readonly kind: '巡视' | '巡察'; readonly authority: string } | null;
  /** When the inspection began and ended, and when its results were fed back: `2023年4月11日`. */
  readonly start: string;
  readonly end: string;
  readonly feedback: string;
  /** How many problems were fed back; a layout has four. */
  readonly problems?: number | null;
}

/** Under this regulation there is 巡视 alone. */
const REGULATION = /《中国共产党巡视工作条例》有关规定/gu;
/** A choice among bodies that send inspections. */
const AUTHORITY = /【[^【】]*市委[^【】]*】/gu;
/** The same where it is said to have planned the inspection. */
const PLANNED = /【[^【】]*市委[^【】]*】统一部署/gu;

/** The whole notices that one can start from. */
export const LAYOUTS: readonly Snippet[] = SNIPPETS.filter(({ kind }) => kind === 'notice');

/** A notice to start from with all that is known filled in. Null where there is no such layout. */
export function composeNotice(wanted: NewNotice, unit: UnitProfile): Snippet | null {
  const layout = LAYOUTS.find(({ prefix }) => prefix === wanted.layout);
  if (layout === undefined) return null;
  const { inspection } = wanted;
  const lines = inspection === null ? layout.lines : layout.lines.map((line) => inspectedBy(line, inspection));
  return withUnit(withProblems({ ...layout, lines: fillDates({ ...layout, lines }, wanted) }, wanted.problems ?? null), unit);
}

function inspectedBy(line: string, { kind, authority }: NonNullable<NewNotice['inspection']>): string {
  const own = kind === '巡察' ? line.replace(REGULATION, '巡察工作有关要求') : line;
  return replaceWord(own, kind)
    .replace(PLANNED, `${authority === '中央' ? '党中央' : authority}统一部署`)
    .replace(AUTHORITY, authority);
}

/** 巡视 and 巡察 are the same in every sentence of a layout, but for the title of the regulation. */
function replaceWord(line: string, kind: '巡视' | '巡察'): string {
  const other = kind === '巡视' ? '巡察' : '巡视';
  return line.replaceAll(other, kind).replaceAll('中国共产党巡察工作条例', '中国共产党巡视工作条例');
}

function fillDates(snippet: Snippet, { start, end, feedback }: NewNotice): readonly string[] {
  const year = /^\d{4}年/u.exec(start)?.[0] ?? '';
  // As is usual, the year is said once: 2023年4月11日至6月30日.
  const shortEnd = year !== '' && end.startsWith(year) ? end.slice(year.length) : end;
  const values: Readonly<Record<string, string>> = { 开始日期: start, 结束日期: shortEnd, 反馈日期: feedback };
  const fill = (hint: string): string => {
    const value = values[hint.replace(/^巡[视察]/u, '')] ?? '';
    return value === '' ? `【${hint}】` : value;
  };
  return fillFields(snippet, fill).split('\n');
}
