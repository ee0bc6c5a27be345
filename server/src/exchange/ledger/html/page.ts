import type { NoticeReport } from '../../../notice/ledger';
import { completionChart, measuresChart } from './chart';
import { escapeHtml } from './escape';
import {
  checksSection,
  claimsSection,
  findingsSection,
  ledgerSection,
  linkedPlace,
  plainPlace,
  summarySection,
  unfinishedSection,
  type PlaceWriter,
} from './sections';
import { STYLE } from './style';

/** The check sheet of one notice or several as a page without scripts: each begins a sheet of paper. */
export function reportPage(reports: readonly NoticeReport[]): string {
  const body = reports.map((report) => reportBody(report, plainPlace, true)).join('\n');
  // No script, no address outside: the page says so itself.
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(titleOf(reports))}</title><style>${STYLE}</style></head>
<body><main>
${body}
</main></body></html>
`;
}

/** The same for a window of the editor, which brings its own frame: the page's style, and its body with places that can be gone to. */
export function reportWindow(report: NoticeReport): { readonly style: string; readonly body: string } {
  return { style: STYLE, body: `<main>${reportBody(report, linkedPlace, false)}</main>` };
}

function titleOf(reports: readonly NoticeReport[]): string {
  const [first, ...others] = reports;
  if (first === undefined) return '送审核对单';
  return others.length === 0 ? `送审核对单：${first.name}` : `送审核对单：${first.name}等${reports.length}篇`;
}

function reportBody(report: NoticeReport, place: PlaceWriter, isSheet: boolean): string {
  const { ledger, reconciliation, open, ignored } = report;
  const sections = [
    ['问题台账', ledgerSection(ledger, place) + (isSheet ? '' : completionChart(ledger) + measuresChart(ledger))],
    ['总数与清点', claimsSection(reconciliation.totals, place)],
    ['数字核对', claimsSection(reconciliation.figures, place)],
    ['检查项目', checksSection(report)],
    ['待处理', findingsSection(open, place)],
    ['已忽略', findingsSection(ignored, place)],
    ['未完成事项', unfinishedSection(ledger, place)],
  ];
  const sign = isSheet ? '<div class="sign"><span>起草人</span><span>审核人</span><span>日期</span></div>' : '';
  return `<article class="report"><h1>${escapeHtml(ledger.title === '' ? report.name : ledger.title)}</h1>
<p class="meta">${escapeHtml(metaOf(report))}</p>
${summarySection(report)}
${sections.map(([title = '', content = '']) => `<section><h2>${title}</h2>${content}</section>`).join('\n')}
<p class="meta">${escapeHtml(`稿件摘要：${report.digest}`)}</p>${sign}</article>`;
}

function metaOf({ name, stage, version, at, list }: NoticeReport): string {
  return [`文件：${name}`, `阶段：${stage}`, version, at, list === '' ? '' : `问题清单：${list}`]
    .filter((words) => words !== '')
    .join('　');
}
