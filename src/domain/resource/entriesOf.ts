import { isList, type Facts } from '../../base/yaml';
import { fullName, parseResourceId } from '../id/resourceId';

/** A fact as a label and a value. */
export interface Entry {
  readonly label: string;
  readonly value: string;
}

/**
 * Facts, without those that are empty, as labels and values: nested ones under a combined label.
 * @param written how a value is written; resources by name if it isn't given
 */
export function entriesOf(facts: Facts, written = resourcesByName, above = ''): Entry[] {
  return Object.entries(facts).flatMap(([name, fact]) => {
    const label = above === '' ? name : `${above}, ${name}`;
    if (fact === undefined || fact === '') return [];
    if (typeof fact === 'string' || typeof fact === 'number') return [{ label, value: written(String(fact)) }];
    if (isList(fact)) return fact.length === 0 ? [] : [{ label, value: fact.map(written).join(', ') }];
    return entriesOf(fact, written, label);
  });
}

export function resourcesByName(text: string): string {
  return parseResourceId(text) ? fullName(text) : text;
}

/** A group of facts. Anything else has none. */
export function asFacts(fact: Facts[string]): Facts {
  return typeof fact === 'object' && !isList(fact) ? fact : {};
}
