import { COMPARED, EACH_YEAR, GAINED_BY, LESS, MORE, OF_FORMER, ONCE_MORE, OTHER_CHANGE, REACHED, SUMMED_CHANGE } from '../lexicon/changes';
import { IS } from '../lexicon/roles';
import { respectiveOf } from '../respective';
import { isAny, type Term } from '../terms';
import { sharesWord } from './sharedWords';
import { oneEach, respectively } from './changeOrder';
import { elsewhere, isGrowth, planned, twinOf } from './changeElsewhere';
import { isBecome, isChangeTerm, isLike } from './changeTerms';
import { isMoreOf, judgeChange, type ChangeReading } from './changeVerdict';
import { yearOf, yearsOf } from './changeYears';

/** How many terms back the present and the former value are looked for. */
const REACH = 8;

/** The changes of a passage and what they are the changes of. */
export function readChanges(terms: readonly Term[]): readonly ChangeReading[] {
  return terms.flatMap((by) => {
    const plan = by.kind === 'percent' && by.mention.exact ? planned(terms, by) : null;
    if (plan !== null) return [plan];
    const twin = by.mention.exact ? twinOf(terms, by) : null;
    if (twin !== null) return ofTwin(terms, by, twin);
    const together = respectiveOf(terms, by);
    const head = together === null ? by : (terms[together.first] ?? by);
    if (!by.mention.exact || !isAny(head, IS.change | IS.added) || isOfSeveral(terms, by)) return [];
    if (!isChangeTerm(head)) return head === by ? ofOwnName(terms, by) : [];
    // ⟦分别增长12.1%⟧和4.5%: each has its own former value, and no other number near is that.
    const alone = together === null ? (compared(terms, by) ?? implied(terms, by) ?? yearly(terms, by)) : null;
    const reading =
      together === null
        ? (paired(terms, by) ?? alone ?? elsewhere(terms, by))
        : (respectively(terms, { by, head, together }) ?? oneEach(terms, { by, head, together }));
    return reading === null ? (together === null ? announced(terms, by) : []) : [reading];
  });
}

/** 增加345吨⟦、30%⟧: of the same numbers as the difference. */
function ofTwin(terms: readonly Term[], by: Term, twin: Term): readonly ChangeReading[] {
  const sides = readChanges([...terms.slice(0, twin.index + 1)]).find((reading) => reading.by === twin && reading.verdict === 'holds');
  const reading = sides === undefined ? null : judgeChange({ ...sides, by, difference: twin }, isMoreOf(twin));
  return reading === null ? [] : [reading];
}

/** 余额58.65亿元，较年初增加7.65亿元，⟦增速15%⟧; a change that names its subject. */
function ofOwnName(terms: readonly Term[], by: Term): readonly ChangeReading[] {
  const reading = isGrowth(by) ? implied(terms, by) : elsewhere(terms, by);
  return reading === null ? announced(terms, by) : [reading];
}

/** 由31户减至19户，由64户减至41户，⟦合计减少35户，减幅36.8%⟧: the change of both, and of neither. */
function isOfSeveral(terms: readonly Term[], by: Term): boolean {
  const before = terms.slice(Math.max(0, by.index - REACH), by.index).filter(({ piece }) => piece.sentence === by.piece.sentence);
  const last = before.at(-1);
  const isSummed = SUMMED_CHANGE.test(by.lead) || (last !== undefined && isAny(last, IS.change) && SUMMED_CHANGE.test(last.lead));
  return isSummed && before.filter((term) => isAny(term, IS.become)).length > 1;
}

