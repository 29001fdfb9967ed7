import * as l10n from '@vscode/l10n';
import { notUnderstood } from '../errors/incompleteDescription';
import { sameId } from '../id/resourceId';
import { error, info, warning } from '../plan/notice';
import type { GalleryDelta, GallerySpec, IdentityDelta, Notice, Plan } from '../plan/plan';
import { sortNotices } from '../plan/sortNotices';
import { galleryTask } from '../plan/versionTask';
import { membersBut, membersOf, otherPart, type OtherMembers } from '../resource/otherMembers';
import type { Gallery } from './gallery';
import { existingGallery } from './galleryNotices';
import { identityNotices } from './identityNotices';

/** The mutable options of a gallery, with their new values. Absent ones stay unchanged. */
export type GalleryOptions = Pick<GallerySpec, 'description' | 'softDelete' | 'systemIdentity' | 'userIdentities'>;

/** Updates the options of a gallery. Unchanged ones are left out. Throws `AzureError` if a request needs what isn't known. */
export function updateGallery(gallery: Gallery, wanted: GalleryOptions): Plan {
  const target = gallery.id;
  const identity = identityDelta(gallery, wanted);
  const delta: GalleryDelta = {
    ...(wanted.description !== undefined &&
      wanted.description !== (gallery.description ?? '') && { description: wanted.description }),
    ...(wanted.softDelete !== undefined &&
      wanted.softDelete !== gallery.softDelete && { softDelete: wanted.softDelete }),
    ...(identity && { identity }),
  };
  const other = othersOfReplaced(gallery, delta);
  const isEmpty = Object.keys(delta).length === 0;
  return {
    kind: 'updateGallery',
    title: l10n.t('Edit gallery {0}', gallery.name),
    changes: isEmpty ? [] : [{ kind: 'updateGallery', target, spec: { ...delta, ...(other && { other }) } }],
    notices: sortNotices([
      ...existingGallery({ gallery: galleryTask({ existing: gallery }) }),
      ...(isEmpty
        ? [
            error('nothingToChange', {
              message: l10n.t('{0} already has these settings.', gallery.name),
              fix: l10n.t('Change something first.'),
              target,
            }),
          ]
        : []),
      ...identityNotices(target, identity?.users ?? []),
      ...(identity && gallery.systemIdentity && !identity.system ? [identityGoes(gallery)] : []),
      ...(delta.softDelete
        ? [
            info('softDeletePreview', {
              message: l10n.t(
                'Soft delete is an Azure preview feature. Azure accepts it only in subscriptions registered for the preview.',
              ),
              target,
            }),
          ]
        : []),
    ]),
  };
}

/** What else Azure has in the parts that a request replaces as a whole. */
function othersOfReplaced({ other }: Gallery, { softDelete, identity }: GalleryDelta): OtherMembers | undefined {
  const policy = softDelete === undefined ? undefined : membersOf(otherPart(other, 'properties'), ['softDeletePolicy']);
  const kept = identity && identityOthers(other, identity);
  return policy || kept ? { ...(kept && { identity: kept }), ...(policy && { properties: policy }) } : undefined;
}

function identityOthers(other: Gallery['other'], { users }: IdentityDelta): OtherMembers | undefined {
  const all = otherPart(other, 'identity');
  const kept = membersOf(otherPart(all, 'userAssignedIdentities'), users);
  const rest = membersBut(all, ['userAssignedIdentities']);
  return rest || kept ? { ...rest, ...(kept && { userAssignedIdentities: kept }) } : undefined;
}

function identityDelta(gallery: Gallery, wanted: GalleryOptions): IdentityDelta | undefined {
  const { systemIdentity: hadSystem = false, userIdentities: before = [] } = gallery;
  const { systemIdentity: system = hadSystem, userIdentities: users = before } = wanted;
  const gone = before.filter(id => !users.some(one => sameId(one, id)));
  const isSame = system === hadSystem && gone.length === 0 && newIdentities(gallery, wanted).length === 0;
  if (isSame) return undefined;
  // Azure requires the full list of identities.
  if (system === 'unknown') throw notUnderstood(gallery.id);
  return { system, users, gone };
}

/** IDs of the identities that the gallery doesn't have yet. */
function newIdentities({ userIdentities = [] }: Gallery, wanted: GalleryOptions): readonly string[] {
  return (wanted.userIdentities ?? []).filter(id => !userIdentities.some(one => sameId(one, id)));
}

function identityGoes({ id: target, name }: Gallery): Notice {
  return warning('identityGoes', {
    message: l10n.t(
      'The system-assigned managed identity of {0} is deleted permanently and loses its role assignments.',
      name,
    ),
    fix: l10n.t('If you turn it on again later, you get a new identity that needs the role assignments again.'),
    target,
  });
}
