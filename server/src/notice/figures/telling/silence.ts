import type { Mention } from '../passage';
import type { Term } from '../terms';
import type { Trial } from '../why/trials';

/** Why a number that was tried in something is silent. */
export function silenceOf({ outcome, working, fits, score, needed }: Trial): string {
  const shown = `${score.toFixed(1)}，须${needed.toFixed(1)}`;
  switch (outcome) {
    case 'judged':
      return working;
    case 'explains':
      return `${working}。已据此解释，不再怀疑；把握不够（${shown}），不单列。`;
    case 'outdone':
      return `${working}。这几个数已由更可靠的算式解释，或属推断，不另作判断。`;
    case 'weak':
      if (fits) return `${working}。可能是巧合（把握${shown}），不作判断。`;
      return `没有找到说得通的关系，不作判断。最接近的是：${working}（把握${shown}）。`;
    case 'unlike':
      return `${working}。相差太大，或含约数、四舍五入的数，应是另一回事，不作判断。`;
  }
}

/** Why a number is silent that nothing could be made of. */
export function silenceOfNone({ mention, kind }: Term): string {
  if (!mention.exact) return '是约数，附近没有要与它核对的数。';
  if (kind === 'percent') return '附近没有可以相除得出它的数。';
  if (kind === 'points' || kind === 'times') return '附近没有可以比较得出它的数。';
  return '附近没有可以与它相加、相除或比较的同类数。';
}

/** Why a number is none that is reckoned with. */
export function whyNoTerm({ quoted, kind, chinese }: Mention): string {
  if (quoted) return '在引号里，是名称的一部分。';
  if (kind === 'bare') return '没有单位，不知道数的是什么。';
  if (kind === 'ratio') return '是比值，附近没有要与它核对的数。';
  if (kind === 'count') return chinese ? '是等级、类别或序号，不参与计算。' : '是序号或尺寸，不参与计算。';
  return '是日期、序号或名称里的数，不参与计算。';
}
