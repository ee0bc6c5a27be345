/** The inspection teams that a text names: 省委第九巡视组, 县委巡察组, 中央第七巡视组. */
import { parseChineseNumeral } from '../text/numerals';
import type { Source } from '../text/source';
import { span, type Span } from '../text/span';

/** One mention of a team. */
export interface InspectionTeam {
  readonly span: Span;
  /** 中央, 省委, 市委, 县委, 区委, 旗委, 自治区党委. */
  readonly level: string;
  readonly kind: '巡视' | '巡察';
  /** Null for a team without a number. */
  readonly number: number | null;
  /** `九` in 省委第九巡视组. */
  readonly numberSpan: Span | null;
}

const BEFORE = /(?<level>中央|自治区党委|[省市县区旗]委)(?:第(?<number>[一二三四五六七八九十]{1,3}|\d{1,2}))?$/u;
const REACH = 10;
const SIZE = '巡视组'.length;

/** In document order; teams of other bodies (集团党委巡察组) are left out. */
export function readTeams({ folded }: Source): readonly InspectionTeam[] {
  const teams: InspectionTeam[] = [];
  for (let at = folded.indexOf('巡'); at !== -1; at = folded.indexOf('巡', at + 1)) {
    const kind = folded.startsWith('巡视组', at) ? '巡视' : folded.startsWith('巡察组', at) ? '巡察' : null;
    if (kind === null) continue;
    const match = BEFORE.exec(folded.slice(Math.max(0, at - REACH), at));
    const level = match?.groups?.level;
    if (match === null || level === undefined) continue;
    const written = match.groups?.number;
    teams.push({
      span: span(at - match[0].length, at + SIZE),
      level,
      kind,
      number: written === undefined ? null : /^\d/u.test(written) ? Number(written) : parseChineseNumeral(written),
      numberSpan: written === undefined ? null : span(at - written.length, at),
    });
  }
  return teams;
}
