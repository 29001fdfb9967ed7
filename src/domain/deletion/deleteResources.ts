import * as l10n from '@vscode/l10n';
import { galleryIdOf } from '../id/galleryIds';
import { fullName, idKey } from '../id/resourceId';
import type { Change, Plan } from '../plan/plan';
import { sortNotices } from '../plan/sortNotices';
import type { ImageVersion } from '../version/imageVersion';
import type { SoftDeletedVersion } from '../version/softDeletedVersion';
import type { DeletionRoots, GalleryContents } from './deletionContents';
import { deletionNotices, type DeletionFacts } from './deletionNotices';
import { othersDeleted } from './othersDeleted';

/**
 * Deletes versions, definitions and galleries with their contents, bottom-up, since Azure deletes only what is empty.
 * What soft delete retains in a deleted definition or gallery is purged first. Nothing is planned that Azure is known to
 * refuse in the end.
 */
export function deleteResources(roots: DeletionRoots, facts: DeletionFacts): Plan {
  const galleries = roots.galleries ?? [];
  const definitions = [...galleries.flatMap(one => one.definitions ?? []), ...(roots.definitions ?? [])];
  const versions = [...definitions.flatMap(one => one.versions ?? []), ...(roots.versions ?? [])];
  const changes: Change[] = [
    ...galleries.flatMap(beforeDeletion),
    ...versions.map(({ id }): Change => ({ kind: 'deleteVersion', target: id })),
    ...leftoversOf(roots, facts).map((id): Change => ({ kind: 'purgeVersion', target: id })),
    ...definitions.map(({ definition: { id } }): Change => ({ kind: 'deleteDefinition', target: id })),
    ...galleries.flatMap(childrenOf),
    ...galleries.map(({ gallery: { id } }): Change => ({ kind: 'deleteGallery', target: id })),
  ];
  return {
    kind: 'deleteResources',
    title: titleOf(roots),
    changes: [...new Map(changes.map(change => [`${change.kind} ${idKey(change.target)}`, change])).values()],
    notices: sortNotices(deletionNotices({ galleries, definitions, versions }, roots, facts)),
  };
}

/** Versions before what they are of. */
function childrenOf(gallery: GalleryContents): Change[] {
  return [...othersDeleted(gallery)].reverse().map((target): Change => ({ kind: 'deleteGalleryChild', target }));
}

/** Unshares a gallery from the community, and turns off soft delete. */
function beforeDeletion({ gallery }: GalleryContents): Change[] {
  return [
    ...(gallery.permissions === 'Community'
      ? [{ kind: 'shareGallery' as const, target: gallery.id, spec: { operation: 'reset' as const } }]
      : []),
    ...(gallery.softDelete
      ? [{ kind: 'updateGallery' as const, target: gallery.id, spec: { softDelete: false } }]
      : []),
  ];
}

/**
 * Soft-deleted versions that would block deletion of a definition or gallery: existing ones, and those from this
 * deletion.
 */
function leftoversOf({ galleries = [], definitions = [] }: DeletionRoots, { softDelete }: DeletionFacts): string[] {
  const all = [...galleries.flatMap(one => one.definitions ?? []), ...definitions];
  const kept = all.flatMap(({ softDeleted = [] }): readonly SoftDeletedVersion[] => softDeleted);
  const keptNow = definitions
    .filter(({ definition }) => softDelete?.has(idKey(galleryIdOf(definition.id))) ?? false)
    .flatMap(({ versions = [] }): readonly ImageVersion[] => versions);
  return [...kept, ...keptNow].map(({ id }) => id);
}

function titleOf({ galleries = [], definitions = [], versions = [] }: DeletionRoots): string {
  const ids = [
    ...galleries.map(({ gallery }) => gallery.id),
    ...definitions.map(({ definition }) => definition.id),
    ...versions.map(({ id }) => id),
  ];
  const [first] = ids;
  return first !== undefined && ids.length === 1
    ? l10n.t('Delete {0}', fullName(first))
    : l10n.t('Delete {0} resources', ids.length);
}
