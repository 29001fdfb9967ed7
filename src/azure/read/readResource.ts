import * as l10n from '@vscode/l10n';
import { isAbsent, isObject, object, text, type Json } from '../../base/json';
import { nameOf } from '../../domain/id/resourceId';
import { regionKey, unknownRegion } from '../../domain/region/region';
import { otherMembers, type KnownMembers, type OtherMembers } from '../../domain/resource/otherMembers';
import type { ResourceBase, Tags } from '../../domain/resource/resource';
import { badAnswer } from '../http/armError';

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
      location: regionKey(text(item['location']) ?? (isAbsent(item['location']) ? '' : unknownRegion)),
      tags: readTags(item['tags']),
      ...(areUnreadable(item['tags']) && { hasUnreadTags: true }),
      provisioningState: readState(properties['provisioningState']),
    },
    properties,
  };
}

/**
 * What else Azure has in a resource.
 * @param properties known ones
 * @param more other known members of the resource
 */
export function otherOf(
  item: unknown,
  properties: Readonly<Record<string, KnownMembers>>,
  more: Readonly<Record<string, KnownMembers>> = {},
): { readonly other?: OtherMembers } {
  const other = otherMembers(item, { ...common, ...more, properties: { provisioningState: true, ...properties } });
  return other ? { other } : {};
}

/** Those of every resource, with the ones that Azure sets. */
const common = { id: true, name: true, type: true, location: true, tags: true, systemData: true } as const;

/** Some types have no state, but an unreadable one must not count as success. */
function readState(value: unknown): string {
  return text(value) ?? (isAbsent(value) ? 'Succeeded' : 'Unknown');
}

/**
 * A timestamp as Azure wrote it, or undefined if there is none. Anything else is kept as text: it is shown as unknown, but
 * not taken for absent.
 */
export function readDate(value: unknown): string | undefined {
  if (isAbsent(value)) return undefined;
  return typeof value === 'string' ? value : 'unreadable';
}

/** Parses the items of a list. A malformed item is skipped and doesn't hide the others. */
export function readAll<T>(items: readonly unknown[], read: (item: unknown) => T | undefined): T[] {
  return items.map(read).filter(item => item !== undefined);
}

/** The same where a malformed item must not pass for a missing one. Throws `AzureError`. */
export function readEvery<T>(items: readonly unknown[], read: (item: unknown) => T | undefined): T[] {
  const found = readAll(items, read);
  if (found.length < items.length) {
    throw badAnswer(l10n.t('Azure returned something other than what was requested.'));
  }
  return found;
}

function readTags(value: unknown): Tags {
  return Object.fromEntries(Object.entries(object(value)).map(([name, tag]) => [name, tagText(tag)]));
}

/** Resource Graph may have an empty text in place of no tags. */
function areUnreadable(tags: unknown): boolean {
  return !isAbsent(tags) && tags !== '' && !isObject(tags);
}

function tagText(tag: unknown): string {
  return typeof tag === 'string' ? tag : tag === null || tag === undefined ? '' : JSON.stringify(tag);
}
