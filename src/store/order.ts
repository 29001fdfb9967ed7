import { byNumberDescending } from '../domain/version/semanticVersion';
import type { Kept } from './resourceCache';

const names = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

export function byName(a: Kept, b: Kept): number {
  return names.compare(a.name, b.name) || names.compare(a.id, b.id);
}

export function newestFirst(a: Kept, b: Kept): number {
  return byNumberDescending(a.name, b.name);
}
