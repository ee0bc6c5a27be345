import { BOTH_AFTER, BOTH_BEFORE, NEITHER_AFTER, NEITHER_BEFORE } from './overlaps';

/**
 * What the words beside a number say it is. Each class of words is a row here and nowhere else: whoever wants a new word read adds it to
 * the row of its class. `before` is held against the words up to the number, `after` against those that follow its unit.
 */

/** What a number may be, as bits. */
export const IS = {
  /** 共, 合计, 总数: all there is. */
  total: 0x1,
  /** 以上合计, 共计: all that was just stated. */
  sumUp: 0x2,
  /** Dealt with: 已完成, 办结. */
  done: 0x4,
  /** What is left: 剩余, 其余, 未完成. */
  left: 0x8,
  /** How far things are: 正在推进, 取得阶段性成效, 长期坚持, 立行立改. */
  state: 0x10,
  /** By how much more or less: 增加, 同比下降. */
  change: 0x20,
  /** What it was before: 去年同期, 由…降至. */
  former: 0x40,
  /** What it has become: 降至, 增加到. */
  become: 0x80,
  /** 人均, 户均, 平均每村. */
  average: 0x100,
  /** What is yet to be: 计划, 目标. */
  plan: 0x200,
  /** Thrown out: 废止, 剔除. */
  discarded: 0x400,
  /** One of several that a person or thing may have at once: 女, 党员, 35岁以下. */
  trait: 0x800,
  /** Counted under two heads: 双重处分, 交叉. */
  twice: 0x1000,
  /** 占. */
  share: 0x2000,
  /** 办结率. */
  rate: 0x4000,
  /** Under Party discipline, under the law: one person may take both. */
  party: 0x8000,
  government: 0x1_0000,
  /** What becomes of it beside being dealt with: 移送, 问责, 罚款. */
  outcome: 0x2_0000,
  /** 其他, 其余: the last kind of all. */
  others: 0x4_0000,
  /** 另有, 另外: beside what was stated. */
  beside: 0x8_0000,
  /** A threshold or target beside which the number stands: 达到100%的38个. */
  threshold: 0x10_0000,
  /** 新增, 净增 of a stock. */
  added: 0x20_0000,
  /** 由⟦48万元⟧降至. */
  from: 0x40_0000,
  /** 剩余, 其余: all that is left. */
  rest: 0x80_0000,
  /** 共需处置163件, 总数达15个: perhaps of what was just stated. */
  sumUpLoosely: 0x100_0000,
  /** What a thing comes to in the end, of which it has but one: 采纳, 退回, 终止, 正常运行. */
  result: 0x200_0000,
  /** In neither of two sets: 两项都没有. */
  neither: 0x400_0000,
} as const;

/** Words of one class, before a number, after its unit, or either. */
export interface RoleWords {
  readonly bit: number;
  readonly before?: RegExp;
  readonly after?: RegExp;
}

