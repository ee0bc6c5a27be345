import type { InspectedHeading, InspectedProblem, Understanding } from '../../services/understanding';
import { frameReasons, frameWords } from '../../services/frameWords';
import { roleWords, trialWords } from '../../services/numberWords';
import type { InspectedNumber } from '../../services/numbersWhy';
import { onOneLine } from '../format/words';

const ROLES: Readonly<Record<NonNullable<InspectedHeading['role']>, string>> = {
  overview: '组织情况',
  rectification: '逐条整改',
  clues: '线索和信访',
  next: '下一步',
};
const RESPONSES: Readonly<Record<NonNullable<InspectedProblem['response']>, string>> = {
  label: '有标签',
  announced: '预告条数',
  prose: '直接叙述',
};
const NUMBERINGS = { continuous: '连续编号', restart: '分别编号' } as const;
const WIDTHS = { half: '半角', full: '全角', mixed: '全角半角混用' } as const;

/** What was read of a notice, for people. Lines count from one. */
export function understandingText(
  path: string,
  isNotice: boolean,
  understanding: Understanding & { readonly numbers?: readonly InspectedNumber[] },
): string {
  const { title, opening, policy, frame, headings, problems, enumerations, figures, contact, signature } = understanding;
  const lines = [
    `${path}${isNotice ? '' : '（不像整改通报）'}`,
    `标题：${title ?? '没有找到'}`,
    `导语：${opening === null ? '没有找到' : `第${opening.line + 1}行`}`,
    `体例：${policy.levels.map(({ marker, numbering }) => `${marker} ${NUMBERINGS[numbering]}`).join('，')}；标点${WIDTHS[policy.width]}；整改情况标签：${policy.responseLabel ?? '没有'}`,
    `版式：${frameWords(frame)}`,
    ...(frame === null ? [] : [`依据：${frameReasons(frame)}`]),
    `层次（${headings.length}）：`,
    ...headings.map(
      ({ line, level, marker, text, role }) =>
        `${at(line)}${'  '.repeat(level - 1)}${marker}${text}${role === null ? '' : `  〔${ROLES[role]}〕`}`,
    ),
    `问题（${problems.length}）：`,
    ...problems.map((problem) => `${at(problem.line)}${problem.text}  〔${stateOf(problem)}〕`),
    `列举（${enumerations.length}）：`,
    ...enumerations.map(
      ({ line, style, count, announced }) => `${at(line)}${style}… 共${count}项${announced === null ? '' : `，前面说${announced}项`}`,
    ),
    `数字关系（${figures.length}）：`,
    ...figures.map(({ line, holds, quote, working }) => `${at(line)}${holds ? '相符' : '不符'}  ${quote}  ${working}`),
    ...numberLines(understanding.numbers ?? []),
    `联系方式：电话 ${listed(contact.telephone)}；邮箱 ${listed(contact.email)}；地址 ${listed(contact.address)}；邮编 ${listed(contact.postcode)}`,
    `落款：${signature === null ? '没有' : `${signature.unit ?? '没有单位'}，${signature.date ?? '没有日期'}`}`,
  ];
  return lines.map((line) => `${onOneLine(line)}\n`).join('');
}

/** Each number with what it was held to be, why it is silent, and what it was tried in. */
function numberLines(numbers: readonly InspectedNumber[]): readonly string[] {
  if (numbers.length === 0) return [];
  return [
    `数字（${numbers.length}）：`,
    ...numbers.flatMap(({ line, quote, roles, judged, tried, why }) => [
      `${at(line)}${judged ? '已判断' : '未判断'}  ${quote}${roles.length === 0 ? '' : `  〔${roleWords(roles)}〕`}  ${why}`,
      ...(judged ? [] : tried.map((trial) => `${' '.repeat(12)}试过  ${trialWords(trial)}`)),
    ]),
  ];
}

function stateOf({ answered, response, measures }: InspectedProblem): string {
  return answered && response !== null ? `${RESPONSES[response]}，措施${measures}项` : '没有整改情况';
}

function at(line: number): string {
  return `  ${String(line + 1).padStart(4)}行  `;
}

function listed(values: readonly string[]): string {
  return values.length === 0 ? '没有' : values.join('、');
}