/** 由48万元降至39万元，⟦下降18.75%⟧. */
function paired(terms: readonly Term[], by: Term): ChangeReading | null {
  for (let index = by.index - 1; index > Math.max(0, by.index - 5); index -= 1) {
    const [now, former] = [terms[index], terms[index - 1]];
    if (now === undefined || former === undefined || now.piece.sentence !== by.piece.sentence || by.piece.index - now.piece.index > 3)
      return null;
    if (isBecome(now, former) && isAny(former, IS.from | IS.former) && isLike(now, former))
      return judgeChange({ by, now, former, difference: null });
    // 支出19.8万元，⟦比上年同期的30万元⟧下降34%: what it was is named, and is none of the pair before.
    if (isAny(now, IS.former) && !isAny(now, IS.become)) return null;
    // ⟦两年⟧下降9.2个百分点: not from what had come of it a year ago.
    const isOfOneStep = by.index === index + 1 && isAny(now, IS.become) && yearsOf(by) === 1;
    const earlier = isOfOneStep ? becomeBefore(terms, now) : null;
    if (earlier !== null) return judgeChange({ by, now, former: earlier, difference: null });
    // 由11个减成6个，20个工作日⟦压到5个⟧，压减75%: of what came to it last, and not of the pair before.
    if (isOfOneStep && isLike(now, former)) return null;
    // 由18个增加到54个，⟦是整改前的3倍⟧，增长2倍.
    if (isAny(now, IS.change) || OF_FORMER.test(now.lead)) continue;
    if (!isAny(now, IS.become) && (now.kind === by.kind || (by.kind === 'points' && now.kind === 'percent'))) return null;
  }
  return null;
}

/** 降至2022年的⟦1584起⟧，同比下降17.5%，2023年再降至1346起: what had come of it before it changed once more. */
function becomeBefore(terms: readonly Term[], now: Term): Term | null {
  const earlier = terms.slice(0, now.index).findLast((term) => !isAny(term, IS.change));
  const isBefore = earlier?.piece.sentence === now.piece.sentence && earlier.bracket === now.bracket && isLike(earlier, now);
  return isBefore && isAny(earlier, IS.become) && (ONCE_MORE.test(now.lead) || yearOf(now) !== null) ? earlier : null;
}

/** 来文比上年⟦减少126件⟧，由540件降至414件: the number that changed behind its change, which then may name its subject. */
function announced(terms: readonly Term[], by: Term): readonly ChangeReading[] {
  const [former, now] = terms.slice(by.index + 1, by.index + 3);
  const words = by.lead.slice(-14);
  if (former === undefined || now?.piece.group !== by.piece.group || former.piece.index - by.piece.index !== 1) return [];
  if (MORE.test(words) === LESS.test(words) || isAny(by, IS.beside)) return [];
  const isFromTo = isAny(former, IS.from | IS.former) && isBecome(now, former);
  // An average that goes ⟦由61天⟧ to another has its own change, and none a year; what goes ⟦留存率从67%⟧ has its own name.
  if (isFromTo && /^[由从自]/u.test(former.lead) ? EACH_YEAR.test(words) : OTHER_CHANGE.test(words)) return [];
  const [before, year] = [yearOf(former), yearOf(now)];
  const isByYear = before !== null && year === before + 1;
  // 城镇化率提高5.3个百分点，⟦留用率⟧从67%提高到70%: what goes from one to the other is something else.
  const subject = former.lead.slice(0, Math.max(0, former.lead.search(/[由从](?=[^由从]*$)/u)));
  if (subject.length > 1 && !sharesWord(subject, by)) return [];
  // 新增⟦绿地⟧12公顷，绿地由86公顷增至98公顷: of the same, and of nothing else.
  if (!isAny(by, IS.change) && (subject.length < 2 || isAny(by, IS.become))) return [];
  const reading = (isFromTo || isByYear) && isLike(now, former) ? judgeChange({ by, now, former, difference: null }) : null;
  return reading === null ? [] : [reading];
}

