import type { OptionValue, Severity, Stage } from '../rules/rule';
import { DEFAULT_SETTINGS, type CheckSettings, type RuleSetting } from '../rules/settings';

/** When a document is checked without being asked. */
export type ValidateRun = 'onSave' | 'onType' | 'off';

/** The user's settings, whole: what is missing or odd on the wire is the default here. */
export interface ServerSettings {
  readonly run: ValidateRun;
  readonly check: CheckSettings;
  /** Whether facts stand above parts and problems. */
  readonly codeLens: boolean;
}

const RUNS: readonly ValidateRun[] = ['onSave', 'onType', 'off'];
const STAGES: readonly Stage[] = ['draft', 'review', 'publish'];
const SEVERITIES: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Reads the `zhenggai` section as any client sends it: `{"validate": {"run": "onType"}, "stage": "publish", "rules": {"statistics/rate": "off"}}`. */
export function readSettings(section: unknown): ServerSettings {
  const run = oneOf(RUNS, field(field(section, 'validate'), 'run')) ?? 'onSave';
  const stage = oneOf(STAGES, field(section, 'stage')) ?? DEFAULT_SETTINGS.stage;
  const rules = Object.entries(recordOf(field(section, 'rules'))).map(([id, value]) => [id, readRule(value)] as const);
  return { run, check: { stage, rules: Object.fromEntries(rules) }, codeLens: field(section, 'codeLens') !== false };
}

/** `"off"`, or `{"severity": "hint", "options": {…}}`. */
function readRule(value: unknown): RuleSetting {
  const severity = oneOf(SEVERITIES, value) ?? oneOf(SEVERITIES, field(value, 'severity'));
  const options = Object.entries(recordOf(field(value, 'options'))).flatMap(([name, option]) =>
    isOptionValue(option) ? [[name, option] as const] : [],
  );
  return {
    ...(severity === undefined ? {} : { severity }),
    ...(options.length === 0 ? {} : { options: Object.fromEntries(options) }),
  };
}

function oneOf<Name extends string>(names: readonly Name[], value: unknown): Name | undefined {
  return names.find((name) => name === value);
}

function field(value: unknown, name: string): unknown {
  return recordOf(value)[name];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function isOptionValue(value: unknown): value is OptionValue {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return ['boolean', 'number', 'string'].includes(typeof value);
}
