import { encryptionWith, type EncryptionKind } from '../../../../src/domain/region/encryption';
import { clone, facts, gallery, otherSubscription, region, subscription } from '../cloneWorld';
import { refuses, type Refusal } from './refusal';

const set = (of: string) => `/subscriptions/${of}/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/key`;
const keyed = (kind: EncryptionKind = 'customerKey', of = subscription) => ({
  targetRegions: [{ ...region('westeurope'), encryption: encryptionWith(kind, set(of), []) }],
});

export const regionRefusals: readonly Refusal[] = [
  {
    name: 'one region encrypted with a key of the customer, and another not',
    code: 'regionNeedsEncryption',
    make: () => clone({ targetRegions: [...keyed().targetRegions, region('northeurope')] }),
    azure: refuses(/^400 InvalidParameter A disk encryption set is required for disk .*'North Europe'/),
  },
  {
    name: 'a disk encryption set of another subscription',
    code: 'encryptionSetElsewhere',
    make: () => clone(keyed('customerKey', otherSubscription)),
    azure: { accepts: 'Azure looks the set up, and Sample Azure does not' },
  },
  {
    name: 'an encrypted version in a gallery that is shared',
    code: 'sharedGalleryTakesNoEncryption',
    make: () => clone({ ...keyed(), gallery: { existing: gallery({ permissions: 'Groups' }) } }),
    azure: { accepts: 'the documentation rules it out; Sample Azure takes it' },
  },
  {
    name: 'confidential encryption in a definition for other machines',
    code: 'confidentialNeedsDefinition',
    make: () => clone(keyed('EncryptedWithPmk')),
    azure: { accepts: 'the documentation rules it out; Sample Azure takes it' },
  },
  {
    name: 'target regions without the home region',
    code: 'homeRegionMissing',
    make: () => clone({ targetRegions: [region('northeurope')] }),
    azure: refuses(/^400 InvalidParameter .*must contain the location of image version 'westeurope'/),
  },
  {
    name: 'no target region at all',
    code: 'homeRegionMissing',
    make: () => clone({ targetRegions: [] }),
    azure: { accepts: 'Azure takes the home region then; a plan says its regions' },
  },
  {
    name: 'a region twice, in two spellings',
    code: 'duplicateRegion',
    make: () => clone({ targetRegions: [region('westeurope'), region('West Europe')] }),
    azure: refuses(/^400 InvalidParameter Duplicate regions are not allowed/),
  },
  {
    name: 'a region that is not there',
    code: 'regionUnknown',
    make: () => {
      const storageTypes = new Map([...(facts.storageTypes ?? []), ['atlantis', ['Standard_LRS'] as const]]);
      return clone({ targetRegions: [region('westeurope'), region('atlantis')] }, { storageTypes });
    },
    azure: refuses(/^400 LocationNotAvailable\w+ The provided location 'atlantis'/),
  },
  {
    name: 'zone-redundant storage where there are no zones',
    code: 'storageTypeUnsupported',
    make: () => clone({ targetRegions: [region('westeurope'), region('westus', 1, 'Standard_ZRS')] }),
    azure: refuses(/^400 InvalidParameter ZRS storage account type is not supported in this region/),
  },
  {
    name: 'a storage type that Azure does not know',
    code: 'storageTypeUnknown',
    make: () => clone({ targetRegions: [region('westeurope', 1, 'Standard_GRS')] }),
    azure: refuses(/^400 InvalidParameter .*storageAccountType is invalid/),
  },
  {
    name: 'no replica',
    code: 'replicaCountInvalid',
    make: () => clone({ targetRegions: [region('westeurope', 0)] }),
    azure: refuses(/^400 InvalidParameter The value 0 .*is out of range/),
  },
  {
    name: 'half a replica',
    code: 'replicaCountInvalid',
    make: () => clone({ targetRegions: [region('westeurope', 1.5)] }),
    azure: refuses(/^400 InvalidParameter The value 1\.5 .*is out of range/),
  },
  {
    name: 'more than 50 replicas in a region',
    code: 'manyReplicasInRegion',
    severity: 'warning',
    make: () => clone({ targetRegions: [region('westeurope', 51)] }),
    azure: { accepts: 'Azure advises 50 a region and takes up to 100 a version' },
  },
  {
    name: 'more than 100 replicas in one region',
    code: 'tooManyReplicas',
    make: () => clone({ targetRegions: [region('westeurope', 101)] }),
    azure: refuses(/^400 InvalidParameter The value 101 .*between 1 and 100/),
  },
  {
    name: 'more than 100 replicas in all',
    code: 'tooManyReplicas',
    make: () => clone({ targetRegions: [region('westeurope', 50), region('northeurope', 50), region('eastus')] }),
    azure: refuses(/^400 InvalidParameter The value 101 .*between 1 and 100/),
  },
];
