import type { Figure } from '../figure';
import {
  CAME_FROM,
  IN_LAST_YEAR,
  IN_RANGE,
  MAY_BE_PLACE,
  NO_SINGLE,
  NOT_TURNED,
  OF_AMOUNT,
  OF_NOW,
  OTHER_SIGN,
  PLACED_BY,
  TURNED,
} from '../lexicon/turns';
import { IS } from '../lexicon/roles';
import { makeFigure } from '../makeFigure';
import type { Passage } from '../passage';
import { between } from '../row';
import { isAny, type Term } from '../terms';
import { written } from '../wording';
import { readChanges } from './change';

/** Time that it takes is better the shorter it is: 效率由5天⟦提升到⟧3天. */
const TIME = /^(?:[天日秒年周]|小时|分钟|个月)$/u;
/** Dates: ⟦2020年底的⟧12件. */
const DATES = /\d{4}年(?:\d{1,2}月)?|\d{1,2}月份?/gu;

/** 由23件减少至⟦50⟧件: what has become of it is more, where the verb says less; and the other way round. */
export function readTurned(passage: Passage, terms: readonly Term[]): readonly Figure[] {
  return terms.flatMap((now, index) => {
    const former = terms[index - 1];
    if (former === undefined || !isAny(now, IS.become) || former.value === now.value || !mayTurn(former, now)) return [];
    const isMore = turnOf(passage, former, now);
    if (isMore === null || isMore === now.value > former.value) return [];
    // What states by how much it changed is judged by that.
    if (readChanges(terms).some((change) => change.verdict === 'fails' && change.now === now && change.former === former)) return [];
    return [turnedFigure(passage, former, now)];
  });
}

function mayTurn(former: Term, now: Term): boolean {
  const isLike = former.kind === now.kind && former.unit === now.unit && former.family === now.family && former.bracket === now.bracket;
  if (!isLike || former.piece.sentence !== now.piece.sentence || !former.mention.exact || !now.mention.exact) return false;
  if (former.kind === 'times' || former.kind === 'points' || isAny(former, IS.change) || PLACED_BY.test(former.unit)) return false;
  return !(former.piece.opening === '、' && former.lead === '') && former.mention.chinese === now.mention.chinese;
}

/** Whether the words say that it is more now; null where they say neither, or of something else. */
function turnOf(passage: Passage, former: Term, now: Term): boolean | null {
  const { folded, span } = passage.scan;
  const found = TURNED.exec(between(passage, former, now).replace(/\s/gu, ''))?.groups;
  const of = found === undefined ? null : OF_NOW.exec(found.now ?? '');
  if (found === undefined || of === null || NOT_TURNED.test(found.noun ?? '')) return null;
  const before = ({ mention: { span: own } }: Term): string => folded.slice(Math.max(span.start, own.start - 2), own.start).trimEnd();
  if (OTHER_SIGN.test(before(now)) || OTHER_SIGN.test(before(former)) || IN_RANGE.test(before(former))) return null;
  if (NO_SINGLE.test(folded.slice(now.mention.end, now.mention.end + 3).trimStart()) || former.tail.startsWith('/')) return null;
  if (found.better !== undefined && TIME.test(now.unit)) return null;
  if (MAY_BE_PLACE.test(now.unit) && !OF_AMOUNT.test(found.down ?? found.up ?? '')) return null;
  const from = CAME_FROM.exec(
    former.piece.words(former.piece.span.start, former.mention.span.start).replace(/\s/gu, '').replace(DATES, ''),
  );
  const each = of.groups?.each;
  if (each !== undefined && from?.groups?.words?.includes(each) !== true) return null;
  if (from !== null ? NOT_TURNED.test(from.groups?.words ?? '') : !isBeside(former, now)) return null;
  return namesOther(found.noun ?? '', former, now) ? null : found.up !== undefined;
}

/** 上年45个，今年⟦精简到64个⟧; 31剂⟦降到32剂⟧, in one clause. */
function isBeside(former: Term, now: Term): boolean {
  if (isAny(former, IS.former) || IN_LAST_YEAR.test(former.lead)) return now.piece.index - former.piece.index <= 1;
  return former.piece === now.piece && !/[增减升降多少高低第]/u.test(former.lead.slice(-6)) && !isAny(former, IS.plan | IS.average);
}

/** 由15个村扩大到⟦3个乡镇⟧: something else is counted. */
function namesOther(noun: string, { lead }: Term, { tail }: Term): boolean {
  const named = tail.slice(0, 2);
  return named !== '' && /^[\u4e00-\u9fff]/u.test(named) && ![...named].some((sign) => (noun + lead.slice(-8)).includes(sign));
}

function turnedFigure({ scan: { folded } }: Passage, former: Term, now: Term): Figure {
  const [was, is] = [former, now].map(({ mention }) => written(mention, folded));
  return makeFigure({
    kind: 'remainder',
    subject: 'direction',
    verdict: 'fails',
    roles: [
      ['whole', former.mention, '原有数'],
      ['part', now.mention, '现有数'],
    ],
    working: `由${was ?? ''}到${is ?? ''}是${now.value > former.value ? '增加' : '减少'}，文中所称相反`,
    culprit: { mention: now.mention },
  });
}
