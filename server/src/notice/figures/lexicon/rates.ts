/** What names a rate, its base, or says that its base is another one. */

/** 办结率, 完成进度, 整改完成率: the words whose rate it is. */
export const RATE_NAME =
  /(?<name>[^,，、:的]{0,10}?)(?:比率|率|免疫密度|进度|比例|比重|占比|满意度|(?<![方层里表局界全以])面)(?:已?达到?|[为是有约均仅]|分别|(?:提[升高]|上?升|降低?|下降|回[升落]|[稳固]定|保持|控制|维持|恢复|压[降缩减])[到至在为]|\([^)]*\)){0,3}$/u;

/** 占⟦处分总人数⟧的, 占比. */
export const SHARE =
  /占(?<base>[^,占]{0,24}?)的?(?:比例?|比重)?(?:(?:提[高升]|上升|增加|下?降低?|压[降减缩]|回[升落])[到至为]|已?达到?|[约为超近仅到])?$/u;

/** 完成年度计划的, 为年度计划的, 是…的. */
export const OF_BASE = /(?:完成|为|是|达到?)(?<base>[^,]{2,14})的$/u;

/** 年度任务⟦完成了⟧112%. */
export const PLAN_DONE = /(?:任务|计划|目标)[^,]{0,4}完成了?$/u;

/** ⟦完成⟧75%: a rate that has no name. */
export const BARE_DONE = /^(?:目前)?(?:已|累计|实际)?(?:完成|办结|销号|落实|化解)$/u;

/** 全年预算⟦50亿元的⟧52.4%: what stands before a base that a number names. */
export const OF_NUMBER = /(?:[占为是]|完成|达到?|相当于)[^,]{0,14}$/u;

/** A base that is all of what the text speaks of. */
export const ALL_OF_IT = /^其?(?:总|全部|登记|所有|处分总|承办|问题总|比$|$)|^[^,]{0,2}总[数量额人体件次]/u;

/** A base beyond what the text speaks of: 全省总数. */
export const WIDER = /全[省市国州盟]|同期|同类|全行业|辖区|全[县区](?!直)/u;

/** A rate that a survey, a plan or another number gives. */
export const ELSEWHERE =
  /知晓|满意|参会|上座|覆盖|普及|联网|女|亏损|城镇化|入学|接通|就业|空置|签约|贫困|森林|绿化|利率|税率|(?<![收缴])费率|汇率|误码|概率|点击/u;

/** What is not as it should be, said without a not: 问题率 is the rate of 不合规 ones. */
export const AMISS =
  /问题|违[规纪法约]|差错|错误|缺陷|超[标期]|逾期|淘汰|退[回货票]|流失|缺[勤席岗考]|空置|闲置|死亡|欠[费缴]|不良|故障|事故|损坏|破损|漏[报损]|失[败误信]|拒[收签]|亏损|返[工修]|辍学|重复/u;

/** 合格率 and ⟦不合理⟧72张, ⟦有问题⟧的72张; 到会率 and ⟦请假⟧3人: the names of rates, and the words of what is missing to all of it. */
export const OPPOSITES: readonly (readonly [name: RegExp, missing: RegExp])[] = [
  [
    /合格|达标|规范|合理|正确|准确|完好|优良/u,
    /不(?:合格|达标|规范|合理|正确|准确|[全齐清符能])|无法|失[效灵修]|过期|超标|(?:^|[有存])在?(?:问题|缺陷|差错|瑕疵)|差错|破损|损坏|缺[失损]/u,
  ],
  [/在线|联网/u, /离线|掉线|断网/u],
  [/晋级|入围|留[存用]|通过/u, /淘汰|落选|退出|未通过/u],
  [/[到参在][会课岗训学考]|出[勤席]|参加/u, /缺[席勤岗考课]|请假|旷[工课]|未[到参]/u],
];
/** ⟦在岗⟧148人 beside 缺岗12人: what is as it should be, and no base of what is not. */
export const PRESENT = /(?:[在到][岗会课]|出[勤席]|入住|在用|合格|达标|完好)的?$/u;

