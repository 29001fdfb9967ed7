import { orUnknown } from './orUnknown';

/** `publisher / offer / SKU`. Empty parts are unknown: Azure leaves them out in the galleries of others. */
export function slashSeparated(...parts: readonly string[]): string {
  return parts.map(part => orUnknown(part || undefined)).join(' / ');
}
