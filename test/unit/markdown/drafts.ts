import type { Random } from '../../generate/random';

/** What Markdown has beside prose, as it is written within a sentence, and as blocks of their own. Nothing of it may be changed. */
const INLINE = [
  '[附件,一](附件(一).md "清单,附后")',
  '![会场,全景](images/a,b.png)',
  '`甲,乙(一)`',
  '[^1]',
  '<https://yunshan.example/a,b?c=1;d>',
  'https://yunshan.example/公开,整改(二) ',
  '<font face="仿宋,楷体">',
  '</font>',
  '<!-- 甲,乙(待定) -->',
  '[清单][qd]',
  '&nbsp;',
  '\\(',
  '\\*',
  '**',
  '**“两个责任”** ',
  '~~甲,乙~~',
] as const;
const BLOCKS = [
  '```\n一、甲,乙(一):丙 \n```',
  '~~~sh\necho "甲",乙\n~~~',
  '| 甲,乙 | 丙(一) |\n| :-- | --: |\n| 3,5 | 8件; |',
  '<div align="center">\n甲,乙\n</div>',
  '- 甲,乙\n  - 丙(一):丁\n- [ ] 戊',
  '> 甲,乙  \n> 丙',
  '    甲,乙(一)',
  '***',
  '甲,乙\n---',
  '1. 甲,乙\n2. 丙;丁',
] as const;
const ENDING = '\n\n[^1]: 截至11月,已完成。\n\n[qd]: 清单.md "甲,乙"\n';
const FRONT_MATTER = '---\ntitle: 整改通报,征求意见稿\ntags: [巡察,整改]\n---\n\n';

/** A notice as a draft in Markdown: what Markdown has is put in at random, and some of the marks are made half-width. */
export function markdownDraft(random: Random, notice: string): string {
  const lines = notice.split(/\r?\n/u).map((line) => decorated(random, line));
  return (random.oneIn(2) ? FRONT_MATTER : '') + lines.join('\n') + ENDING;
}

function decorated(random: Random, line: string): string {
  if (line.trim() === '') return random.oneIn(6) ? `\n${random.pick(BLOCKS)}\n` : line;
  const written = random.oneIn(3) ? line.replace(/[，；（）]/gu, (mark) => (random.oneIn(3) ? mark : (HALF[mark] ?? mark))) : line;
  const with2 = random.oneIn(4) ? insertAt(random, written, random.pick(INLINE)) : written;
  return with2 + (random.oneIn(8) ? '  ' : random.oneIn(8) ? ' ' : '');
}

const HALF: Readonly<Record<string, string>> = { '，': ',', '；': ';', '（': '(', '）': ')' };

function insertAt(random: Random, line: string, piece: string): string {
  const at = random.number(Math.min(line.length, 4), line.length);
  return line.slice(0, at) + piece + line.slice(at);
}
