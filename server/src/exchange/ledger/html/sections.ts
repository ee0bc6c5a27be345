import {
  STATE_NAMES,
  type ClaimVerdict,
  type Ledger,
  type NoticeReport,
  type ProblemState,
  type ReconciledClaim,
} from '../../../notice/ledger';
import { escapeHtml } from './escape';

/** How places are written: `第12行`, as a button where a window can go there. */
export type PlaceWriter = (line: number) => string;

/** For paper: the line's number alone. */
export const plainPlace: PlaceWriter = (line) => `第${line + 1}行`;
/** For a window: `data-line` says where to go. */
export const linkedPlace: PlaceWriter = (line) => `<button type="button" data-line="${line}">第${line + 1}行</button>`;

const SIGNS: Readonly<Record<ProblemState, readonly [string, string]>> = {
  answered: ['good', '✓'],
  unfinished: ['warn', '…'],
  blank: ['bad', '□'],
  mismatch: ['bad', '≠'],
  unanswered: ['bad', '✗'],
};
const VERDICTS: Readonly<Record<ClaimVerdict, readonly [string, string]>> = {
  holds: ['good', '✓ 相符'],
  fails: ['bad', '✗ 不符'],
  'not-judged': ['', '未判断'],
  ignored: ['warn', '已忽略'],
};

/** The numbers that are looked at first. */
export function summarySection({ ledger: { rows, missing }, reconciliation, open }: NoticeReport): string {
  const claims = [...reconciliation.totals, ...reconciliation.figures].filter(({ verdict }) => verdict !== 'not-judged');
  const holding = claims.filter(({ verdict }) => verdict === 'holds').length;
  const answered = rows.filter(({ state }) => state !== 'unanswered' && state !== 'blank').length;
  const heavy = open.filter(({ severity }) => severity === '错误' || severity === '警告').length;
  const items = [
    ['问题有整改情况', `${answered}/${rows.length}`],
    ['数字关系相符', `${holding}/${claims.length}`],
    ['待处理的错误和警告', String(heavy)],
    ...(missing.length > 0 ? [['清单上有而通报没有', String(missing.length)]] : []),
    ['未完成事项', String(rows.reduce((sum, { unfinished }) => sum + unfinished.length, 0))],
  ];
  return `<ul class="figures">${items.map(([name = '', value = '']) => `<li><b>${escapeHtml(value)}</b>${escapeHtml(name)}</li>`).join('')}</ul>`;
}

/** Problem by problem. */
export function ledgerSection({ rows, missing }: Ledger, place: PlaceWriter): string {
  const hasList = rows.some(({ inList }) => inList !== '');
  const lines = rows.map((row) => {
    const [shade, sign] = SIGNS[row.state];
    const figures = row.figures === 0 ? '' : `${row.figures - row.failing}/${row.figures}`;
    return `<tr><td class="w">${escapeHtml(row.number)}</td><td>${escapeHtml(row.text)}</td>${hasList ? `<td class="w">${escapeHtml(row.inList)}</td>` : ''}<td class="w ${shade}">${sign} ${STATE_NAMES[row.state]}</td><td class="n">${row.measures}</td><td class="n">${figures}</td><td class="w">${place(row.line)}</td></tr>`;
  });
  const absent = missing.map(
    ({ number, text, place: where }) =>
      `<tr><td class="w">${escapeHtml(number)}</td><td>${escapeHtml(text)}</td>${hasList ? `<td class="w">${escapeHtml(where)}</td>` : ''}<td class="w bad">✗ 通报里没有</td><td></td><td></td><td></td></tr>`,
  );
  return `<table><thead><tr><th>序号</th><th>问题</th>${hasList ? '<th>清单</th>' : ''}<th>状态</th><th>措施</th><th>数字</th><th>位置</th></tr></thead><tbody>${[...lines, ...absent].join('')}</tbody></table>`;
}

/** Claim by claim: what is written, what was counted or reckoned, whether they agree. */
export function claimsSection(claims: readonly ReconciledClaim[], place: PlaceWriter): string {
  if (claims.length === 0) return '<p>没有。</p>';
  const rows = claims.map(({ kind, quote, working, verdict, reason, line }) => {
    const [shade, words] = VERDICTS[verdict];
    const why = reason === '' ? '' : `<br>${escapeHtml(reason)}`;
    return `<tr><td class="w">${escapeHtml(kind)}</td><td>${escapeHtml(quote)}</td><td>${escapeHtml(working)}${why}</td><td class="w ${shade}">${words}</td><td class="w">${place(line)}</td></tr>`;
  });
  return `<table><thead><tr><th>项目</th><th>文中写法</th><th>核对</th><th>结果</th><th>位置</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** Rule by rule: passed, or how many findings are open. */
export function checksSection({ checks }: NoticeReport): string {
  const failed = checks.filter(({ findings }) => findings > 0);
  const passed = checks.filter(({ findings }) => findings === 0);
  const rows = failed.map(
    ({ name, findings, gravest }) =>
      `<tr><td>${escapeHtml(name)}</td><td class="w bad">✗ ${findings}处，最重为${escapeHtml(gravest)}</td></tr>`,
  );
  const table = rows.length === 0 ? '' : `<table><tbody>${rows.join('')}</tbody></table>`;
  return `${table}<p><span class="good">✓ 通过${passed.length}项：</span>${passed.map(({ name }) => escapeHtml(name)).join('、')}</p>`;
}

/** What is open, and what was left with the reason. */
export function findingsSection(findings: NoticeReport['open'], place: PlaceWriter): string {
  if (findings.length === 0) return '<p>没有。</p>';
  const rows = findings.map(
    ({ severity, rule, message, reason, line }) =>
      `<tr><td class="w">${escapeHtml(severity)}</td><td>${escapeHtml(message)}${reason === '' ? '' : `<br>原因：${escapeHtml(reason)}`}</td><td>${escapeHtml(rule)}</td><td class="w">${place(line)}</td></tr>`,
  );
  return `<table><thead><tr><th>轻重</th><th>内容</th><th>规则</th><th>位置</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** What is still to be done, by problem. */
export function unfinishedSection({ rows }: Ledger, place: PlaceWriter): string {
  const items = rows.flatMap(({ number, text, unfinished }) =>
    unfinished.map(
      ({ words, line }) =>
        `<tr><td>${escapeHtml(`${number} ${text}`)}</td><td>${escapeHtml(words)}</td><td class="w">${place(line)}</td></tr>`,
    ),
  );
  if (items.length === 0) return '<p>没有。</p>';
  return `<table><thead><tr><th>问题</th><th>未完成事项</th><th>位置</th></tr></thead><tbody>${items.join('')}</tbody></table>`;
}
