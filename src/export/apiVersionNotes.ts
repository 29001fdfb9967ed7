import * as l10n from '@vscode/l10n';

/** How the languages name the api-version of a request or a resource. */
const named = /api-?version|@\d{4}-\d\d-\d\d/i;

/** What creates image versions in an api-version of its own, in the languages that can't say the values that Run says. */
const chosen = /az sig image-version create|New-AzGalleryImageVersion|"azurerm_shared_image_version"/;

/**
 * For the top of a script. Running a plan lowers api-versions where a cloud lags, and says what a newer one would set by
 * default; a script can't.
 */
export function apiVersionNotes(script: string): readonly string[] {
  const lagging = l10n.t(
    'The API versions below are those of the public cloud. If another cloud refuses one, use the newest that its error message names.',
  );
  const defaults = l10n.t(
    'From API version 2026-03-03 on, Azure gives a new image version an end of life after six months, and protects it until then, unless both are set. If your tools use such a version, check both after creating it.',
  );
  return [...(named.test(script) ? [lagging] : []), ...(chosen.test(script) ? [defaults] : [])];
}
