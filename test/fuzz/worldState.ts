import type { SampleAzure } from '../../src/simulator/entry';
import { applyDueEffects } from '../../src/simulator/world/applyDueEffects';
import type { StoredResource } from '../../src/simulator/world/storedResource';

/** What Azure holds: each resource by lower-cased ID, without what differs from run to run. */
export type WorldState = ReadonlyMap<string, string>;

const volatile =
  /^(timeCreated|publishedDate|created(At|On|Date)?|last[A-Z].*|updated(At|On)?|systemData|uniqueId|vmId|resourceGuid|etag|timestamp|startTime|endTime|duration|correlationId|principalId|clientId|communityGalleryName|publicNames|copies|softDeletedTime|resourceOperationError|deletedTime|until|.*Address)$/i;

export function stateOf({ world }: SampleAzure): WorldState {
  const found = new Map<string, string>();
  for (const resource of world.all()) found.set(resource.id.toLowerCase(), plain(resource));
  for (const name of Object.keys(world.registrations)) found.set(`registered ${name}`, 'registered');
  return found;
}

export function plain(resource: StoredResource): string {
  return JSON.stringify(resource, (key, value: unknown) => {
    if (volatile.test(key)) return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

const week = 7 * 86_400_000;

/** Lets Azure finish everything. */
export function finishWork(sample: SampleAzure): void {
  for (let day = 0; day < 6; day++) {
    sample.advance(week / 7);
    applyDueEffects(sample.world, sample.clock.now());
  }
}

/** How often Azure accepted each change, as `PUT /path`. */
export function acceptedWrites({ world }: SampleAzure): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { method, url, status } of world.requests) {
    if (method === 'GET' || status >= 300 || /ResourceGraph/i.test(url)) continue;
    const key = writeKey({ method, url });
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

export function writeKey({ method, url }: { readonly method: string; readonly url: string }): string {
  return `${method} ${new URL(url, 'https://azure').pathname.toLowerCase()}`;
}
