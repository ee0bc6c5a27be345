/** How much a finding weighs, heaviest first. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a severity is called. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', information: '信息', hint: '提示' };
