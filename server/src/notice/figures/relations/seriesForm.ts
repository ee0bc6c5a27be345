import type { EvidenceName } from '../evidence';
import { FIRST_FEW, OPEN_END, UNCOUNTED } from '../lexicon/openers';
import { IS } from '../lexicon/roles';
import { SAYS } from '../lexicon/says';
import type { Passage } from '../passage';
import type { Series } from '../series';
import { isAny, saysAny } from '../terms';

/** What marks, places and units of the parts say. */
export function addForm(evidence: EvidenceName[], passage: Passage, { items, first, last, ...form }: Series): void {
  const { folded } = passage.scan;
  const { start } = first.mention.span;
  const { end } = last.mention;
  if (OPEN_END.test(folded.slice(end, end + 6)) || UNCOUNTED.test(folded.slice(end, end + 40))) evidence.push('open');
  if (FIRST_FEW.test(folded.slice(Math.max(0, start - 40), start))) evidence.push('firstFew');
  if (items.some((item, at) => item.piece === items[at - 1]?.piece && saysAny(item, SAYS.noun))) evidence.push('otherNoun');
  if (form.isCut) evidence.push('cut');
  if (form.level >= 4 && !isAny(last, IS.rest)) evidence.push('spread');
  if (form.isMixed) evidence.push('mixed');
  if (form.isNesting) evidence.push('nesting');
  for (let count = Math.min(3, form.dropped); count > 0; count -= 1) evidence.push('dropped');
  const areOfOneUnit = items.every(({ unit }) => unit === first.unit);
  const ends = areOfOneUnit ? null : new Set(items.map(({ lead }) => lead.slice(-4)));
  if (ends !== null && (ends.size > 1 || ends.has(''))) evidence.push('mixedUnits');
  if (items.filter((item) => saysAny(item, SAYS.fault)).length * 2 >= items.length) evidence.push('faults');
}
