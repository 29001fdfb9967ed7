import * as l10n from '@vscode/l10n';

/** How the languages name the api-version of a request or a resource. */
const named = /api-?version|@\d{4}-\d\d-\d\d/i;

/** For the top of a script that names api-versions. Running a plan lowers them where a cloud lags, a script can't. */
export function apiVersionNotes(script: string): readonly string[] {
  if (!named.test(script)) return [];
  return [
    l10n.t(
      'The API versions below are those of the public cloud. If another cloud refuses one, use the newest that its error message names.',
    ),
  ];
}