/** The classes of words, each with its bit. */
export const ROLE_WORDS: readonly RoleWords[] = [
  { bit: IS.total, before: /共计?|合计|总计|累计|总[数量额人体投]|全部|应[^,]{0,6}$/u },
  {
    bit: IS.sumUp,
    before:
      /(?:(?:合计|共计|总计|总共)(?:[为有是约]|达到?)?|^以上[为有是约]?)$|(?:^|[^一])(?:共|共有|累计)$|^(?:以上|[两三四五六七八九]者|[两三四五六七八九]项|加起来)?(?:合计|总计|共计|总共)[^,]{0,24}$|^以上[^,]{0,6}共[^,]{0,16}$|合计[^,]{1,10}$/u,
  },
  { bit: IS.sumUpLoosely, before: /(?:^|[^一])(?:共|累计|总数|总量|总额)[^,]{0,12}$/u },
  {
    bit: IS.done,
    before:
      /(?:[已均]|全部)[^,]{0,14}$|(?:完成|办[结毕妥]|了结|销[号账]|整改|解决|化解|落实|到位|落地|结案|查[结处]|审结|执结|清退|追[缴回]|收[缴回]|退[缴还赔]|兑[付现]|拨付|支付|安置|交付|[竣完]工|验收|投[用产]|建成|答复|回复|约谈|通过|入库|签约|采纳|注销|关停|取缔|整治|治理|改造|纠正|核[查实销]|补[缴办齐]|上缴|清零|盘活|腾退|换届|处[置理]|发放|收回|出席|实到|实际|报送|转化|合格|达标|参加|批准|认定|持证|抽查)(?:整改|完成|办理|[了数的有]|问题|任务|措施|事项|线索|案件|信访件|项目|隐患|意见|资金|合计|共计?){0,3}$/u,
    after: /^[^,]{0,8}(?:[已均]|全部)/u,
  },
  {
    bit: IS.left,
    before:
      /(?:剩余?|其余|余下|剩下|[尚仍还仅][余剩有]|另余|结余|缺席|请假)[^,]{0,12}$|^[已现另]?留(?:存|下)?$|(?:^|批准|同意)(?:仍|继续)(?![需要有])[^,]{1,8}$|(?:^|[^来经从])(?:[尚仍还暂]?未(?=[^,]{2,3}(?:的|问题|事项|任务|措施|线索|案件|项目|资金|整改|$)|(?:完成|办结|整改|销号|解决|化解|到位|落实|支付|缴)[^情]{0,12}$)|欠[缴收付款]$|[尚仍还]欠[^,]{0,6}$|没有|不(?![足到低少超得断同仅含包良规力实严够深强高当必能动及]))[^,]{0,20}$/u,
    after: /^[^,]{0,10}(?:[尚仍还暂]未|未(?!来)|[正仍尚]在)/u,
  },
  {
    bit: IS.state,
    before:
      /(?:正在|正按|持续|长期|继续|加快|有序|序时|分步|分阶段|限期|立行立改|立即|即知即改|集中|基本|大[体致]|部分|阶段性|初[步见]|办理中|列入|纳入|当[下年]|前移|后移|持平|进位|退位|不变|短期|中期|近期)[^,]{0,14}$|(?:^|[^现实正存潜所旨])(?:在[办查审侦建修途诉]|待[办查审批建修付缴收处分结验销])[^,]{0,6}$/u,
    after: /^[^,]{0,8}(?:正在|正按|持续|长期|需长期|仍在|尚在|还在|取得|达到序时|基本|部分|阶段性|进入|列入|纳入)/u,
  },
  {
    bit: IS.change,
    before:
      /(?:[比较]|同比|环比)[^,]{0,20}(?:增[加长多]|净增|净减|减少|下降|上升|降低|提[高升]|回升|回落|[多少增减]|扩大|缩[小短减]|压[减降缩])幅?度?[了为达约近]?$|(?:净[增减]|增[幅加长多]|[降减跌]幅|下降|上升|降低|提[高升]|上涨|减少|压[减降缩]|精简|缩[减短]|节约|超额|增速|翻)(?:幅度?|比例|率)?(?:[了为约近]|达到?|超额?|完成)?$/u,
  },
  {
    bit: IS.former,
    before:
      /(?:[去上前]年|上一?(?:季度?|[月周届]|年度?)|前一?(?:[周月年日]|季度?)|同期|年初|期初|原来|原有|此前|以前|整改前|督察前)[^,]{0,10}(?:[为是的有共列]|支出数?|收入|决算数?)$|^(?:[去上前]年(?:同期)?|同期|年初|期初|整改前|原来|原有|原为?)$|[比较与](?:[去上前]年|上一?(?:季度?|[月周届]|年度?)|前一?(?:[周月年日]|季度?)|同期|年初|期初|原来|原有|此前|以前|整改前|督察前|\d{4}年度?)[^,]{0,10}$|[比较与][^,]{2,12}[末底初前]的?$/u,
  },
  {
    bit: IS.become,
    before:
      /(?:降低?|减少?|压[减缩降]?|增[加长多]?|升高?|上升|提[高升]|扩[大展]|缩[短减小]|精简|[高低多少]|发展|调[整增减]|收窄|回升|回落|下降)[至到为成][^,]{0,12}$/u,
  },
  { bit: IS.from, before: /[由从](?!来|单位|类|性质|级别|渠道|构成)[^,]{0,20}$/u },
  {
    bit: IS.average,
    before:
      /(?:[人户村日月年周季场家组班镇县校套亩店所站厂企床栋]均(?![衡等已完办整未按如])[^,]{0,12}(?<!的)|(?:平均|每[个名位人户村件项家]?[^,年月季周日天]{1,6})[^,]{0,11}[^,的]|^平均)$/u,
  },
  { bit: IS.plan, before: /(?:计划|目标|任务数?|拟|力争|确保|预计|预算|指标)[^,]{0,10}$/u },
  { bit: IS.discarded, before: /(?:废止|清理|剔除|淘汰|失效|取消|注销|核减|撤销文件)[^,]{0,10}$/u },
  {
    bit: IS.trait,
    before:
      /(?:女|夜间|节假日|周末|双休日|错时|延时|预约|上门|容缺|少数民族|学历|学位|本科|大专|硕士|博士|党员|党外|岁|年轻|[六七八九]0后|[6-9]0后|职称|退役|以上|以下|高新|规上|规模以上|专精特新|小巨人|上市|重点|教授|讲师|导师|低保|特困|务工|脱贫|[A-Z]{2}|[一二三四]区|封面)(?![^,]{0,24}(?:类|方面|领域|问题|事项)$)|^最终/u,
    after: /^[^,]{0,4}(?:女|党员|少数民族|学历|岁)|(?:进入|位居|位列)[^,]{0,8}前$/u,
  },
  { bit: IS.twice, before: BOTH_BEFORE, after: BOTH_AFTER },
  { bit: IS.neither, before: NEITHER_BEFORE, after: NEITHER_AFTER },
  { bit: IS.share, before: /占[^,]{0,24}$/u },
  { bit: IS.rate, before: /(?:率|进度|比例|比重|占比|满意度)[^,]{0,6}$/u },
  { bit: IS.party, before: /党[纪内](?!政)/u },
  { bit: IS.government, before: /(?<!党纪)政[务纪]/u },
  {
    bit: IS.outcome,
    before:
      /移[送交]|问责|处罚|责令|罚款|罚没|立案|通报|曝光|约谈|拘留|留置|追责|处分|诫勉|提醒|批评|谈话|挽回|涉及|提出|制定|召开|开展|发现|新建|修订|培训|覆盖|惠及|走访/u,
  },
  { bit: IS.others, before: /(?:其他|其它|其余|另外)[^,]{0,14}$/u },
  { bit: IS.rest, before: /(?:剩余?|其余|余下|剩下|[尚仅还](?:余|剩))(?!学员|人员|干部|单位|各)[^,]{0,8}$/u },
  { bit: IS.beside, before: /(?:另有|另外|此外|另|同时|还有)[^,]{0,10}$/u },
  { bit: IS.threshold, before: /(?:率|达到?|以[上下]|超过|低于|高于|不足)(?:\d|的)*$/u },
  {
    bit: IS.result,
    before:
      /(?:合格|达标|正常|良好|优秀|通过|同意|缓议|退回|驳回|否决|不予|采纳|准予|批准|保留|留用|一般|[好差](?=”?的?$)|续[签聘租]|延[期续]|终[止结]|解除|中止|撤[销案]|取消|注销|合并|并案|停[运产用]|关[停闭]|重新|补[签办充录]|转[办交送为隶让]|[初复待][核查审]|函询|暂存|了结|属实|失实|在[职岗编]|退休|离[职岗退]|解释|说明|维[持修]|报废|修复|更换|拆除|整改|完[成善]|收[回缴]|盘活|处置|出[租借售]|自用|划[转拨]|拍卖|变卖|[缴结付还]清|分期|诉讼|保留|下放|承接|提拔|交流|改任|转任|立案|初核|挂牌|当场|到会|出席|缺[席勤]|请假|缓[办缴建]|暂停|叫停|退[运货稿]|录用|采用|选用|销毁|无害化|技术处理|封存|捐赠|调拨|下架|放行|返[工修]|搬迁|重组|破产|清算|兼并)[^,]{0,5}$/u,
    after: /^[已均被未]?(?:通过|退回|驳回|合格|达标|到[会场岗]|请假|缺席|续签|终止|解除|采纳|取消|保留|整改|销号|办结|搬迁|关停)/u,
  },
  { bit: IS.added, before: /(?:新增|净增|新建|增加)[^,]{0,6}$/u },
];
