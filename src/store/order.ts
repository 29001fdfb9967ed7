import { compareNames } from '../base/order/compareNames';
import type { Cached } from './cacheRules';

export function byName(a: Cached, b: Cached): number {
  return compareNames(a.name, b.name) || compareNames(a.id, b.id);
}
