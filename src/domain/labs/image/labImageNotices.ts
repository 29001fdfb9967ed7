import * as l10n from '@vscode/l10n';
import { listText } from '../../../base/listText';
import type { ImageDefinition } from '../../definition/imageDefinition';
import { fullName } from '../../id/resourceId';
import { error, info, warning } from '../../plan/notice';
import type { Notice } from '../../plan/plan';
import { regionKey, type Location } from '../../region/region';
import { regionName } from '../../region/regionName';
import type { ImageVersion } from '../../version/imageVersion';
import { latestByRegion } from '../../version/latest';
import { newestFirst } from '../../version/semanticVersion';
import type { LabImage } from './labImage';
import { hasSeveralDisks, isTooLarge, labDoubts, largestLabDiskGB } from './labImageFit';

/** The version that labs in a region would use is suitable for labs. */
export function labImageVersion(
  definitionId: string,
  region: string,
  versions: readonly ImageVersion[] | undefined,
  locations?: readonly Location[],
): Notice[] {
  const target = definitionId;
  const name = fullName(definitionId);
  if (!versions) {
    const message = l10n.t("Couldn't check whether {0} has a version for labs.", name);
    return [info('versionsNotChecked', { message, target })];
  }
  const latest = latestByRegion(versions).get(regionKey(region));
  if (latest) return diskNotices(latest);
  const message = l10n.t('{0} has no latest version in {1}.', name, regionName(region, locations));
  const fix = l10n.t('Replicate a version there, or choose another region.');
  return [error('noLatestHere', { message, fix, target }), ...newest(versions).flatMap(diskNotices)];
}

/** Lab Services silently hides such images. */
function diskNotices(version: ImageVersion): Notice[] {
  const target = version.id;
  const name = fullName(target);
  return [
    ...(isTooLarge(version)
      ? [
          error('labImageTooLarge', {
            message: l10n.t(
              'The OS disk of {0} is {1} GB, but labs support up to {2} GB.',
              name,
              version.osDiskSizeGB ?? 0,
              largestLabDiskGB,
            ),
            fix: l10n.t("Re-create the image from a virtual machine with a smaller disk. A disk can't be shrunk."),
            target,
          }),
        ]
      : []),
    ...(hasSeveralDisks(version)
      ? [
          error('labImageSeveralDisks', {
            message: l10n.t('{0} has {1} disks, but labs support only one.', name, version.dataDisks.length + 1),
            fix: l10n.t('Create a version from the OS disk only.'),
            target,
          }),
        ]
      : []),
  ];
}

function newest(versions: readonly ImageVersion[]): readonly ImageVersion[] {
  return [...versions].sort(newestFirst).slice(0, 1);
}

/** What causes no error when an image is enabled, but hides it from labs. */
export function hiddenImage(
  image: LabImage,
  region: string,
  versions: readonly ImageVersion[] | undefined,
  locations?: readonly Location[],
): Notice[] {
  return labImageVersion(image.definitionId, region, versions, locations).map(notice =>
    notice.severity === 'info'
      ? notice
      : warning('labImageHidden', {
          message: l10n.t("{0} still won't be offered. {1}", image.name, notice.message),
          ...(notice.fix !== undefined && { fix: notice.fix }),
          target: image.id,
        }),
  );
}

/** What isn't documented to work. */
export function uncertainImage(definition: ImageDefinition): Notice[] {
  const doubts = labDoubts(definition);
  if (doubts.length === 0) return [];
  return [
    warning('labImageUncertain', {
      message: l10n.t('Labs might not be able to use {0}: {1}.', definition.name, listText(doubts)),
      fix: l10n.t('Generation 1, x64 images with standard security always work.'),
      target: definition.id,
    }),
  ];
}
