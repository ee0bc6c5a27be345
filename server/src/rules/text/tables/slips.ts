import type { Severity } from '../../severity';

/** A change within what a pattern found: `old` at the offset `at` becomes `text`. */
export interface SlipEdit {
  readonly at: number;
  readonly old: string;
  readonly text: string;
}

/** One pattern of a grammar slip. */
export interface Slip {
  /** Words that every match holds; the text is searched for these. */
  readonly anchor: string;
  /** How far the match may reach before and behind the anchor, in characters. */
  readonly before: number;
  readonly after: number;
  /** Another word that every match holds; an anchor without it nearby needs no pattern, and most have none. */
  readonly needs?: string;
  readonly pattern: RegExp;
  /** What is wrong and what to do, Chinese, a sentence. */
  readonly message: string;
  readonly fix?: (match: RegExpExecArray) => SlipEdit | null;
  readonly atMost?: Severity;
}

const WEAK_COMPLEMENT =
  '(?:牢|紧|实|严|够|深|透|细|准|好|全面|到位|扎实|彻底|深入|及时|充分|牢固|紧密|严格|深刻|明显|坚决|规范|精准|有力|经常|透彻|严实|细致)';
const SINGLE_VERBS = '[抓树压扛管做查改看盯悟学守记钉拧传贴跟谈落立干办卡扣筑绷盯]';
const DOUBLE_VERBS =
  '(?:落实|执行|贯彻|学习|推进|开展|发挥|理解|把握|领会|掌握|运用|结合|坚持|履行|整改|研究|衔接|配合|传导|抓好|了解|谋划|宣传|处理|解决|压得|考虑)';

/** 树的不牢, 抓的不紧; 学习的不深入. Not 做的不好的地方, where 的 makes a noun. */
const DE_SLIPS: readonly Slip[] = [SINGLE_VERBS, DOUBLE_VERBS].map((verbs) => ({
  anchor: '的不',
  before: 3,
  after: 5,
  pattern: new RegExp(`(?<verb>${verbs})的(?<complement>不(?:够|太|大|很)?${WEAK_COMPLEMENT})(?!的|不)`, 'u'),
  message: '动词与补语之间应当用“得”。',
  fix: (match) => ({ at: match.groups?.verb?.length ?? 1, old: '的', text: '得' }),
}));

/** Words that no Chinese sentence doubles: prepositions and conjunctions, verbs of office, adverbs, offices. Nouns meet where one compound ends and the next begins (反馈问题问题清单), and are left out. */
const NEVER_TWICE = (
  '关于 对于 按照 根据 以及 并且 针对 由于 为了 进行 开展 加强 推进 实施 提高 建立 完善 印发 制定 召开 ' +
  '健全 修订 出台 加快 履行 围绕 坚持 强化 推动 督促 压实 聚焦 增强 采取 成立 举办 形成 明确 确保 存在 发挥 参加 培养 ' +
  '及时 认真 扎实 切实 持续 不断 充分 严格 严肃 积极 全面 深入 逐步 分别 已经 正在 书记 局长 部长 校长 院长 县长 市长 区长 镇长 乡长'
).split(' ');

/** Words written twice by a slip of the hand. 认真认真再认真 means it. */
const DOUBLED: readonly Slip[] = NEVER_TWICE.map((word) => ({
  anchor: word + word,
  before: 0,
  after: 1,
  pattern: new RegExp(`^${word}${word}(?![再化性])`, 'u'),
  message: `“${word}”重复了，请删去一个。`,
  fix: () => ({ at: 0, old: word, text: '' }),
}));

/** 完善了⟦了⟧《…》, 召开了⟦了⟧3次; before words 了 begins one (了解, 了却). */
const DOUBLED_LE: Slip = {
  anchor: '了了',
  before: 0,
  after: 1,
  pattern: /^了了(?=[《“\d])/u,
  message: '“了”重复了，请删去一个。',
  fix: () => ({ at: 0, old: '了', text: '' }),
};

/** 的的 is wrong but in 目的的, 标的的 and 的的确确; of 的的的 text/repeated speaks. */
const DOUBLED_DE: Slip = {
  anchor: '的的',
  before: 1,
  after: 1,
  pattern: /(?<![目打标的])的的(?![确的])/u,
  message: '“的”重复了，请删去一个。',
  fix: () => ({ at: 0, old: '的', text: '' }),
};

/** How something is done: 的 before what it describes, 地 before what is done. */
const MANNER_WORDS = '(?:认真|严肃|扎实|积极|主动|深入|严格|全面|细致|稳妥|有序|及时|有效|切实|坚决|迅速|自觉|牢固|充分|持续|稳步|准确)';
/** Things that nobody does. */
const QUALITIES = ['态度', '作风', '精神', '氛围', '姿态', '立场', '信念', '原则', '局面', '风气', '成效', '举措'];
const DEEDS = [
  '处理',
  '查处',
  '推进',
  '推动',
  '落实',
  '开展',
  '整改',
  '研究',
  '解决',
  '执行',
  '完成',
  '对待',
  '分析',
  '学习',
  '认领',
  '履行',
];
/** What is done to something: a verb before it, and no name of a matter (推进⟦措施⟧, 学习⟦态度⟧). */
const OBJECTS = '(?:了|各项|各类|全部|整改(?:任务|工作)|反馈|问题|职责|上述)';

