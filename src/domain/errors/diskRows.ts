import * as l10n from '@vscode/l10n';
import { nameOf } from '../id/resourceId';
import type { CatalogueRow } from './explanation';

/** Errors about the disks of a version's source, and about disks of machines. */
export const diskRows: readonly CatalogueRow[] = [
  {
    code: 'machineEphemeralDisk',
    when: { message: /virtual machine '?(\S+?)'? cannot contain an ephemeral os disk/i },
    say: ([id = '']) => ({
      message: l10n.t("The OS disk of {0} is ephemeral. It's stored on the host and can't be captured.", nameOf(id)),
      fix: l10n.t(
        'Create a virtual machine with a managed OS disk from the same image, then export that virtual machine.',
      ),
    }),
  },
  {
    code: 'machineUnmanagedDisks',
    when: { message: /virtual machine '?(\S+?)'? must be created from managed disks/i },
    say: ([id = '']) => ({
      message: l10n.t("{0} doesn't use managed disks.", nameOf(id)),
      fix: l10n.t('Convert its disks to managed disks first.'),
    }),
  },
  {
    code: 'machineDiskTypeRefused',
    when: { message: /virtual machine '?(\S+?)'? cannot contain disk .* stored in an? (\w+) account/i },
    say: ([id = '', type = '']) => ({
      message: l10n.t("{0} has a disk of type {1}, which can't be captured.", nameOf(id), type),
      fix: l10n.t('Detach the disk or change its type, then try again.'),
    }),
  },
  {
    code: 'vhdSizeUnsupported',
    when: { message: /unsupported virtual size/i },
    say: () => ({
      message: l10n.t("The VHD has a size that Azure doesn't support."),
      fix: l10n.t('Resize it to a whole number of MiB, then upload it again.'),
    }),
  },
  {
    code: 'vhdInvalid',
    when: { code: /^InvalidVhd$/i },
    say: () => ({
      message: l10n.t("The blob isn't a VHD that Azure supports."),
      fix: l10n.t('Convert the disk to a VHD of fixed size, not VHDX, and upload it as a page blob.'),
    }),
  },
  {
    code: 'lunRepeated',
    when: { message: /duplicated lun numbers|duplicate luns? /i },
    say: () => ({
      message: l10n.t('Two data disks have the same LUN.'),
      fix: l10n.t('Give each data disk its own LUN.'),
    }),
  },
  {
    code: 'diskRepeated',
    when: { message: /duplicated source ids|cannot point to same blob/i },
    say: () => ({
      message: l10n.t('The same disk, snapshot, or blob is used for two disks of the version.'),
      fix: l10n.t('Choose a different one for each disk.'),
    }),
  },
  {
    code: 'sourceIdInvalid',
    when: { message: /property id '([^']+)' at path '[^']*source\.id' is invalid/i },
    say: ([id = '']) => ({
      message: l10n.t("Azure can't create an image version from {0}.", id),
      fix: l10n.t('Choose a resource in one of your subscriptions as the source.'),
    }),
  },
  {
    code: 'shallowOneRegion',
    when: { message: /shallow replication mode supports only/i },
    say: () => ({
      message: l10n.t('A shallow version can be only in its home region.'),
      fix: l10n.t('Remove the other regions, or create a full version.'),
    }),
  },
];
