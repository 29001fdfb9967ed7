import { byNumberDescending } from '../domain/version/semanticVersion';
import type { Cached } from './cacheRules';

const names = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

export function byName(a: Cached, b: Cached): number {
  return names.compare(a.name, b.name) || names.compare(a.id, b.id);
}

export function newestFirst(a: Cached, b: Cached): number {
  return byNumberDescending(a.name, b.name);
}