/** 认真⟦地⟧态度, 严肃⟦得⟧处理, 主动⟦的⟧认领问题. */
const MANNER: readonly Slip[] = [
  ...QUALITIES.map((word) => manner({ particle: '地', word, behind: '', right: '的', message: '名词之前应当用“的”。' })),
  ...DEEDS.map((word) => manner({ particle: '得', word, behind: '', right: '地', message: '动词之前应当用“地”。' })),
  ...DEEDS.map((word) => manner({ particle: '的', word, behind: `(?=${OBJECTS})`, right: '地', message: '动词之前应当用“地”。' })),
];

function manner(slip: {
  readonly particle: string;
  readonly word: string;
  readonly behind: string;
  readonly right: string;
  readonly message: string;
}): Slip {
  const { particle, word, behind, right, message } = slip;
  return {
    anchor: particle + word,
    before: 2,
    after: 4,
    pattern: new RegExp(`${MANNER_WORDS}${particle}${word}${behind}`, 'u'),
    message,
    fix: () => ({ at: 2, old: particle, text: right }),
  };
}

/** Sure patterns of mixed-up sentences and of words that do not go together. */
export const SLIPS: readonly Slip[] = [
  {
    anchor: '针对关于',
    before: 0,
    after: 0,
    pattern: /^针对关于/u,
    message: '介词叠用，“针对”“关于”请留一个。',
    fix: () => ({ at: 2, old: '关于', text: '' }),
  },
  {
    anchor: '关于针对',
    before: 0,
    after: 0,
    pattern: /^关于针对/u,
    message: '介词叠用，“关于”“针对”请留一个。',
    fix: () => ({ at: 0, old: '关于', text: '' }),
  },
  {
    anchor: '走向',
    before: 32,
    after: 32,
    needs: '转变',
    pattern: /从[^,;:。]{1,28}走向[^,;:。]{1,28}(?<=[^的性式大新])转变/u,
    message: '“从…走向…”与“从…向…转变”两种句式杂糅，请删去“转变”，或者把“走向”改为“向”。',
    fix: (match) => ({ at: match[0].length - 2, old: '转变', text: '' }),
  },
  ...['公众号', '平台', '网站', '官网', '微博', '客户端', '视频号', '专栏', '报纸', '电视台'].map((place) => ({
    anchor: `${place}上`,
    before: 28,
    after: 3,
    pattern: new RegExp(`通过[^,;:。在]{0,24}${place}上(?:发布|公布|公开|刊登|推送|刊发|发表|播放|转发|公示|宣传|曝光)(?!的)`, 'u'),
    message: '“通过…”与“在…上”两种句式杂糅，请删去“上”，或者把“通过”改为“在”。',
    fix: (match: RegExpExecArray) => ({ at: match[0].length - 3, old: '上', text: '' }),
  })),
  {
    anchor: '为原则',
    before: 24,
    after: 1,
    pattern: /本着[^,;:。]{2,20}为原则(?!的)/u,
    message: '“本着…的原则”与“以…为原则”两种句式杂糅，请改用一种。',
  },
  {
    anchor: '为目的',
    before: 24,
    after: 1,
    pattern: /本着[^,;:。]{2,20}为目的(?!的)/u,
    message: '“本着…的目的”与“以…为目的”两种句式杂糅，请改用一种。',
  },
  ...['不再发生', '不再出现', '不再次发生', '不再反弹', '不再重演', '不要发生', '不会发生'].map((anchor) => ({
    anchor,
    before: 20,
    after: 0,
    pattern: new RegExp(`(?:防止|避免|杜绝|严防|谨防|遏制)[^,;:。、]{0,16}${anchor}`, 'u'),
    message: '“防止、避免、杜绝”已含否定，后面再用“不”，意思反了；请删去“不”。',
    fix: (match: RegExpExecArray) => ({ at: match[0].length - anchor.length, old: '不', text: '' }),
  })),
  ...['切忌不要', '切忌不可', '切忌勿', '严禁不得', '严禁不准', '禁止不得', '禁止不准'].map((anchor) => ({
    anchor,
    before: 0,
    after: 0,
    pattern: new RegExp(`^${anchor}`, 'u'),
    message: '否定词叠用，意思反了；请删去后一个。',
    fix: () => ({ at: 2, old: anchor.slice(2), text: '' }),
  })),
  ...['造成的', '导致的', '引起的', '所致'].map((anchor) => ({
    anchor,
    before: 30,
    after: 1,
    pattern: new RegExp(`原因是[^,;:。]{2,24}${anchor}(?=[,;。])`, 'u'),
    message: '“原因是…”与“是由…造成的”两种句式杂糅，请改用一种。',
    atMost: 'information' as const,
  })),
  ...['为中心', '为核心', '为主题', '为主线', '为重点'].map((anchor) => ({
    anchor,
    before: 24,
    after: 1,
    pattern: new RegExp(`围绕以[^,;:。]{2,18}${anchor}(?!的)`, 'u'),
    message: '“围绕…”与“以…为…”两种句式杂糅，请删去“以”和“为”后的词，或者删去“围绕”。',
    fix: () => ({ at: 0, old: '围绕', text: '' }),
  })),
  ...DE_SLIPS,
  ...DOUBLED,
  DOUBLED_DE,
  DOUBLED_LE,
  ...MANNER,
];
