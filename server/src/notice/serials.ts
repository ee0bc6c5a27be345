import { parseChineseNumeral } from '../text/numerals';
import { foldedOf, type Source } from '../text/source';
import { span, type Span } from '../text/span';

/** A number that has a line of its own above what it counts: `问题编号：⟦3⟧`, `【序号】⟦三⟧`, `编号：XC-2024-⟦03⟧`. */
export interface Serial {
  readonly number: number;
  readonly numeral: Span;
}

const SERIAL =
  /^【?[\u4e00-\u9fff]{0,6}(?:号|序|问题|意见|事项|任务)(?:】 ?:?| ?:) ?(?:第|[A-Za-z]{1,4}\.?[-—]?)?(?:\d{4}[-—])?(?<number>\d{1,3}|[一二三四五六七八九十]{1,3})号?$/u;
const LONGEST = 28;

/** The number that a line is, with the words that say so; null for any other line. */
export function readSerial(source: Source, of: Span): Serial | null {
  if (of.end - of.start > LONGEST) return null;
  const words = foldedOf(source, of);
  const written = SERIAL.exec(words)?.groups?.number;
  if (written === undefined) return null;
  const at = of.start + words.lastIndexOf(written);
  return { number: parseChineseNumeral(written) ?? Number(written), numeral: span(at, at + written.length) };
}
