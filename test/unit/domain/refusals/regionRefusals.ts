import { encryptionWith, type EncryptionKind } from '../../../../src/domain/region/encryption';
import type { TargetRegion } from '../../../../src/domain/version/imageVersion';
import { clone, definition, facts, gallery, otherSubscription, region, subscription, type Clone } from '../cloneWorld';
import { refuses, type Refusal } from './refusal';
import { sourceOf } from './sourceRefusals';

const set = (of: string) => `/subscriptions/${of}/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/key`;
const keyed = (kind: EncryptionKind = 'customerKey', of = subscription) => ({
  targetRegions: [{ ...region('westeurope'), encryption: encryptionWith(kind, set(of), []) }],
});

function confidential(targetRegions: readonly TargetRegion[], value = 'ConfidentialVM'): Clone {
  const existing = definition({ features: [{ name: 'SecurityType', value }] });
  const source = sourceOf('disk', { securityType: 'ConfidentialVM_DiskEncryptedWithPlatformKey' });
  return clone({ source, definition: { existing }, targetRegions }, { definitions: [existing] });
}

export const regionRefusals: readonly Refusal[] = [
  {
    name: 'one region encrypted with a customer-managed key and another without',
    code: 'regionNeedsEncryption',
    make: () => clone({ targetRegions: [...keyed().targetRegions, region('northeurope')] }),
    azure: refuses(/^400 InvalidParameter A disk encryption set is required for disk .*'North Europe'/),
  },
  {
    name: 'a disk encryption set from another subscription',
    code: 'encryptionSetElsewhere',
    make: () => clone(keyed('customerKey', otherSubscription)),
    azure: { accepts: 'Azure looks up the set, but Sample Azure does not' },
  },
  {
    name: 'an encrypted version in a shared gallery',
    code: 'sharedGalleryTakesNoEncryption',
    make: () => clone({ ...keyed(), gallery: { existing: gallery({ permissions: 'Groups' }) } }),
    azure: { accepts: 'the documentation rules it out; Sample Azure accepts it' },
  },
  {
    name: 'confidential encryption in a definition without confidential VM support',
    code: 'confidentialNeedsDefinition',
    make: () => clone(keyed('EncryptedWithPmk')),
    azure: { accepts: 'the documentation rules it out; Sample Azure accepts it' },
  },
  {
    name: 'a region without confidential encryption in a definition only for confidential machines',
    code: 'confidentialNeedsEncryption',
    make: () => confidential([...keyed('EncryptedWithPmk').targetRegions, region('northeurope')]),
    azure: refuses(
      /^400 InvalidParameter The regional encryption\.osDiskImage\.securityProfile\.type must be specified/,
    ),
  },
  {
    name: "only the customer's key in a definition only for confidential machines, whatever its case",
    code: 'confidentialNeedsEncryption',
    make: () => confidential(keyed().targetRegions, 'confidentialvm'),
    azure: refuses(
      /^400 InvalidParameter The regional encryption\.osDiskImage\.securityProfile\.type must be specified/,
    ),
  },
  {
    name: "a trusted launch source with the customer's key",
    code: 'trustedLaunchWithKey',
    severity: 'warning',
    make: () => {
      const existing = definition({ features: [{ name: 'SecurityType', value: 'TrustedLaunch' }] });
      const source = sourceOf('disk', { securityType: 'TrustedLaunch' });
      return clone({ source, definition: { existing }, ...keyed() }, { definitions: [existing] });
    },
    azure: refuses(
      /^operation InternalOperationError Replication failed in this region due to 'Contract\.Assert failed/,
    ),
  },
  {
    name: 'target regions without the home region',
    code: 'homeRegionMissing',
    make: () => clone({ targetRegions: [region('northeurope')] }),
    azure: refuses(/^400 InvalidParameter .*must contain the location of image version 'westeurope'/),
  },
  {
    name: 'a version without target regions',
    code: 'homeRegionMissing',
    make: () => clone({ targetRegions: [] }),
    azure: { accepts: 'Azure then uses the home region, but a plan lists its regions explicitly' },
  },
  {
    name: 'the same region in two spellings',
    code: 'duplicateRegion',
    make: () => clone({ targetRegions: [region('westeurope'), region('West Europe')] }),
    azure: refuses(/^400 InvalidParameter Duplicate regions are not allowed/),
  },
  {
    name: 'a target region that does not exist',
    code: 'regionUnknown',
    make: () => {
      const storageTypes = new Map([...(facts.storageTypes ?? []), ['atlantis', ['Standard_LRS'] as const]]);
      return clone({ targetRegions: [region('westeurope'), region('atlantis')] }, { storageTypes });
    },
    azure: refuses(/^400 LocationNotAvailable\w+ The provided location 'atlantis'/),
  },
  {
    name: 'zone-redundant storage in a region without zones',
    code: 'storageTypeUnsupported',
    make: () => clone({ targetRegions: [region('westeurope'), region('westus', 1, 'Standard_ZRS')] }),
    azure: refuses(/^400 InvalidParameter ZRS storage account type is not supported in this region/),
  },
  {
    name: 'an unknown storage type',
    code: 'storageTypeUnknown',
    make: () => clone({ targetRegions: [region('westeurope', 1, 'Standard_GRS')] }),
    azure: refuses(/^400 InvalidParameter .*storageAccountType is invalid/),
  },
  {
    name: 'a region with zero replicas',
    code: 'replicaCountInvalid',
    make: () => clone({ targetRegions: [region('westeurope', 0)] }),
    azure: refuses(/^400 InvalidParameter The value 0 .*is out of range/),
  },
  {
    name: 'a fractional number of replicas',
    code: 'replicaCountInvalid',
    make: () => clone({ targetRegions: [region('westeurope', 1.5)] }),
    azure: refuses(/^400 InvalidParameter The value 1\.5 .*is out of range/),
  },
  {
    name: 'more than 50 replicas in a region',
    code: 'manyReplicasInRegion',
    severity: 'warning',
    make: () => clone({ targetRegions: [region('westeurope', 51)] }),
    azure: { accepts: 'Azure recommends up to 50 per region and accepts up to 100 per version' },
  },
  {
    name: 'more than 100 replicas in one region',
    code: 'tooManyReplicas',
    make: () => clone({ targetRegions: [region('westeurope', 101)] }),
    azure: refuses(/^400 InvalidParameter The value 101 .*between 1 and 100/),
  },
  {
    name: 'more than 100 replicas in total',
    code: 'tooManyReplicas',
    make: () => clone({ targetRegions: [region('westeurope', 50), region('northeurope', 50), region('eastus')] }),
    azure: refuses(/^400 InvalidParameter The value 101 .*between 1 and 100/),
  },
];
