import { agree, isNear, total } from '../arithmetic';
import { CUE } from '../cues';
import type { Figure } from '../figure';
import { judgeBreakdown, judgeWithin, type Completeness } from '../judge';
import { besideTotal, countsBefore, countsOfHost, REACH } from '../lookBack';
import { allPieces, levelOf, type Mention, type Passage, type Piece } from '../passage';
import { remainderCue } from '../remainderCue';
import { countsTwice, doneCue, isChange, isCount, isLike } from '../vocabulary';

/** What opens a breakdown: 其中 names some or all parts, 分别为 all of them. */
const OPENING = /其中|分别(?:为|是|给予)|具体[为是]/u;
/** What opens a statement of its own after the parts. */
const STOP = /^(?:共计?|合计|总计|累计|全年|净增|同比|截至|挽回|另外|此外|同时|并)/u;
/** A measure taken, which goes on to tell of something else: 其中处级2人、科级5人，⟦给予处分13人⟧. */
const MEASURE =
  /^(?<verb>给予|移送|收缴|挽回|追缴|通报|约谈|印发|下发|发出|召开|开展|建立|完善|制定|修订|新建|推动|解决|清退|清理|罚款|罚没|没收|督促|责令|问责|追责|处理|查处|立案|留置|发现|查出|查摆|整改问题|对|向)/u;
/** 受处分人员中包括1名: who is among those told already. */
const ASIDE = /[^其]中(?:包括|包含|[含有])[^,]{0,10}$/u;
/** What is done with rules and measures; 新建11项，修订7项 are parts of one whole. */
const DRAFTING = /^(?:新建|新增|新?制定|修订|修改|完善|建立|废止)/u;
/** Kinds that overlap: a woman may be under 35 and a graduate. */
const OVERLAPPING = /[女男岁龄]|学历|党员|团员|民族|青年|年轻|高级|中级|初级|本科|硕士|博士|研究生|职称|贫困|老年|以[上下]/u;
/** How much more or less there is: 较上年下降12%. */
const CHANGED = /(?:增长|增加|上升|提高|下降|减少|降低|压减|同比|环比)[了达到为约]?$/u;
/** What there was before: 比上年28万元, 较2023年的. */
const FORMER = /^(?:同?比|较)(?:上年|去年|上一?年度?|同期)[^,]{0,10}$/u;
const TOTAL = /共计?$|合计$|总计$|总数为?$/u;
/** The last of a full set of kinds: the lightest penalty, what is not yet done, what is left. */
const LAST_OF_A_SET = /(?<!严重)警告|长期|持续|其他|正在|未|推进|基本/u;

/** Units that measure what another number counts. */
const MEASURES = new Set(['元', '美元', '平方米', '平方公里', '亩', '公顷', '公里', '米', '吨', '千瓦', '千瓦时']);

/** The counts after a cue, by the ； between them. */
type Groups = readonly (readonly Mention[])[];

/**
 * 其中…: `给予处分9人，其中警告6人、严重警告3人`. One part of a unit must stay within its whole, several must make it up.
 * Each unit is reckoned by itself: 5起6人，其中处分4人、处理2人 is about 6人.
 */
export function readAmongThem(passage: Passage): readonly Figure[] {
  const figures: Figure[] = [];
  for (const piece of allPieces(passage)) {
    const cue = (piece.cues & CUE.among) === 0 ? undefined : OPENING.exec(piece.text)?.[0];
    if (cue === undefined) continue;
    const groups = collectParts(passage, piece, cue);
    const first = groups[0]?.[0];
    if (first === undefined || countsTwice(first)) continue;
    for (const model of firstOfEachUnit(groups[0] ?? [])) {
      // What comes later in another unit is told of something else, unless it measures the part: 其中11只，规模55亿元.
      const isBeside = model.piece === first.piece || MEASURES.has(model.family) || alignGroups(groups, model).length > 1;
      if (!isBeside) continue;
      const found = findWholes(passage, piece, first, model);
      const wholes = cue.startsWith('分别') ? found.filter((whole) => isWholeOfEach(whole, piece, groups)) : found;
      figures.push(...judgeUnit({ passage, piece, cue, groups, model, wholes }));
    }
  }
  return figures;
}

