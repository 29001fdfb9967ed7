import * as l10n from '@vscode/l10n';
import type { StorageAccountType } from '../version/imageVersion';

/** In display order. */
export const storageAccountTypes: readonly StorageAccountType[] = [
  'Standard_LRS',
  'Standard_ZRS',
  'Premium_LRS',
  'PremiumV2_LRS',
];

/**
 * Whether the storage types that a region lists for replicas say anything about this one. They never list Premium SSD v2,
 * which Azure accepts for replicas.
 */
export function isListedType(type: string): boolean {
  return type !== 'PremiumV2_LRS';
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
