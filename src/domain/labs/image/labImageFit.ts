import * as l10n from '@vscode/l10n';
import { securityTypeOf } from '../../definition/compatibility';
import type { ImageDefinition } from '../../definition/imageDefinition';
import type { ImageVersion } from '../../version/imageVersion';

/** Largest OS disk of an image that Lab Services offers, in GB. */
export const largestLabDiskGB = 128;

export function isTooLarge({ osDiskSizeGB }: ImageVersion): boolean {
  return (osDiskSizeGB ?? 0) > largestLabDiskGB;
}

export function hasSeveralDisks({ dataDiskSizesGB }: ImageVersion): boolean {
  return dataDiskSizesGB.length > 0;
}

/** What Lab Services hides an image for without a word, each as a badge; empty where it offers it. */
export function labBadges(version: ImageVersion): readonly string[] {
  return [
    ...(isTooLarge(version) ? [l10n.t('{0} GB', version.osDiskSizeGB ?? 0)] : []),
    ...(hasSeveralDisks(version) ? [l10n.t('{0} disks', version.dataDiskSizesGB.length + 1)] : []),
  ];
}

/** Why labs may not be able to use what the documentation does not promise: generation 1, x64 and standard security alone are. */
export function labDoubts(definition: ImageDefinition): readonly string[] {
  const security = securityTypeOf(definition);
  return [
    ...(definition.hyperVGeneration === 'V2' ? [l10n.t('generation 2')] : []),
    ...(security === 'Standard' ? [] : [security]),
    ...(definition.architecture === 'x64' ? [] : [definition.architecture]),
  ];
}