/** 东区50件；西区、北区分别为80件、90件: what stands in another clause, or is less than a part, is a number beside them. */
function isWholeOfEach(whole: Mention, piece: Piece, groups: Groups): boolean {
  const isBeside = whole.piece.sentence === piece.sentence && whole.piece.group !== piece.group;
  if (!isBeside && TOTAL.test(whole.before)) return true;
  return !isBeside && (groups[0] ?? []).every((part) => !isLike(part, whole) || part.value <= whole.value);
}

interface UnitOfBreakdown {
  readonly passage: Passage;
  readonly piece: Piece;
  readonly cue: string;
  readonly groups: Groups;
  readonly model: Mention;
  readonly wholes: readonly Mention[];
}

function judgeUnit({ passage, piece, cue, groups, model, wholes }: UnitOfBreakdown): readonly Figure[] {
  const { folded } = passage.scan;
  const isEach = cue.startsWith('分别');
  const like = (groups[0] ?? []).filter((mention) => isLike(mention, model));
  // 属于立行立改的68条，已完成68条: what is done of a part is no other part.
  const others = doneCue(model) === null ? like.filter((part) => part === model || doneCue(part) === null) : like;
  const parts = wholes.some((whole) => isNear(total(like), whole.value, [whole, ...like], 0)) ? like : others;
  const isBound = wholes[1] === undefined || (wholes[0]?.piece.index ?? 0) >= piece.index - 1;
  if (parts.length > 1) {
    // 其余2人 is left to the claim of what remains.
    if (parts.some((part) => remainderCue(part) === 'sure' && !/其[他它]$/u.test(part.before))) return [];
    const later = groups.slice(1).flatMap((group) => group.filter((mention) => isLike(mention, model)));
    const all = [...parts, ...later];
    const fits = later.length > 0 && wholes.some((whole) => agree(total(all), whole.value, [whole, ...all]));
    const sum = judgeBreakdown({ folded, wholes, parts: fits ? all : parts, completeness: completenessOf(parts, cue), isBound });
    if (sum?.verdict === 'holds') return [sum];
    // 新建12项、修订30项，其中党建类20项、业务类22项: of both together.
    if (total(parts) === besideTotal(wholes)) return [];
    if (sum?.verdict === 'fails') return [sum];
    if (isEach) return present([sum]);
    // 另有182人 are not of the whole.
    const within = parts.filter(({ before }) => !before.startsWith('另'));
    return present([sum, ...within.map((part) => judgeOne(folded, part, wholes))]);
  }
  const aligned = alignGroups(groups, model);
  if (aligned.length > 1) {
    const figure = judgeBreakdown({ folded, wholes, parts: aligned, completeness: 'disjoint', isBound });
    if (figure !== null && figure.verdict !== 'not-judged') return [figure];
  }
  // 出国费0万元；运行费5万元，接待费30万元: all of them, whatever stands between.
  const all = groups.flatMap((group) => group.filter((mention) => isLike(mention, model)));
  if (all.length > 2 && wholes.some((whole) => agree(total(all), whole.value, [whole, ...all]))) {
    return present([judgeBreakdown({ folded, wholes, parts: all, completeness: 'disjoint', isBound })]);
  }
  return isEach || model.before.startsWith('另') ? [] : present([judgeOne(folded, model, wholes)]);
}

/** One part stays within one of the wholes, or within those that stand side by side. */
function judgeOne(folded: string, part: Mention, wholes: readonly Mention[]): Figure | null {
  const figure = judgeWithin(folded, part, wholes);
  return figure?.verdict === 'fails' && part.value <= besideTotal(wholes) ? null : figure;
}

function present(figures: readonly (Figure | null)[]): readonly Figure[] {
  return figures.filter((figure) => figure !== null);
}