/** 6.3万元，较上年的9万元⟦下降30%⟧; 326件，同比⟦下降14.4%⟧（去年同期381件）. */
function compared(terms: readonly Term[], by: Term): ChangeReading | null {
  const near = terms
    .slice(Math.max(0, by.index - REACH), by.index + 3)
    .filter((term) => term.piece.sentence === by.piece.sentence && term !== by);
  const formers = near.filter((term) => isAny(term, IS.former) && !isAny(term, IS.change | IS.become));
  // 同比下降8.2%（⟦上年264.4元⟧），住院7815元，同比下降5%: that of another.
  const isPassed = (term: Term): boolean =>
    term.bracket !== by.bracket && near.some((other) => other.index > term.index && other.index < by.index && isLike(other, term));
  const before = formers.findLast((term) => term.index < by.index && !isPassed(term));
  const after = formers.find((term) => term.index > by.index && !hasOwnChange(terms, term));
  // Points are held against the rate right beside them alone.
  const reach = by.kind === 'points' ? 1 : 2;
  const former = before !== undefined && by.index - before.index <= reach ? before : after;
  if (former === undefined) return yearly(terms, by) ?? later(terms, by);
  // 185万标箱，同比增长9%，⟦超过去年全年总量的⟧181.8万标箱: of as many months and of all.
  if (former.lead.includes('全年') && by.lead.includes('同比')) return null;
  const behind = former === after ? thisYearBehind(terms, former) : null;
  if (behind !== null) return judgeChange({ by, now: behind, former, difference: null });
  const now = near
    .filter((term) => term.index < Math.min(former.index, by.index) && isLike(term, former) && !isAny(term, IS.change | IS.former))
    .at(-1);
  if (now === undefined) return risen(terms, by, former) ?? fallen(terms, by, former);
  if (
    near.some(
      (term) =>
        term.index > (former === after ? now : former).index &&
        term.index < by.index &&
        (term.is & IS.change) === 0 &&
        (former === after || isLike(term, former)),
    )
  )
    return null;
  return judgeChange({ by, now, former, difference: differenceBeside(terms, by, now) });
}

/** 同比下降21.1%，上年为364.4万元，⟦今年为287.4万元⟧. */
function thisYearBehind(terms: readonly Term[], former: Term): Term | null {
  const now = terms[former.index + 1];
  const isBeside = now?.piece.sentence === former.piece.sentence && now.bracket === former.bracket && isLike(now, former);
  return isBeside && /^(?:今年|本年)(?:同期)?[为是有]?$/u.test(now.lead) ? now : null;
}

/** 较上年1.2万户⟦增加3000户⟧，增长25%: the difference, where it is stated beside the percentage. */
function differenceBeside(terms: readonly Term[], by: Term, now: Term): Term | null {
  const other = terms[by.index - 1];
  const isBeside = by.kind === 'percent' && other !== undefined && isAny(other, IS.change) && isLike(other, now);
  return isBeside && other.piece.sentence === by.piece.sentence && isMoreOf(other) === isMoreOf(by) ? other : null;
}

/** 2022年受理340件，2023年受理289件，⟦同比下降15%⟧; 上年受理340件，本年受理289件. */
function yearly(terms: readonly Term[], by: Term): ChangeReading | null {
  const before = terms.slice(Math.max(0, by.index - REACH), by.index).filter(({ is }) => (is & (IS.change | IS.average)) === 0);
  const now = before.at(-1);
  const year = now === undefined ? null : yearAmong(before, now);
  if (now?.piece.sentence !== by.piece.sentence || year === null) return null;
  // 2021年46%、2022年39%、2023年28%，⟦累计⟧下降18个百分点: from the first.
  const isSummed = by.kind !== 'count' && SUMMED_CHANGE.test(by.lead);
  const isFormer = (term: Term): boolean =>
    isLike(term, now) && (isSummed ? term !== now && (yearOf(term) ?? year) < year : yearOf(term) === year - yearsOf(by));
  const former = isSummed ? before.find(isFormer) : before.findLast(isFormer);
  return former === undefined ? null : judgeChange({ by, now, former, difference: differenceBeside(terms, by, now) });
}

