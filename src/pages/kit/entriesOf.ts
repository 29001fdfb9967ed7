import { isList, type Facts } from '../../base/yaml';
import { fullName, parseResourceId } from '../../domain/id/resourceId';
import type { FactSection } from './factSection';

/** Facts, without those that are empty, as labels and values: nested ones under a combined label, resources by name. */
export function entriesOf(facts: Facts, above = ''): FactSection<string>['entries'] {
  return Object.entries(facts).flatMap(([name, fact]) => {
    const label = above === '' ? name : `${above}, ${name}`;
    if (fact === undefined || fact === '') return [];
    if (typeof fact === 'string' || typeof fact === 'number') return [{ label, value: valueText(String(fact)) }];
    if (isList(fact)) return fact.length === 0 ? [] : [{ label, value: fact.join(', ') }];
    return entriesOf(fact, label);
  });
}

/** Resources by name. */
function valueText(text: string): string {
  return parseResourceId(text) ? fullName(text) : text;
}

/** A group of facts. Anything else has none. */
export function asFacts(fact: Facts[string]): Facts {
  return typeof fact === 'object' && !isList(fact) ? fact : {};
}
