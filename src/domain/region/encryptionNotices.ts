import * as l10n from '@vscode/l10n';
import { isConfidentialOnly, securityTypeOf } from '../definition/securityType';
import { nameOf, sameId, subscriptionOf } from '../id/resourceId';
import { sameName } from '../id/sameName';
import { error, warning } from '../plan/notice';
import type { Notice } from '../plan/plan';
import type { Guard, RegionTask } from '../plan/versionTask';
import type { VersionFacts } from '../version/versionFacts';
import { encryptionKindOf, encryptionSetIds, hasCustomerKey, isPlatformKeyed } from './encryption';
import { regionName } from './regionName';

/** Either all regions are encrypted with the customer's keys or for confidential machines, or none. */
export const regionsEncrypted = ({ choice, versionId: target }: RegionTask, facts: VersionFacts): Notice[] => {
  const bare = choice.targetRegions.filter(({ encryption }) => isPlatformKeyed(encryption));
  const kinds = choice.targetRegions.map(({ encryption }) => encryptionKindOf(encryption));
  if (kinds.every(kind => kind === undefined)) return [];
  const isKeyed = choice.targetRegions.some(({ encryption }) => hasCustomerKey(encryption));
  return bare.map(({ name }) => {
    const region = regionName(name, facts.locations);
    return error('regionNeedsEncryption', {
      message: isKeyed
        ? l10n.t('The version is encrypted with customer-managed keys, but {0} has no key.', region)
        : l10n.t('The version is encrypted for confidential virtual machines, but not in {0}.', region),
      fix: isKeyed
        ? l10n.t('Choose a disk encryption set in that region. Every region must have one, or none.')
        : l10n.t('Choose the same encryption in every region.'),
      target,
    });
  });
};

/** A definition that is only for confidential virtual machines needs confidential encryption in every region. */
export const versionEncrypted: Guard = (task, facts) => {
  if (!isConfidentialOnly(task.definition.words)) return regionsEncrypted(task, facts);
  const { choice, definition, versionId: target } = task;
  const bare = choice.targetRegions.filter(
    ({ encryption: body }) => isPlatformKeyed(body) || encryptionKindOf(body) === 'customerKey',
  );
  return bare.map(({ name }) =>
    error('confidentialNeedsEncryption', {
      message: l10n.t(
        'The image definition {0} is only for confidential virtual machines, but {1} has no confidential encryption.',
        definition.name,
        regionName(name, facts.locations),
      ),
      fix: l10n.t('In the options of the version, choose a confidential encryption for every region.'),
      target,
    }),
  );
};

/** Azure encrypts only what it creates from virtual machines, disks, snapshots and managed images. */
export const sourceKeyed: Guard = ({ choice, source, versionId: target }) => {
  if (!choice.targetRegions.some(({ encryption }) => hasCustomerKey(encryption))) return [];
  const kinds = [source, ...(choice.dataDisks ?? []).map(disk => disk.source)].map(({ kind }) => kind);
  if (kinds.includes('blob')) {
    return [
      error('sourceTakesNoEncryption', {
        message: l10n.t("A version created from a VHD can't be encrypted with a customer-managed key."),
        fix: l10n.t('Leave out the encryption, or first create a managed disk from the VHD.'),
        target,
      }),
    ];
  }
  if (source.kind !== 'version' && source.kind !== 'communityImage') return [];
  return [
    error('sourceTakesNoEncryption', {
      message: l10n.t("A version created from {0} can't be encrypted with a customer-managed key.", source.name),
      fix: l10n.t(
        'Leave out the encryption, or use a virtual machine, disk, snapshot, or managed image as the source.',
      ),
      target,
    }),
  ];
};

/** Azure copies a Trusted launch source first, and then refuses the customer's key. */
export const trustedLaunchKey: Guard = ({ choice, source, definition }) => {
  const security = source.securityType ?? securityTypeOf(definition.words);
  const isKeyed = choice.targetRegions.some(({ encryption: body }) => encryptionKindOf(body) === 'customerKey');
  if (!isKeyed || !sameName(security, 'TrustedLaunch')) return [];
  return [
    warning('trustedLaunchWithKey', {
      message: l10n.t(
        '{0} has Trusted launch. Azure might copy it and then fail at the customer-managed key.',
        source.name,
      ),
      fix: l10n.t('Use platform-managed keys, or a source without Trusted launch.'),
      target: source.id,
    }),
  ];
};

/** Which galleries support customer-managed keys, and for which versions. */
export const encryption: Guard = ({ choice, gallery, definition, versionId: target }) => {
  const encrypted = choice.targetRegions.filter(one => encryptionKindOf(one.encryption) !== undefined);
  if (encrypted.length === 0) return [];
  const sets = [...new Set(encrypted.flatMap(one => encryptionSetIds(one.encryption)))];
  const elsewhere = sets.filter(id => !sameId(subscriptionOf(id), subscriptionOf(gallery.id)));
  const permissions = gallery.existing?.permissions ?? gallery.create?.sharing?.permissions ?? 'Private';
  const confidential = encrypted.some(one => encryptionKindOf(one.encryption) !== 'customerKey');
  return [
    ...elsewhere.map(id =>
      error('encryptionSetElsewhere', {
        message: l10n.t("The disk encryption set {0} isn't in the subscription of the gallery.", nameOf(id)),
        fix: l10n.t('Choose one in the subscription of the gallery.'),
        target: id,
      }),
    ),
    ...(permissions === 'Private' || sets.length === 0
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
    ...(confidential && !isConfidentialOnly(definition.words)
      ? [
          error('confidentialNeedsDefinition', {
            message: l10n.t(
              "Confidential encryption requires a definition that's only for confidential virtual machines.",
            ),
            fix: l10n.t('Choose a definition with the security type ConfidentialVM, or another type of encryption.'),
            target,
          }),
        ]
      : []),
  ];
};
