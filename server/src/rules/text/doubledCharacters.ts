import { bitsAt, codeTable } from '../../text/codeTable';
import { isHan } from '../../text/marks';
import type { Source } from '../../text/source';
import { span } from '../../text/span';
import type { Finding } from '../rule';
import { soughtIn } from './sought';

/** How surely a character that stands twice is a slip: where it is never doubled; where what stands around it tells. */
const [NEVER, BY_SIDES, NEVER_TOLD] = [1, 2, 4];

/** Characters that no word doubles, and that do not end one word and begin the next. */
const NEVER_DOUBLED = '将被或已也未各按之他我们但且而很仍执采履推违投申措完料符宣禁突础综获彻污染这那无';

/** 加强对对干部: right where the words before or behind end or begin with the character (针对对方, 存在在线). */
const SIDES: Readonly<Record<string, { readonly before: string; readonly behind: string }>> = {
  对: { before: '反针相面比核应绝一敌校派结作求可权定后象配成', behind: '口方外象手应台日美华俄内下上标照接比立抗岸策联话账' },
  在: { before: '存正现内实潜自何好旨所需', behind: '线职校岗编建' },
  与: { before: '参给赋', behind: '会' },
  及: { before: '以普涉波触累顾危', behind: '时格' },
  和: { before: '中总缓温平柔', behind: '美平谐气睦' },
  了: { before: '为除', behind: '解结' },
  从: { before: '服听盲遵顺跟', behind: '业事众' },
  善: { before: '完妥友慈改', behind: '后于治良意' },
};

/**
 * What ends a word and begins another at once (常委会会议, 区区管), is doubled in a word (层层, 刚刚), or in a name: the words told elsewhere
 * with one (常委会议, 区管) say nothing of these.
 */
const OFTEN_DOUBLED =
  '会区市县镇村省州乡局厅处部组院校厂场站所队员长委办党室社司法案人民国军家户年月日天时期次条件项个名只座张片层级种样一二三四五六七八九十百千万亿几' +
  '仅刚纷满稳紧牢徐大小源浓久看品林代殷跃团步节环重渐常往偏频屡默悄匆慢深远早好多少高细快轻冷热真实牢谆孜拳兢欣蒸息生事物工学习地商业统系查治洗红出等的' +
  '洋亮冬彬嘉瑞慧丽芳娜媛婷婧倩静晶佳楠琳萍玲燕艳霞雪梅兰菲瑶珍娟凤莹冰磊鑫森宁波强健康明乐豆园青星云文华军可能通过行为本河湖江海山湾岛南北东西平股乎新建价权法水规病担议网车产以庭解职观菜施限原中医馆供术假定制';

const KINDS = codeTable([
  [NEVER, NEVER_DOUBLED],
  [BY_SIDES, Object.keys(SIDES).join('')],
  [NEVER_TOLD, OFTEN_DOUBLED],
]);
/** So many doubled characters of a notice are held against its other words: a bound for texts that are nothing else. */
const MOST_TOLD = 60;
/** Characters of the words compared. */
const TOLD = 4;

interface Doubled {
  /** Of the first of the two. */
  readonly at: number;
  readonly kind: number;
}

/** Characters written twice by a slip: 加强对对干部, 从从严; and 党组组坚决 where 党组坚决 is told elsewhere with one. */
export function doubledCharacters(source: Source): readonly Finding[] {
  const { folded } = source;
  const doubled = findDoubled(source);
  const told = readTold(folded, doubled);
  return doubled.filter((each) => isSlip(folded, each, told)).map(({ at }) => describe(folded, at));
}

function findDoubled(source: Source): readonly Doubled[] {
  const { folded } = source;
  return soughtIn(source)
    .doubled.filter((at) => isHan(folded.charAt(at)) && !isMore(folded, at))
    .map((at) => ({ at: at - 1, kind: bitsAt(KINDS, folded, at) }));
}

/** 实实在在, 完完全全, and three of a kind. */
function isMore(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  const next = folded.charCodeAt(at + 1);
  const [one, other] = [folded.charCodeAt(at - 2), folded.charCodeAt(at - 3)];
  return next === code || one === code || next === folded.charCodeAt(at + 2) || one === other;
}

function isSlip(folded: string, { at, kind }: Doubled, told: ReadonlySet<string>): boolean {
  if (kind & NEVER) return true;
  const before = folded.charAt(at - 1);
  const behind = folded.charAt(at + 2);
  const sides = kind & BY_SIDES ? SIDES[folded.charAt(at)] : undefined;
  if (sides !== undefined) return isHan(behind) && !sides.before.includes(before) && !sides.behind.includes(behind);
  // 一批批, 一项项.
  return before !== '一' && wordsAround(folded, at).some((words) => told.has(words));
}

/** 局党⟦组⟧坚, 党⟦组⟧坚决: what would stand there with one. */
function wordsAround(folded: string, at: number): readonly string[] {
  return [
    folded.slice(at - 2, at) + folded.slice(at + 1, at + TOLD - 1),
    folded.slice(at - 1, at) + folded.slice(at + 1, at + TOLD),
  ].filter((words) => words.length === TOLD && /^\p{Script=Han}+$/u.test(words));
}

/** Which of the words that would stand there with one character do stand in the text. */
function readTold(folded: string, doubled: readonly Doubled[]): ReadonlySet<string> {
  const asked = doubled.filter(({ kind }) => kind === 0).slice(0, MOST_TOLD);
  const wanted = new Set(asked.flatMap(({ at }) => wordsAround(folded, at)));
  const told = new Set<string>();
  if (wanted.size === 0) return told;
  const openings = codeTable([[1, [...wanted].map((words) => words.charAt(0)).join('')]]);
  for (let at = 0; at < folded.length; at += 1) {
    if (bitsAt(openings, folded, at) === 0) continue;
    const words = folded.slice(at, at + TOLD);
    if (wanted.has(words)) told.add(words);
  }
  return told;
}

function describe(folded: string, at: number): Finding {
  const character = folded.charAt(at);
  const place = span(at, at + 2);
  return {
    span: place,
    message: `“${character}”重复了，请删去一个。`,
    fix: { title: `只留一个“${character}”`, kind: 'suggested', edits: [{ span: place, text: character }] },
  };
}
