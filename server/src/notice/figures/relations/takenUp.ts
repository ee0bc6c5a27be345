import type { EvidenceName } from '../evidence';
import type { Series } from '../series';
import type { Term } from '../terms';

/** What stands between a whole and its parts, and says nothing against them where the first takes it up by its name. */
const BETWEEN: ReadonlySet<EvidenceName> = new Set([
  'skipped',
  'skippedOther',
  'skippedBeforeStart',
  'tail',
  'stopWithoutOpener',
  'itemAsWhole',
  'perhapsItem',
]);

/** Evidence without what taking up the name makes void. */
export function withoutBetween(evidence: readonly EvidenceName[]): readonly EvidenceName[] {
  return evidence.filter((name) => !BETWEEN.has(name));
}

/** What may stand before a name. */
const SINCE = /^(?:截至)?(?:目前|现在?|其中)[,:]?/u;

/** C级788户，D级257户。……⟦D级⟧拆除重建231户，安置26户: the first of the parts opens a clause with the name of the whole. */
export function isTakenUp({ row: { terms }, first, isCut, level }: Series, whole: Term): boolean {
  const at = terms.indexOf(whole);
  if (isCut || level > 2 || at < 0 || terms[at + 1] === first) return false;
  const [name, isRespective] = nameOf(terms, at);
  const { opening } = first.piece;
  if (name.length < 2 || opening === '' || !'。;\n,'.includes(opening) || (opening === ',' && !(isRespective && level < 2))) return false;
  const lead = first.lead.replace(SINCE, '');
  for (let length = name.length; length > 1; length -= 1) if (lead.startsWith(name.slice(-length))) return lead.length > length + 1;
  return false;
}

/** A label by itself; or the one in the place of its number, ⟦线索⟧和信访件分别为⟦37件⟧、52件. */
function nameOf(terms: readonly Term[], at: number): readonly [name: string, isRespective: boolean] {
  let first = at;
  while (first > 0 && /^[和与及]?$/u.test(terms[first]?.lead ?? '-')) first -= 1;
  const lead = terms[first]?.lead ?? '';
  const names = /^(?<names>.+)分别[为是有]?$/u.exec(lead)?.groups?.names?.split(/[、和与及]/u);
  if (names === undefined) return [first === at && /^[\u4e00-\u9fffA-Z]{2,6}$/u.test(lead) ? lead : '', false];
  return [names[at - first]?.replace(/^.*的/u, '') ?? '', true];
}
