/** A VS Code that shows only the extension: no welcome page, tips, assistants or animations; a click only selects. */
export const quietSettings = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'window.commandCenter': false,
  'workbench.editor.useModal': 'off',
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.tree.expandMode': 'doubleClick',
  'workbench.tree.enableStickyScroll': false,
};

/**
 * A tooltip appears when the mouse rests, and takes the next click if it covers the target; on a busy machine even
 * after the mouse has moved away. By keyboard it appears immediately.
 */
export const withoutTooltips = { 'workbench.hover.delay': 3_600_000 };
