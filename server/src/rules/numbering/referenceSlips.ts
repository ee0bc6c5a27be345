import type { AnswerReference, Notice } from '../../notice/model';
import { numeralLike } from '../../parse/formatMarker';
import { textOf } from '../../text/source';
import type { Finding } from '../rule';

/** The answers whose 对应问题N： names another problem than those around them show. */
export function findReferenceSlips(notice: Notice): readonly Finding[] {
  return notice.references.flatMap((reference) => {
    const { expected } = reference;
    return expected === null ? [] : [toFinding(notice, reference, expected)];
  });
}

function toFinding({ source, references }: Notice, { span, numeral, number }: AnswerReference, expected: number): Finding {
  const other = references.find((each) => each.number === number && each.span !== span);
  const written = textOf(source, numeral);
  const wanted = numeralLike(written, expected);
  const reason = other === undefined ? `所列问题里没有第${written}个` : `第${written}个问题另有一处作答`;
  return {
    span,
    message: `所答的问题序号不对：“${textOf(source, span)}”，${reason}，按前后顺序应为“${wanted}”，请核对。`,
    related: other === undefined ? [] : [{ span: other.span, message: '这里也写了同一个序号' }],
    fix: { title: `把“${written}”改为“${wanted}”`, kind: 'suggested', edits: [{ span: numeral, text: wanted }] },
  };
}
