import type { Notice } from '../../notice/model';
import { span } from '../../text/span';
import type { ContextCompletion } from './completion';

/** What bodies are called at their end. */
const KIND =
  '领导小组|工作专班|纪委监委|纪检监察组|巡视组|巡察组|巡察办|组织部|宣传部|统战部|政法委|办公室|委员会|管委会|人民政府|工作委员会|党工委|机关工委|党组|党委|总支|支部|分局|中心|公司|集团|学院|街道|联合会|工会|团委|妇联';
/** A body where a sentence is sure to name one: after who acts or is acted on, up to the mark or the verb that follows. */
const NAMED = new RegExp(
  `(?<=[，。；：、,;:\\n（(由向]|会同|联合|督促|责成|指导|协调|牵头单位)(?![由向经对将在以按]|会同|联合|督促|责成|指导|协调)(?<name>\\p{Script=Han}{1,12}?(?:${KIND}))(?=[，。；：、,;:（()对向将与和]|牵头|负责|组织|召开|印发|制定|开展|配合|研究|成立|会同)`,
  'gu',
);
/** The words before a cursor that a body follows, and what is typed of it; something must be, after words that end sentences too. */
const ASKED = /(?:(?:会同|单位:)(?<typed>\p{Script=Han}{0,8})|(?:(?<![理自缘事])由|联合|督促|责成|协调)(?<begun>\p{Script=Han}{1,8}))$/u;
/** A body that is named once may be a slip of the pattern. */
const LEAST_NAMED = 2;

/** Whether a body is to be named at the end of `before`, a folded line up to the cursor; cheap. */
export function mayNameUnit(before: string): boolean {
  return ASKED.test(before.slice(-12));
}

/** The bodies that the notice names again and again, where one is to be named; the most frequent first. */
export function completeUnits({ source }: Notice, offset: number): readonly ContextCompletion[] {
  const asked = ASKED.exec(source.folded.slice(Math.max(0, offset - 12), offset))?.groups;
  const typed = asked?.typed ?? asked?.begun;
  if (typed === undefined) return [];
  const counts = new Map<string, number>();
  for (const { groups } of source.text.matchAll(NAMED)) {
    const name = groups?.name ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .filter(([name, count]) => count >= LEAST_NAMED && name.startsWith(typed) && name !== typed)
    .sort(([, one], [, other]) => other - one)
    .map(([name]) => ({
      label: name,
      detail: '本篇提到的单位',
      text: [name],
      replace: span(offset - typed.length, offset),
      filterText: name,
      edits: [],
    }));
}
