import * as l10n from '@vscode/l10n';
import type { ImageDefinition } from '../../definition/imageDefinition';
import { securityTypeOf } from '../../definition/securityType';
import { sameName } from '../../id/sameName';
import type { ImageVersion } from '../../version/imageVersion';

/** Largest OS disk of an image that Lab Services offers, in GB. */
export const largestLabDiskGB = 128;

export function isTooLarge({ osDiskSizeGB }: ImageVersion): boolean {
  return (osDiskSizeGB ?? 0) > largestLabDiskGB;
}

export function hasSeveralDisks({ dataDisks }: ImageVersion): boolean {
  return dataDisks.length > 0;
}

/** Why Lab Services silently hides an image, one badge per reason. Empty if it is offered. */
export function labBadges(version: ImageVersion): readonly string[] {
  return [
    ...(isTooLarge(version) ? [l10n.t('{0} GB', version.osDiskSizeGB ?? 0)] : []),
    ...(hasSeveralDisks(version) ? [l10n.t('{0} disks', version.dataDisks.length + 1)] : []),
  ];
}

/** Why the image may not work in labs. Only generation 1, x64 and standard security are documented to work. */
export function labDoubts(definition: ImageDefinition): readonly string[] {
  const security = securityTypeOf(definition);
  return [
    ...(definition.hyperVGeneration === 'V2' ? [l10n.t('generation 2')] : []),
    ...(sameName(security, 'Standard') ? [] : [security]),
    ...(!definition.architecture || definition.architecture === 'x64' ? [] : [definition.architecture]),
  ];
}
