import * as l10n from '@vscode/l10n';
import type { Tags } from './model/resource';
import { tagsProblem } from './names';

/** Tags as the small JSON document in which they are edited. */
export function tagsDocument(tags: Tags): string {
  const sorted = Object.entries(tags).sort(([a], [b]) => a.localeCompare(b));
  return `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`;
}

/** The tags in a document, or in one sentence what is wrong with it and what to do. */
export function parseTags(text: string): { readonly tags: Tags } | { readonly problem: string } {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    return {
      problem: l10n.t('This is no JSON: {0}. Write {1}.', error instanceof Error ? error.message : '', sample),
    };
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    return { problem: l10n.t('Tags are one object with a name and a text each: write {0}.', sample) };
  }
  const entries = Object.entries(read);
  const wrong = entries.find(([, value]) => typeof value !== 'string');
  if (wrong) return { problem: l10n.t('The value of "{0}" is no text: put it between quotes.', wrong[0]) };
  const names = entries.map(([name]) => name.toLowerCase());
  const twice = entries.find(([name], at) => names.indexOf(name.toLowerCase()) !== at);
  if (twice) return { problem: l10n.t('The tag "{0}" is there twice; Azure takes both cases as one.', twice[0]) };
  const tags = Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
  const problem = tagsProblem(tags);
  return problem === undefined ? { tags } : { problem };
}

const sample = '{ "name": "value" }';
