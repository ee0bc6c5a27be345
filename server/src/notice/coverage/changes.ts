import { diffChars } from 'diff';

/** One place where two texts differ: `removed` of the first stands as `added` in the second. */
export interface Change {
  readonly removed: string;
  readonly added: string;
}

/** The places where a problem's words differ from the list's, in their order. */
export function changesBetween(listed: string, written: string): readonly Change[] {
  const changes: { removed: string; added: string }[] = [];
  let isOpen = false;
  for (const { value, added, removed } of diffChars(listed, written)) {
    if (!added && !removed) {
      isOpen = false;
      continue;
    }
    if (!isOpen) changes.push({ removed: '', added: '' });
    isOpen = true;
    const last = changes.at(-1);
    if (last !== undefined) last[added ? 'added' : 'removed'] += value;
  }
  return changes;
}

/** How messages show a change: `“不深入”改成了“不深不透”`, `少了“研讨”`, `多了“等”`. */
export function describeChange({ removed, added }: Change): string {
  if (removed === '') return `多了“${added}”`;
  return added === '' ? `少了“${removed}”` : `“${removed}”改成了“${added}”`;
}

/** What a public text puts in the place of names: 有的单位, 个别干部, 某村. */
const GENERAL =
  /^(?:有的|个别|部分|少数|一些|某些?|有关|相关|下属|所属|基层|该)[个名些]?(?:单位|部门|地方|乡镇|镇|街道|社区|村|党组织|党支部|支部|科室|企业|公司|学校|医院|机构|干部|党员|领导|领导干部|班子成员|同志|人员|负责人|项目|工程|事项|问题)?$/u;
/** What it takes out: names of bodies and people, and what stands in brackets or was given as an example. */
const NAMED =
  /(?:[局委办部厅处科股镇乡村所站队]|中心|街道|社区|公司|集团|学校|学院|医院|园区|支部|党委|党组|同志|书记|主任|局长|科长|经理|校长|项目|工程)等?$|^.?[某×x]|^\d|[\d年月日元万亿户人次个件]$|^如|^等/iu;

/**
 * Whether a change is one that public notices make on purpose: a name or a number taken out, or put in general words. Everything else
 * changes what the inspectors said.
 */
export function isForPublic({ removed, added }: Change): boolean {
  if (removed === '') return false;
  if (added === '') return removed.length > 1 && NAMED.test(removed);
  return GENERAL.test(added);
}
