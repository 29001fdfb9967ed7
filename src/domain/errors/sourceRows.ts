import * as l10n from '@vscode/l10n';
import { nameOf } from '../resourceId';
import type { CatalogueRow } from './explanation';

/** What Azure says of the source of a version. */
export const sourceRows: readonly CatalogueRow[] = [
  {
    code: 'sourceBusy',
    when: { message: /too many requests on source '?([^'\s]+)'?/i },
    say: ([id = '']) => ({
      message: l10n.t('{0} is in use for too many requests at once.', nameOf(id)),
      fix: l10n.t('Wait until the versions being made from it are done, then try again.'),
    }),
  },
  {
    code: 'sourceNotFound',
    when: {
      message:
        /source:?\s+(?:was not found: )?'?(\/[^\s'.,]+(?:\.[^\s'.,]+)*)'?\.?\s*(?:is not found|please make sure)/i,
    },
    say: ([id = '']) => ({
      message: l10n.t('Azure does not find the source {0} in the region of the version.', nameOf(id)),
      fix: l10n.t('Check that it still exists, and that the version is made in the same region as the source.'),
    }),
  },
  {
    code: 'generationMismatch',
    when: { message: /different hypervisor generation \['?(V\d)'?\].*generation \['?(V\d)'?\]/is },
    say: ([image = '', definition = '']) => ({
      message: l10n.t(
        'The source is of generation {0} and the image definition of generation {1}.',
        image.slice(1),
        definition.slice(1),
      ),
      fix: l10n.t('Choose or make an image definition of generation {0}.', image.slice(1)),
    }),
  },
  {
    code: 'osTypeMismatch',
    when: { message: /different os type \['?(\w+)'?\].*\['?(\w+)'?\]/is },
    say: ([image = '', definition = '']) => ({
      message: l10n.t('The source holds {0} and the image definition is for {1}.', image, definition),
      fix: l10n.t('Choose or make an image definition for {0}.', image),
    }),
  },
  {
    code: 'osStateMismatch',
    when: { message: /os state in the parent gallery image \((\w+)\) is not (\w+)/i },
    say: ([definition = '', image = '']) => ({
      message: l10n.t('The source is {0} and the image definition is for {1} images.', image, definition),
      fix: l10n.t('Choose or make an image definition whose OS state is {0}.', image),
    }),
  },
  {
    code: 'planMismatch',
    when: { message: /different plan \[.*\] than the parent gallery image plan/is },
    say: () => ({
      message: l10n.t('The source has another purchase plan than the image definition.'),
      fix: l10n.t(
        'Make an image definition with the purchase plan of the Marketplace image that the source comes from.',
      ),
    }),
  },
  {
    code: 'securityTypeMismatch',
    when: { message: /security type '?(\w+)'? is not supported for the source/i },
    say: ([type = '']) => ({
      message: l10n.t('The source cannot go into an image definition with the security type {0}.', type),
      fix: l10n.t('Choose or make an image definition with another security type.'),
    }),
  },
  {
    code: 'sourceTooLarge',
    when: { message: /source resource size (\d+) exceeds the max size (\d+)/i },
    say: ([size = '', most = '']) => ({
      message: l10n.t('A disk of the source has {0} GB, and a version can have {1} GB at most.', size, most),
      fix: l10n.t('Shrink the disk on the machine it came from and capture it again.'),
    }),
  },
  {
    code: 'sourceNotReady',
    when: { message: /source '?([^'\s]+)'? is in state '?(\w+)/i },
    say: ([id = '', state = '']) => ({
      message: l10n.t('{0} is not ready: Azure says {1}.', nameOf(id), state),
      fix: l10n.t('Wait until it is Succeeded, or choose another source.'),
    }),
  },
  {
    code: 'sourceKindWrong',
    when: { message: /must (?:either )?be a managed (?:image|disk)|one and only one source type/i },
    say: () => ({
      message: l10n.t('The source is not of a kind that Azure can make a version from.'),
      fix: l10n.t('Choose a managed image, a virtual machine, a version, a disk or a snapshot.'),
    }),
  },
  {
    code: 'encryptedSourceElsewhere',
    when: { message: /encrypted source.*different subscription/is },
    say: () => ({
      message: l10n.t('The source is encrypted and in another subscription than the gallery.'),
      fix: l10n.t('Use a gallery of the same subscription, or a source without its own encryption.'),
    }),
  },
  {
    code: 'encryptionSetElsewhere',
    when: {
      message: /disk encryption set .*(?:must be in the same subscription|was not found|is required for disk)/is,
    },
    say: () => ({
      message: l10n.t('A disk encryption set is missing, or not in the subscription and region where it is needed.'),
      fix: l10n.t('Give every region a disk encryption set of the subscription of the gallery, or none any region.'),
    }),
  },
  {
    code: 'sourceUnchangeable',
    when: { code: /^PropertyChangeNotAllowed$/i, message: /galleryImageVersion\.properties\.storageProfile/i },
    say: () => ({
      message: l10n.t('A version with this number exists and was made from another source.'),
      fix: l10n.t('Choose another number, or delete that version first.'),
    }),
  },
  {
    code: 'definitionUnchangeable',
    when: { message: /changing property '(?:galleryImage\.)?properties\.([\w.]+)' is not allowed/i },
    say: ([property = '']) => ({
      message: l10n.t('An image definition of this name exists, and its {0} cannot be changed.', property),
      fix: l10n.t('Use that definition as it is, or make one with another name.'),
    }),
  },
  {
    code: 'needsGeneration2',
    when: { message: /'?(\w+)'? is only supported with hyperVGeneration/i },
    say: ([what = '']) => ({
      message: l10n.t('{0} goes with generation 2 only.', what),
      fix: l10n.t('Make the image definition of generation 2, or leave this out.'),
    }),
  },
];
