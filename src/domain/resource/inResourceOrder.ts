import { compareNames } from '../../base/order/compareNames';
import { fullName } from '../id/resourceId';
import { newestFirst } from '../version/semanticVersion';

/** Resources as lists show them: by parent, then by name; the versions of a definition with the newest first. */
export function inResourceOrder<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  const groups = new Map<string, { readonly item: T; readonly name: string }[]>();
  for (const item of items) {
    const full = fullName(item.id);
    const end = full.lastIndexOf('\\');
    const own = { item, name: full.slice(end + 1) };
    const parent = full.slice(0, Math.max(0, end));
    const group = groups.get(parent);
    if (group) group.push(own);
    else groups.set(parent, [own]);
  }
  return [...groups]
    .sort(([a], [b]) => compareNames(a, b))
    .flatMap(([, group]) => group.sort(newestFirst).map(({ item }) => item));
}
