import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../vscode/places';

export type Texts = Record<string, string>;

/** A JSON file of texts in the repository; empty if there is none. */
export function readTexts(file: string): Texts {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Texts;
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    return {};
  }
}

/** Adds the keys that a file of translations lacks, with empty texts. */
export function addMissing(file: string, keys: Iterable<string>): void {
  const texts = readTexts(file);
  for (const key of keys) texts[key] ??= '';
  writeFileSync(path.join(root, file), `${JSON.stringify(texts, undefined, 2)}\n`);
}

/** Problems with a translation: `english` has the text of each key. */
export function problemsOf(file: string, english: ReadonlyMap<string, string>, translated: Texts): string[] {
  const leftOver = Object.keys(translated)
    .filter(key => !english.has(key))
    .map(key => `${file}: '${key}' is not used anywhere.`);
  const wrong = [...english].flatMap(([key, text]) => {
    const translation = translated[key];
    if (translation === undefined) return [`${file}: '${key}' is missing.`];
    if (translation.trim() === '') return [`${file}: '${key}' is empty.`];
    if (placeholders(text) !== placeholders(translation))
      return [`${file}: '${key}' needs the placeholders ${placeholders(text) || 'of none'}.`];
    return [];
  });
  return [...wrong, ...leftOver];
}

/** `{0}` or `{name}` in texts of code; the links of welcome texts, whose targets must stay the same, in the manifest's. */
function placeholders(text: string): string {
  const found = text.match(/\{\w+\}|\]\([^)]*\)|\$\([\w~-]+\)/g) ?? [];
  return [...new Set(found)].sort().join(' ');
}
