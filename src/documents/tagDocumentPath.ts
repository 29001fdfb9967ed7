import * as l10n from '@vscode/l10n';
import type { KeyValueStorage } from '../base/keyValueStorage';
import { fullName, idKey } from '../domain/id/resourceId';

export const tagScheme = 'compute-gallery-tags';

/** Remembers which resources a tag document is for, so that it can be restored with the window. Returns its path. */
export function rememberTagDocument(ids: readonly string[], globalState: KeyValueStorage): string {
  const name = ids.length === 1 ? fullName(ids[0] ?? '').replaceAll('\\', ' › ') : l10n.t('{0} resources', ids.length);
  const path = `/${shortHash(ids.map(idKey).sort().join())}/${name}.tags.json`;
  void globalState.update(path, ids);
  return path;
}

/** Distinguishes documents of the same name. */
function shortHash(text: string): string {
  let hash = 5381;
  for (const char of text) hash = (hash * 33 + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash.toString(36);
}