/** The names of rates and the words of what is their part: 用信 is what the 使用率 is of. The last two signs of a name are looked for anyway. */
export const RATE_PARTS: readonly (readonly [name: RegExp, part: RegExp])[] = [
  [/执行|支出/u, /支[出付]|拨付|列支|使用|执行/u],
  [/使用|利用/u, /[已实][际已]?[用使]|启用|投[用运]|[使利]用/u],
  [/入住|出租/u, /入住|出租|租出|承租/u],
  [/完成|办[结理]|整改|销[号账]|化解|解决|落实|结案/u, /完成|办[结毕妥]|了结|整改|改到位|销[号账]|化解|解决|落实|结案|审结|见底/u],
  [/到位|拨付|兑[付现]|支付|发放/u, /到位|拨付|下达|兑[付现]|支付|发放/u],
  [
    /回收|收[回缴费取]|清[收欠缴]|追[缴回]|征[缴收]|收缴|挽回|退[缴赔]/u,
    /收[回缴]|清[收欠缴]|追[缴回]|征缴|入库|缴[纳清]|挽回|退[缴还赔]/u,
  ],
  [/出[勤席]|到[会课岗]|参[会训加考测]/u, /出[勤席]|到[会课岗场]|参[会训加考测]|实到|测试|考试/u],
  [/合格|达标|通过|及格/u, /合格|达标|通过|及格|过关/u],
  [/安置|就业|转化|上岗/u, /安置|就业|转化|上岗|录用/u],
  [/覆盖|配备|建成|设立/u, /覆盖|[建成][成立]|组建|设[立置]|配[备齐]|安装/u],
  [/[核审调]减|节[约支]|压[减降]/u, /[核审调]减|节[约省支]|压[减降]/u],
  [/城镇化/u, /城[镇市区]/u],
  [/免疫|接种/u, /[已实]免|免疫|接种/u],
  [/联网|接通|普及|通达/u, /接[入通]|联网|开通|普及|通[达水电气车邮网]/u],
  [/签约/u, /签[约订署]/u],
  [/上座/u, /观众|[进入]场|观[影演]/u],
  [/持证/u, /持[证有]|取[证得]|考取/u],
];

/** ⟦整改后一次性⟧合格率: what says when, how or how widely, and not of which things. */
export const RATE_MODIFIER =
  /整改(?:后|以来)?|[总整全]体|综合|累计|平均|实际|全部|按[期时]|及时|如期|限期|一次性?|首[次检批轮]|初[次检]|复[检查核]|[抽送]检|抽[查样]|检[测验查]|监测|考[核试]|测[试评]|验收|审核|[全我本该各][省市县区镇乡村校院局年月次轮期]?|年度?|[月季]度|当[年月期前]|目前|现|最终|截至|工作|任务|问题|项目|措施|事项|台账|资金|预算|其中|[使其已均总]|[一二三四]季度|上半年|办理|处理|处置|落实|\d{1,2}月底?/gu;

/** Not, and the opposite of what a verb says. */
export const NEGATION = /^[不未没非无]/u;

/** 未办结, 没有办结: a verb that is denied. */
export const NEGATED_VERB = /(?:未|不|没有?)[^,]{0,4}$/u;

/** 日均, 年均: an average over time may be held against others of its kind. */
export const TIME_AVERAGE = /[日月年周]均/u;

/** 已全部办结, 均已整改: all of them. */
export const ALL = /全部|均已|均[完办整]|都已/u;

/** 日均, 平均每天. */
export const DAILY = /(?:日均|平均每[天日]|每[天日]平均)[^,]{0,6}$/u;

/** 应收, 应到, 应参训: what is due. */
export const DUE = /(?:(?:^|[^适相])应(?![急对用邀聘届])|(?:^|[^必所])需(?![要求]))[^,]{0,6}$/u;
/** 实收, 已到, 实际参训: how much of it is met. */
export const MET = /(?:实[收到缴有拨]|实际|已)[^,]{0,6}$/u;

/** ⟦应缴额⟧, 应收⟦租金⟧: a base that is named as what is due. */
export const DUE_BASE = /应(?![急对用邀聘届该当])/u;

/** ⟦超出计划⟧3个: by how much one number is more or less than another, and no part of anything. */
export const BEYOND = /(?:超[出过额]|多出|还差|相差|[比较][^,]{0,8}[多少])[^,]{0,6}$/u;

/** What follows divides a matter: 资金来源中, 从年龄看, 按学历分. */
export const DIVIDED =
  /(?:来源|构成|结构|组成|总[量额数体]|支出|收入|成本|资金|费用)[中里]?$|^\s?(?:从|按)[^,]{1,12}(?:[看分讲]|统计|划分|分类)$/u;
/** 构成为, 占比分别为: of what something is made up, before a colon or in one piece with the first of it. */
export const MAKE_UP_AT_END = /(?:构成|结构|组成|分布|来源|占比)(?:情况)?(?:分别)?[为是]?$/u;
/** See `MAKE_UP_AT_END`. */
export const MAKE_UP = /(?:构成|结构|组成|分布|来源|占比)(?:情况)?(?:分别)?[为是]/u;

