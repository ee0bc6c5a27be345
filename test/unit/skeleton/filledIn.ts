import type { Snippet } from '../../../server/src/services/snippets/snippet';
import { fillIn } from '../snippets/filling';

const DEEDS = ['逐项明确责任', '细化推进步骤', '开展跟踪督办', '及时通报进展', '组织业务培训', '健全长效机制'];
const RESULTS = ['工作落实更加有力', '群众评价持续向好', '薄弱环节得到补强', '责任链条进一步压实'];

/** A skeleton with every blank filled in, every measure and every result in words of its own. */
export function filledIn(skeleton: Snippet): string {
  let filled = 0;
  const lines = skeleton.lines.map((line) =>
    line.replace(/【问题[一二三四五六七八九十百]+(?<kind>措施|成效)[一二三四五六七八九十]+】/gu, (field: string, kind: string) => {
      filled += 1;
      const words = kind === '措施' ? DEEDS : RESULTS;
      return `${words[filled % words.length] ?? field}，第${filled}次专题会议予以确认`;
    }),
  );
  return fillIn({ ...skeleton, lines });
}
