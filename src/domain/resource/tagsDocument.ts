import * as l10n from '@vscode/l10n';
import { tagsProblem } from '../id/nameProblems';
import { knownTags } from './knownTags';
import type { ResourceBase, Tags } from './resource';

/** Tags as a small JSON document for editing. */
export function tagsDocument(tags: Tags): string {
  const sorted = Object.entries(tags).sort(([a], [b]) => a.localeCompare(b));
  return `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`;
}

/** The tags that several resources have in common, with the same value. Only these are edited together. */
export function commonTags(resources: readonly ResourceBase[]): Tags {
  const [first = {}, ...others] = resources.map(knownTags);
  return Object.fromEntries(
    Object.entries(first).filter(([name, value]) => others.every(tags => tags[name] === value)),
  );
}

/** Names of the tags that not all of the resources have with the same value. Each resource keeps its own. */
export function ownTagNames(resources: readonly ResourceBase[]): readonly string[] {
  const common = commonTags(resources);
  const names = new Set(resources.flatMap(({ tags }) => Object.keys(tags)));
  return [...names].filter(name => !Object.hasOwn(common, name)).sort();
}

export interface TagsProblem {
  /** What is wrong and what to do, in one sentence. */
  readonly problem: string;
  /** The range, in characters from the start. */
  readonly from: number;
  readonly to: number;
}

/** The tags in a document, or what is wrong with it. */
export function parseTags(text: string): { readonly tags: Tags } | TagsProblem {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
    return { problem: l10n.t('Invalid JSON. Use this form: {0}.', sample), from: at, to: at + 1 };
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    const problem = l10n.t(
      'Tags must be one object that gives each tag a name and a text value. Use this form: {0}.',
      sample,
    );
    return { problem, from: 0, to: text.length };
  }
  const entries = Object.entries(read);
  const tags = Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
  const names = entries.map(([name]) => name.toLowerCase());
  for (const [at, [name, value]] of entries.entries()) {
    const problem = entryProblem(name, value, names.indexOf(name.toLowerCase()) !== at);
    if (problem !== undefined) return { problem, ...placeOf(name, text) };
  }
  const problem = tagsProblem(tags);
  return problem === undefined ? { tags } : { problem, from: 0, to: text.length };
}

function entryProblem(name: string, value: unknown, twice: boolean): string | undefined {
  if (typeof value !== 'string') return l10n.t('The value of "{0}" isn\'t text. Put it in quotation marks.', name);
  if (twice) return l10n.t('The tag "{0}" appears twice. Azure ignores case in tag names.', name);
  return tagsProblem({ [name]: value });
}

/** The range of a name. The whole document if the name is written with unnecessary escapes. */
function placeOf(name: string, text: string): Pick<TagsProblem, 'from' | 'to'> {
  const written = JSON.stringify(name);
  const from = text.lastIndexOf(written);
  return from < 0 ? { from: 0, to: text.length } : { from, to: from + written.length };
}

const sample = '{ "name": "value" }';
