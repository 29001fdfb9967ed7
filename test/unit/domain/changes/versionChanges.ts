import { editRegions, withRegions } from '../../../../src/domain/region/editRegions';
import { encryptionWith } from '../../../../src/domain/region/encryption';
import { knownRegions } from '../../../../src/domain/region/knownRegions';
import { retryFailedRegions } from '../../../../src/domain/region/retryFailedRegions';
import type { ImageVersion, TargetRegion } from '../../../../src/domain/version/imageVersion';
import { replaceFailedVersion } from '../../../../src/domain/version/replaceFailedVersion';
import { versionLifecycle, type LifecycleEdit } from '../../../../src/domain/version/versionLifecycle';
import { definitionPath, facts, now, region, resourceGroup, version } from '../cloneWorld';
import { deny, refuses } from '../refusals/refusal';
import type { ChangeRefusal } from './changeRefusal';

const one = (over: Partial<ImageVersion> = {}) => ({ versions: [version('1.0.0', over)] });
const query =
  (wanted: (of: ImageVersion) => readonly TargetRegion[]): ChangeRefusal['plan'] =>
  ({ versions: [of = version('1.0.0')] }) =>
    editRegions([{ version: of, wanted: wanted(of) }], { ...facts, users: [] });
const add = (...regions: readonly TargetRegion[]): ChangeRefusal['plan'] =>
  query(of => [...knownRegions(of).targetRegions, ...regions]);
const life =
  (wanted: LifecycleEdit): ChangeRefusal['plan'] =>
  ({ versions }) =>
    versionLifecycle(versions, wanted, { now });
const set = `${resourceGroup}/providers/Microsoft.Compute/diskEncryptionSets/key`;
const replication = (state: 'Failed' | 'Completed') => ({
  aggregatedState: state,
  regions: [{ region: 'westeurope', state, progress: 50, details: '' }],
});
const locks = { items: [], isComplete: true };
const nothing = { unasked: 'there is nothing to send' };

