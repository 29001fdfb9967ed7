import * as l10n from '@vscode/l10n';
import { stateName } from '../definition/compatibility';
import { fullName, nameOf } from '../id/resourceId';
import type { CatalogueRow } from './explanation';

/** Errors about the source of a version. */
export const sourceRows: readonly CatalogueRow[] = [
  {
    code: 'sourceBusy',
    when: { message: /too many requests on source '?([^'\s]+)'?/i },
    say: ([id = '']) => ({
      message: l10n.t('Too many requests are using {0} at the same time.', nameOf(id)),
      fix: l10n.t('Wait until the versions being created from it are done, then try again.'),
    }),
  },
  {
    code: 'sourceNotFound',
    when: {
      message:
        /source:?\s{1,9}(?:was not found: )?'?(\/[^\s'.,]+(?:\.[^\s'.,]+)*)'?\.?\s{0,9}(?:is not found|please make sure)/i,
    },
    say: ([id = '']) => ({
      message: l10n.t("Azure can't find the source {0} in the region of the version.", nameOf(id)),
      fix: l10n.t('Check that it still exists and that the version is created in the same region as the source.'),
    }),
  },
  {
    code: 'generationMismatch',
    when: { message: /different hypervisor generation \['?(V\d)'?\].*generation \['?(V\d)'?\]/is },
    say: ([image = '', definition = '']) => ({
      message: l10n.t(
        'The source is generation {0}, but the image definition is generation {1}.',
        image.slice(1),
        definition.slice(1),
      ),
      fix: l10n.t('Choose or create a generation {0} image definition.', image.slice(1)),
    }),
  },
  {
    code: 'osTypeMismatch',
    when: { message: /different os type \['?(\w+)'?\].*\['?(\w+)'?\]/is },
    say: ([image = '', definition = '']) => ({
      message: l10n.t('The source contains {0}, but the image definition is for {1}.', image, definition),
      fix: l10n.t('Choose or create an image definition for {0}.', image),
    }),
  },
  {
    code: 'osStateMismatch',
    when: { message: /os state in the parent gallery image \((\w+)\) is not (\w+)/i },
    say: ([definition = '', image = '']) => ({
      message: l10n.t(
        'The source is {0}, but the image definition is for {1} images.',
        stateName(image),
        stateName(definition),
      ),
      fix: l10n.t('Choose or create an image definition with the OS state {0}.', image),
    }),
  },
  {
    code: 'planMismatch',
    when: { message: /different plan \[.*\] than the parent gallery image plan/is },
    say: () => ({
      message: l10n.t('The source and the image definition have different purchase plans.'),
      fix: l10n.t(
        'Create an image definition with the purchase plan of the Marketplace image that the source comes from.',
      ),
    }),
  },
  {
    code: 'featureMismatch',
    when: {
      message:
        /contains gallery image property '(\w+)' which has a different value \['?([^\]']*)'?\] than the input gallery image property value \['?([^\]']*)/i,
    },
    say: ([feature = '', source = '', definition = '']) => ({
      message: l10n.t(
        '{0} is {1} for the source, but {2} for the image definition.',
        feature,
        source,
        definition === '' ? l10n.t('not set') : definition,
      ),
      fix: l10n.t('Choose or create an image definition with {0}: {1}.', feature, source),
    }),
  },
  {
    code: 'featureValueInvalid',
    when: { message: /value '([^']*)' for feature '(\w+)' is invalid/i },
    say: ([value = '', feature = '']) => ({
      message: l10n.t("Azure doesn't accept {0} as the value of {1}.", value, feature),
      fix: l10n.t('Choose another value. The Azure documentation lists the valid ones.'),
    }),
  },
  {
    code: 'sourceEncryptionUnread',
    when: { message: /DiskEncryptionSetId .*does not match DiskRP returned/is },
    say: () => ({
      message: l10n.t(
        "Azure can't create a version directly from a Trusted launch virtual machine or disk that is encrypted with a customer-managed key.",
      ),
      fix: l10n.t('Take snapshots of its disks, and create the version from the snapshots.'),
    }),
  },
  {
    code: 'securityTypeMismatch',
    when: { message: /security type '?(\w+)'? is not supported for the source/i },
    say: ([type = '']) => ({
      message: l10n.t("The source can't be used for an image definition with the security type {0}.", type),
      fix: l10n.t('Choose or create an image definition with another security type.'),
    }),
  },
  {
    code: 'sourceTooLarge',
    when: { message: /source resource size (\d+) exceeds the max size (\d+)/i },
    say: ([size = '', most = '']) => ({
      message: l10n.t('A disk of the source is {0} GB, but a version supports up to {1} GB.', size, most),
      fix: l10n.t('Shrink the disk on the virtual machine that it came from, then capture the virtual machine again.'),
    }),
  },
  {
    code: 'sourceNotReady',
    when: { message: /source '?([^'\s]+)'? is in state '?(\w+)/i },
    say: ([id = '', state = '']) => ({
      message: l10n.t("{0} isn't ready: Azure reports {1}.", nameOf(id), state),
      fix: l10n.t('Wait until its state is Succeeded, or choose another source.'),
    }),
  },
  {
    code: 'sourceKindWrong',
    when: { message: /must (?:either )?be a managed (?:image|disk)|one and only one source type/i },
    say: () => ({
      message: l10n.t("Azure can't create a version from this kind of source."),
      fix: l10n.t('Choose a managed image, a virtual machine, a version, a disk, or a snapshot.'),
    }),
  },
  {
    code: 'encryptedSourceElsewhere',
    when: { message: /encrypted source.*different subscription/is },
    say: () => ({
      message: l10n.t("The source is encrypted, but it isn't in the subscription of the gallery."),
      fix: l10n.t(
        "Use a gallery in the same subscription, or a source that isn't encrypted with a customer-managed key.",
      ),
    }),
  },
  {
    code: 'sourceTakesNoEncryption',
    when: { message: /encryption is not supported for source resource '([^']{1,1000})'/i },
    say: ([id = '']) => ({
      message: l10n.t("A version created from {0} can't be encrypted with a customer-managed key.", fullName(id)),
      fix: l10n.t(
        'Leave out the encryption, or use a virtual machine, disk, snapshot, or managed image as the source.',
      ),
    }),
  },
  {
    code: 'versionCopyFailed',
    when: { code: /^InvalidBeginGetAccessForGalleryImageVersionSnapshotResponseFromPIR$/i },
    say: () => ({
      message: l10n.t('Azure failed while it copied the source into the version.'),
      fix: l10n.t("Run Replace Failed Version on the version. Creating it again over the failed one doesn't help."),
    }),
  },
  {
    code: 'encryptionSetElsewhere',
    when: {
      message:
        /disk encryption set .*(?:must be in the same subscription|was not found|is required for disk|cannot be used with resource)/is,
    },
    say: () => ({
      message: l10n.t("A disk encryption set is missing or isn't in the required subscription and region."),
      fix: l10n.t("Assign a disk encryption set in the gallery's subscription to every region, or to none."),
    }),
  },
  {
    code: 'encryptionFixed',
    when: { message: /cannot specify new data disk image encryption lun/i },
    say: () => ({
      message: l10n.t("The encryption of a version's disks can't be changed after the version is created."),
      fix: l10n.t('Leave the encryption as it is, or create another version.'),
    }),
  },
  {
    code: 'encryptionLunUnknown',
    when: { message: /invalid lun \[(\d+)\] was specified in encryption/i },
    say: ([lun = '']) => ({
      message: l10n.t('Encryption is set for LUN {0}, but the source has no data disk there.', lun),
      fix: l10n.t('Remove that LUN, or use the LUN of a data disk of the source.'),
    }),
  },
  {
    code: 'uefiKeysTooMany',
    when: { message: /(?:uefi|additionalSignatures)[^.]{0,200}\b(?:256|exceeds?|too many)\b/i },
    say: () => ({
      message: l10n.t('The version has more UEFI keys than Azure accepts.'),
      fix: l10n.t('Keep up to {0} keys, and remove the rest.', 256),
    }),
  },
  {
    code: 'disksFixed',
    when: { message: /adding new data disks or changing the lun/i },
    say: () => ({
      message: l10n.t("The data disks of a version can't be changed after it's created."),
      fix: l10n.t('Choose another number, or delete that version first.'),
    }),
  },
  {
    code: 'confidentialNeedsEncryption',
    when: { message: /securityProfile\.type must be specified when the SecurityType/i },
    say: () => ({
      message: l10n.t(
        'The image definition is only for confidential virtual machines, but a region has no confidential encryption.',
      ),
      fix: l10n.t('Choose a confidential encryption for every region.'),
    }),
  },
  {
    code: 'sourceUnchangeable',
    when: { code: /^PropertyChangeNotAllowed$/i, message: /galleryImageVersion\.properties\.storageProfile/i },
    say: () => ({
      message: l10n.t('A version with this number already exists and was created from another source.'),
      fix: l10n.t('Choose another number, or delete that version first.'),
    }),
  },
  {
    code: 'definitionUnchangeable',
    when: {
      message:
        /changing property '(?:(?:galleryImage\.)?properties\.)?((?!galleryImageVersion\b)[\w.]+)' is not allowed/i,
    },
    say: ([property = '']) => ({
      message: l10n.t("An image definition with this name already exists, and its {0} can't be changed.", property),
      fix: l10n.t('Use that definition as it is, or create one with another name.'),
    }),
  },
  {
    code: 'needsGeneration2',
    when: { message: /\b(\w+)'? is only supported with hyperVGeneration/i },
    say: ([what = '']) => ({
      message: l10n.t('{0} is supported only with generation 2.', what),
      fix: l10n.t('Create a generation 2 image definition, or leave this out.'),
    }),
  },
];
