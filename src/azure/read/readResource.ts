import { regionKey } from '../../domain/region/region';
import { nameOf } from '../../domain/id/resourceId';
import type { ResourceBase, Tags } from '../../domain/resource/resource';
import { isObject, object, text } from '../../arm/json';
import type { Json } from '../../arm/json';

/** A resource as returned by REST or as a Resource Graph row: both are the same JSON. */
export interface ArmResource {
  readonly base: ResourceBase;
  readonly properties: Json;
}

/** Undefined without an ID: it could neither be shown nor read again. */
export function readResource(item: unknown): ArmResource | undefined {
  if (!isObject(item)) return undefined;
  const id = text(item['id']);
  if (id === undefined || !id.startsWith('/')) return undefined;
  const properties = object(item['properties']);
  return {
    base: {
      id,
      name: nameOf(id),
      location: regionKey(text(item['location']) ?? ''),
      tags: readTags(item['tags']),
      provisioningState: text(properties['provisioningState']) ?? 'Succeeded',
    },
    properties,
  };
}

/** Parses the items of a list. A malformed item is skipped and doesn't hide the others. */
export function readAll<T>(items: readonly unknown[], read: (item: unknown) => T | undefined): T[] {
  return items.map(read).filter(item => item !== undefined);
}

function readTags(value: unknown): Tags {
  return Object.fromEntries(Object.entries(object(value)).map(([name, tag]) => [name, tagText(tag)]));
}

function tagText(tag: unknown): string {
  return typeof tag === 'string' ? tag : tag === null || tag === undefined ? '' : JSON.stringify(tag);
}
