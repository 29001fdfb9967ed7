import type { AzureReader } from '../../azure/ports';
import type { Clock } from '../../base/clock';
import { mapLimited } from '../../base/mapLimited';
import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import type { DefinitionContents, DeletionRoots, GalleryContents } from '../../domain/deletion/deletionContents';
import type { DeletionFacts } from '../../domain/deletion/deletionNotices';
import { toFailure } from '../../domain/errors/failure';
import type { Gallery } from '../../domain/gallery/gallery';
import { definitionIdOf, galleryIdOf, isDefinitionId, isGalleryId, isVersionId } from '../../domain/id/galleryIds';
import { idKey, isWithin } from '../../domain/id/resourceId';
import { readLocks } from './readLocks';

/** What a deletion is planned from. */
export interface DeletionRead {
  readonly roots: DeletionRoots;
  readonly facts: DeletionFacts;
}

/**
 * Reads galleries, definitions and versions with everything in them, their usage, and whatever could stop their deletion
 * halfway.
 */
export async function readDeletion(
  ids: readonly string[],
  { reader, clock }: { readonly reader: AzureReader; readonly clock: Clock },
): Promise<DeletionRead> {
  // Children of other targets are deleted with them.
  const outermost = ids.filter(
    id => !ids.some(other => other !== id && isWithin(id, other) && idKey(id) !== idKey(other)),
  );
  const [galleries, definitions, versions] = await Promise.all([
    read(outermost.filter(isGalleryId), async id => {
      const gallery = await reader.gallery(id);
      return gallery && galleryContents(reader, gallery);
    }),
    read(outermost.filter(isDefinitionId), async id => {
      const definition = await reader.definition(id);
      return definition && definitionContents(reader, definition);
    }),
    read(outermost.filter(isVersionId), id => reader.version(id)),
  ]);
  const roots = { galleries, definitions, versions };
  return { roots, facts: await factsFor(roots, reader, clock) };
}

/** @param deletedOthers IDs of what is deleted with its gallery besides image definitions */
export function withOthers(roots: DeletionRoots, deletedOthers: readonly string[]): DeletionRoots {
  return { ...roots, galleries: (roots.galleries ?? []).map(one => ({ ...one, deletedOthers })) };
}

async function read<T>(ids: readonly string[], one: (id: string) => Promise<T | undefined>): Promise<readonly T[]> {
  return (await Promise.all(ids.map(one))).filter(found => found !== undefined);
}

async function galleryContents(reader: AzureReader, gallery: Gallery): Promise<GalleryContents> {
  const unread: string[] = [];
  const [definitions, others] = await Promise.all([
    unlessUnread(reader.definitions(gallery.id), unread),
    unlessUnread(reader.otherGalleryContents(gallery.id), unread),
  ]);
  return {
    gallery,
    others,
    unreadBecause: unread[0],
    definitions:
      definitions && (await mapLimited(definitions, readConcurrency, one => definitionContents(reader, one))),
  };
}

async function definitionContents(reader: AzureReader, definition: ImageDefinition): Promise<DefinitionContents> {
  const unread: string[] = [];
  const [versions, softDeleted] = await Promise.all([
    unlessUnread(reader.versions(definition.id), unread),
    unlessUnread(reader.softDeletedVersions(definition.id), unread),
  ]);
  return { definition, versions, softDeleted, unreadBecause: unread[0] };
}

/** @param unread gets the message of a failure */
async function unlessUnread<T>(reading: Promise<T>, unread: string[]): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    unread.push(toFailure(error).message);
    return undefined;
  }
}

const readConcurrency = 8;

async function factsFor(roots: DeletionRoots, reader: AzureReader, clock: Clock): Promise<DeletionFacts> {
  const all = [
    ...(roots.galleries ?? []).map(({ gallery }) => gallery.id),
    ...(roots.definitions ?? []).map(({ definition }) => definition.id),
    ...(roots.versions ?? []).map(({ id }) => id),
  ];
  const definitionIds = [...new Set((roots.versions ?? []).map(({ id }) => definitionIdOf(id)))];
  const galleryIds = [...new Set(all.map(galleryIdOf))];
  const [users, siblings, galleries, locks] = await Promise.all([
    Promise.all([...new Set(all.map(definitionIdOf))].map(id => reader.imageUsers(id))).catch(() => undefined),
    Promise.all(definitionIds.map(id => reader.versions(id))).catch(() => undefined),
    Promise.all(galleryIds.map(id => reader.gallery(id))).catch(() => undefined),
    readLocks(all, reader),
  ]);
  const inside = [
    ...(roots.galleries ?? []).flatMap(({ definitions = [] }) => definitions),
    ...(roots.definitions ?? []),
  ].flatMap(({ versions = [] }) => versions);
  return {
    now: clock.now(),
    users: users?.flatMap(({ items }) => items),
    unreadUsers: users && [...new Set(users.flatMap(({ unread }) => unread))],
    siblings: siblings && [...siblings.flat(), ...inside],
    locks,
    softDelete: galleries?.every(one => one?.softDelete !== undefined)
      ? new Set(galleries.flatMap(one => (one?.softDelete ? [idKey(one.id)] : [])))
      : undefined,
  };
}
