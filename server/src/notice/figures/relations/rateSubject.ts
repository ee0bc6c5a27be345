import type { EvidenceName } from '../evidence';
import { OF_SOME, OF_SUBJECT, OF_WHAT_WAS_SAID, RATE_MODIFIER } from '../lexicon/rates';
import type { Term } from '../terms';
import type { RateContext } from './rateContext';
import type { Quotient } from './quotientShapes';
import { nounsShared, sharesWord } from './sharedWords';

/** How many pieces back what a rate is named after may be mentioned. */
const SAID_BEFORE = 12;

/** ⟦甲类⟧占比69.3%, ⟦用户加装温控阀⟧的比例为47%, where the count before it is that of something else. */
export function hasOwnSubject({ lead }: Term, part: Term): boolean {
  const share = lead.indexOf('占');
  const words = share === -1 ? (OF_SUBJECT.exec(lead)?.groups?.subject ?? '') : lead.slice(0, share);
  const subject = words.replace(OF_WHAT_WAS_SAID, '');
  return subject.length > 1 && !sharesWord(subject, part);
}

/** 整改率达92%，⟦其中⟧长期类48个，完成46个: a rate of all before the counts of some. 人口46.8万人，城镇化率63.5%，⟦其中⟧城镇29.7万人 is that of what stands before it. */
export function isOfSome(part: Term, of: Term, { rate, wholeOf }: RateContext): boolean {
  if (part.index < rate.index || (of.index < rate.index && wholeOf.get(part) === of)) return false;
  // 占比降到35%，职工4200人，⟦其中外来1470人⟧: some of what stands behind it.
  const from = of.index > rate.index && of.index < part.index ? of : part;
  for (let { piece } = from; piece !== rate.piece && piece.before !== null; piece = piece.before)
    if (/^\s?其中/u.test(piece.text)) return true;
  return false;
}

/** ⟦餐具⟧合格率92%, where no number around it and no words that lead to it speak of any: a named rate is that of its noun. */
export function isOfOther({ parts, whole }: Quotient, { rate: { piece, bracket }, name: { form, name } }: RateContext): boolean {
  const subject = form === 'rate' ? name.slice(0, -2).replace(RATE_MODIFIER, '') : '';
  // 培训合格率96%（参训82人，合格78人）: what a bracket explains is its own.
  if (subject.length < 2 || bracket !== null || parts.some((part) => part.bracket?.host === piece)) return false;
  if ([...parts, ...whole].some((term) => sharesWord(subject, term))) return false;
  for (let before = piece.before; before !== null && piece.index - before.index < SAID_BEFORE; before = before.before)
    if (before.mentions.length === 0 && sharesWord(subject, { lead: before.text, tail: '' })) return false;
  return true;
}

/** ⟦行政村⟧83个，建成广场的⟦行政村⟧56个，覆盖率67.5%: a rate that others find out may be that of two numbers named alike. */
export function isOfOneNoun({ shape, whole: [of] }: Quotient, part: Term, known: readonly EvidenceName[]): boolean {
  return shape === 'pair' && of !== undefined && known.includes('numeratorBeside') && known.includes('baseBeside') && nounsShared(part, of);
}

/** 发出2450份，⟦回收2130份⟧，回收率87%: nothing stands between base, part and rate, and no word makes the rate that of some. */
export function isPlain(
  { shape, parts: [part], whole: [of] }: Quotient,
  { rate, near, name: { name } }: RateContext,
  known: readonly EvidenceName[],
): boolean {
  if (shape !== 'pair' || part === undefined || of === undefined || part.index !== rate.index - 1 || of.index !== part.index - 1)
    return false;
  const areBeside = of.piece.sentence === rate.piece.sentence && rate.piece.index - of.piece.index <= 2 && of.bracket === rate.bracket;
  if (!areBeside || part.value > of.value || name.length > LONGEST_PLAIN || OF_SOME.test(name)) return false;
  const isTied = known.includes('sameVerb') && known.includes('baseBeside') && !known.some((name) => NOT_PLAIN.has(name));
  // 2860套，入住1674套，入住率90%，⟦空置186套⟧: the base is what is wrong.
  if (near.some(({ index, family }) => index > rate.index && family === of.family)) return false;
  return isTied && part.lead.length <= LONGEST_PLAIN * 2 && !part.lead.includes('其中');
}

/** What another base would be. */
const NOT_PLAIN: ReadonlySet<EvidenceName> = new Set(['surveyed', 'otherBase', 'ownSubject', 'siblings', 'otherPolarity']);

/** How long the name of a rate is that says nothing but its verb. */
const LONGEST_PLAIN = 4;
