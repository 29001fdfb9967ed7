import * as l10n from '@vscode/l10n';
import { nameOf } from '../id/resourceId';
import { info } from '../plan/notice';
import type { GallerySpec, Notice, Plan, ResourceGroupSpec } from '../plan/plan';
import { quotaNotices } from '../plan/quotaNotices';
import { sortNotices } from '../plan/sortNotices';
import { galleryTask } from '../plan/versionTask';
import { regionKey } from '../region/region';
import { tagNotices } from '../resource/tagNotices';
import type { VersionFacts } from '../version/versionFacts';
import { communityNotices } from './communityNotices';
import { newGallery, newResourceGroup } from './galleryNotices';
import { identityNotices } from './identityNotices';

export interface GalleryChoice {
  readonly id: string;
  readonly create: GallerySpec;
  readonly resourceGroup?: { readonly id: string; readonly create: ResourceGroupSpec };
}

/** A new gallery, and its resource group if that is new too. */
export function createGallery(choice: GalleryChoice, facts: VersionFacts): Plan {
  const { id, create, resourceGroup } = choice;
  const task = { gallery: galleryTask(choice) };
  return {
    kind: 'createGallery',
    title: l10n.t('Create gallery {0}', nameOf(id)),
    changes: [
      ...(resourceGroup
        ? [
            {
              kind: 'createResourceGroup' as const,
              target: resourceGroup.id,
              spec: withRegionKey(resourceGroup.create),
            },
          ]
        : []),
      { kind: 'createGallery', target: id, spec: withRegionKey(create) },
    ],
    notices: sortNotices([
      ...newResourceGroup(task, facts),
      ...newGallery(task, facts),
      ...communityNotices(id, create.sharing),
      ...optionNotices(id, create),
      ...tagNotices(id, create.tags),
      ...quotaNotices([{ usage: 'Gallery', id, location: create.location }], facts),
      ...notChecked(facts),
    ]),
  };
}

function optionNotices(target: string, { softDelete, sharing, userIdentities = [] }: GallerySpec): Notice[] {
  return [
    ...identityNotices(target, userIdentities),
    ...(softDelete
      ? [
          info('softDeletePreview', {
            message: l10n.t(
              'Soft delete is an Azure preview feature. Azure accepts it only in subscriptions registered for the preview.',
            ),
            target,
          }),
        ]
      : []),
    ...(sharing
      ? [
          info('sharingIrreversible', {
            message: l10n.t(
              "How a gallery is shared is set when it's created. After that, it can only be made private.",
            ),
            target,
          }),
        ]
      : []),
    ...(sharing?.permissions === 'Groups'
      ? [
          info('sharingPreview', {
            message: l10n.t(
              'Direct sharing is an Azure preview feature. Azure accepts it only in subscriptions registered for the preview.',
            ),
            target,
          }),
        ]
      : []),
  ];
}

function notChecked({ locations, galleryNames }: VersionFacts): Notice[] {
  return [
    ...(locations ? [] : [info('regionsNotChecked', { message: l10n.t("Couldn't check whether the regions exist.") })]),
    ...(galleryNames
      ? []
      : [
          info('galleryNameNotChecked', {
            message: l10n.t("Couldn't check whether the gallery name is available in the subscription."),
          }),
        ]),
  ];
}

function withRegionKey<T extends { readonly location: string }>(spec: T): T {
  return { ...spec, location: regionKey(spec.location) };
}
