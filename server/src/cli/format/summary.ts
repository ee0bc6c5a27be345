import type { Severity } from '../../rules/severity';
import type { Diagnostic } from '../../rules/runner';
import { describeReadiness, readinessOf } from '../../services/readiness';
import { NO_FINDINGS } from '../check/outcome';
import type { FileReport, Formatter } from './report';
import { summaryOf } from './text';
import { onOneLine, STAGE_NAMES } from './words';

/** How wide each column is, in half-width characters; the path comes last and may be as long as it is. */
const WIDTHS = [10, 6, 6, 6, 10, 10, 6] as const;
const HEAD = ['结论', '阶段', '错误', '警告', '问题', '统计', '忽略'] as const;
/** A character that is twice as wide as a Latin one. */
const WIDE = /[\u2e80-\u9fff\uff00-\uff60]/gu;

/** A line a notice, clean ones too: ready or not, errors, warnings, problems answered, figures that hold, findings ignored. */
export const summaryFormatter: Formatter = {
  begin: () => `${row([...HEAD])}文件\n`,
  file: lineOf,
  separator: '',
  end: (totals) => `${summaryOf(totals)}\n`,
};

function lineOf({ path, isNamed, notice, stage, diagnostics, summary, ignored }: FileReport): string {
  if (!notice.recognised) return isNamed ? `${row(['不是通报', '', '', '', '', '', ''])}${onOneLine(path)}\n` : '';
  const findings = countBySeverity(diagnostics);
  const cells = [
    describeReadiness(readinessOf(stage, findings, summary), stage),
    STAGE_NAMES[stage],
    String(findings.error),
    String(findings.warning),
    `${summary.answered}/${summary.problems}`,
    `${summary.figuresHolding}/${summary.figures}`,
    String(ignored.length),
  ];
  return `${row(cells)}${onOneLine(path)}\n`;
}

function countBySeverity(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { ...NO_FINDINGS };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => cell.padEnd((WIDTHS[index] ?? 0) - (cell.match(WIDE)?.length ?? 0))).join('');
}
