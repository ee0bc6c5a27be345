import type { Heading, Notice } from '../../notice/model';
import { readNumberingRuns, type NumberingRun } from '../../notice/numberingRuns';
import { withNumber } from '../../parse/formatMarker';
import { textOf } from '../../text/source';
import { span, type Span } from '../../text/span';
import { foldWidth } from '../../text/width';
import type { Edit, Finding, Related, Rule } from '../rule';
import { withBoundedFixes } from './boundedFixes';
import { findFieldSlips } from './fieldSlips';
import { gluedNumber } from './gluedNumber';
import { findLineSlips } from './lineSlips';
import { findReferenceSlips } from './referenceSlips';
import { findSlips, type Slip } from './slips';
import { findUnnumberedTitles } from './unnumberedTitles';

/** 序号连续: at each level the numbers run 1, 2, 3 … under the document's own policy. */
export const sequence: Rule = {
  id: 'numbering/sequence',
  name: '序号连续',
  norm: '同一级标题的序号依次为一、二、三……，不缺号、不重号、不倒号；是否跨上级标题连续编号，以本篇多数写法为准。',
  source: 'GB/T 9704—2012 7.3.3（结构层次序数）；GB/T 15834—2011 附录B.3.8',
  exceptions: [
    '跨上级标题连续编号（如问题1至25贯穿各组）与每组从1编起都合法，按本篇习惯判断。',
    '同一标题下由“下一步措施：”一类引语另起的第二个列举，从1编起不算重号。',
    '缺一个序号只报一处，其后各号不再逐个报告；缺的序号接在上一行里的，只提示换行。',
    '问题标题本来就不编号的稿件，没有序号的标题不报告。',
  ],
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fix: 'suggested',
  good: [
    { text: '一、组织情况\n正文。\n二、整改情况\n正文。\n三、下一步\n正文。' },
    {
      text: '（一）关于甲方面的问题\n1.针对甲问题\n正文。\n2.针对乙问题\n正文。\n（二）关于乙方面的问题\n3.针对丙问题\n正文。\n（三）关于丙方面的问题\n4.针对丁问题\n正文。',
      note: '问题序号跨组连续',
    },
    {
      text: '1.关于学习不够深入的问题\n关于研讨发言少的问题\n已整改。\n2.关于督促不够有力的问题\n关于通报不及时的问题\n已整改。\n3.关于制度不够健全的问题\n关于修订滞后的问题\n已整改。',
      note: '问题下面的小标题本来就不编号',
    },
    {
      text: '1.针对甲问题\n整改情况：（1）加强学习。\n（2）完善制度。\n2.针对乙问题\n整改情况：（1）压实责任。\n（2）强化督查。',
      note: '第一项紧跟在“整改情况：”之后',
    },
  ],
  bad: [
    { text: '一、组织情况\n正文。\n二、整改情况\n正文。\n四、下一步\n正文。', note: '缺“三”' },
    { text: '（一）甲\n正文。\n（二）乙\n正文。\n（二）丙\n正文。\n（三）丁\n正文。', note: '“（二）”重号' },
    {
      text: '反馈问题1：学习不够深入。\n整改情况：已整改。\n反馈问题2：督促不够有力。\n整改情况：已整改。\n反馈问题4：制度不够健全。\n整改情况：已整改。',
      note: '缺“反馈问题3”',
    },
    {
      text: '（一）甲方面\n1.针对学习不够深入问题\n已整改。\n2.针对督促不够有力问题\n已整改。\n3.针对制度不够健全问题\n已整改。\n针对保障不够到位问题\n已整改。',
      note: '最后一个问题漏了序号',
    },
    {
      text: '一、反馈的问题\n1.学习不够深入\n2.督促不够有力\n3.制度不够健全\n4.保障不够到位\n二、整改情况\n针对问题1，组织学习8次。\n针对问题2，开展督查4轮。\n针对问题2，修订制度3项。\n针对问题4，增加经费5万元。',
      note: '第三条答的是问题3，写成了问题2',
    },
  ],
  check: (notice) => {
    const runs = readNumberingRuns(notice.source, notice.headings);
    const slips = runs.flatMap((run) => findSlips(run.headings.map((heading) => heading.number)).map((slip) => ({ run, slip })));
    const lost = findLostParents(slips);
    const reported = slips.flatMap(({ run, slip }) => {
      const heading = headingOf({ run, slip });
      return heading === undefined || lost.causes.has(heading) ? [] : [{ run, slip, heading, trace: lost.traces.get(heading) ?? null }];
    });
    const atHeadings = withBoundedFixes(reported, (each, offersFix) => toFinding(notice, each, offersFix));
    return [
      ...atHeadings,
      ...findLineSlips(notice),
      ...findFieldSlips(notice),
      ...findReferenceSlips(notice),
      ...findUnnumberedTitles(notice),
    ];
  },
};

/** A slip with the run it is in. */
interface PlacedSlip {
  readonly run: NumberingRun;
  readonly slip: Slip;
}

function headingOf({ run, slip }: PlacedSlip): Heading | undefined {
  return run.headings[slip.index];
}

/**
 * A lost heading leaves a gap at its own level, and its children seem to start again under the heading before: one slip, reported at the gap,
 * with the place where the lost heading belongs.
 */
