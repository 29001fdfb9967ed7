import type { Resource } from '../domain/model/kinds';
import { byNumberDescending } from '../domain/semanticVersion';

const names = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

export function byName(a: Resource, b: Resource): number {
  return names.compare(a.name, b.name) || names.compare(a.id, b.id);
}

export function newestFirst(a: Resource, b: Resource): number {
  return byNumberDescending(a.name, b.name);
}
