import { invalidParameter, locationNotAvailable, operationNotAllowed, propertyChangeNotAllowed } from '../http/errors';
import { compact, number, record, text, type Json } from '../http/json';
import { normalizeRegion, regionOf } from '../world/regions';

const path = 'galleryImageVersion.properties.publishingProfile';
const storageTypes = ['Standard_LRS', 'Standard_ZRS', 'Premium_LRS', 'PremiumV2_LRS'];
const maxReplicas = 100;

export interface TargetDefaults {
  replicaCount: number;
  storageAccountType: string;
}

/** Target regions as Azure returns them: display names, and defaults filled in. Throws 400 for invalid ones. */
export function targetRegions(requested: readonly Json[], home: string, defaults: TargetDefaults): Json[] {
  const names = requested.map(target => text(target, 'name') ?? '');
  for (const name of names) {
    if (!regionOf(name)) throw locationNotAvailable(name, 'Microsoft.Compute/galleries/images/versions');
  }
  const normal = names.map(normalizeRegion);
  if (new Set(normal).size < normal.length) {
    throw invalidParameter('Duplicate regions are not allowed in target publishing regions.', `${path}.targetRegions`);
  }
  if (!normal.includes(home)) {
    throw invalidParameter(
      `Gallery image version publishing profile regions '${normal.join(', ')}' must contain the location of image version '${home}'.`,
      `${path}.targetRegions`,
    );
  }
  const targets = requested.map(target => filled(target, defaults));
  const total = targets.reduce((sum, target) => sum + (number(target, 'regionalReplicaCount') ?? 0), 0);
  checkRange(total, `${path}.replicaCount`);
  checkEncryption(targets);
  return targets;
}

function filled(target: Json, defaults: TargetDefaults): Json {
  const region = regionOf(text(target, 'name') ?? '');
  const regionalReplicaCount = target['regionalReplicaCount'] ?? defaults.replicaCount;
  checkRange(regionalReplicaCount, `${path}.targetRegions.regionalReplicaCount`);
  const storageAccountType = storageType(text(target, 'storageAccountType') ?? defaults.storageAccountType);
  if (storageAccountType === 'Standard_ZRS' && region?.zones !== true) {
    throw invalidParameter('ZRS storage account type is not supported in this region.', `${path}.targetRegions`);
  }
  return compact({
    name: region?.displayName,
    regionalReplicaCount,
    storageAccountType,
    encryption: target['encryption'] === undefined ? undefined : encryption(record(target, 'encryption')),
    excludeFromLatest: target['excludeFromLatest'],
    additionalReplicaSets: target['additionalReplicaSets'],
  });
}

/** A storage account type in Azure's spelling. Clients may use any case. */
export function storageType(requested: string): string {
  const known = storageTypes.find(type => type.toLowerCase() === requested.toLowerCase());
  if (known !== undefined) return known;
  throw invalidParameter(`The value of parameter ${path}.storageAccountType is invalid.`, `${path}.storageAccountType`);
}

/** Throws 400 unless the value is an integer within the allowed replica count. */
export function checkRange(value: unknown, parameter: string): void {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= maxReplicas) return;
  throw invalidParameter(
    `The value ${String(value)} of parameter ${parameter} is out of range. The value must be between 1 and ${maxReplicas}, inclusive`,
    parameter,
  );
}

/** Throws if the storage type of an existing region changes. */
export function checkSameStorage(targets: readonly Json[], before: readonly Json[]): void {
  for (const target of targets) {
    const old = before.find(
      one => normalizeRegion(text(one, 'name') ?? '') === normalizeRegion(text(target, 'name') ?? ''),
    );
    if (!old || old['storageAccountType'] === target['storageAccountType']) continue;
    const error = propertyChangeNotAllowed(`${path}.targetRegions.storageAccountType`);
    error.message = 'Global storage account type does not match the storage account type in the existing TargetRegion';
    throw error;
  }
}

/** Throws if a region with a completed copy would be removed without permission. */
export function checkRemoval(removed: readonly string[], allowed: boolean): void {
  if (removed.length === 0 || allowed) return;
  throw operationNotAllowed(
    `Deletion of replicated locations '${removed.join(', ')}' is not allowed because allowDeletionOfReplicatedLocations is set to false in the safety profile of the gallery image version.`,
  );
}

function encryption(requested: Json): Json {
  const os = record(requested, 'osDiskImage');
  return compact({
    osDiskImage: Object.keys(os).length > 0 ? { securityProfile: record(os, 'securityProfile'), ...os } : undefined,
    dataDiskImages: requested['dataDiskImages'],
  });
}

function checkEncryption(targets: readonly Json[]): void {
  const disk =
    'galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.osDiskImage.diskEncryptionSetId';
  const setOf = (target: Json) => text(target, 'encryption', 'osDiskImage', 'diskEncryptionSetId');
  const sets = targets.map(setOf);
  const known = sets.findIndex(set => set !== undefined);
  const without = sets.findIndex(set => set === undefined);
  if (known < 0 || without < 0) return;
  throw invalidParameter(
    `A disk encryption set is required for disk '${disk}' in target region '${text(targets[without], 'name') ?? ''}' since disk encryption set '${sets[known] ?? ''}' is used for the corresponding disk in region '${text(targets[known], 'name') ?? ''}'`,
    disk,
  );
}

/** Throws if a version of a confidential definition lacks the type of confidential encryption in a region. */
export function checkConfidential(targets: readonly Json[], securityType: string | undefined): void {
  if (securityType?.toLowerCase() !== 'confidentialvm') return;
  const types = targets.map(target =>
    text(target, 'encryption', 'osDiskImage', 'securityProfile', 'confidentialVMEncryptionType'),
  );
  if (!types.includes(undefined)) return;
  throw invalidParameter(
    'The regional encryption.osDiskImage.securityProfile.type must be specified when the SecurityType of the image definition is ConfidentialVM.',
    `${path}.targetRegions`,
  );
}
