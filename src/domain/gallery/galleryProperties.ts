import * as l10n from '@vscode/l10n';
import type { Facts } from '../../base/yaml';
import { orUnknown } from '../resource/orUnknown';
import { identityFacts, yesOrNo, type Names } from '../resource/placeProperties';
import type { ForeignGallery } from './foreignGallery';
import type { Gallery } from './gallery';
import type { GallerySharing } from './gallerySharing';

export function galleryProperties(gallery: Gallery, sharing: GallerySharing | undefined, names: Names): Facts {
  return {
    [l10n.t('Gallery')]: identityFacts(gallery, '', names),
    [l10n.t('Properties')]: {
      [l10n.t('Description')]: gallery.description,
      [l10n.t('Soft delete')]: yesOrNo(gallery.softDelete),
      [l10n.t('System-assigned managed identity')]: yesOrNo(
        gallery.systemIdentity === 'unknown' ? undefined : gallery.systemIdentity === true,
      ),
      [l10n.t('User-assigned managed identities')]: gallery.userIdentities,
    },
    [l10n.t('Sharing')]: sharingFacts(gallery, sharing, names),
    [l10n.t('Tags')]: gallery.tags,
  };
}

function sharingFacts({ permissions }: Gallery, sharing: GallerySharing | undefined, names: Names): Facts {
  const community = sharing?.community;
  return {
    [l10n.t('Shared with')]:
      permissions === undefined
        ? orUnknown(undefined)
        : {
            Private: l10n.t('no one (private)'),
            Groups: l10n.t('subscriptions and tenants'),
            Community: publicationText(community),
          }[permissions],
    [l10n.t('Subscriptions')]: sharing?.subscriptions.map(id => `${names.subscriptionName(id)} (${id})`),
    [l10n.t('Tenants')]: sharing?.tenants,
    ...(community && {
      [l10n.t('Public names')]: community.publicNames.map(name => `/CommunityGalleries/${name}`),
      [l10n.t('Publisher')]: community.publisherUri,
      [l10n.t('Publisher contact')]: community.publisherContact,
      [l10n.t('License terms')]: community.eula,
    }),
  };
}

/** `community` is undefined if it couldn't be read. */
function publicationText(community: GallerySharing['community']): string {
  if (!community || community.enabled) return l10n.t('everyone');
  return community.enabled === false ? l10n.t('no one yet (not published)') : orUnknown(undefined);
}

/** A gallery shared by someone else. */
export function foreignGalleryProperties(gallery: ForeignGallery, names: Names): Facts {
  const { id, name, kind, regions, publisher } = gallery;
  return {
    [kind === 'shared' ? l10n.t('Shared gallery') : l10n.t('Community gallery')]: {
      [kind === 'shared' ? l10n.t('Unique name') : l10n.t('Public name')]: name,
      [l10n.t('Resource ID')]: id,
      [l10n.t('Regions')]: regions.map(region => names.regionName(region)),
    },
    [l10n.t('Publisher')]: {
      [l10n.t('URI')]: publisher?.uri,
      [l10n.t('Contact')]: publisher?.contact,
      [l10n.t('License terms')]: publisher?.eula,
      [l10n.t('Privacy statement')]: publisher?.privacyStatementUri,
      [l10n.t('Disclaimer')]: publisher?.disclaimer,
    },
  };
}
