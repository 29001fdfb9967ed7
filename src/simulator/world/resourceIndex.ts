import type { StoredResource } from './storedResource';

interface Bucket {
  members: Map<string, StoredResource>;
  sorted?: readonly StoredResource[];
}

/** Indexes resources by lower-cased ID, and by type within the world, a subscription, and the direct parent. */
export class ResourceIndex {
  readonly #byId = new Map<string, StoredResource>();
  readonly #buckets = new Map<string, Bucket>();

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): StoredResource | undefined {
    return this.#byId.get(id.toLowerCase());
  }

  all(): IterableIterator<StoredResource> {
    return this.#byId.values();
  }

  /** @returns the previous resource */
  put(resource: StoredResource): StoredResource | undefined {
    const id = resource.id.toLowerCase();
    const before = this.#byId.get(id);
    this.#byId.set(id, resource);
    for (const key of keysOf(id, resource.type)) {
      const bucket = this.#buckets.get(key);
      if (bucket) {
        bucket.members.set(id, resource);
        delete bucket.sorted;
      } else this.#buckets.set(key, { members: new Map([[id, resource]]) });
    }
    return before;
  }

  delete(id: string): StoredResource | undefined {
    const key = id.toLowerCase();
    const before = this.#byId.get(key);
    if (!before) return undefined;
    this.#byId.delete(key);
    for (const name of keysOf(key, before.type)) {
      const bucket = this.#buckets.get(name);
      bucket?.members.delete(key);
      delete bucket?.sorted;
    }
    return before;
  }

  list(type: string, under = ''): readonly StoredResource[] {
    const bucket = this.#buckets.get(keyOf(type, under.toLowerCase()));
    if (!bucket) return [];
    bucket.sorted ??= [...bucket.members].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, resource]) => resource);
    return bucket.sorted;
  }

  below(id: string): StoredResource[] {
    const prefix = `${id.toLowerCase()}/`;
    return [...this.#byId]
      .filter(([key]) => key.startsWith(prefix))
      .sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
      .map(([, resource]) => resource);
  }
}

function keyOf(type: string, under: string): string {
  return `${type.toLowerCase()}|${under}`;
}

function keysOf(id: string, type: string): string[] {
  const subscription = /^\/subscriptions\/[^/]+/.exec(id)?.[0];
  const parent = parentOf(id);
  const keys = [keyOf(type, '')];
  if (subscription) keys.push(keyOf(type, subscription));
  if (parent && parent !== subscription) keys.push(keyOf(type, parent));
  return keys;
}

/** The lower-cased ID of the parent resource, resource group or subscription; '' at the top. */
export function parentOf(id: string): string {
  const parts = id.toLowerCase().split('/');
  const provider = parts.lastIndexOf('providers');
  const nested = provider >= 0 ? parts.length - provider > 4 : false;
  return parts.slice(0, provider >= 0 && !nested ? provider : -2).join('/');
}
