import type { Layout } from '../notice/layout';
import type { CheckSettings } from '../rules/checkSettings';
import type { Decisions } from '../services/ignores/checkWithIgnores';
import { DEFAULT_FORMAT, type FormatOptions } from '../services/formatting';
import type { HoverOptions } from '../services/hover';
import { readUnit } from '../services/snippets/readUnit';
import type { UnitProfile } from '../services/snippets/unit';
import { readConfiguration, type Configuration } from '../services/settings/configuration';
import type { WordLayout } from '../services/settings/wordLayout';

/** When a document is checked without being asked. */
export type ValidateRun = 'onSave' | 'onType' | 'off';

/** What the user's editor says, whole: what is missing or odd on the wire is the default here. */
export interface EditorSettings {
  readonly run: ValidateRun;
  /** Whether facts stand above parts and problems. */
  readonly codeLens: boolean;
  readonly hover: HoverOptions;
  readonly format: FormatOptions;
  readonly unit: UnitProfile;
  readonly configuration: Configuration;
}

/** What holds for one document: the editor's settings, the unit's file, and what is ignored. */
export interface DocumentSettings {
  readonly run: ValidateRun;
  readonly codeLens: boolean;
  readonly hover: HoverOptions;
  readonly format: FormatOptions;
  readonly unit: UnitProfile;
  readonly check: CheckSettings;
  /** What the problems are; null where nobody says. */
  readonly layout: Layout | null;
  readonly decisions: Decisions;
  /** Whether the unit's file says that the document is not to be checked. */
  readonly isExcluded: boolean;
  /** The address of the list of problems that the document answers; null where it has none. */
  readonly list: string | null;
  /** How a Word document is laid out that is written from the document. */
  readonly word: WordLayout;
}

/** Whether a document may be changed on save or while typing: what is not checked stays as it is. */
export function mayChange({ run, isExcluded }: DocumentSettings): boolean {
  return !isExcluded && run !== 'off';
}

const RUNS: readonly ValidateRun[] = ['onSave', 'onType', 'off'];

/** Reads the `zhenggai` section as any client sends it: `{"validate": {"run": "onType"}, "stage": "publish", "rules": {"statistics/rate": "off"}}`. */
export function readSettings(section: unknown): EditorSettings {
  const validate = field(section, 'validate');
  const { configuration } = readConfiguration({
    stage: field(section, 'stage'),
    layout: field(section, 'layout') ?? '',
    rules: field(section, 'rules'),
    word: field(section, 'word'),
  });
  return {
    run: RUNS.find((name) => name === field(validate, 'run')) ?? 'onSave',
    codeLens: field(section, 'codeLens') !== false,
    hover: { unjudgedNumbers: field(field(section, 'hover'), 'unjudgedNumbers') === true },
    format: readFormat(field(section, 'format')),
    unit: readUnit(field(section, 'unit')),
    configuration,
  };
}

function readFormat(section: unknown): FormatOptions {
  return {
    ...DEFAULT_FORMAT,
    punctuation: oneOf(['keep', 'full'], field(section, 'punctuation')) ?? DEFAULT_FORMAT.punctuation,
    strayBlanks: field(section, 'strayBlanks') !== false,
    indent: oneOf(['keep', 'none', 'two'], field(section, 'indent')) ?? DEFAULT_FORMAT.indent,
    blankLines: oneOf(['keep', 'merge', 'none', 'one'], field(section, 'blankLines')) ?? DEFAULT_FORMAT.blankLines,
  };
}

function oneOf<Name extends string>(names: readonly Name[], value: unknown): Name | undefined {
  return names.find((name) => name === value);
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}