function findLostParents(slips: readonly PlacedSlip[]): {
  readonly causes: ReadonlySet<Heading>;
  readonly traces: ReadonlyMap<Heading, Heading>;
} {
  const gapAfter = new Map<Heading, Heading>();
  for (const { run, slip } of slips) {
    const [before, at] = [run.headings[slip.index - 1], run.headings[slip.index]];
    if (slip.kind === 'gap' && before !== undefined && at !== undefined) gapAfter.set(before, at);
  }
  const causes = new Set<Heading>();
  const traces = new Map<Heading, Heading>();
  for (const each of slips) {
    const child = headingOf(each);
    const gap = child?.parent ? gapAfter.get(child.parent) : undefined;
    if (child === undefined || gap === undefined || each.slip.actual !== 1) continue;
    causes.add(child);
    if (!traces.has(gap)) traces.set(gap, child);
  }
  return { causes, traces };
}

/** A slip that is reported: where, and the child whose number shows that a heading is lost there. */
interface ReportedSlip extends PlacedSlip {
  readonly heading: Heading;
  readonly trace: Heading | null;
}

function toFinding(notice: Notice, { run, slip, heading, trace }: ReportedSlip, offersFix: boolean): Finding {
  const before = run.headings[slip.index - 1];
  const written = textOf(notice.source, heading.marker);
  const expected = withNumber(notice.source, heading.block.marker, slip.expected);
  const glued =
    slip.kind === 'gap' ? gluedNumber(notice.source, gluedFrom(heading, before), heading.marker.start, foldWidth(expected)) : null;
  if (glued !== null) return describeGlued(notice, glued, heading);
  const previous = before === undefined ? null : previousWords(notice, before, slip);
  const related: Related[] =
    before === undefined ? [] : [{ span: before.marker, message: `上一个序号“${textOf(notice.source, before.marker)}”` }];
  if (trace !== null) related.push({ span: trace.marker, message: '这里又从头编号，缺的标题可能在此之前' });
  return {
    span: heading.marker,
    message: `${describe(slip, { written, expected, previous })}${reasonOf(run)}`,
    related,
    ...(offersFix ? { fix: { title: fixTitle(slip, written, expected), kind: 'suggested', edits: renumber(notice, run, slip) } } : {}),
  };
}

/** Where text that swallowed the number may begin: behind the number before, or, for the first, behind the heading above. */
function gluedFrom(heading: Heading, before: Heading | undefined): number {
  return before?.marker.end ?? heading.parent?.marker.end ?? 0;
}

function describeGlued({ source }: Notice, glued: Span, heading: Heading): Finding {
  const words = textOf(source, glued);
  return {
    span: glued,
    message: `“${words}”没有另起一行，后面的“${textOf(source, heading.marker)}”接不上它；请在“${words}”前换行。`,
    related: [{ span: heading.marker, message: `“${textOf(source, heading.marker)}”在这里` }],
    fix: { title: `在“${words}”前换行`, kind: 'suggested', edits: [{ span: span(glued.start, glued.start), text: '\n' }] },
    atMost: 'warning',
  };
}

/** The number that the count continues from: the one before, or, where that is wrong itself, what it should be. */
function previousWords({ source }: Notice, { number, marker, block }: Heading, { kind, expected }: Slip): string {
  const isCountedFrom = number === expected - 1 || kind === 'restart' || kind === 'repeat';
  return isCountedFrom ? `上一个是“${textOf(source, marker)}”` : `上一个应为“${withNumber(source, block.marker, expected - 1)}”`;
}

function describe(slip: Slip, words: { readonly written: string; readonly expected: string; readonly previous: string | null }): string {
  const { written, expected, previous } = words;
  if (previous === null) return `序号应从“${expected}”编起，这里是“${written}”，请核对是否缺了前面的标题。`;
  if (slip.kind === 'restart') return `${previous}，这里又从“${written}”编起，请核对是否缺了上一级标题，或应为“${expected}”。`;
  if (slip.kind === 'repeat') return `序号“${written}”与上一个重复，这里应为“${expected}”。`;
  if (slip.kind === 'swapped') return `序号顺序颠倒：${previous}，这里应为“${expected}”，现为“${written}”。`;
  return `序号不连续：${previous}，这里应为“${expected}”，现为“${written}”。`;
}

function reasonOf(run: NumberingRun): string {
  return run.continuous ? '（本篇这一级序号跨上级标题连续编号。）' : '';
}

function fixTitle(slip: Slip, written: string, expected: string): string {
  return slip.kind === 'mistyped' ? `把“${written}”改为“${expected}”` : `从“${written}”起依次改为“${expected}”……`;
}

/** Renumbers the headings from the slip on, up to the first that is right already. */
function renumber(notice: Notice, run: NumberingRun, slip: Slip): readonly Edit[] {
  const edits: Edit[] = [];
  for (let index = slip.index; index < run.headings.length; index += 1) {
    const heading = run.headings[index];
    const number = slip.expected + index - slip.index;
    if (heading === undefined || heading.number === number) break;
    edits.push({ span: heading.marker, text: withNumber(notice.source, heading.block.marker, number) });
  }
  return edits;
}