/** One part of each ； group: the one in the unit, or, where it is 条 for 项, the one in the same place. */
function alignGroups(groups: Groups, model: Mention): readonly Mention[] {
  const place = (groups[0] ?? []).indexOf(model);
  const aligned: Mention[] = [];
  for (const group of groups) {
    const atPlace = group[place];
    const part = group.find((mention) => isLike(mention, model)) ?? (atPlace?.family === model.family ? atPlace : undefined);
    if (part === undefined) break;
    aligned.push(part);
  }
  return aligned;
}

function completenessOf(parts: readonly Mention[], cue: string): Completeness {
  const areNamed = parts.every((part) => part.before !== '' && part.after === '');
  if (!areNamed || parts.some(({ before }) => OVERLAPPING.test(before))) return 'disjoint';
  if (cue !== '其中') return 'complete';
  const last = parts.at(-1)?.before ?? '';
  return parts.length > 2 && LAST_OF_A_SET.test(last) ? 'complete' : 'listed';
}

function findWholes(passage: Passage, piece: Piece, first: Mention, model: Mention): readonly Mention[] {
  const isEarlier = (mention: Mention): boolean => mention.index < first.index;
  const here = countsBefore(passage, model, { sentence: piece.sentence }).filter(isEarlier);
  if (here.length > 0) return here;
  if (piece.bracket !== null) return countsOfHost(piece, model);
  return countsBefore(passage, model, { sentence: piece.sentence - 1 }).filter(isEarlier);
}

function firstOfEachUnit(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter((mention, index) => !mentions.slice(0, index).some((earlier) => isLike(earlier, mention)));
}

/** The counts from the cue to the end of its sentence, as long as one follows another. */
function collectParts(passage: Passage, start: Piece, cue: string): Groups {
  const groups: Mention[][] = [];
  let group = -1;
  let silent = 0;
  for (const piece of levelOf(passage, start).slice(start.index, start.index + REACH)) {
    if (piece.sentence !== start.sentence || silent > 2) break;
    const mentions = piece === start ? afterCue(piece, cue) : piece.mentions;
    if (piece !== start && (STOP.test(piece.text) || isRateOnly(mentions) || opensMeasure(piece, groups[0]?.[0], cue))) break;
    const counts = mentions.filter(
      (mention) => isCount(mention) && !isChange(mention) && !isFormer(mention) && !ASIDE.test(mention.before),
    );
    // 分别是2014年的2.3倍: of each a measure, and no number of what is counted.
    if (piece === start && cue !== '其中' && mentions.length > 0 && counts.length === 0) break;
    silent = counts.length === 0 ? silent + 1 : 0;
    if (counts.length === 0) continue;
    if (piece.group !== group) groups.push([]);
    group = piece.group;
    groups.at(-1)?.push(...counts);
  }
  return groups;
}

/** Whether a piece tells of a measure where the parts so far did not begin with it. */
function opensMeasure({ text, opening }: Piece, first: Mention | undefined, cue: string): boolean {
  const verb = opening === ',' ? MEASURE.exec(text)?.groups?.verb : undefined;
  if (verb === undefined || first === undefined) return false;
  const label = first.before.slice(first.before.indexOf(cue) + 1).replace(/^中/u, '');
  return !label.startsWith(verb) && !(DRAFTING.test(verb) && DRAFTING.test(label));
}

function afterCue(piece: Piece, cue: string): readonly Mention[] {
  const first = piece.mentions.findIndex(({ before }) => before.includes(cue));
  return first === -1 ? [] : piece.mentions.slice(first);
}

/** 通过率达91.1%, but not 占50% or 下降12%. */
function isRateOnly(mentions: readonly Mention[]): boolean {
  return mentions.some(({ kind, before }) => kind === 'percent' && !before.includes('占') && !CHANGED.test(before.slice(-12)));
}

/** 支出25万元，⟦比上年支出28万元⟧减少3万元: what was before is no part of what is. */
function isFormer({ before }: Mention): boolean {
  return FORMER.test(before.slice(-16));
}
