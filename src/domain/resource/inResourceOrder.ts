import { fullName } from '../id/resourceId';
import { byNumberDescending } from '../version/semanticVersion';

/** Resources as lists show them: by parent, then by name; the versions of a definition with the newest first. */
export function inResourceOrder<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  const keyed = items.map(item => {
    const names = fullName(item.id).split('\\');
    return { item, parent: names.slice(0, -1).join('\\'), name: names.at(-1) ?? '' };
  });
  keyed.sort((a, b) => a.parent.localeCompare(b.parent) || byNumberDescending(a.name, b.name));
  return keyed.map(({ item }) => item);
}
