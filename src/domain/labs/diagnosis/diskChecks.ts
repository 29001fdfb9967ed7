import * as l10n from '@vscode/l10n';
import { fullName } from '../../id/resourceId';
import { hasSeveralDisks, isTooLarge, largestLabDiskGB } from '../image/labImageFit';
import type { CheckContext } from './checkContext';
import type { LabCheck } from './labCheck';
import { noVersionCheck } from './noVersionCheck';

export function diskSizeCheck(context: CheckContext): LabCheck {
  const { version } = context;
  const code = 'osDiskSize';
  if (!version) return noVersionCheck(code, context);
  const name = fullName(version.id);
  const size = version.osDiskSizeGB;
  if (size === undefined) {
    return {
      code,
      state: 'unknown',
      sentence: l10n.t("Azure hasn't reported the OS disk size of {0} yet.", name),
    };
  }
  if (!isTooLarge(version)) {
    const sentence = l10n.t('The OS disk of {0} is {1} GB; labs support up to {2} GB.', name, size, largestLabDiskGB);
    return { code, state: 'ok', sentence };
  }
  return {
    code,
    state: 'problem',
    sentence: l10n.t(
      "The OS disk of {0} is {1} GB, but labs support up to {2} GB. A disk can't be shrunk, so re-create the image with a smaller one.",
      name,
      size,
      largestLabDiskGB,
    ),
  };
}

export function diskCountCheck(context: CheckContext): LabCheck {
  const { version } = context;
  const code = 'oneDisk';
  if (!version) return noVersionCheck(code, context);
  const name = fullName(version.id);
  if (!hasSeveralDisks(version)) return { code, state: 'ok', sentence: l10n.t('{0} has one disk.', name) };
  return {
    code,
    state: 'problem',
    sentence: l10n.t('{0} has {1} disks, but labs support only one.', name, version.dataDisks.length + 1),
    fix: {
      ...{ action: 'createVersionFromOsDisk', title: l10n.t('Create Version from OS Disk') },
      versionId: version.id,
    },
  };
}
