import * as l10n from '@vscode/l10n';
import { securityTypeOf } from '../definition/compatibility';
import { encryptionKindOf, encryptionSetIds } from './encryption';
import type { VersionFacts } from '../version/versionFacts';
import type { Notice } from '../plan/plan';
import { regionName } from './regionName';
import { nameOf, sameId, subscriptionOf } from '../id/resourceId';
import { sameName } from '../id/sameName';
import { error } from '../plan/notice';
import type { Guard, RegionTask } from '../plan/versionTask';

/** Either all regions use customer-managed keys, or none. */
export const regionsEncrypted = ({ choice, versionId: target }: RegionTask, facts: VersionFacts): Notice[] => {
  const bare = choice.targetRegions.filter(({ encryption }) => encryption === undefined);
  if (bare.length === choice.targetRegions.length) return [];
  return bare.map(({ name }) =>
    error('regionNeedsEncryption', {
      message: l10n.t(
        'The version is encrypted with customer-managed keys, but {0} has no key.',
        regionName(name, facts.locations),
      ),
      fix: l10n.t('Choose a disk encryption set in that region. Every region must have one, or none.'),
      target,
    }),
  );
};

/** Which galleries support customer-managed keys, and for which versions. */
export const encryption: Guard = ({ choice, gallery, definition, versionId: target }) => {
  const encrypted = choice.targetRegions.filter(one => encryptionKindOf(one.encryption) !== undefined);
  if (encrypted.length === 0) return [];
  const sets = [...new Set(encrypted.flatMap(one => encryptionSetIds(one.encryption)))];
  const elsewhere = sets.filter(id => !sameId(subscriptionOf(id), subscriptionOf(gallery.id)));
  const permissions = gallery.existing?.permissions ?? gallery.create?.sharing?.permissions ?? 'Private';
  const security = securityTypeOf(definition.words);
  const confidential = encrypted.some(one => encryptionKindOf(one.encryption) !== 'customerKey');
  return [
    ...elsewhere.map(id =>
      error('encryptionSetElsewhere', {
        message: l10n.t("The disk encryption set {0} isn't in the subscription of the gallery.", nameOf(id)),
        fix: l10n.t('Choose one in the subscription of the gallery.'),
        target: id,
      }),
    ),
    ...(permissions === 'Private'
      ? []
      : [
          error('sharedGalleryTakesNoEncryption', {
            message: l10n.t(
              "The gallery {0} is shared and doesn't accept versions encrypted with customer-managed keys.",
              gallery.name,
            ),
            fix: l10n.t('Leave out the encryption, or choose a private gallery.'),
            target,
          }),
        ]),
    ...(confidential && !sameName(security, 'ConfidentialVM')
      ? [
          error('confidentialNeedsDefinition', {
            message: l10n.t("Confidential encryption requires a definition that's only for confidential VMs."),
            fix: l10n.t('Choose a definition with the security type ConfidentialVM, or another type of encryption.'),
            target,
          }),
        ]
      : []),
  ];
};
