import type { Notice } from '../../notice/model';
import { lineAt, textOf } from '../../text/source';
import { span, type Span } from '../../text/span';
import type { Finding } from '../rule';

/** 局党组, 院党委 at the start of a clause: the unit's own committee, and no other's. 党组织 is none. */
const OWN = /(?<=^|[\n。,;:])[局厅委院办]党(?:组(?!织)|委(?![员办]))(?=[\u4e00-\u9fff])/gu;
/** How often the one name must stand before the other is a slip. */
const USUAL = 3;

/** 局党委 once in the notice of a 党组 that calls itself 局党组 everywhere else. */
export function compareOwnCommittee({ source, title }: Notice): readonly Finding[] {
  if (title === null) return [];
  const named = /(?:党[组委]|委员会)(?=关于)/u.exec(title.text)?.[0];
  const own = named === '委员会' ? '党委' : named;
  if (own === undefined || !source.folded.includes(own === '党组' ? '党委' : '党组')) return [];
  const places = [...source.folded.matchAll(OWN)].map(({ index }) => span(index, index + 3));
  return places.flatMap((place): readonly Finding[] => {
    const written = textOf(source, place);
    const right = `${written.charAt(0)}${own}`;
    if (written === right) return [];
    const alike = places.filter((each) => textOf(source, each) === written);
    const usual = places.filter((each) => textOf(source, each) === right);
    const [first] = usual;
    return first === undefined || alike.length > 1 || usual.length < USUAL ? [] : [describe(source, place, first, right)];
  });
}

function describe(source: Notice['source'], place: Span, usual: Span, right: string): Finding {
  return {
    span: place,
    message: `这里是“${textOf(source, place)}”，标题和别处（如第${lineAt(source, usual.start) + 1}行）是“${right}”，请核对。`,
    related: [{ span: usual, message: `这里写作“${right}”。` }],
    fix: { title: `统一为“${right}”`, kind: 'suggested', edits: [{ span: place, text: right }] },
  };
}
