import { WEIGHTS } from '../evidence';
import { FIRST_OPENED } from '../lexicon/openers';
import type { SumReading } from './sumScore';

/** Readings below are none. */
const NEVER = -5;

/**
 * Sums with what those built alike say for them: 学校62处，其中消防38处、用电24处；⟦医院114处，消防69处、用药45处⟧; and of the same names, 文书426份，简易程序310份、普通程序98份、听证18份；
 * ⟦错漏35处，简易程序21处、普通程序11处、听证3处⟧.
 */
export function withGroups(readings: readonly SumReading[]): readonly SumReading[] {
  const fitting = readings.filter(({ fits, score, parts }) => fits && score > 0 && parts.length > 1);
  if (fitting.length === 0) return readings;
  return readings.map((reading) => {
    if (reading.fits || reading.score <= NEVER || !fitting.some((other) => bearsOut(other, reading))) return reading;
    return { ...reading, evidence: [...reading.evidence, 'twin' as const], score: reading.score + WEIGHTS.twin };
  });
}

function bearsOut(other: SumReading, { whole, parts, isBehind, isCut }: SumReading): boolean {
  if (other.whole === whole || other.parts.length !== parts.length || isBehind || isCut || parts.some((part) => other.parts.includes(part)))
    return false;
  const same = parts.filter((part, at) => nameOf(part) !== '' && nameOf(part) === nameOf(other.parts[at])).length;
  if (same === parts.length && parts.length > 2) return true;
  const areGroups = isGroup(other) && isGroup({ whole, parts, isBehind, isCut });
  return (
    areGroups &&
    other.whole.piece.sentence === whole.piece.sentence &&
    parts.some(({ lead }) => lead.length > 1 && other.parts.some((part) => part.lead === lead))
  );
}

/** What a part goes by. */
function nameOf(part: SumReading['parts'][number] | undefined): string {
  return part?.lead.replace(FIRST_OPENED, '') ?? '';
}

/** A whole that opens its group, and parts that go on to the end of it. */
function isGroup({ whole, parts, isBehind, isCut }: Pick<SumReading, 'whole' | 'parts' | 'isBehind' | 'isCut'>): boolean {
  if (isBehind || isCut || whole.bracket !== null) return false;
  const last = parts.at(-1);
  return ';:'.includes(whole.piece.opening || '-') && last?.piece.group === whole.piece.group && ';。'.includes(last.piece.closing || '。');
}
