import type { Notice } from '../../notice/model';
import { span, touchesOffset } from '../../text/span';
import type { Finding, Rule } from '../rule';

/** A name stood before 同志, and only the comma before it is left; 同志们, 同志间 and the like need no name. */
const LONE_COMRADE = /(?<=[,;。:])同志(?=[^们间式之关情般加,、。;:!?”》)\s])/gu;
/** 由担任组长, 由任组长: whoever it was is gone. */
const LONE_OFFICE = /由(?:担任|兼任|任)(?=(?:第一|常务)?(?:组长|副组长|主任|副主任|总指挥|召集人))/gu;
/** 给予同志党内警告处分. */
const LONE_PENALTY = /给予同志(?=党内|政务|警告|严重警告|诫勉|处分|开除|撤)/gu;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/gu;
const IDENTITY = /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx](?!\d)/giu;

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
  check: (notice) => [
    ...findAll(notice, LONE_COMRADE, '“同志”前面没有姓名，可能是脱敏时删去了；请补上称谓，如“区委书记”。'),
    ...findAll(notice, LONE_OFFICE, '“由”后面没有人，可能是脱敏时删去了；请补上职务或称谓。'),
    ...findAll(notice, LONE_PENALTY, '“同志”前面没有姓名，可能是脱敏时删去了；请改为不点名的写法。'),
    ...findAll(notice, MOBILE, '这里像是个人手机号码，公开前请遮去或者删去。').filter((finding) => !isContact(notice, finding.span.start)),
    ...findAll(notice, IDENTITY, '这里像是身份证号码，公开前请遮去或者删去。'),
  ],
};

function findAll({ source }: Notice, pattern: RegExp, message: string): readonly Finding[] {
  return [...source.folded.matchAll(pattern)].map((match) => ({ span: span(match.index, match.index + match[0].length), message }));
}

/** The contact block, and from the invitation to supervise on: telephones there are meant to be public. */
function isContact({ contact, invitation }: Notice, at: number): boolean {
  return (contact !== null && touchesOffset(contact.span, at)) || (invitation !== null && at >= invitation.start);
}
