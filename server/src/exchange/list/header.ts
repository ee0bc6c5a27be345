import type { ListField } from '../../notice/problemList';
import { foldWidth } from '../../text/width';

/** What a column holds. */
export type ColumnRole = 'number' | 'category' | 'problem' | 'measures' | ListField;

/**
 * The headings that offices give a column, width folded, without blanks, marks and what stands in brackets. The first that fits counts, so
 * the narrower ones come first.
 */
const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', /^(?:(?:巡[视察])?(?:反馈)?(?:问题)?(?:序号|编号|编码|序)|no|#)$/u],
  ['state', /^(?:(?:当前|整改|完成|任务|销号|办理|落实)?状态|是否已?(?:完成|销号|办结|整改到位|整改完成)|销号情况|完成与否|整改进度)$/u],
  ['rate', /^(?:整改|任务)?(?:完成率|完成进度|进度|整改率)$/u],
  [
    'category',
    /^(?:(?:反馈|巡[视察]|存在|问题)*(?:所属|主要)?(?:类别|类型|分类|方面|大类|板块|领域|维度)|一级(?:指标|问题)|问题的?主要方面)$/u,
  ],
  ['cause', /原因/u],
  ['extension', /举一反三/u],
  ['evidence', /(?:佐证|印证|支撑|证明|支持|见证|印证性)材料/u],
  [
    'measures',
    /^(?:针对.{0,8})?(?:拟采取|已采取|采取)?的?(?:具体|主要)?(?:整改|归零|工作|改进)?(?:落实)?(?:任务)?(?:措施|举措|办法|对策)(?:具体内容|分解|内容|及步骤)?$/u,
  ],
  ['goal', /^(?:整改|工作|预期)?(?:目标|要求|标准)(?:任务)?$/u],
  ['deadline', /(?:时限|期限|完成时间|完成日期|整改时间|整改到位时间|整改周期|时间节点|完成节点|时间要求)$/u],
  ['leader', /领导(?:同志)?$/u],
  ['unit', /(?:责任|牵头|配合|主责|承办|整改|主办|协办|落实|会办|责任主体)(?:责任)?(?:单位|部门|科室|处室|股室|党组织|主体)$|^责任主体$/u],
  ['person', /(?:责任人|负责人|经办人|具体责任)$/u],
  ['result', /成效$|^(?:取得|整改)?效果$/u],
  ['progress', /(?:整改|落实|完成|推进|进展|办理|处理)(?:工作)?(?:落实|完成|进展)?(?:情况|进展|结果)$|^(?:整改|工作)?进展$/u],
  [
    'problem',
    /^(?:巡[视察]组?)?(?:反馈|移交|指出|发现|查摆|查找|梳理)?(?:的|意见)?(?:存在)?的?(?:具体|主要|突出|整改|安全)?(?:问题|隐患)的?(?:描述|表现|内容|清单|名称|具体内容|具体表现|情况|表述|及表现|摘要)?$/u,
  ],
  ['problem', /^(?:(?:巡[视察])?反馈意见|整改(?:任务|事项|内容|项目)|具体表现|存在不足|意见内容|二级问题)(?:内容|名称)?$/u],
  ['remark', /^(?:备注|说明|其他)$/u],
];

/** One column of a table that was recognised. */
export interface Column {
  readonly index: number;
  readonly role: ColumnRole;
  /** The heading as written, two rows joined. */
  readonly title: string;
}

/** A heading without what differs from office to office: blanks, line ends, marks, what stands in brackets. */
export function plainTitle(title: string): string {
  return foldWidth(title)
    .replace(/[(〔[【][^)〕\]】]{0,40}[)〕\]】]/gu, '')
    .replace(/[\s*:/、.,·。_"“”-]/gu, '')
    .toLowerCase();
}

/** What a column is for by its headings, the nearest to the cells first: 责任领导, then 整改责任责任领导. Null where none is known. */
export function roleOf(titles: readonly string[]): ColumnRole | null {
  for (const title of titles.map(plainTitle)) {
    if (title === '' || title.length > 24) continue;
    const found = ROLES.find(([, pattern]) => pattern.test(title));
    if (found !== undefined) return found[0];
  }
  return null;
}
