/** What a fresh profile starts with: no chat, no welcome page, no telemetry, nothing fetched, and room for the text. */
export const SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** What tests press to close all editors, the one in front without saving it. */
export const CLOSE_EDITORS = 'Control+Alt+F9';

/** What those keys do, as a profile says it. */
export const KEYBINDINGS = [
  {
    key: CLOSE_EDITORS.toLowerCase().replace('control', 'ctrl'),
    command: 'runCommands',
    args: { commands: ['workbench.action.revertAndCloseActiveEditor', 'workbench.action.closeAllEditors'] },
  },
];
