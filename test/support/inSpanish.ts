import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { root } from '../vscode/places';

/** The result of `read` when the user's language is Spanish. */
export function inSpanish<T>(read: () => T): T {
  l10n.config({ contents: readFileSync(path.join(root, 'l10n', 'bundle.l10n.es.json'), 'utf8') });
  try {
    return read();
  } finally {
    l10n.config({ contents: {} });
  }
}
