import type { Mention, Passage } from '../passage';
import { isCount } from '../vocabulary';

/** What a declared number counts: 4个方面, 9类, 12个问题, 43项整改任务. */
export type DeclaredMatter = 'aspects' | 'classes' | 'problems' | 'tasks';

/** One number of a declaration. */
export interface DeclaredNumber {
  readonly matter: DeclaredMatter;
  readonly mention: Mention;
}

/** Numbers that follow each other and count the same feedback, coarse before fine: 4个方面、9类43个问题. */
export interface Declaration {
  readonly numbers: readonly [DeclaredNumber, ...DeclaredNumber[]];
  readonly folded: string;
}

const CONTEXT = /反馈|反映|巡视|巡察|督察|审计|指出|整改任务/u;
const PROBLEMS = /^(?:(?:具体|突出|主要|重点|方面|反馈){0,2}的?问题|反馈意见|(?:具体|突出|主要)表现)/u;
/** 问题⟦11个⟧. */
const PROBLEMS_BEFORE = /(?:问题|反馈意见)共?计?$/u;
const TASKS = /^具体?(?:整改|反馈)?任务|^整改任务/u;
const TASKS_BEFORE = /整改任务共?计?$/u;
/** 反馈的8个问题, with nothing about their kind. */
const OF_FEEDBACK = /(?:反馈|指出|提出|反映)(?:意见)?中?的?$/u;
/** 反馈意见指出问题11个. */
const POINTED_OUT = /(?:反馈|指出|提出|反映)(?:意见)?(?:的|了)?(?:具体|突出|主要)?问题共?计?$/u;

/** 对9个问题⟦逐一⟧建账: all of them. */
const ALL_OF_THEM = /^问题(?:逐[一项条个]|一一)/u;

/** 书记⟦领办难度大的整改任务⟧9项: somebody's own share. */
const SHARE = /(?:领办|领衔|认领|牵头|包[抓联案保]|分管|承办|督办)[^,]{0,14}$/u;

/** The totals that an overview declares of the problems fed back. */
export function readDeclarations(passage: Passage): readonly Declaration[] {
  const { folded } = passage.scan;
  const declarations: Declaration[] = [];
  let taken = -1;
  for (const mention of passage.counts) {
    const before = wordsBefore(mention);
    const first =
      mention.index > taken && !SHARE.test(before) && (CONTEXT.test(before + mention.piece.text) || ALL_OF_THEM.test(mention.after))
        ? readNumber(mention)
        : null;
    if (first === null) continue;
    const numbers: [DeclaredNumber, ...DeclaredNumber[]] = [first];
    for (let next = following(passage, first); next !== null; next = following(passage, next)) numbers.push(next);
    if (numbers.length === 1 && !standsAlone(first)) continue;
    taken = numbers.at(-1)?.mention.index ?? taken;
    declarations.push({ numbers, folded });
  }
  return declarations;
}

/** The words before a number; of ⟦反馈问题⟧：8个 those before the colon. */
function wordsBefore({ piece, before, after }: Mention): string {
  return before === '' && after === '' && piece.opening === ':' ? (piece.before?.text ?? '') : before;
}

/** Whether a number says by itself that it counts all of the feedback. */
function standsAlone({ matter, mention }: DeclaredNumber): boolean {
  const { unit, after } = mention;
  const before = wordsBefore(mention);
  if (matter === 'aspects' || matter === 'tasks') return true;
  if (matter === 'classes') return false;
  if (ALL_OF_THEM.test(after)) return unit === '个';
  return (unit === '个' && OF_FEEDBACK.test(before)) || (!PROBLEMS.test(after) && POINTED_OUT.test(before));
}

function readNumber(mention: Mention): DeclaredNumber | null {
  const matter = mention.exact ? matterOf(mention) : null;
  return matter === null ? null : { matter, mention };
}

function matterOf(mention: Mention): DeclaredMatter | null {
  const { unit, family, after } = mention;
  const before = wordsBefore(mention);
  if (unit === '方面' || unit === '大方面' || (unit === '个' && after.startsWith('方面'))) return 'aspects';
  const isClass = unit === '大类' || unit === '类';
  if (family !== '项' && !isClass) return null;
  if (PROBLEMS.test(after) || (after === '' && PROBLEMS_BEFORE.test(before))) return 'problems';
  if (isClass) return 'classes';
  return TASKS.test(after) || (after === '' && TASKS_BEFORE.test(before)) ? 'tasks' : null;
}

/** What may stand between two numbers of one declaration: 4个⟦方面⟧12项, 4个⟦方面的具体问题⟧12个, 4个⟦方面的问题，包含⟧12个具体表现. */
const BETWEEN = /^(?:大?方面)?(?:[的共计和]|具体|突出|主要|整改|问题|任务|包[含括]|涉及|细分为|表现为){0,5}$/u;

/** The number right after, where it counts the same more finely: 4方面、12大类 or 4个方面共12项. */
function following({ mentions }: Passage, { matter, mention }: DeclaredNumber): DeclaredNumber | null {
  const next = mentions[mention.index + 1];
  if (next === undefined || !isCount(next) || matter === 'problems' || matter === 'tasks') return null;
  const isSamePiece = mention.piece === next.piece;
  const isBeside = isSamePiece || (next.piece.index === mention.piece.index + 1 && /[、,]/u.test(next.piece.opening));
  const between = isSamePiece ? mention.after : mention.after + next.before;
  const read = isBeside && BETWEEN.test(between) ? readNumber(next) : null;
  return read?.matter === 'aspects' ? null : read;
}
