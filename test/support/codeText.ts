import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { root } from '../vscode/places';
import { addMissing, problemsOf, readTexts } from './translations';

const spanish = 'l10n/bundle.l10n.es.json';

interface Source {
  readonly file: string;
  readonly contents: string;
}

/** Problems with the texts in code: each is an `l10n.t('…')` whose English is its key. */
export async function codeText(write: boolean): Promise<string[]> {
  const sources = globSync('src/**/*.ts', { cwd: root })
    .map((file): Source => ({ file, contents: readFileSync(path.join(root, file), 'utf8') }))
    .filter(({ contents }) => contents.includes('l10n'));
  const found = await getL10nJson(sources.map(({ contents }) => ({ contents, extension: '.ts' })));
  const english = new Map(
    Object.entries(found).map(([key, text]) => [key, typeof text === 'string' ? text : text.message]),
  );
  if (write) addMissing(spanish, english.keys());
  return [...sources.flatMap(computed), ...problemsOf(spanish, english, readTexts(spanish))];
}

/** Texts that are not literals cannot be found by translators. */
function computed({ file, contents }: Source): string[] {
  return [...contents.matchAll(/\bl10n\.t\(\s*(?!['"`{\s])/g)].map(({ index }) => {
    const line = contents.slice(0, index).split('\n').length;
    return `${file}:${line}: the first argument of l10n.t must be a literal.`;
  });
}
