import type { NoticeReport, ReportCheck, ReportFinding } from '../../notice/ledger';
import type { Notice } from '../../notice/model';
import { RULES } from '../../rules/registry';
import { severityOf, type Diagnostic } from '../../rules/runner';
import { SEVERITY_NAMES, type Severity } from '../../rules/severity';
import type { CheckSettings } from '../../rules/checkSettings';
import { givenLineAt, textOf, type Source } from '../../text/source';
import type { Decisions } from '../ignores/checkWithIgnores';
import { sortFindings } from './ignored';
import { readLedger } from './ledger';
import { reconcile } from './reconcile';

/** What the host knows of a notice beside its text. */
export interface ReportOccasion {
  readonly name: string;
  /** The version of the product. */
  readonly version: string;
  readonly digest: string;
  readonly at: string;
}

const STAGES = { draft: '草稿', review: '送审', publish: '公开' } as const;

/** All that the one page on a notice says: checks, totals, what is open, what was left and why. */
export function readReport(notice: Notice, settings: CheckSettings, decisions: Decisions, occasion: ReportOccasion): NoticeReport {
  const { open, ignored } = sortFindings(notice, settings, decisions);
  const list = settings.problemList ?? null;
  const rules = RULES.filter((rule) => severityOf(rule, settings) !== null && (rule.id !== LIST_RULE || list !== null));
  return {
    name: occasion.name,
    stage: STAGES[settings.stage],
    ledger: readLedger(notice, open, list),
    reconciliation: reconcile(notice, ignored),
    checks: rules.map((rule) => checkOf(rule, open)),
    open: open.map((diagnostic) => findingOf(notice.source, diagnostic, '')),
    ignored: ignored.map(({ diagnostic, reason }) => findingOf(notice.source, diagnostic, reason === '' ? '未写原因' : reason)),
    list: list === null ? '' : `${list.name}：${list.recognised}`,
    digest: occasion.digest,
    version: `整改通报 ${occasion.version}，${rules.length}条规则`,
    at: occasion.at,
  };
}

const LIST_RULE = 'structure/problem-list-coverage';
const WEIGHTS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function checkOf({ id, name }: (typeof RULES)[number], open: readonly Diagnostic[]): ReportCheck {
  const found = open.filter(({ rule }) => rule.id === id);
  const gravest = WEIGHTS.find((weight) => found.some(({ severity }) => severity === weight));
  return { id, name, findings: found.length, gravest: gravest === undefined ? '' : SEVERITY_NAMES[gravest] };
}

const LONGEST = 60;

function findingOf(source: Source, { rule, severity, message, span }: Diagnostic, reason: string): ReportFinding {
  const quote = textOf(source, span).replaceAll(/\s+/gu, ' ').slice(0, LONGEST);
  return { rule: rule.name, severity: SEVERITY_NAMES[severity], message, quote, line: givenLineAt(source, span.start), reason };
}
