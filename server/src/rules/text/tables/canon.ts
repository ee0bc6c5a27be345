/** Formulae of which one character written otherwise is a slip, and what stands beside them. */

/** A name in quotation marks, and the words that say that it is meant. */
export interface CanonicalName {
  readonly name: string;
  /** What stands right before it; null where that says nothing. */
  readonly before: RegExp | null;
  /** What stands right behind it. */
  readonly behind: RegExp | null;
}

/** Names that go together: one of them near says that another is meant. */
export const CANONICAL_NAMES: readonly CanonicalName[] = [
  { name: '四个意识', before: /(?:增强|树牢|强化|牢固树立|不断增强)$/u, behind: null },
  { name: '四个自信', before: /坚定$/u, behind: null },
  { name: '两个维护', before: /(?:做到|践行|坚决做到)$/u, behind: null },
  { name: '两个确立', before: /(?:领悟|领会|拥护|捍卫)$/u, behind: /^的?(?:决定性意义|重大意义)/u },
  { name: '五位一体', before: /统筹推进$/u, behind: /^总体布局/u },
  { name: '四个全面', before: /协调推进$/u, behind: /^战略布局/u },
  { name: '三重一大', before: null, behind: /^(?:决策|事项|制度|集体决策|议事)/u },
  { name: '三会一课', before: null, behind: /^(?:制度|、主题党日)/u },
  { name: '一岗双责', before: /(?:履行|落实|压实|严格)$/u, behind: /^(?:责任|制度|要求)/u },
  { name: '两个责任', before: null, behind: null },
  { name: '四种形态', before: /(?:监督执纪|运用|践行)$/u, behind: null },
  { name: '关键少数', before: /抓[住好实牢]?$/u, behind: null },
  { name: '国之大者', before: /(?:胸怀|心怀|心系|牢记)$/u, behind: null },
  { name: '后半篇文章', before: /(?:巡视|巡察|整改|做好|做实|写好)$/u, behind: null },
  { name: '两学一做', before: null, behind: /^学习教育/u },
  { name: '三个区分开来', before: null, behind: null },
];

/** The first of them stand together: 增强“四个意识”、坚定“四个自信”、做到“两个维护”. */
export const KIN = 4;

/** Formulae long enough that one character otherwise, the last one aside, is nothing but a slip. */
export const LONG_FORMULAE: readonly string[] = [
  '习近平新时代中国特色社会主义思想',
  '以习近平同志为核心的党中央',
  '中央八项规定精神',
  '党风廉政建设和反腐败斗争',
  '全面从严治党主体责任',
  '铸牢中华民族共同体意识',
  '享乐主义和奢靡之风',
  '党员领导干部民主生活会',
  '培育和践行社会主义核心价值观',
  '坚持和发展中国特色社会主义',
  '中华民族伟大复兴的中国梦',
  '全心全意为人民服务',
  '绿水青山就是金山银山',
  '稳中求进工作总基调',
  // Of universities, hospitals, institutes: each the other's neighbour, and all of them right.
  '党委领导下的校长负责制',
  '党委领导下的院长负责制',
  '党委领导下的所长负责制',
  '批评与自我批评',
  '批评和自我批评',
  '中国共产党纪律处分条例',
  '中国共产党问责条例',
  '中国共产党廉洁自律准则',
  '党政领导干部选拔任用工作条例',
  '以人民为中心的发展思想',
  '不敢腐、不能腐、不想腐',
];
