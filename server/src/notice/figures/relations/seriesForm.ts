import type { EvidenceName } from '../evidence';
import { WITH_REST } from '../lexicon/left';
import { FIRST_FEW, OPEN_END, UNCOUNTED } from '../lexicon/openers';
import { IS } from '../lexicon/roles';
import { SAYS } from '../lexicon/says';
import type { Passage } from '../passage';
import type { Series } from '../series';
import { isAny, saysAny, type Term } from '../terms';

/** What marks, places and units of the parts say. */
export function addForm(evidence: EvidenceName[], passage: Passage, form: Series): void {
  const { items, first, last } = form;
  const { folded } = passage.scan;
  const { start } = first.mention.span;
  const { end } = last.mention;
  if (OPEN_END.test(folded.slice(end, end + 6)) || UNCOUNTED.test(folded.slice(end, end + 40))) evidence.push('open');
  if (FIRST_FEW.test(folded.slice(Math.max(0, start - 40), start))) evidence.push('firstFew');
  if (items.some((item, at) => item.piece === items[at - 1]?.piece && saysAny(item, SAYS.noun))) evidence.push('otherNoun');
  if (items.some(({ lead }) => WITH_REST.test(lead))) evidence.push('incomplete', 'incomplete');
  if (form.isCut) evidence.push('cut');
  const isMarked = areMarked(folded, items);
  // 一阶段完成45个；二阶段完成12个。⟦还有5个⟧需长期坚持.
  const isClosed = isAny(last, IS.rest) || (evidence.includes('states') && evidence.includes('closed'));
  if (form.level >= 4 && !isMarked && !isClosed) evidence.push('spread');
  if (isMarked && !evidence.includes('ordinals')) evidence.push('ordinals');
  if (form.isMixed && !isMarked) evidence.push('mixed');
  if (form.isNesting) evidence.push('nesting');
  for (let count = Math.min(3, form.dropped); count > 0; count -= 1) evidence.push('dropped');
  const areOfOneUnit = items.every(({ unit }) => unit === first.unit);
  const ends = areOfOneUnit ? null : new Set(items.map(({ lead }) => lead.slice(-4)));
  if (ends !== null && (ends.size > 1 || ends.has(''))) evidence.push('mixedUnits');
  if (items.filter((item) => saysAny(item, SAYS.fault)).length * 2 >= items.length) evidence.push('faults');
}

/** 一是, 2., （3）, 第四, ⑤ at the start of a clause. */
const MARK = /^\s*(?:\(?(?<digits>\d{1,2})[.、)]|(?<numeral>[一二三四五六七八九十])(?:是|、)|第(?<place>[一二三四五六七八九十]),)/u;
const [NUMERALS, CIRCLED] = ['一二三四五六七八九十', '①②③④⑤⑥⑦⑧⑨⑩'];

/** 一是…24个。二是…21个。三是…16个: each of the parts is numbered, from the first on. */
function areMarked(folded: string, items: readonly Term[]): boolean {
  if (items.length < 2) return false;
  return items.every(({ piece: { opening, span } }, at) => {
    if (CIRCLED.includes(opening) && opening !== '') return CIRCLED.indexOf(opening) === at;
    const { digits, numeral, place } = MARK.exec(folded.slice(span.start, Math.min(span.end, span.start + 8)))?.groups ?? {};
    return (digits === undefined ? NUMERALS.indexOf(numeral ?? place ?? '-') + 1 : Number(digits)) === at + 1;
  });
}
