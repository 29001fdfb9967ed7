import * as l10n from '@vscode/l10n';
import { error, warning } from '../plan/notice';
import type { Notice } from '../plan/plan';
import type { Guard } from '../plan/versionTask';
import type { ImageSource } from './imageSource';

/** Largest disk of a version with full replicas, in GB. */
const largestDiskGB = 2048;
/** Largest data disk of a managed image by older documentation, in GB. Azure has copied larger ones since. */
const documentedDataDiskGB = 1023;

/** Largest disk of any kind in Shallow mode, which copies nothing. */
const largestShallowGB = 32_767;

type Mode = 'Full' | 'Shallow';
type Disk = Pick<ImageSource['dataDisks'][number], 'lun' | 'sizeGB'>;

/** Azure reports disks that are too large only while copying. */
export const diskSizes: Guard = ({ source, choice }) => {
  const added = (choice.dataDisks ?? []).map(({ lun, source: disk }) => ({ lun, sizeGB: disk.osDiskSizeGB }));
  return diskSizeNotices({ ...source, dataDisks: [...source.dataDisks, ...added] }, choice.replicationMode ?? 'Full');
};

/** The same for a source that isn't combined with other disks. */
export function diskSizeNotices(source: ImageSource, mode: Mode): Notice[] {
  if (source.kind === 'version' || source.kind === 'communityImage' || source.kind === 'sharedImage')
    return copyNotices(source, mode);
  return [...osDiskNotices(source, mode), ...source.dataDisks.flatMap(disk => dataDiskNotices(source, disk, mode))];
}

/** A version isn't refused for the disks that it has: only a shallow one can have such large ones. */
function copyNotices({ id: target, name, osDiskSizeGB, dataDisks }: ImageSource, mode: Mode): Notice[] {
  const most = mostGB(mode);
  const largest = Math.max(osDiskSizeGB ?? 0, ...dataDisks.map(({ sizeGB }) => sizeGB ?? 0));
  if (largest <= most) return [];
  const message = l10n.t('{0} has a disk of {1} GB, but Azure copies only up to {2} GB.', name, largest, most);
  return [warning('diskLarge', { message, fix: l10n.t('A shallow version supports larger disks.'), target })];
}

function osDiskNotices({ id: target, name, osDiskSizeGB: sizeGB = 0 }: ImageSource, mode: Mode): Notice[] {
  const most = mostGB(mode);
  if (sizeGB <= most) return [];
  const message = l10n.t('The OS disk of {0} is {1} GB, but a version supports up to {2} GB.', name, sizeGB, most);
  const fix = l10n.t(
    'Shrink the disk on the virtual machine that it came from, then capture the virtual machine again.',
  );
  return [error('osDiskTooLarge', { message, fix, target })];
}

function dataDiskNotices({ id: target, kind, name }: ImageSource, { lun, sizeGB = 0 }: Disk, mode: Mode): Notice[] {
  const most = mostGB(mode);
  if (sizeGB > most) {
    const message = l10n.t(
      'Data disk {0} of {1} is {2} GB, but a version supports up to {3} GB.',
      lun,
      name,
      sizeGB,
      most,
    );
    return [error('dataDiskTooLarge', { message, fix: l10n.t('Leave out that disk, or make it smaller.'), target })];
  }
  if (kind !== 'managedImage' || mode === 'Shallow' || sizeGB <= documentedDataDiskGB) return [];
  const message = l10n.t(
    'Data disk {0} of {1} is {2} GB. Azure copies up to {4} GB, but documents {3} GB for managed images.',
    lun,
    name,
    sizeGB,
    documentedDataDiskGB,
    most,
  );
  const fix = l10n.t(
    'If Azure refuses it, create the version from the virtual machine or from a snapshot of the disk.',
  );
  return [warning('diskLarge', { message, fix, target })];
}

function mostGB(mode: Mode): number {
  return mode === 'Shallow' ? largestShallowGB : largestDiskGB;
}
