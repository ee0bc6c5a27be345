/**
 * What speaks for numbers belonging together, and what against, with its weight: powers of ten, so that the weights of independent evidence
 * add up.
 */
export const WEIGHTS = {
  /** （…）: a bracket explains the number before it. */
  bracket: 2.4,
  /** 14人：…. */
  colon: 2,
  /** 分别为: nothing else is left to be named. */
  respectively: 2.6,
  /** 按…分, 分为: a division names all its kinds. */
  divided: 2,
  /** 其中: but some of them may be left out. */
  among: 1.5,
  /** N个X中，. */
  outOf: 1.8,
  /** 包括, 含: often only some. */
  including: 1.2,
  /** 一是…二是…. */
  counted: 1.4,
  /** 来自, 用于, 分给: all goes somewhere, but not each place is named. */
  placed: 1.3,
  /** Side by side and no word between. */
  none: 0.3,
  /** 合计, 共 behind: all that was just stated; 共需处置, 总数达. */
  sumUp: 2.6,
  sumUpLoosely: 0.9,
  /** A part that is said to be a total itself. */
  totalAmongParts: -1.2,
  /** A number behind that says nothing of being a sum: only one digit off, and large enough that it is no chance. */
  behind: -1.2,
  /** Each full stop between whole and parts loosens the tie; without a word that opens the division more. */
  stop: -0.2,
  stopWithoutOpener: -0.6,
  /** A number of the same kind in between that is passed over. */
  skipped: -1.1,
  skippedOther: -0.3,
  /** The same before a series that clearly begins anew. */
  skippedBeforeStart: -0.5,
  /** The end of a longer list. */
  tail: -1.5,
  /** Marks of several strengths between the parts. */
  mixed: -0.8,
  /** The first of each group alone, and the groups have more. */
  dropped: -0.6,
  /** 个 beside 项; 条 in parts of 个. */
  mixedUnits: -2,
  otherUnit: -0.3,
  /** 的报价偏高的32份、工期过长的15份: reasons, and faults, of which one may have several. */
  faults: -1.6,
  reasons: -1.6,
  /** 分别 gives each of several numbers its own. */
  pairs: -4,
  /** One of the list is stated in another unit. */
  incomplete: -3,
  /** A part is as much as the whole: the number is repeated; 三次 beside 3次. */
  repeats: -3,
  mixedNumerals: -2,
  /** 6个行业上升，7个行业上升: of each something else is said. */
  predicates: -1,
  /** Nothing but their unit ties the numbers. */
  noTie: -0.8,
  /** Whole and parts each carry a share of something. */
  shareToo: -2.5,
  /** The whole goes by the same words as its parts; and these are a list of their own. */
  likeParts: -1.6,
  likePartsListed: -0.6,
  /** Parts in several sentences, and no word that opens them. */
  spread: -1.2,
  /** One part alone is more than the whole. */
  biggerPart: -0.6,
  /** What was left from before is in the parts. */
  carried: -3,
  /** 批准 and 不批准, 税收 and 非税: there is no third. */
  opposites: 1.6,
  partners: 1.3,
  /** 处理31人，处分4人、诫勉2人: ways of being dealt with. */
  penalties: 1,
  /** 采纳57条，解释说明6条: results, of which each excludes the others. */
  results: 1.2,
  /** 教授14人、讲师91人: places of one scale, of which each thing has one; two of them in a list; and those of one thing (进度快的、进度慢的). */
  scale: 0.8,
  oneAspect: 0.8,
  scaleOfTwo: 0.5,
  /** 其中一等奖3项，二等奖5项: there are more places than two. */
  firstTwo: 0,
  /** 一类村、二类村、三类村: labels that differ by their numbers, in order. */
  ordinals: 0.8,
  /** Two divisions come to the same sum, which is not the whole. */
  agreeing: 2,
  /** 其中 behind a comma, and parts parted by ；. */
  beyondGroup: -0.6,
  /** 加上结转36件: a word that adds. */
  plus: 1.2,
  /** The parts take up a word of the whole. */
  sameMatter: 0.7,
  sameMatterOpened: 0.2,
  /** The numbers of another unit beside these hold: 63件92人. */
  twin: 2,
  /** More than the whole cannot be; done, being done and left least of all. */
  over: 0.3,
  impossible: 0.9,
  /** Two parts come to more, and nothing shows that they exclude each other: 16人中，涉农的12人，失职的7人. */
  mayShare: -1.2,
  /** The whole says 共. */
  total: 0.4,
  /** Done, being done and left: no fourth thing can happen. */
  states: 1.4,
  /** The last is 其他, 未…; or 其余, 剩余, all that is left: with it the list is closed. */
  closed: 1,
  rest: 1.7,
  /** Points, days and hours: of how many things they are stated is open. */
  spent: -0.6,
  /** ⟦服务业等⟧6个行业: what is counted was named by examples, and is seldom a part or a whole. */
  exemplified: -1,
  /** 14人: no word says what the whole is the number of. */
  unnamed: -0.4,
  /** 电梯3217部，住宅电梯2486部，商用电梯502部: the whole by the noun, the parts by kinds of it. */
  kindsOfWhole: 0.9,
  /** Whole and parts are all of their kind that the sentence states, and the last closes the list; or all that it goes on to state, by nouns. */
  onlyOfKind: 0.4,
  restOfSentence: 1.1,
  /** The whole says of how many it is (两期共9.6万方，一期…，二期…); or its parts, in their order, are named before it (对⟦酒店、网吧⟧检查249家，酒店…). */
  announced: 1.2,
  namedBefore: 1.6,
  /** Three and more; five and more. */
  three: 0.3,
  five: 0.3,
  /** The shares of the parts are those of their sum. */
  sharesHold: 2,
  /** All parts carry their share. */
  shares: 0.8,
  /** Labels that end alike: 红色类, 黄色类, 绿色类. */
  alike: 0.4,
  /** Whole and parts each say by how much they grew. */
  changesToo: 1.5,
  /** 红色类, 解决的: labels that name kinds. */
  kinds: 0.5,
  /** The parts are all that their sentence states. */
  ownSentence: 0.4,
  /** 合同35份，续签19份、终止16份: a list of its own right behind the only number before it, and the end of its sentence. */
  ownList: 0.5,
  /** Other numbers have proved to be its parts. */
  provenWhole: 0.6,
  /** Parts that may overlap. */
  traits: -2.4,
  twice: -0.4,
  bothPenalties: -0.8,
  /** 等: more than is named. */
  open: -2.6,
  /** The first few of many. */
  firstFew: -4,
  /** Acts beside each other: 召开3次, 约谈5人. */
  acts: -0.8,
  /** The whole is one item of a list itself. */
  itemAsWhole: -1.4,
  /** It may be one: its clause stands among others. */
  perhapsItem: -1.4,
  /** 6个省8个地区18个社区: each counts something else. */
  otherNoun: -4,
  /** Thrown out, planned, former, added to a stock. */
  discarded: -1.5,
  beside: -1,
  /** The list goes on after the series. */
  cut: -1,
  /** Fewer than the whole: perhaps not all are named. */
  short: -0.5,
  shortByFar: -1.6,
  shortByLittle: -0.3,
  /** 占…, 办结率, 完成年度计划的: what kind of rate it is; 覆盖1380万平方米 and 加装比例: no word of the number is in its name. */
  shareWord: 0.8,
  rateWord: 0.2,
  otherName: -0.5,
  ofBase: 0.6,
  /** The count right before the rate, and behind it: 整改率98%，已整改49个. */
  numeratorBeside: 0.7,
  numeratorAfter: 0.6,
  /** 办结8件 and 办结率; and base, part and rate side by side, with no other word. */
  sameVerb: 0.8,
  plain: 1.5,
  /** 未办结 and 办结率. */
  otherPolarity: -1.6,
  /** 知晓率: other counts give it. */
  surveyed: -2,
  /** 占党员总数471个的: the base stands between; 是按A、B计算的: both are named. */
  baseNamed: 1,
  reckonedBy: 3,
  /** The count of the kind right before the part. */
  baseBeside: 0.6,
  /** 部门56个、县区7个，……部门56个、县区6个，分别为: each of the rates has its own base. */
  baseParallel: 1.2,
  basePassed: -0.3,
  baseAfter: -0.4,
  baseSummed: -1,
  /** 起诉 and 不起诉, 已办结 and 未办结: there is no third. */
  baseOfBoth: 0.4,
  complement: -0.8,
  /** 22名，占40%: a share is that of its number, not of what is missing to it. */
  noRest: -2,
  /** 基本完成6个 and what is missing to all. */
  restOfDone: -1.2,
  /** 日均…, 日均…: all numbers are averages of one kind. */
  sameAverages: 1.8,
  /** 783件、579件、562件，占77%. */
  run: 0.4,
  /** A sum or 其中 has shown that the part is one of the base. */
  provenBase: 0.8,
  /** The part has a whole, and this is not it. */
  otherThanProven: -1,
  /** Both are parts of a third: 属实的 is none of which 不属实的 would be a part. */
  siblings: -2,
  /** 计划2000人次，实际2316人次; 应收1.36亿元，实收9520万元. */
  planBase: 0.6,
  dueAndMet: 1.2,
  /** A part that is more than its base, where nothing in the same sentence denies it. */
  moreThanBase: -0.8,
  widerBase: -3,
  otherBase: -1.2,
  metBase: -2.5,
  /** Other shares are shares of this base too; none is. */
  otherShares: 0.8,
  moreShares: 0.6,
  noOtherShare: -0.8,
  /** 甲类占比69.3%: the share is that of something else. */
  ownSubject: -2.2,
  /** Another count stands right before the share. */
  farNumerator: -2,
  otherSentence: -0.8,
  /** No single digit explains the difference. */
  noSlip: -2.9,
  /** One too many or too few, with a carry. */
  noSlipNear: -2.4,
  noSlipMeasured: -3,
  /** The same where the words say that all parts are named. */
  noSlipNamed: -0.9,
  noSlipRate: -2.2,
  /** 30 of 30 and 5, where nothing says that there is no third. */
  notComplement: -1.2,
  /** 分别 speaks of its own sentence. */
  stopRespectively: -1.8,
  /** 24件，包括6件，14件: where the inner list ends is not shown. */
  nesting: -0.8,
} as const;

/** A piece of evidence, by the name of its weight. */
export type EvidenceName = keyof typeof WEIGHTS;

/** What a reading has for and against it. */
export type Evidence = readonly EvidenceName[];
