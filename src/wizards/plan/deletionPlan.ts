import type { AzureReader } from '../../azure/ports';
import type { Clock } from '../../base/clock';
import { definitionIdOf, galleryIdOf, isDefinitionId, isGalleryId, isVersionId } from '../../domain/id/galleryIds';
import type { DeletionFacts } from '../../domain/deletion/deletionNotices';
import type { DefinitionContents, DeletionRoots, GalleryContents } from '../../domain/deletion/deletionContents';
import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import type { Gallery } from '../../domain/gallery/gallery';
import { deleteResources } from '../../domain/deletion/deleteResources';
import type { Plan } from '../../domain/plan/plan';
import { idKey, isWithin } from '../../domain/id/resourceId';

/** Reads the contents and usage of galleries, definitions and versions, and plans their deletion. */
export async function deletionPlan(
  ids: readonly string[],
  { reader, clock }: { readonly reader: AzureReader; readonly clock: Clock },
): Promise<Plan> {
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
  return deleteResources(roots, await factsFor(roots, reader, clock));
}

async function read<T>(ids: readonly string[], one: (id: string) => Promise<T | undefined>): Promise<readonly T[]> {
  return (await Promise.all(ids.map(one))).filter(found => found !== undefined);
}

async function galleryContents(reader: AzureReader, gallery: Gallery): Promise<GalleryContents> {
  const [definitions, softDeleted] = await Promise.all([
    reader.definitions(gallery.id).catch(() => undefined),
    gallery.softDelete ? reader.softDeletedVersions(gallery.id).catch(() => undefined) : [],
  ]);
  return {
    gallery,
    softDeleted,
    definitions: definitions && (await Promise.all(definitions.map(one => definitionContents(reader, one, false)))),
  };
}

async function definitionContents(
  reader: AzureReader,
  definition: ImageDefinition,
  withDeleted = true,
): Promise<DefinitionContents> {
  const [versions, softDeleted] = await Promise.all([
    reader.versions(definition.id).catch(() => undefined),
    withDeleted ? reader.softDeletedVersions(definition.id).catch(() => undefined) : undefined,
  ]);
  return { definition, versions, softDeleted };
}

async function factsFor(roots: DeletionRoots, reader: AzureReader, clock: Clock): Promise<DeletionFacts> {
  const all = [
    ...(roots.galleries ?? []).map(({ gallery }) => gallery.id),
    ...(roots.definitions ?? []).map(({ definition }) => definition.id),
    ...(roots.versions ?? []).map(({ id }) => id),
  ];
  const definitionIds = [...new Set((roots.versions ?? []).map(({ id }) => definitionIdOf(id)))];
  const galleryIds = [...new Set(all.map(galleryIdOf))];
  const [users, siblings, galleries] = await Promise.all([
    Promise.all(all.map(id => reader.imageUsers(definitionIdOf(id)))).catch(() => undefined),
    Promise.all(definitionIds.map(id => reader.versions(id))).catch(() => undefined),
    Promise.all(galleryIds.map(id => reader.gallery(id))).catch(() => []),
  ]);
  const inside = [
    ...(roots.galleries ?? []).flatMap(({ definitions = [] }) => definitions),
    ...(roots.definitions ?? []),
  ].flatMap(({ versions = [] }) => versions);
  return {
    now: clock.now(),
    users: users?.flat(),
    siblings: siblings && [...siblings.flat(), ...inside],
    softDelete: new Set(galleries.flatMap(one => (one?.softDelete ? [idKey(one.id)] : []))),
  };
}
