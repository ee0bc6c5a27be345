import type { Marks } from '../../text/markPairs';
import { lineAt, type Source } from '../../text/source';
import { span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { followedMarks } from './markRuns';

/** No 、 between 》《 or ”“. */
export const markBetweenTitles: Rule = {
  id: 'text/mark-between-titles',
  name: '并列书名号、引号之间不用顿号',
  norm: '标有书名号或引号的并列成分之间，通常不用顿号。',
  source: 'GB/T 15834—2011《标点符号用法》4.5.3.5',
  exceptions: ['并列成分之间有其他成分（如括注）时，宜用顿号。', '引号之间的顿号实务中常见，只作轻提示。'],
  severity: { draft: 'hint', review: 'information', publish: 'information' },
  fix: 'safe',
  good: [
    { text: '印发《甲办法》《乙办法》和《丙办法》。' },
    { text: '印发《甲办法》（试行）、《乙办法》、《丙办法》。', note: '其间有括注' },
  ],
  bad: [{ text: '形成《项目跟踪清单》、《项目情况清单》。' }, { text: '严格落实“三会一课”、“一岗双责”、“第一议题”制度。' }],
  check: ({ source, marks }) => [
    ...findBetween(source, marks, '》、《', '书名号'),
    ...findBetween(source, marks, '”、“', '引号').map((finding) => ({ ...finding, atMost: 'hint' as const })),
  ],
};

/** One finding for each line that has such marks. */
function findBetween(source: Source, marks: Marks, joint: string, name: string): readonly Finding[] {
  const lines: { readonly line: number; readonly places: number[] }[] = [];
  for (const titleEnd of followedMarks(marks)) {
    if (source.folded.charCodeAt(titleEnd) !== joint.charCodeAt(0) || !source.folded.startsWith(joint, titleEnd)) continue;
    const at = titleEnd + 1;
    const last = lines.at(-1);
    const next = source.lineStarts[(last?.line ?? -1) + 1] ?? Infinity;
    if (last !== undefined && at < next) last.places.push(at);
    else lines.push({ line: lineAt(source, at), places: [at] });
  }
  return lines.filter(({ line }) => !hasBracketsBetween(source, line, joint)).map(({ places }) => describe(places, name));
}

/** 》（试行）、《: with brackets between the titles the mark helps. */
function hasBracketsBetween(source: Source, line: number, joint: string): boolean {
  const text = source.folded.slice(source.lineStarts[line], source.lineStarts[line + 1]);
  return text.includes(`)${joint.slice(1)}`);
}

function describe(places: readonly number[], name: string): Finding {
  const first = places[0] ?? 0;
  const count = places.length === 1 ? '' : `（本段共${places.length}处）`;
  return {
    span: span(first, first + 1),
    message: `并列的${name}之间通常不用顿号${count}，可以删去。`,
    fix: { title: '删去顿号', kind: 'safe', edits: places.map((at) => ({ span: span(at, at + 1), text: '' })) },
  };
}
