import { WEIGHTS, type EvidenceName } from '../evidence';
import { MEASURED } from '../lexicon/matters';
import { FIRST_OPENED, type Opener } from '../lexicon/openers';
import type { Term } from '../terms';
import type { Addition, SumHypothesis } from './addUp';
import { isComplete } from './sumOpened';

/** After these all parts may be named. */
export function mayNameAll(opener: Opener): boolean {
  return isComplete(opener) || opener === 'divided' || opener === 'among';
}

/** What speaks against a sum, and not against all of its parts being named. */
const HARMLESS: ReadonlySet<EvidenceName> = new Set(['stop', 'otherUnit']);
/** What shows that no part is within another. */
const DISJOINT: readonly EvidenceName[] = ['states', 'rest', 'scale', 'results', 'ordinals', 'opposites', 'partners', 'kinds', 'alike'];
/** What shows that there is no other part, in a list that a form closes, and in one that names some. */
const CLOSED: readonly EvidenceName[] = ['rest', 'states', 'closed', 'scale', 'results', 'ordinals'];
/** 36家，保留17家，暂停6家，终止5家: results, the one and the other of a pair among them, need no word that opens them. */
const BARE: readonly EvidenceName[] = ['results', 'partners'];
/** Farther off than this, it is a sum of something else. */
const [LEAST, MOST, LEAST_BARE] = [0.4, 2.5, 0.7];

/**
 * A miss that no digit explains, where the words say that all parts are named; or, where the parts are too much, that none is within another: 95处，其中已整改41处、
 * 正在整改17处、未整改4处.
 */
export function isAllNamed({ whole, parts, opener, isBehind, isCut, evidence }: SumHypothesis, addition: Addition): boolean {
  const { fits, isSlip, isNear, isHopeless, isFar, gap } = addition;
  const isBare = opener === 'none' && BARE.every((name) => evidence.includes(name));
  if (fits || isSlip || isNear || isBehind || isCut || (isHopeless && !isFar) || !(isBare || mayNameAll(opener))) return false;
  const ratio = 1 + gap / whole.value;
  if (ratio < (isBare ? LEAST_BARE : LEAST) || ratio > MOST || MEASURED.test(whole.unit) || parts.length < 3 || !areDistinct(parts))
    return false;
  if (!evidence.every((name) => WEIGHTS[name] >= 0 || HARMLESS.has(name))) return false;
  const has = (names: readonly EvidenceName[]): boolean => names.some((name) => evidence.includes(name));
  if (gap > 0) return has(DISJOINT);
  return isBare || (isOpenedAtFirst(parts) && (opener === 'respectively' || has(opener === 'among' ? CLOSED.slice(0, 2) : CLOSED)));
}

/** No two parts go by the same words. */
function areDistinct(parts: readonly Term[]): boolean {
  const labels = parts.map(({ lead, tail }) => lead.replace(FIRST_OPENED, '') || tail);
  return new Set(labels).size === labels.length;
}

/** ⟦其中当年项目已全部完工⟧，跨年项目完工23个: what is named first has no number. */
function isOpenedAtFirst([first]: readonly Term[]): boolean {
  if (first === undefined) return false;
  const { before, opening } = first.piece;
  return (
    '(:'.includes(opening) || FIRST_OPENED.test(first.lead) || (before !== null && before.text.replace(FIRST_OPENED, '').trim() === '')
  );
}