export const versionChanges: readonly ChangeRefusal[] = [
  {
    name: 'adding a region to a version that is being deleted',
    code: 'versionBeingDeleted',
    there: one({ provisioningState: 'Deleting' }),
    plan: add(region('northeurope')),
    azure: refuses(/^409 OperationNotAllowed Operation 'Update Gallery Image Version' .*marked for deletion/),
  },
  {
    name: 'adding a region to a version that is being created',
    code: 'versionStillChanging',
    there: one({ provisioningState: 'Creating' }),
    plan: add(region('northeurope')),
    azure: refuses(/^409 Conflict The request failed due to conflict with a concurrent request/),
  },
  {
    name: 'setting the end of life of a version that is being updated',
    code: 'versionStillChanging',
    there: one({ provisioningState: 'Updating' }),
    plan: life({ endOfLifeDate: '2030-01-31' }),
    azure: refuses(/^409 Conflict /),
  },
  {
    name: 'removing the home region',
    code: 'homeRegionRemoved',
    there: one({ targetRegions: [region('westeurope'), region('northeurope')] }),
    plan: query(() => [region('northeurope')]),
    azure: { unasked: 'an update never removes the home region, so there is nothing to send' },
  },
  {
    name: 'changing the storage type of an existing region',
    code: 'storageTypeFixed',
    there: one(),
    plan: query(() => [region('westeurope', 1, 'Premium_LRS')]),
    azure: { unasked: 'an update never changes the storage type of a region, so there is nothing to send' },
  },
  {
    name: 'adding an unencrypted region next to an encrypted one',
    code: 'regionNeedsEncryption',
    there: one({ targetRegions: [{ ...region('westeurope'), encryption: encryptionWith('customerKey', set, []) }] }),
    plan: add(region('northeurope')),
    azure: refuses(/^400 InvalidParameter A disk encryption set is required for disk .*'North Europe'/),
  },
  {
    name: 'adding the same region twice',
    code: 'duplicateRegion',
    there: one(),
    plan: add(region('northeurope'), region('North Europe', 2)),
    azure: refuses(/^400 InvalidParameter Duplicate regions are not allowed/),
  },
  {
    name: 'adding a region that does not exist',
    code: 'regionUnknown',
    there: one(),
    plan: add(region('atlantis')),
    azure: refuses(/^400 LocationNotAvailable\w+ The provided location 'atlantis'/),
  },
  {
    name: 'adding zone-redundant storage in a region without zones',
    code: 'storageTypeUnsupported',
    there: one(),
    plan: add(region('westus', 1, 'Standard_ZRS')),
    azure: refuses(/^400 InvalidParameter ZRS storage account type is not supported/),
  },
  {
    name: 'adding a fractional number of replicas',
    code: 'replicaCountInvalid',
    there: one(),
    plan: add(region('northeurope', 0.5)),
    azure: refuses(/^400 InvalidParameter The value 0\.5 .*is out of range/),
  },
  {
    name: 'more than 100 replicas in total',
    code: 'tooManyReplicas',
    there: one({ targetRegions: [region('westeurope', 50)] }),
    plan: add(region('northeurope', 50), region('eastus', 50)),
    azure: refuses(/^400 InvalidParameter The value 150 .*is out of range/),
  },
  {
    name: 'adding a region to a shallow version',
    code: 'shallowSeveralRegions',
    there: one({ replicationMode: 'Shallow' }),
    plan: add(region('northeurope')),
    azure: refuses(/^400 InvalidParameter Shallow replication mode supports only/),
  },
  {
    name: 'an edit that leaves the regions unchanged',
    code: 'nothingToChange',
    there: one(),
    plan: ({ versions: [of = version('1.0.0')] }) =>
      editRegions([{ version: of, wanted: withRegions(of, {}) }], { ...facts, users: [] }),
    azure: nothing,
  },
  {
    name: 'adding a region without write permission',
    code: 'rightMissing',
    there: { ...one(), ...deny('Microsoft.Compute/galleries/images/versions/write', definitionPath) },
    plan: add(region('northeurope')),
    azure: refuses(/^403 AuthorizationFailed .*images\/versions\/write/),
  },
  {
    name: 'deletion protection without an end of life',
    code: 'blockNeedsEndOfLife',
    there: one(),
    plan: life({ blockDeletionBeforeEndOfLife: true }),
    azure: { accepts: 'it has no effect, and no documentation says that Azure refuses it' },
  },
  {
    name: 'setting an end of life in the past',
    code: 'endOfLifePast',
    there: one(),
    plan: life({ endOfLifeDate: '2020-01-31' }),
    azure: refuses(/^400 InvalidParameter EndOfLifeDate must be set to a future date/),
  },
  {
    name: 'setting an end of life that is not a valid date',
    code: 'endOfLifeInvalid',
    there: one(),
    plan: life({ endOfLifeDate: '1/2/2030' }),
    azure: { unasked: 'the SDK sends only valid dates' },
  },
  {
    name: 'including a version that is already included in latest',
    code: 'nothingToChange',
    there: one(),
    plan: life({ excludeFromLatest: false }),
    azure: nothing,
  },
  {
    name: 'retrying a failed home region',
    code: 'homeRegionFailed',
    there: one({ provisioningState: 'Failed', replication: replication('Failed') }),
    plan: ({ versions: [of = version('1.0.0')] }) => retryFailedRegions(of),
    azure: { unasked: 'the home region cannot be removed, so there is nothing to send' },
  },
  {
    name: 'retrying failed regions when none has failed',
    code: 'nothingToRetry',
    there: one({ replication: replication('Completed') }),
    plan: ({ versions: [of = version('1.0.0')] }) => retryFailedRegions(of),
    azure: nothing,
  },
  {
    name: 'replacing a version that has not failed',
    code: 'versionHasNotFailed',
    there: one(),
    plan: ({ versions: [of = version('1.0.0')] }) =>
      replaceFailedVersion({ ...of, source: undefined }, { now, sourceExists: true, locks }),
    also: ['sourceUnknown'],
    azure: { accepts: 'Azure deletes a healthy version just like a failed one' },
  },
  {
    name: 'replacing a failed version whose source is unknown',
    code: 'sourceUnknown',
    there: one({ provisioningState: 'Failed', source: undefined }),
    plan: ({ versions: [of = version('1.0.0')] }) => replaceFailedVersion(of, { now, sourceExists: true, locks }),
    azure: { accepts: 'Azure deletes it, and it could not be created again' },
  },
  {
    name: 'replacing a failed version whose source no longer exists',
    code: 'sourceIsGone',
    there: one({ provisioningState: 'Failed' }),
    plan: ({ versions: [of = version('1.0.0')] }) => replaceFailedVersion(of, { now, sourceExists: false, locks }),
    azure: refuses(/^40\d \w+ .*is not found/),
  },
];
