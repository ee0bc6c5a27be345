import { parseChineseNumeral } from '../text/numerals';
import type { Source } from '../text/source';
import { span } from '../text/span';
import { readDress } from './dress';
import type { Line, Marker } from './tree';

/** `问题1：`, `清单三 `, `任务第2项 ` before the title in its dress, or all there is of it. */
const COUNT =
  /^(?<word>[\u4e00-\u9fff]{1,6}?) ?(?:第 ?(?<ordinal>\d{1,2}|[一二三四五六七八九十]{1,3}) ?[个类项条号]|(?<number>\d{1,2}|[一二三四五六七八九十]{1,3}))(?: ?[:、.,丨▏·] ?| {1,3}|$)/u;

/** The lines that a word and a number open within their dress, where the numbers count on: ⟦【问题1：⟧台账不全】, ⟦【问题2：⟧…】; by the index of the line. */
export function dressedCounts(source: Source, lines: readonly Line[]): ReadonlyMap<number, Marker> {
  const byForm = new Map<string, { readonly index: number; readonly marker: Marker }[]>();
  for (const { index, content } of lines) {
    const marker = readCount(source.folded, content);
    if (marker === null) continue;
    const known = byForm.get(marker.form);
    if (known === undefined) byForm.set(marker.form, [{ index, marker }]);
    else known.push({ index, marker });
  }
  const counting = [...byForm.values()].filter((all) =>
    all.some(({ marker }, at) => marker.number === (all[at - 1]?.marker.number ?? NaN) + 1),
  );
  return new Map(counting.flat().map(({ index, marker }) => [index, marker]));
}

function readCount(folded: string, content: Line['content']): Marker | null {
  const dress = readDress(folded, content);
  if (dress === null) return null;
  const { opening, words, form } = dress;
  const found = COUNT.exec(folded.slice(words.start, words.end));
  const { word = '', ordinal, number } = found?.groups ?? {};
  const written = ordinal ?? number;
  if (found === null || written === undefined) return null;
  const at = words.start + found[0].indexOf(written, word.length);
  return {
    kind: 'counted',
    level: 1,
    number: parseChineseNumeral(written) ?? Number(written),
    form: `${form}${word}#`,
    numeral: span(at, at + written.length),
    span: span(opening.start, words.start + found[0].trimEnd().length),
  };
}