/** 2023年1200万元、2024年1500万元、⟦今年⟧1950万元: the year after those that are named one after the other. */
function yearAmong(terms: readonly Term[], now: Term): number | null {
  const year = yearOf(now);
  const years = terms.filter((term) => isLike(term, now)).flatMap((term) => yearOf(term) ?? []);
  const last = Math.max(...years);
  return year === 0 && !years.includes(-1) && years.includes(last - 1) ? last + 1 : year;
}

/** 比上年的1250件增加202件，⟦达到1452件⟧: what is, behind its change. */
function risen(terms: readonly Term[], by: Term, former: Term): ChangeReading | null {
  const now = terms[by.index + 1];
  const isBehind = now?.piece.group === by.piece.group && former.index === by.index - 1 && isLike(now, former) && REACHED.test(now.lead);
  return isBehind ? judgeChange({ by, now, former, difference: null }) : null;
}

/** 同比下降24%；⟦与2022年的32起相比⟧，减少13起: what is before the change that it has of its own. */
function hasOwnChange(terms: readonly Term[], former: Term): boolean {
  const next = terms[former.index + 1];
  return former.bracket === null && next?.piece.group === former.piece.group && isChangeTerm(next);
}

/** 与整改前的67起相比，⟦现在19起⟧，下降71.6%: what is, behind what was. */
function fallen(terms: readonly Term[], by: Term, former: Term): ChangeReading | null {
  const now = terms[by.index - 1];
  const isBetween = now !== undefined && former.index === by.index - 2 && COMPARED.test(former.tail) && isLike(now, former);
  return isBetween && !isAny(now, IS.change | IS.become) ? judgeChange({ by, now, former, difference: null }) : null;
}

/** 1386件，⟦同比上升11.15%⟧。其中……，去年同期为1247件. */
function later(terms: readonly Term[], by: Term): ChangeReading | null {
  const now = terms[by.index - 1];
  if (now?.kind !== 'count' || now.piece.sentence !== by.piece.sentence || isAny(now, IS.change | IS.former | IS.average)) return null;
  const former = terms
    .slice(by.index + 1, by.index + REACH)
    .find((term) => isOfLastYear(term, now) && term.piece.sentence - by.piece.sentence <= 1);
  return former === undefined || !isLike(now, former) ? null : judgeChange({ by, now, former, difference: null });
}

/** ⟦去年同期为⟧1247件; 发展党员58名，比上年多15名，⟦上年发展⟧43名. */
function isOfLastYear({ lead }: Term, now: Term): boolean {
  const words = /^(?:去年|上年)(?<words>同期[为有]?|[\u4e00-\u9fff]{2})$/u.exec(lead)?.groups?.words;
  return words !== undefined && (words.startsWith('同期') || now.lead.includes(words));
}

/** 270件，同比上升⟦11.11%⟧，同比增加27件: what was follows from what is and the difference. */
function implied(terms: readonly Term[], by: Term): ChangeReading | null {
  if (by.kind !== 'percent') return null;
  const difference = [terms[by.index - 1], terms[by.index + 1]].find(
    (term) =>
      term !== undefined &&
      (isChangeTerm(term) || GAINED_BY.test(term.lead)) &&
      term.kind === 'count' &&
      isMoreOf(term) === isMoreOf(by) &&
      Math.abs(term.piece.index - by.piece.index) <= 1,
  );
  if (difference?.piece.sentence !== by.piece.sentence) return null;
  const now = terms
    .slice(Math.max(0, by.index - 3), Math.min(by.index, difference.index))
    .filter((term) => term.kind === 'count' && isLike(term, difference) && !isAny(term, IS.change | IS.former | IS.average))
    .at(-1);
  if (now?.piece.sentence !== by.piece.sentence || now.value <= difference.value) return null;
  // 1250票⟦增加175票⟧，增长14%: what it was, right before its change.
  if (now.piece === difference.piece && difference.index === now.index + 1) return null;
  return judgeChange({ by, now, former: null, difference });
}
