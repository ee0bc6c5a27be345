import { readLayout, type Layout } from '../../notice/layout';
import { DEFAULT_SETTINGS, type CheckSettings } from '../../rules/checkSettings';
import type { Configuration } from './configuration';
import { mergeWordLayouts, type WordLayout } from './wordLayout';

/** A configuration and the folder that its paths start from: a path or a URI, as the host has it. */
export interface PlacedConfiguration {
  readonly folder: string;
  readonly configuration: Configuration;
}

/** A path or a pattern, and the folder that it starts from. */
export interface PlacedPath {
  readonly folder: string;
  readonly path: string;
}

/** Which list notices answer: a pattern for the notices, and a path to the list, both from `folder`. */
export interface PlacedLink {
  readonly folder: string;
  readonly notice: string;
  readonly list: string;
}

/** How a notice is checked, whole. */
export interface ResolvedSettings {
  readonly check: CheckSettings;
  /** What the problems are; null where nobody says. */
  readonly layout: Layout | null;
  readonly wordingTables: readonly PlacedPath[];
  readonly ignoreFiles: readonly PlacedPath[];
  /** The last that fits a notice holds. */
  readonly problemLists: readonly PlacedLink[];
  readonly word: WordLayout;
}

/**
 * What holds where a unit's file and a user's editor both speak: the file, so that everyone who works on the notice, and the
 * command line, gets the same answer. Rule by rule: what the file leaves open is the editor's. Lists add up.
 */
export function resolveSettings(file: PlacedConfiguration | null, editor: PlacedConfiguration | null = null): ResolvedSettings {
  const spoken = [editor, file].filter((each) => each !== null);
  const stages = spoken.map(({ configuration }) => configuration.stage).filter((stage) => stage !== undefined);
  return {
    check: {
      stage: stages.at(-1) ?? DEFAULT_SETTINGS.stage,
      rules: { ...DEFAULT_SETTINGS.rules, ...editor?.configuration.rules, ...file?.configuration.rules },
    },
    layout: readLayout(file?.configuration.layout ?? editor?.configuration.layout ?? ''),
    wordingTables: placed(spoken, ({ wordingTables }) => wordingTables),
    ignoreFiles: placed(spoken, ({ ignoreFiles }) => ignoreFiles),
    problemLists: spoken.flatMap(({ folder, configuration }) =>
      Object.entries(configuration.problemLists ?? {}).map(([notice, list]) => ({ folder, notice, list })),
    ),
    word: mergeWordLayouts(editor?.configuration.word, file?.configuration.word),
  };
}

function placed(
  spoken: readonly PlacedConfiguration[],
  listOf: (configuration: Configuration) => readonly string[] | undefined,
): readonly PlacedPath[] {
  return spoken.flatMap(({ folder, configuration }) => (listOf(configuration) ?? []).map((path) => ({ folder, path })));
}
