import * as l10n from '@vscode/l10n';
import type { ImageVersion, StorageAccountType } from '../version/imageVersion';
import type { VersionFacts } from '../version/versionFacts';

/** In display order. */
export const storageAccountTypes: readonly StorageAccountType[] = [
  'Standard_LRS',
  'Standard_ZRS',
  'Premium_LRS',
  'PremiumV2_LRS',
];

/**
 * Whether the storage types that a region lists for replicas say anything about this one. They never list Premium SSD v2,
 * which Azure accepts for replicas, and tell nothing of types that aren't known.
 */
export function isListedType(type: string): boolean {
  return type !== 'PremiumV2_LRS' && storageAccountTypes.includes(type);
}

/** The types that are known, and those that Azure has accepted for existing versions. */
export function acceptedTypes(
  { versions }: Pick<VersionFacts, 'versions'>,
  ...others: readonly ImageVersion[]
): readonly string[] {
  const existing = [...others, ...[...(versions?.values() ?? [])].flat()];
  const theirs = existing.flatMap(one => [one, ...one.targetRegions].map(part => part.storageAccountType));
  return [...storageAccountTypes, ...theirs.filter(type => type !== undefined)];
}

/** The display name. */
export function storageTypeName(type: string): string {
  switch (type) {
    case 'Standard_LRS':
      return l10n.t('Standard, locally redundant');
    case 'Standard_ZRS':
      return l10n.t('Zone-redundant');
    case 'Premium_LRS':
      return l10n.t('Premium SSD');
    case 'PremiumV2_LRS':
      return l10n.t('Premium SSD v2');
    default:
      return type;
  }
}
