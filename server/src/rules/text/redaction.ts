import type { Notice } from '../../notice/model';
import { findPhrases, indexPhrases } from '../../text/phrases';
import { span, touchesOffset } from '../../text/span';
import type { Finding, Rule } from '../rule';

/** Where a name may be missing: the words, and how the text goes on. */
interface Scar {
  readonly words: string;
  readonly behind: RegExp;
  /** What stands right before the words. */
  readonly before: RegExp;
  readonly message: string;
}

const WHO = '可能是脱敏时删去了；请补上职务或称谓，或者改为不点名的写法。';
const OFFICE = /^(?:第一|常务)?(?:组长|副组长|主任|副主任|总指挥|召集人)/u;
const SCARS: readonly Scar[] = [
  // 同志们, 同志间, 同志之情 and the like need no name.
  { words: '同志', before: /[,;。:]$/u, behind: /^[^们间式之关情般加,、。;:!?”》)\s]/u, message: `“同志”前面没有姓名，${WHO}` },
  { words: '给予同志', before: /$/u, behind: /^(?:党内|政务|警告|严重警告|诫勉|处分|开除|撤)/u, message: `“同志”前面没有姓名，${WHO}` },
  ...['由担任', '由兼任', '由任'].map((words) => ({ words, before: /$/u, behind: OFFICE, message: `“由”后面没有人，${WHO}` })),
];
const SCAR_INDEX = indexPhrases(SCARS.map((scar) => [scar.words, scar] as const));
/** A mobile or an identity number: eleven digits or eighteen characters on their own. */
const LONG_NUMBER = /(?<!\d)(?:(?<mobile>1[3-9]\d{9})|[1-9]\d{16}[\dx])(?!\d)/giu;
/** The place, the birthday and the serial of an identity number. */
const IDENTITY = /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx]$/iu;

/** Unmasked personal mobile or ID numbers; the scar where a name was deleted (，同志…). */
export const redaction: Rule = {
  id: 'text/redaction',
  name: '脱敏',
  norm: '公开前遮去个人手机号、身份证号；删去姓名后的句子要补完整。',
  source: '《中华人民共和国个人信息保护法》；公文校对实务',
  exceptions: ['联系方式里对外公布的电话不算。', '“同志们”“同志之间”等不需要姓名。'],
  severity: { draft: 'hint', review: 'warning', publish: 'error' },
  fix: null,
  good: [{ text: '区委书记认识到，同志们辛勤工作；李明同志带头整改，由李明同志担任组长。' }, { text: '联系电话：0871-65550000' }],
  bad: [
    { text: '作为巡视整改的第一责任人，同志深刻认识到巡视的本质是政治监督。', note: '“同志”前的姓名被删去' },
    { text: '成立由担任组长的整改工作领导小组。' },
    { text: '经办人手机13800001234，已约谈。' },
    { text: '当事人身份证号110101199003070000，已核实。' },
  ],
  check: (notice) => [...findScars(notice), ...findNumbers(notice)].sort((one, other) => one.span.start - other.span.start),
};

function findScars({ source: { folded } }: Notice): readonly Finding[] {
  return findPhrases(SCAR_INDEX, folded)
    .filter(
      ({ start, end, value: { before, behind } }) =>
        behind.test(folded.slice(end, end + 4)) && before.test(folded.slice(Math.max(0, start - 1), start)),
    )
    .map(({ start, end, value: { message } }) => ({ span: span(start, end), message }));
}

function findNumbers(notice: Notice): readonly Finding[] {
  const findings: Finding[] = [];
  for (const match of notice.source.folded.matchAll(LONG_NUMBER)) {
    const place = span(match.index, match.index + match[0].length);
    const isMobile = match.groups?.mobile !== undefined;
    if (isMobile ? isContact(notice, place.start) : !IDENTITY.test(match[0])) continue;
    findings.push({ span: place, message: `这里像是${isMobile ? '个人手机号码' : '身份证号码'}，公开前请遮去或者删去。` });
  }
  return findings;
}

/** The contact block, and from the invitation to supervise on: telephones there are meant to be public. */
function isContact({ contact, invitation }: Notice, at: number): boolean {
  return (contact !== null && touchesOffset(contact.span, at)) || (invitation !== null && at >= invitation.start);
}
