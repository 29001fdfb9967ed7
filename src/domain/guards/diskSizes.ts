import * as l10n from '@vscode/l10n';
import type { Notice } from '../plan';
import type { Guard } from './versionTask';
import { error } from './notice';

/** Largest disk of a version that is copied in full, in GB. */
const largestOsDiskGB = 2048;
/** Largest data disk of a managed image, in GB. */
const largestDataDiskGB = 1023;

/** Azure finds disks that are too large only while it copies. */
export const diskSizes: Guard = ({ source: image }) => {
  const target = image.id;
  const notices: Notice[] = [];
  if ((image.osDiskSizeGB ?? 0) > largestOsDiskGB) {
    const message = l10n.t(
      'The OS disk of {0} has {1} GB, and a version can have {2} GB at most.',
      image.name,
      image.osDiskSizeGB ?? 0,
      largestOsDiskGB,
    );
    const fix = l10n.t('Shrink the disk on the machine it came from and capture it again.');
    notices.push(error('osDiskTooLarge', { message, fix, target }));
  }
  for (const { lun, sizeGB } of image.dataDisks) {
    if (sizeGB === undefined || sizeGB <= largestDataDiskGB) continue;
    const message = l10n.t(
      'Data disk {0} of {1} has {2} GB, and a managed image can give {3} GB at most.',
      lun,
      image.name,
      sizeGB,
      largestDataDiskGB,
    );
    const fix = l10n.t('Make the version from the machine or from a snapshot of the disk instead.');
    notices.push(error('dataDiskTooLarge', { message, fix, target }));
  }
  return notices;
};
