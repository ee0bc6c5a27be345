/** Where a title may be broken: before what it is about, before 整改, behind 巡视 or 巡察; never within the name of a unit. */
const BREAKS =
  /(?=关于)|(?<=关于[^关]{0,40}(?:巡视|巡察))(?=整改)|(?=落实(?:中央|省委|市委|县委|区委))|(?=(?:情况|进展情况)的(?:通报|报告))/gu;

/**
 * A title that is longer than a line, broken by sense into lines of up to `longest` characters, as even as they come (GB/T 9704—2012 7.3.1: 回行时要做到词意完整).
 * One that cannot be is left to the word processor, in one line.
 */
export function breakTitle(title: string, longest: number): readonly string[] {
  if (title.length <= longest) return [title];
  const places = [0, ...Array.from(title.matchAll(BREAKS), ({ index }) => index).filter((at) => at > 0), title.length];
  for (let lines = 2; lines <= 4; lines += 1) {
    const best = evenest(
      waysOf(places, lines)
        .map((ends) => cut(title, ends))
        .filter((parts) => parts.every((part) => part.length <= longest)),
    );
    if (best !== null) return best;
  }
  return [title];
}

/** Every choice of `lines - 1` places to break at, in order, with the beginning and the end. */
function waysOf(places: readonly number[], lines: number): readonly (readonly number[])[] {
  let ways: readonly (readonly number[])[] = [[0]];
  for (let line = 1; line < lines; line += 1) {
    ways = ways.flatMap((way) => places.slice(1, -1).flatMap((place) => (place > (way.at(-1) ?? 0) ? [[...way, place]] : [])));
  }
  return ways.map((way) => [...way, places.at(-1) ?? 0]);
}

function cut(title: string, ends: readonly number[]): readonly string[] {
  return ends.slice(1).map((end, index) => title.slice(ends[index], end));
}

function evenest(ways: readonly (readonly string[])[]): readonly string[] | null {
  const spread = (parts: readonly string[]): number =>
    Math.max(...parts.map(({ length }) => length)) - Math.min(...parts.map(({ length }) => length));
  return ways.reduce<readonly string[] | null>((best, way) => (best === null || spread(way) < spread(best) ? way : best), null);
}
