import * as l10n from '@vscode/l10n';
import type { GalleryOptions } from '../../domain/gallery/updateGallery';
import { nameOf } from '../../domain/id/resourceId';
import { switchRow, textRow, type FormRow } from '../engine/form';

/** Options of a gallery that can be set on creation and changed later. */
export function optionRows<T extends GalleryOptions>(): readonly FormRow<T>[] {
  return [
    textRow<T>(
      l10n.t('Description'),
      one => one.description,
      (one, description) => ({ ...one, description }),
    ),
    switchRow<T>(
      l10n.t('Soft delete'),
      one => one.softDelete ?? false,
      (one, softDelete) => ({ ...one, softDelete }),
      l10n.t('Deleted versions can be restored for a few days, and are billed until then. An Azure preview feature.'),
    ),
    switchRow<T>(
      l10n.t('System-assigned managed identity'),
      one => one.systemIdentity ?? false,
      (one, systemIdentity) => ({ ...one, systemIdentity }),
      l10n.t('Deleted together with the gallery.'),
    ),
    textRow<T>(
      l10n.t('User-assigned managed identities'),
      one => one.userIdentities?.map(nameOf).join(', '),
      (one, text) => ({ ...one, userIdentities: text.split(/[\s,]+/).filter(Boolean) }),
      {
        prompt: l10n.t('Resource IDs of user-assigned managed identities, separated by commas; leave empty for none'),
        detail: l10n.t('Kept when the gallery is deleted.'),
        value: one => one.userIdentities?.join(', '),
      },
    ),
  ];
}
