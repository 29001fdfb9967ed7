import * as l10n from '@vscode/l10n';
import type { Notice } from '../plan/plan';
import type { Guard } from '../plan/versionTask';
import { error } from '../plan/notice';

/** Largest disk of a version with full replicas, in GB. */
const largestOsDiskGB = 2048;
/** Largest data disk of a managed image, in GB. */
const largestDataDiskGB = 1023;

/** Largest disk of any kind in Shallow mode, which copies nothing. */
const largestShallowGB = 32_767;

/** Azure reports disks that are too large only while copying. */
export const diskSizes: Guard = ({ source: image, choice }) => {
  const shallow = choice.replicationMode === 'Shallow';
  const mostOs = shallow ? largestShallowGB : largestOsDiskGB;
  const mostData = shallow ? largestShallowGB : largestDataDiskGB;
  const target = image.id;
  const notices: Notice[] = [];
  if ((image.osDiskSizeGB ?? 0) > mostOs) {
    const message = l10n.t(
      'The OS disk of {0} is {1} GB, but a version supports up to {2} GB.',
      image.name,
      image.osDiskSizeGB ?? 0,
      mostOs,
    );
    const fix = l10n.t('Shrink the disk on the VM that it came from, then capture the VM again.');
    notices.push(error('osDiskTooLarge', { message, fix, target }));
  }
  const added = (choice.dataDisks ?? []).map(({ lun, source }) => ({ lun, sizeGB: source.osDiskSizeGB }));
  for (const { lun, sizeGB } of [...image.dataDisks, ...added]) {
    if (sizeGB === undefined || sizeGB <= mostData) continue;
    const isClone = image.kind === 'managedImage';
    const message = isClone
      ? l10n.t(
          'Data disk {0} of {1} is {2} GB, but a managed image supports up to {3} GB.',
          lun,
          image.name,
          sizeGB,
          mostData,
        )
      : l10n.t(
          'Data disk {0} of {1} is {2} GB, but a version supports up to {3} GB.',
          lun,
          image.name,
          sizeGB,
          mostData,
        );
    const fix = isClone
      ? l10n.t('Create the version from the VM or from a snapshot of the disk instead.')
      : l10n.t('Leave out that disk, or make it smaller.');
    notices.push(error('dataDiskTooLarge', { message, fix, target }));
  }
  return notices;
};
