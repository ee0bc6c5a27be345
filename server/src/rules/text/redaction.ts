import type { Notice } from '../../notice/model';
import { isDigit } from '../../text/digits';
import { span, touchesOffset } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { soughtIn } from './sought';

/** A mobile or an identity number: eleven digits or eighteen characters on their own. */
const LONG_NUMBER = /(?<!\d)(?:(?<mobile>1[3-9]\d{9})|[1-9]\d{16}[\dx])(?!\d)/iuy;
const MOBILE_SIZE = 11;
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

function findScars({ source }: Notice): readonly Finding[] {
  const { folded } = source;
  return soughtIn(source)
    .scars.filter(
      ({ start, end, value: { before, behind } }) =>
        behind.test(folded.slice(end, end + 4)) && before.test(folded.slice(Math.max(0, start - 1), start)),
    )
    .map(({ start, end, value: { message } }) => ({ span: span(start, end), message }));
}

function findNumbers(notice: Notice): readonly Finding[] {
  const findings: Finding[] = [];
  for (const match of longNumbers(notice.source.folded)) {
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

/** The runs of eleven digits or more, where a number can begin. Every eleventh character is looked at: no such run escapes it. */
function longNumbers(folded: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = MOBILE_SIZE - 1; at < folded.length; at += MOBILE_SIZE) {
    if (!isDigit(folded.charCodeAt(at))) continue;
    let start = at;
    while (start > 0 && isDigit(folded.charCodeAt(start - 1))) start -= 1;
    LONG_NUMBER.lastIndex = start;
    const match = LONG_NUMBER.exec(folded);
    if (match !== null) found.push(match);
    while (isDigit(folded.charCodeAt(at + 1))) at += 1;
  }
  return found;
}
