import type { Heading, Notice } from '../../notice/model';
import { readNumberingRuns } from '../../notice/numberingRuns';
import type { Level } from '../../parse/tree';
import { span } from '../../text/span';
import { textOf } from '../../text/source';
import type { Edit, Finding, Rule } from '../rule';

/** 序号写法一致: one form of marker at a level, and no stray mark after brackets. */
export const markerForm: Rule = {
  id: 'numbering/marker-form',
  name: '序号写法一致',
  norm: '同一级标题的序号写法一致：汉字数字后用顿号，阿拉伯数字后用下脚点，加括号的序号后不加标点。',
  source: 'GB/T 15834—2011 附录B.3.2、B.3.3、B.3.4',
  exceptions: ['全篇都用同一种不规范写法（如“1、”）时只提示一处，不逐个报告。', '全角、半角括号的差别由“标点宽度”一条处理。'],
  severity: { draft: 'hint', review: 'warning', publish: 'warning' },
  fix: 'safe',
  good: [{ text: '1.针对甲问题\n正文。\n2.针对乙问题\n正文。\n3.针对丙问题\n正文。' }],
  bad: [
    { text: '1.针对甲问题\n正文。\n2、针对乙问题\n正文。\n3.针对丙问题\n正文。', note: '顿号与下脚点混用' },
    { text: '（一）甲\n正文。\n（二）、乙\n正文。\n（三）丙\n正文。', note: '括号后多了顿号' },
  ],
  check: (notice) => LEVELS.flatMap((level) => checkLevel(notice, level)),
};

const LEVELS: readonly Level[] = [1, 2, 3, 4];

/** The forms that the standard gives, by level. */
const STANDARD: Readonly<Record<Level, string>> = { 1: '#、', 2: '(#)', 3: '#.', 4: '(#)', 5: '①' };
/** Forms of one character are another way of writing the level's marker, not a slip of the pen. */
const MENDABLE = /^(?:#[、.,]|\(#\)[、.]?)$/u;

function checkLevel(notice: Notice, level: Level): readonly Finding[] {
  const headings = notice.headings.filter((heading) => heading.level === level && MENDABLE.test(heading.block.marker.form));
  const habit = notice.policy.levels.find((policy) => policy.level === level)?.form ?? STANDARD[level];
  const strays = headings.filter((heading) => heading.block.marker.form !== habit);
  if (!MENDABLE.test(habit)) return [];
  if (strays.length > 0) return oddOnesOut(notice, strays, habit).map((heading) => toFinding(notice, heading, habit));
  return habit === STANDARD[level] || headings.length === 0 ? [] : [consistentButOdd(notice, headings, STANDARD[level])];
}

/** A list of its own may have a form of its own; a heading that counts with others of the habitual form may not. */
function oddOnesOut(notice: Notice, strays: readonly Heading[], habit: string): readonly Heading[] {
  const runs = readNumberingRuns(notice.source, notice.headings);
  const mixed = runs.filter((run) => run.headings.some((heading) => heading.block.marker.form === habit));
  const amongOthers = new Set(mixed.flatMap((run) => run.headings));
  return strays.filter((heading) => heading.parent === null || amongOthers.has(heading));
}

function toFinding(notice: Notice, heading: Heading, habit: string): Finding {
  const edits = [mend(notice, heading, habit)];
  const written = textOf(notice.source, heading.marker);
  const text = edits[0]?.text ?? written;
  return {
    span: heading.marker,
    message: `序号写法不一致：这一级其他序号写作“${shown(notice, heading, habit)}”，这里是“${written}”。`,
    fix: { title: `把“${written}”改为“${text}”`, kind: 'safe', edits },
  };
}

function consistentButOdd(notice: Notice, headings: readonly Heading[], standard: string): Finding {
  const [first] = headings;
  const written = first === undefined ? '' : textOf(notice.source, first.marker);
  return {
    span: first?.marker ?? span(0, 0),
    message: `这一级${headings.length}个序号都写作“${written}”一类，国标写法是“${first === undefined ? '' : shown(notice, first, standard)}”。`,
    atMost: 'information',
    fix: { title: '这一级序号全部改为国标写法', kind: 'suggested', edits: headings.map((heading) => mend(notice, heading, standard)) },
  };
}

function mend(notice: Notice, heading: Heading, form: string): Edit {
  return { span: heading.marker, text: shown(notice, heading, form) };
}

/** The marker of a heading in another form, its brackets as wide as they are. */
function shown(notice: Notice, heading: Heading, form: string): string {
  const words = textOf(notice.source, heading.marker);
  const numeral = /[一二三四五六七八九十百〇零]+|[0-9０-９]+/u.exec(words)?.[0] ?? '';
  const isWide = /[（）]/u.test(words);
  const bracketed = form.startsWith('(') ? (isWide || !/[()]/u.test(words) ? `（${numeral}）` : `(${numeral})`) : numeral;
  return bracketed + form.replace('(#)', '').replace('#', '');
}
