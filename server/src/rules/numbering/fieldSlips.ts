import { readFieldRuns, type NumberedLabel } from '../../notice/fieldRuns';
import type { Notice } from '../../notice/model';
import { numeralLike } from '../../parse/formatMarker';
import { textOf } from '../../text/source';
import type { Edit, Finding } from '../rule';
import { withBoundedFixes } from './boundedFixes';
import { findSlips, type Slip } from './slips';

/** Where the numbers of 措施N： under a problem do not count on from one. */
export function findFieldSlips(notice: Notice): readonly Finding[] {
  const slips = readFieldRuns(notice.problems).flatMap((run) => findSlips(run.map(({ number }) => number)).map((slip) => ({ run, slip })));
  return withBoundedFixes(slips, ({ run, slip }, offersFix) => toFinding(notice, run, slip, offersFix));
}

function toFinding({ source }: Notice, run: readonly NumberedLabel[], slip: Slip, offersFix: boolean): Finding {
  const { expected, actual, index } = slip;
  const [before, at] = [run[index - 1], run[index]];
  const words = at?.words ?? '';
  const previous = before === undefined ? '每个问题之下应从1编起' : `上一个是“${words}${before.number}”`;
  const finding: Finding = {
    span: at?.span ?? { start: 0, end: 0 },
    message: `“${words}”的序号不连续：${previous}，这里应为“${words}${expected}”，现为“${words}${actual}”。`,
    related: before === undefined ? [] : [{ span: before.span, message: `上一个序号“${words}${before.number}”` }],
  };
  if (!offersFix) return finding;
  const edits = run.slice(index).flatMap(({ number, numeral }, offset): readonly Edit[] => {
    return number === expected + offset ? [] : [{ span: numeral, text: numeralLike(textOf(source, numeral), expected + offset) }];
  });
  return { ...finding, fix: { title: `从“${words}${actual}”起依次改为“${words}${expected}”……`, kind: 'suggested', edits } };
}
