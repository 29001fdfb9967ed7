import { object, text } from '../../base/json';
import { idKey } from '../../domain/id/resourceId';

/**
 * The first of each item with the same ID, and all items without one. Azure repeats a row if something was created
 * while the list was paged, and may return it for each of several scopes.
 */
export function distinctById<T>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter(item => {
    const id = idOf(item);
    if (id === undefined) return true;
    const key = idKey(id);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Resources that others share have an identifier of their own. */
function idOf(item: unknown): string | undefined {
  const { id, identifier } = object(item);
  return text(id) ?? text(object(identifier)['uniqueId']);
}
