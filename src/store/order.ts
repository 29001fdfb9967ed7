import { compareNames } from '../base/order/compareNames';
import { byNumberDescending } from '../domain/version/semanticVersion';
import type { Cached } from './cacheRules';

export function byName(a: Cached, b: Cached): number {
  return compareNames(a.name, b.name) || compareNames(a.id, b.id);
}

export function newestFirst(a: Cached, b: Cached): number {
  return byNumberDescending(a.name, b.name);
}
