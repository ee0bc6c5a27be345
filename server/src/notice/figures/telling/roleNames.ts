import { IS } from '../lexicon/roles';
import type { Term } from '../terms';

/** What the words beside a number say it is. */
export type RoleName = keyof typeof IS;

/** The roles of a term, in the order of `IS`. */
export function rolesOf({ is }: Term): readonly RoleName[] {
  return ROLES.filter((name) => (is & IS[name]) !== 0);
}

/** What each role is called in Chinese. */
export const ROLE_NAMES: Readonly<Record<RoleName, string>> = {
  total: '总数',
  sumUp: '前文合计',
  sumUpLoosely: '可能是前文合计',
  done: '已办',
  left: '未办、剩余',
  state: '进展状态',
  change: '增减',
  former: '原数',
  become: '现数',
  from: '起数',
  average: '平均数',
  plan: '计划数',
  discarded: '剔除',
  trait: '可重叠的特征',
  twice: '重复计数',
  share: '占比',
  rate: '比率',
  party: '党纪',
  government: '政务',
  outcome: '处理结果',
  others: '其他',
  rest: '其余',
  beside: '另计',
  threshold: '界限',
  added: '新增',
  result: '最终结果',
  neither: '两者皆无',
};

const ROLES: readonly RoleName[] = namesOf(IS);

function namesOf<Name extends string>(table: Readonly<Record<Name, number>>): readonly Name[] {
  return Object.keys(table).filter((name): name is Name => name in table);
}
