import type { Verdict } from '../notice/figures/figure';
import { figureName } from '../notice/figures/names';
import { accountForNumbers } from '../notice/figures/why/account';
import type { Enumeration, Heading, Notice, Problem } from '../notice/model';
import type { Diagnostic } from '../rules/runner';
import { textOf } from '../text/source';
import { touchesOffset, type Span } from '../text/span';
import { canonicalPhraseAt } from './canonicalPhrases';
import { headSpan } from './extent';
import { figureNumbersAt } from './figuresAt';
import { roleWords, trialWords } from './numberWords';

/** One thing that a hover says: plain text, no markup. */
export interface HoverSection {
  readonly title: string;
  readonly lines: readonly string[];
  /** The id of the rule whose page says more. */
  readonly rule?: string;
}

/** What is to be said about a place. */
export interface Hover {
  /** The words it is about. */
  readonly span: Span;
  readonly sections: readonly HoverSection[];
}

const VERDICTS: Readonly<Record<Verdict, string>> = { holds: '✓ 相符', fails: '✗ 不符', 'not-judged': '未判断' };

/** What a hover says only where it is asked for. */
export interface HoverOptions {
  /** Of a number that was looked at and not judged, why. */
  readonly unjudgedNumbers?: boolean;
}

/**
 * What to say at a cursor: the rules of the findings there with norm and source, the working of the figure, the canonical wording of a
 * formula, the place of a heading or of an item among its like. Null where there is nothing to say.
 */
export function hoverAt(
  notice: Notice,
  offset: number,
  diagnostics: readonly Diagnostic[],
  { unjudgedNumbers = false }: HoverOptions = {},
): Hover | null {
  const hovers = [figureHover, enumerationHover, phraseHover, headingHover, ...(unjudgedNumbers ? [unjudgedHover] : [])];
  const found = hovers.map((hoverOf) => hoverOf(notice, offset)).find((hover) => hover !== null);
  const rules = ruleHover(offset, diagnostics);
  if (!found) return rules;
  return rules === null ? found : { span: found.span, sections: [...found.sections, ...rules.sections] };
}

function figureHover(notice: Notice, offset: number): Hover | null {
  const numbers = figureNumbersAt(notice, offset);
  const [first] = numbers;
  if (first === undefined) return null;
  const sections = numbers.map(({ figure }) => ({
    title: `${figureName(figure)}：${VERDICTS[figure.verdict]}`,
    lines: [figure.working, figure.reason ?? ''].filter((line) => line !== ''),
  }));
  return { span: first.number.span, sections };
}

/** What a number that no claim takes up was held to be and tried in, and why nothing is said of it. */
function unjudgedHover(notice: Notice, offset: number): Hover | null {
  const account = accountForNumbers(notice, { start: offset, end: offset }).find(({ isJudged }) => !isJudged);
  if (account === undefined) return null;
  const { span, quote, roles, trials, why } = account;
  const held = roles.length === 0 ? [] : [`认作：${roleWords(roles)}`];
  const tried = trials.map((trial) => `试过：${trialWords(trial)}`);
  return { span, sections: [{ title: `${quote}：未判断`, lines: [why, ...held, ...tried] }] };
}

function enumerationHover({ enumerations }: Notice, offset: number): Hover | null {
  for (const enumeration of enumerations) {
    const index = enumeration.items.findIndex(({ marker }) => touchesOffset(marker, offset));
    const item = enumeration.items[index];
    if (item !== undefined) return { span: item.marker, sections: [describeItem(enumeration, index)] };
  }
  return null;
}

function describeItem({ items, announced }: Enumeration, index: number): HoverSection {
  const place = `共${items.length}项，这是第${index + 1}项。`;
  return { title: '列举', lines: announced === null ? [place] : [place, `前文说是${announced.count}项。`] };
}

/** Outside notices, formulae are not explained. */
function phraseHover({ source, recognised }: Notice, offset: number): Hover | null {
  const phrase = recognised ? canonicalPhraseAt(source, offset) : null;
  if (phrase === null) return null;
  const { canonical, why, isRight, items } = phrase;
  const verdict = isRight ? [] : [`这里写作“${textOf(source, phrase.span)}”。`, ...(why === null ? [] : [why])];
  const listed = items.length === 0 ? [] : [`依次是${items.join('、')}。`];
  return { span: phrase.span, sections: [{ title: `固定表述：${canonical}`, lines: [...verdict, ...listed] }] };
}

function headingHover(notice: Notice, offset: number): Hover | null {
  const heading = notice.headings.find((each) => touchesOffset(headSpan(each), offset));
  if (heading === undefined) return null;
  const problem = notice.problems.find((each) => each.heading === heading);
  const isOnMarker = touchesOffset(heading.marker, offset);
  if (problem === undefined && !isOnMarker) return null;
  const numbering = { title: '编号', lines: [describePolicy(notice, heading), describePlace(notice, heading)] };
  const answer = problem === undefined ? [] : [describeProblem(notice, problem)];
  return { span: isOnMarker ? heading.marker : headSpan(heading), sections: isOnMarker ? [...answer, numbering] : answer };
}

function describePolicy({ policy }: Notice, { level }: Heading): string {
  const habit = policy.levels.find((each) => each.level === level);
  if (level === 1 || habit === undefined) return '一级标题全文连续编号。';
  return habit.numbering === 'continuous'
    ? `本篇“${habit.marker}”一级跨上级标题连续编号，不重新起头。`
    : `本篇“${habit.marker}”一级在每个上级标题下重新从头编号。`;
}

function describePlace({ headings }: Notice, heading: Heading): string {
  const beside = headings.filter(({ parent, level }) => parent === heading.parent && level === heading.level);
  const place = heading.parent === null ? '' : `上级标题下第${beside.indexOf(heading) + 1}个，`;
  const alike = headings.filter(({ level }) => level === heading.level);
  return `${place}全文同级第${alike.indexOf(heading) + 1}个，共${alike.length}个。`;
}

function describeProblem({ problems }: Notice, problem: Problem): HoverSection {
  const group = problem.heading?.parent ?? null;
  const inGroup = group === null ? [] : problems.filter(({ heading }) => heading?.parent === group);
  const where = inGroup.length === 0 || inGroup.length === problems.length ? '' : `本部分第${inGroup.indexOf(problem) + 1}个问题，`;
  const place = `${where}全文第${problems.indexOf(problem) + 1}个问题，共${problems.length}个。`;
  const { response } = problem;
  const answer = response === null ? '缺整改情况。' : `整改情况${response.size}字，措施${response.measures}项。`;
  return { title: '问题', lines: [place, answer] };
}

function ruleHover(offset: number, diagnostics: readonly Diagnostic[]): Hover | null {
  const here = diagnostics.filter(({ span }) => touchesOffset(span, offset));
  const [first] = here;
  if (first === undefined) return null;
  const rules = [...new Set(here.map(({ rule }) => rule))];
  return {
    span: first.span,
    sections: rules.map(({ id, name, norm, source }) => ({ title: `规则：${name}`, lines: [norm, `依据：${source}`], rule: id })),
  };
}
