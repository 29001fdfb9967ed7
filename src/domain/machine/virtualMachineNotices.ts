import * as l10n from '@vscode/l10n';
import { sameName } from '../id/sameName';
import { errorsInto, warning } from '../plan/notice';
import type { Notice } from '../plan/plan';
import type { SourceGuard } from '../plan/versionTask';

const refusedDiskTypes = ['UltraSSD_LRS', 'PremiumV2_LRS'];

/** What Azure doesn't capture of a machine, and the consequences of capturing. */
export const virtualMachine: SourceGuard = ({ source }) => {
  if (source.kind !== 'virtualMachine') return [];
  const { id: target, name } = source;
  const notices: Notice[] = [];
  const refuse = errorsInto(notices, target);
  if (source.ephemeralOsDisk) {
    refuse(
      'machineEphemeralDisk',
      l10n.t("The OS disk of {0} is ephemeral. It's stored on the host and can't be captured.", name),
      l10n.t('Create a virtual machine with a managed OS disk from the same image, then export that virtual machine.'),
    );
  }
  if (source.unmanagedDisks) {
    refuse(
      'machineUnmanagedDisks',
      l10n.t("{0} doesn't use managed disks.", name),
      l10n.t('Convert its disks to managed disks, or create the version from their VHDs.'),
    );
  }
  const types = [source.osDiskStorageType, ...source.dataDisks.map(disk => disk.storageType)];
  for (const type of new Set(types.filter(one => refusedDiskTypes.some(refused => sameName(refused, one ?? ''))))) {
    refuse(
      'machineDiskTypeRefused',
      l10n.t("{0} has a disk of type {1}, which can't be captured.", name, type ?? ''),
      l10n.t('Detach that disk, or create the version from snapshots of the other disks.'),
    );
  }
  if (source.osState === 'Generalized') {
    const message = l10n.t('{0} is generalized and can never be started again.', name);
    notices.push(
      warning('machineGeneralized', { message, fix: l10n.t('Create new virtual machines from the version.'), target }),
    );
  }
  if (source.powerState === 'running') {
    const message = l10n.t("{0} is running. Data that it's writing now might be missing from the version.", name);
    notices.push(warning('machineRunning', { message, fix: l10n.t('Stop it first for a clean copy.'), target }));
  }
  return notices;
};
