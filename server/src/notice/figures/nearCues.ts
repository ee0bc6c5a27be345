import { codeTable } from '../../text/codeTable';
import { DONE_ENDINGS } from './doneVerbs';

/**
 * What the words beside a number may be, told by one character: how the words before it end or begin, how those after it begin. Bits beside
 * those of `CUE` and `SHAPE`; whoever looks for such words looks first for the bit.
 */
export const NEAR = {
  /** The words before end like a list that the number counts: 等, “ ”. */
  listEnd: 0x1_0000,
  /** … like a verb of what is done, or its object (see `DONE_ENDINGS`). */
  done: 0x2_0000,
  /** … in 对: 对7人给予诫勉. */
  to: 0x4_0000,
  /** … in 向: 向7家单位制发建议书. */
  toward: 0x8_0000,
  /** … in a penalty: 处分, 开除党籍, 留党察看. */
  penalty: 0x10_0000,
  /** … like what is left: 其他, 另有, 还有. */
  other: 0x20_0000,
  /** … like a state: 正在推进, 达到序时进度. */
  state: 0x40_0000,
  /** … in 问题, 任务, 措施. */
  noun: 0x80_0000,
  /** They begin with how far something is: 限期整改, 长期坚持. */
  status: 0x100_0000,
  /** … with a total: 共计, 合计, 累计. */
  total: 0x200_0000,
  /** … with what was begun or built: 新开工, 竣工. */
  newly: 0x400_0000,
  /** The words after begin with what is counted: 问题, 具体问题, 任务, 措施, 工作. */
  matter: 0x800_0000,
  /** … with a state: 正在整改, 已取得阶段性. */
  stateAfter: 0x1000_0000,
  /** The words before end like a change: 下降, 提高, 净增. */
  change: 0x4000_0000,
} as const;

const [ENDS, BEGINS] = [
  NEAR.listEnd | NEAR.done | NEAR.to | NEAR.toward | NEAR.penalty | NEAR.other | NEAR.state | NEAR.noun | NEAR.change,
  NEAR.status | NEAR.total | NEAR.newly,
];
const FOLLOWS = NEAR.matter | NEAR.stateAfter;
/** What `trim` takes off. */
const BLANKS = ' \v\f\ufeff\u1680\u2000\u2001\u2004\u2005\u2006\u2008\u200a\u2028\u2029\u205f';
/** `codeTable` has room for sixteen bits. */
const SHIFT = 16;

const TABLE = codeTable(
  (
    [
      [NEAR.listEnd, '等共”“》'],
      [NEAR.done, DONE_ENDINGS],
      [NEAR.to, '对'],
      [NEAR.toward, '向'],
      [NEAR.penalty, '分籍职看'],
      [NEAR.other, '有他它外余'],
      [NEAR.state, '进改持理实施解动决的题务项目成度效展果'],
      [NEAR.noun, '题务施措'],
      [NEAR.status, '当立限集近短中分长'],
      [NEAR.total, '共合总累'],
      [NEAR.newly, `新已开竣在${BLANKS}`],
      [NEAR.change, '降低幅少减简长加增高升例率了达为约到'],
      [NEAR.matter, '任问工事领具整措举'],
      [NEAR.stateAfter, '问任措事项隐正持长需仍尚暂还未已均取达基'],
    ] as const
  ).map(([bit, characters]) => [bit >> SHIFT, characters] as const),
);

/** The bits of `NEAR` of a number with these words before and after it. */
export function nearCues(before: string, after: string): number {
  let bits = 0;
  if (before !== '') bits = (at(before, before.length - 1) & ENDS) | (at(before, 0) & BEGINS);
  return after === '' ? bits : bits | (at(after, 0) & FOLLOWS);
}

function at(words: string, index: number): number {
  return (TABLE[words.charCodeAt(index)] ?? 0) << SHIFT;
}