/** ⟦是按⟧合同总额8400万元、授予3906万元⟦计算⟧的, 系抽检1250件、完好1230件⟦得出⟧: a rate whose numbers the text names as such. */
export const RECKONED_BY = /^\s?(?:该(?:数|比例?|率))?(?:均?[是系为]?(?:按照?|根据|依据|[由以用从])|系)/u;
/** See `RECKONED_BY`. */
export const RECKONED_SO = /计算|[得算]出|测算|核算|折算|[算求]得|统计得/u;

/** ⟦渗漏损失⟧率, 产销差率: what is lost on the way, and so what is missing of what set out when the rest arrived. */
export const LOST = /损[失耗]|漏损|渗漏|流失|损$|耗$|产销差|减员|缺[勤席课]/u;
/** ⟦到⟧水, 售水, 实收, 入库: what arrived of it. */
export const ARRIVED = /[到售入出实收用产得]|合格|完好|留存|在岗/u;

/** 利用⟦系数⟧0.68, ⟦容积率⟧1.8: a quotient that is stated without %. */
export const COEFFICIENT = /(?:系数|容积率)(?:[为达]到?|提高到|上升到|[升降]至)?$/u;

/** 优良天数⟦比例⟧87.1%: a share of the days of a year. */
export const DAY_RATE = /^(?:空气质量)?(?:优良|达标)(?:天数)?(?:比例|比率|率|占比)[为达到]{0,2}$/u;

/** ⟦用户加装温控阀⟧的比例为47%: of what a share is that has no name. */
export const OF_SUBJECT = /(?<subject>[\u4e00-\u9fff]{4,16})的(?:比[例率重]|占比)[为达到是]{0,2}$/u;
/** ⟦两项合计⟧占89.6%: words that are no subject. */
export const OF_WHAT_WAS_SAID = /分别|(?:[两三四五六二][项者类个]|上述|以上)?(?:合计|总共|一共|加起来)|[仅约共均各]/gu;
/** 漏损率降到11.8%，……⟦少损失⟧231万立方米: what the change of a rate comes to. */
export const COMES_OF = /(?:减少|[少多](?=[损浪耗支付收流发产用缴])|节[约省]|增加|新增|挽回|降低)[^,]{0,6}$/u;
/** ⟦按⟧年供水4200万立方米⟦测算⟧: of what a rate is reckoned. */
export const RECKONED_ON = /^[按以](?![期时来])[^,]{0,14}$/u;
/** 两项⟦合计⟧占89.6%. */
export const JUST_NAMED = /^(?:合计|共|加起来|合起来|相加|之和)/u;
/** 入住率, 上座率: of how many places that count no men; 床位1450张, 座位34100个. */
export const OF_PLACES = /入住|[上就满入]座|床位|座位/u;
/** See `OF_PLACES`. */
export const PLACES = /[床铺座坐]位?[^,]{0,4}$/u;
/** ⟦又新开⟧58个, beside those there were. */
export const ONE_MORE = /[又再]|新[增开建设]|增[加设建]/u;
/** ⟦双⟧合格率: the rate of those who are so in either way, which no count before it gives. */
export const OF_BOTH = /^双|[两三]项|叠加/u;
/** 占15.1%，⟦为⟧13家: what a share is that of, behind it. */
export const IS_BEHIND = /^(?:现[在已]?|目前|即|共)?[为有计是即]$/u;
/** 295个村⟦还有⟧18个. */
export const THERE_ARE = /^(?:[还仍尚只仅现]?有|[还仍尚]?剩)$|^(?:行政)?村[还仍尚只仅]?[有剩]$/u;
/** 入住率⟦由整改前的⟧61%, 网办比例⟦由年初的六成多上升到⟧81.6%: what stands between the name of a rate and its number. */
export const FROM_AND_TO = /[由从][^,由从]{0,14}$/u;

/** ⟦比例⟧87.1%, 占, behind ⟦优良天数⟧318天. */
export const SHARE_OF_DAYS = /^(?:占比?|比[例率]|占全年(?:天数)?的(?:比例)?)[为达约到]{0,2}$/u;
/** See `SHARE_OF_DAYS`. */
export const GOOD_DAYS = /(?:优良|达标|优|良)(?:级|好)?(?:天数|天气)?[为达到有共]{0,2}$/u;

/** ⟦按期⟧办结率, ⟦一次⟧合格率: what makes a rate that of some of what was done. */
export const OF_SOME = /按[期时]|及时|如期|限期|准时|一次|[首初复全总]|当[年月期]|综合|平均|有效/u;
