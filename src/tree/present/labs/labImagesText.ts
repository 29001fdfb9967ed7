import * as l10n from '@vscode/l10n';

/** `3 of 8 enabled`: how many images of a gallery are enabled for labs. */
export function labImagesText(enabled: number, all: number): string {
  return l10n.t('{0} of {1} enabled', enabled, all);
}
