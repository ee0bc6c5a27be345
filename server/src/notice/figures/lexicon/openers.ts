/**
 * What opens a division: the words between a whole and the first of its parts. The first row that fits counts.
 * 30个，⟦其中⟧12个; 86个⟦问题中，要求立行立改的⟧61个; 35人，⟦分别为党纪处分⟧4人.
 */
export type Opener = 'bracket' | 'colon' | 'respectively' | 'divided' | 'among' | 'outOf' | 'including' | 'counted' | 'placed' | 'none';

/**
 * Verbs that say where things go, lie or come from, the last sign of each: 培训240人，⟦来自⟧机关96人、街道88人; 用于, 分给, 安置到, 投向. What else ends
 * so is no such verb: 由于, 亲自, 达到, 现在.
 */
const WHERE = [
  '(?<![达得看收接遇做感受找提降升加减查见回直想听买涨])到',
  '(?<![甚乃降增升加减截以])至',
  '(?<![以过交来])往',
  '(?<![供补自])给',
  '(?<![对关由至低高大少多鉴便等敢基善勇乐急终过不属])于',
  '(?<![亲各独擅私])自',
  '(?<![投收深介购录进])入',
  '(?<![方面倾意一])向',
  '(?<![现正存潜所实旨内])在',
].join('|');
const PLACED = new RegExp(`^[^,。;:]{0,12},\\s*(?:[\\u4e00-\\u9fff]{1,3}(?:${WHERE})|赴|涉及)[^,。;:]{2,12}$`, 'u');

interface OpenerWords {
  readonly opener: Opener;
  readonly words: RegExp;
}

/** The openers, the surest first. */
export const OPENERS: readonly OpenerWords[] = [
  { opener: 'respectively', words: /(?:分别[为是有]|依次(?:为|是))[^。;]{0,30}$/u },
  {
    opener: 'divided',
    words:
      /(?:按照?|从|依据?|根据)[^,。;:]{1,14}(?:划?分类?|看|来看|归类|统计|讲|来说|构成)|按照[^,。;:]{0,12}$|可?(?:划?分|区分|归)[为成出]|分解为|拆分为|细分为|分类处[理置]/u,
  },
  // 共计52项，⟦即⟧续建30项、扩建17项、缓建5项.
  { opener: 'divided', words: /,即(?![将使可日时知行便刻])[^,。;]{1,12}$/u },
  // 车辆38台，⟦属领导用车⟧12台、执勤用车17台; ，⟦内有一级品⟧12件、二级品87件.
  {
    opener: 'divided',
    words:
      /[,:]\s*(?:[均分]?属于?(?![实地性])|系(?![统列数])|计有?(?![划算入提生量分时])|内[有含设]|下[设辖]|分[设辖]|分布为|构成为)[^,。;:]{1,14}$/u,
  },
  { opener: 'divided', words: /[,:]?具体(?:为|是|包括)[^,。;]{0,24}$/u },
  { opener: 'among', words: /(?:其中|当中)[^。;]{0,40}$/u },
  { opener: 'outOf', words: /^[^,。;:]{0,18}(?<![集其当年月期空途手心水山美华高初])[中里](?:[,有已均属]|$)/u },
  { opener: 'outOf', words: /[。;\n,][^,。;:\n]{1,18}(?<![集其当年月期空途手心水山美华高初])[中里][,:][^。;]{0,40}$/u },
  { opener: 'including', words: /(?:包括|包含|含)[^。;]{0,24}$/u },
  { opener: 'placed', words: PLACED },
  { opener: 'counted', words: /(?:^|[,。;:\n])(?:一是|第一|①|首先)[^,。;]{0,20}$/u },
];

/** 排名前五位的是: some of many, the first alone. */
export const FIRST_FEW =
  /(?:前|排名?第?|排在第?|位列第?|居第?)[一二三四五六七八九十\d]{1,3}[位名的]|突出的|最[多高](?!奖)|主要(?:有|是|集中|包括)|靠前|居首|居前/u;

/** 前两批共: all of the first few. */
export const FIRST_OF_LIST = /前(?<count>[两二三四五六七八九2-9])[批次期轮季项个类组][^,]{0,6}$/u;

/** 等, 以及…等: more than is named. */
export const OPEN_END = /等(?:$|[,。;)、]|问题|情况|方面)|以及其他|为主|等等/u;

/** 11件，⟦其他情形已退回⟧。: the rest is stated without a number. */
export const UNCOUNTED =
  /^[^。;\n\d]{0,6}[,、;。\n](?:[二三四五六七八九十]是)?(?:其他|其它|其余|余下|剩余)[^。;\n\d]{1,24}(?:[。;\n]|$)|^[^。;\n\d]{0,10}若干/u;

/** What was left from before is in the numbers: parts may come to more than what came in. */
export const CARRIED = /含(?:上期|上年|往年|历年|以前|结转|存量|积存)|上[年期]结转|积存/u;

/** 其中5名先交流后提拔，⟦两边都计入⟧: some are in two of the numbers. */
export const COUNTED_TWICE =
  /^[^。]*?(?:[两双][边头处方][^,。;]{0,4}(?:[都均各]|分别)[^,。;]{0,3}[计算统]|重[复叠]?(?:计|统)|各[计算](?:了?一)?[次人])/u;

/** 54人⟦中⟧有18人: the number is what the next is a part of. */
export const OUT_OF_IT = /^[^,]{0,4}(?<!其)中(?:$|[,有已])/u;

/** Some are counted under two heads. */
export const IN_BOTH = /并存|兼[有具]|重[复叠]|交叉|双重/u;

/** What is wrong with each: one may have several faults. */
export const FAULTS = /^[^,]{0,10}(?:不[全规及严实到够清明齐]|缺失|缺少|滞后|薄弱|未(?:及时|按|严))|兼有/u;

/** What is no bound for its parts: a number after 超过, an average, a balance. */
export const NO_BOUND = /[超逾过]$|[日月周年人户村]均|平均|每|[顺逆]差|净/u;

/** 除了17个已经销号以外: what follows is not all. */
export const EXCEPT = /除了?[^。;]{1,40}(?:以外|之外)/u;
/** 31个⟦问题之外⟧: the number is neither the whole of what follows nor a part beside it. */
export const ASIDE = /^[^,。;]{0,8}之外/u;

/** 其中, 分别为, 按…分为 before the first part, and nothing else. */
export const FIRST_OPENED = /^(?:其中|当中|分别[为是有]?|依次[为是]|具体[为是]?|包括|含|按照?[^,]{1,12}分为?|分为|共)+[:,]?/u;

/** 全校24个支部, 全部16个乡镇: all there are of them, so that there are no more. */
export const ALL_OF_THEM = /(?:全部|所有|全[县市区省州盟旗院校局镇乡村社司团]|[本该][县市区院校局镇乡村])[^,]{0,4}$/u;
/** Others than those: 全市128个, 外地, 周边. */
export const OTHERS_THAN = /[全外邻另共次]|周边|其他|其它|累计|各[县市区省]/u;
