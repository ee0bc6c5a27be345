/** How much a finding weighs, heaviest first. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';
