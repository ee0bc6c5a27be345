import type { Notice } from '../../notice/model';
import { cutEdits } from '../cutEdits';
import { SOFT_ENDS } from '../../text/source';
import { span } from '../../text/span';
import { LOOK_ALIKES, plainTwinOf } from '../../text/width';
import type { Edit, Finding, Rule } from '../rule';

/** Nothing in the text that cannot be seen, or that looks like something else. */
export const invisibleCharacters: Rule = {
  id: 'text/invisible-characters',
  name: '看不见的字符',
  norm: '稿件里没有零宽字符、软连字符、手动换行符一类看不见的字符，也没有形同常用字的部首字、兼容字。',
  source: '实务：从PDF、网页或Word复制时带来，检索、朗读、排版都会出错。',
  exceptions: ['全文只提示一处，检查时已按没有这些字符来读。'],
  severity: { draft: 'hint', review: 'information', publish: 'warning' },
  fix: 'safe',
  good: [{ text: '一是完善制度。\n二是强化督查。' }],
  bad: [
    { text: '整改情况\u200b：完善制度。', note: '冒号前有零宽空格' },
    { text: '⼀是完善制度。⼆是强化督查。', note: '“⼀”“⼆”是部首字' },
    { text: '一是完善制度。\u000b二是强化督查。', note: '手动换行符' },
  ],
  check: (notice) => {
    const hidden = cutEdits(notice.source, 'invisible').map((edit) => ({ ...edit, text: plain(edit.text) }));
    const breaks = editsOf(notice, SOFT_END, () => '\n');
    const radicals = editsOf(notice, RADICALS, plainTwinOf);
    const edits = [...hidden, ...breaks, ...radicals].sort((one, other) => one.span.start - other.span.start);
    const [first] = edits;
    return first === undefined ? [] : [toFinding(first, edits, [hidden.length, breaks.length, radicals.length])];
  },
};

const SOFT_END = new RegExp(`[${SOFT_ENDS}]`, 'gu');
const RADICALS = new RegExp(LOOK_ALIKES, 'gu');

/** What an edit writes around a hidden character is put right with it: no other edit may touch it. */
function plain(text: string): string {
  return text.replace(SOFT_END, '\n').replace(RADICALS, plainTwinOf);
}

function editsOf({ source: { text } }: Notice, what: RegExp, twinOf: (mark: string) => string): readonly Edit[] {
  return Array.from(text.matchAll(what), ({ index, 0: mark }): Edit => ({ span: span(index, index + 1), text: twinOf(mark) })).filter(
    (edit) => edit.text !== text.slice(edit.span.start, edit.span.end),
  );
}

const KINDS = ['看不见的字符', '手动换行符或分页符', '部首字、兼容字'];

function toFinding(first: Edit, edits: readonly Edit[], counts: readonly number[]): Finding {
  const found = counts.flatMap((count, index) => (count === 0 ? [] : [`${KINDS[index] ?? ''}${count}处`]));
  // What stands beside a hidden character has been put right with it.
  const apart: Edit[] = [];
  for (const edit of edits) if (edit.span.start >= (apart.at(-1)?.span.end ?? 0)) apart.push(edit);
  return {
    span: first.span,
    message: `文中有${found.join('、')}，第一处在这里，多半是复制时带来的；检查时已按正常文字读，请改正，以免检索、排版出错。`,
    fix: { title: `改正${edits.length}处看不见或形似的字符`, kind: 'safe', edits: apart },
  };
}
