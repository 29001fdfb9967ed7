import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../vscode/places';
import { addMissing, problemsOf, readTexts } from './translations';

const english = 'package.nls.json';
const spanish = 'package.nls.es.json';

/** Problems with the texts that the manifest references as `%key%`. */
export function manifestText(write: boolean): string[] {
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const used = new Set(keysIn(manifest));
  if (write) {
    addMissing(english, used);
    addMissing(spanish, used);
  }
  const texts = readTexts(english);
  const known = new Map(Object.entries(texts));
  return [
    ...[...used].filter(key => !texts[key]).map(key => `${english}: '${key}' is missing or empty.`),
    ...[...known.keys()].filter(key => !used.has(key)).map(key => `${english}: '${key}' is not used anywhere.`),
    ...problemsOf(spanish, known, readTexts(spanish)),
  ];
}

function keysIn(value: unknown): string[] {
  if (typeof value === 'string') return /^%(.+)%$/.exec(value)?.slice(1) ?? [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(keysIn);
}
