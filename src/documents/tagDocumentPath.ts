import * as l10n from '@vscode/l10n';
import { fullName, idKey } from '../domain/id/resourceId';
import type { KeyValueStorage } from '../base/keyValueStorage';

export const tagScheme = 'compute-gallery-tags';

/** Keeps what a document of tags is about, so that it comes back with the window; answers its path. */
export function rememberTagDocument(ids: readonly string[], globalState: KeyValueStorage): string {
  const name = ids.length === 1 ? fullName(ids[0] ?? '').replaceAll('\\', ' › ') : l10n.t('{0} resources', ids.length);
  const path = `/${shortHash(ids.map(idKey).sort().join())}/${name}.tags.json`;
  void globalState.update(path, ids);
  return path;
}

/** Tells documents of one name apart. */
function shortHash(text: string): string {
  let hash = 5381;
  for (const char of text) hash = (hash * 33 + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash.toString(36);
}
