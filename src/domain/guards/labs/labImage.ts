import * as l10n from '@vscode/l10n';
import { hasSeveralDisks, isTooLarge, labDoubts, largestLabDiskGB } from '../../labs/labImageFit';
import { latestByRegion } from '../../latest';
import type { ImageDefinition } from '../../model/definition';
import type { LabImage } from '../../model/labImage';
import type { ImageVersion } from '../../model/version';
import type { Notice } from '../../plan';
import { regionKey, type Location } from '../../region';
import { regionName } from '../../regionName';
import { fullName } from '../../resourceId';
import { byNumberDescending } from '../../semanticVersion';
import { error, info, warning } from '../notice';

/** The version that labs in a region would take can be what labs are made from. */
export function labImageVersion(
  definitionId: string,
  region: string,
  versions: readonly ImageVersion[] | undefined,
  locations?: readonly Location[],
): Notice[] {
  const target = definitionId;
  const name = fullName(definitionId);
  if (!versions) {
    const message = l10n.t('Whether a version of {0} is there for labs was not checked.', name);
    return [info('versionsNotChecked', { message, target })];
  }
  const latest = latestByRegion(versions).get(regionKey(region));
  if (latest) return diskNotices(latest);
  const message = l10n.t('{0} has no latest version in {1}.', name, regionName(region, locations));
  const fix = l10n.t('Replicate a version there, or choose another region.');
  return [error('noLatestHere', { message, fix, target }), ...newest(versions).flatMap(diskNotices)];
}

/** Lab Services hides such images without a word. */
function diskNotices(version: ImageVersion): Notice[] {
  const target = version.id;
  const name = fullName(target);
  return [
    ...(isTooLarge(version)
      ? [
          error('labImageTooLarge', {
            message: l10n.t(
              'The OS disk of {0} has {1} GB, and labs take {2} GB at most.',
              name,
              version.osDiskSizeGB ?? 0,
              largestLabDiskGB,
            ),
            fix: l10n.t('Make the image anew from a machine with a smaller disk: a disk cannot shrink.'),
            target,
          }),
        ]
      : []),
    ...(hasSeveralDisks(version)
      ? [
          error('labImageSeveralDisks', {
            message: l10n.t('{0} has {1} disks, and labs take one.', name, version.dataDiskSizesGB.length + 1),
            fix: l10n.t('Create a version from its OS disk alone.'),
            target,
          }),
        ]
      : []),
  ];
}

function newest(versions: readonly ImageVersion[]): readonly ImageVersion[] {
  return [...versions].sort((a, b) => byNumberDescending(a.name, b.name)).slice(0, 1);
}

/** What makes no error when an image is enabled, but keeps it from being offered. */
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
          message: l10n.t('{0} will not be offered all the same: {1}', image.name, notice.message),
          ...(notice.fix !== undefined && { fix: notice.fix }),
          target: image.id,
        }),
  );
}

/** What the documentation does not promise to work. */
export function uncertainImage(definition: ImageDefinition): Notice[] {
  const doubts = labDoubts(definition);
  if (doubts.length === 0) return [];
  return [
    warning('labImageUncertain', {
      message: l10n.t('Labs may not be able to use {0}: {1}.', definition.name, doubts.join(', ')),
      fix: l10n.t('Images of generation 1, x64 and standard security are sure to work.'),
      target: definition.id,
    }),
  ];
}
