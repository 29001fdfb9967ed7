import * as l10n from '@vscode/l10n';
import { nameOf } from '../id/resourceId';
import { listText } from '../../base/listText';

/** A disk encryption set: a customer-managed key, as referenced by disks and image versions. */
export interface DiskEncryptionSet {
  readonly id: string;
  readonly name: string;
  /** In the form of the locations call. */
  readonly location: string;
  /** Only for disks of confidential VMs. */
  readonly confidential: boolean;
}

/** `customerKey` encrypts all disks. The others are Azure's terms for disks of confidential VMs. */
export type EncryptionKind =
  'customerKey' | 'EncryptedVMGuestStateOnlyWithPmk' | 'EncryptedWithPmk' | 'EncryptedWithCmk' | 'NonPersistedTPM';

/** The encryption of a target region, in Azure's format. */
export interface RegionEncryption {
  readonly osDiskImage?: {
    readonly diskEncryptionSetId?: string;
    readonly securityProfile?: {
      readonly confidentialVMEncryptionType?: Exclude<EncryptionKind, 'customerKey'>;
      readonly secureVMDiskEncryptionSetId?: string;
    };
  };
  readonly dataDiskImages?: readonly { readonly lun: number; readonly diskEncryptionSetId?: string }[];
}

/** The encryption as reported by Azure. Empty if absent. */
function asEncryption(body: unknown): RegionEncryption {
  return typeof body === 'object' && body !== null ? body : {};
}

/**
 * The request body for a region. If the kind requires a key, it contains a set for the disks or for the confidential OS
 * disk.
 */
export function encryptionWith(kind: EncryptionKind, setId: string, luns: readonly number[]): RegionEncryption {
  if (kind === 'customerKey') {
    return {
      osDiskImage: { diskEncryptionSetId: setId },
      ...(luns.length > 0 && { dataDiskImages: luns.map(lun => ({ lun, diskEncryptionSetId: setId })) }),
    };
  }
  const securityProfile = { confidentialVMEncryptionType: kind };
  return {
    osDiskImage: {
      securityProfile: needsSet(kind) ? { ...securityProfile, secureVMDiskEncryptionSetId: setId } : securityProfile,
    },
  };
}

export function needsSet(kind: EncryptionKind): boolean {
  return kind === 'customerKey' || kind === 'EncryptedWithCmk';
}

/** Whether a set can be used for this kind: confidential disks need sets of their own. */
export function setServes({ confidential }: DiskEncryptionSet, kind: EncryptionKind): boolean {
  return needsSet(kind) && confidential === (kind === 'EncryptedWithCmk');
}

/** Undefined for platform-managed keys, which are the default. */
export function encryptionKindOf(body: unknown): EncryptionKind | undefined {
  const { osDiskImage, dataDiskImages = [] } = asEncryption(body);
  const confidential = osDiskImage?.securityProfile?.confidentialVMEncryptionType;
  const sets = [osDiskImage, ...dataDiskImages].flatMap(disk => disk?.diskEncryptionSetId ?? []);
  return confidential ?? (sets.length > 0 ? 'customerKey' : undefined);
}

/** All disk encryption sets of a region, without duplicates. */
export function encryptionSetIds(body: unknown): readonly string[] {
  const { osDiskImage, dataDiskImages = [] } = asEncryption(body);
  const secure = osDiskImage?.securityProfile?.secureVMDiskEncryptionSetId;
  const named = [osDiskImage, ...dataDiskImages].flatMap(disk => disk?.diskEncryptionSetId ?? []);
  return [...new Set(secure === undefined ? named : [...named, secure])];
}

/** LUNs of the data disks in a region's encryption. */
export function encryptedLuns(body: unknown): readonly number[] {
  return (asEncryption(body).dataDiskImages ?? []).map(({ lun }) => lun);
}

/** `key images-eastus2`. Empty for platform-managed keys. */
export function describeEncryption(body: unknown): string {
  const kind = encryptionKindOf(body);
  if (kind === undefined) return '';
  const names = encryptionSetIds(body).map(nameOf);
  const sets = listText(names);
  if (kind !== 'customerKey') return [confidentialTitle(kind), sets].filter(Boolean).join(' · ');
  return names.length > 1 ? l10n.t('disk encryption sets {0}', sets) : l10n.t('disk encryption set {0}', sets);
}

export function confidentialTitle(kind: Exclude<EncryptionKind, 'customerKey'>): string {
  switch (kind) {
    case 'EncryptedVMGuestStateOnlyWithPmk':
      return l10n.t('Confidential, guest state only');
    case 'EncryptedWithPmk':
      return l10n.t('Confidential, with a platform-managed key');
    case 'EncryptedWithCmk':
      return l10n.t('Confidential, with a customer-managed key');
    case 'NonPersistedTPM':
      return l10n.t("Confidential, vTPM state isn't preserved");
  }
}
