import * as l10n from '@vscode/l10n';
import { isAbsent, isObject, text, type Json } from '../../base/json';
import { listText } from '../../base/listText';
import { nameOf } from '../id/resourceId';
import { sameName } from '../id/sameName';
import { orUnknown } from '../resource/orUnknown';

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

const confidentialKinds = [
  'EncryptedVMGuestStateOnlyWithPmk',
  'EncryptedWithPmk',
  'EncryptedWithCmk',
  'NonPersistedTPM',
] as const satisfies readonly EncryptionKind[];

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

interface ReportedDisk {
  readonly setId: string | undefined;
  readonly lun: number | undefined;
}

interface ReportedEncryption {
  readonly osDisk: ReportedDisk;
  readonly dataDisks: readonly ReportedDisk[];
  /** Undefined if there is none, `unreadable` if it or what contains it isn't understood. */
  readonly confidentialType: string | undefined;
  readonly secureSetId: string | undefined;
}

/** The encryption as reported by Azure, as far as it is understood. */
function reported(body: unknown): ReportedEncryption {
  const { osDiskImage, dataDiskImages } = members(body);
  const { securityProfile } = members(osDiskImage);
  const { confidentialVMEncryptionType: type, secureVMDiskEncryptionSetId: setId } = members(securityProfile);
  const isOdd = [body, osDiskImage, securityProfile].some(part => !isAbsent(part) && !isObject(part));
  return {
    osDisk: reportedDisk(osDiskImage),
    dataDisks: Array.isArray(dataDiskImages) ? dataDiskImages.map(reportedDisk) : [],
    confidentialType: isOdd || (!isAbsent(type) && typeof type !== 'string') ? 'unreadable' : text(type),
    secureSetId: text(setId),
  };
}

function reportedDisk(disk: unknown): ReportedDisk {
  const { diskEncryptionSetId, lun } = members(disk);
  return { setId: text(diskEncryptionSetId), lun: typeof lun === 'number' ? lun : undefined };
}

function members(value: unknown): Json {
  return isObject(value) ? value : {};
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

/** Undefined for platform-managed keys, which are the default, and for what isn't understood. */
export function encryptionKindOf(body: unknown): EncryptionKind | undefined {
  const { osDisk, dataDisks, confidentialType } = reported(body);
  const isEncrypted = [osDisk, ...dataDisks].some(({ setId }) => setId !== undefined);
  if (confidentialType === undefined) return isEncrypted ? 'customerKey' : undefined;
  return confidentialKinds.find(kind => sameName(kind, confidentialType));
}

/** All disk encryption sets of a region, without duplicates. */
export function encryptionSetIds(body: unknown): readonly string[] {
  const { osDisk, dataDisks, secureSetId } = reported(body);
  return [...new Set([...[osDisk, ...dataDisks].map(({ setId }) => setId), secureSetId])].filter(
    id => id !== undefined,
  );
}

/** LUNs of the data disks in a region's encryption. */
export function encryptedLuns(body: unknown): readonly number[] {
  return reported(body).dataDisks.flatMap(({ lun }) => lun ?? []);
}

/** Whether a disk is encrypted with the customer's key. Undefined if the encryption isn't understood. */
export function hasCustomerKey(body: unknown): boolean | undefined {
  if (encryptionSetIds(body).length > 0) return true;
  return isNotUnderstood(body) ? undefined : false;
}

/** Whether there are platform-managed keys, the default. False for what isn't understood. */
export function isPlatformKeyed(body: unknown): boolean {
  return encryptionKindOf(body) === undefined && !saysSomething(body);
}

function isNotUnderstood(body: unknown): boolean {
  return encryptionKindOf(body) === undefined && saysSomething(body);
}

/** `key images-eastus2`. Empty for platform-managed keys. */
export function describeEncryption(body: unknown): string {
  const kind = encryptionKindOf(body);
  if (kind === undefined) return isNotUnderstood(body) ? orUnknown(undefined) : '';
  const names = encryptionSetIds(body).map(nameOf);
  const sets = listText(names);
  if (kind !== 'customerKey') return [confidentialTitle(kind), sets].filter(Boolean).join(' · ');
  return names.length > 1 ? l10n.t('disk encryption sets {0}', sets) : l10n.t('disk encryption set {0}', sets);
}

/** Azure returns empty objects and nulls where there are platform-managed keys. */
function saysSomething(value: unknown): boolean {
  if (typeof value !== 'object') return value !== undefined;
  return value !== null && Object.entries(value).some(([name, part]) => name !== 'lun' && saysSomething(part));
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
