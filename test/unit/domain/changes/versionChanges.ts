import { encryptionWith } from '../../../../src/domain/region/encryption';
import type { ImageVersion, TargetRegion } from '../../../../src/domain/version/imageVersion';
import { editRegions, withRegions } from '../../../../src/domain/region/editRegions';
import { replaceFailedVersion } from '../../../../src/domain/version/replaceFailedVersion';
import { retryFailedRegions } from '../../../../src/domain/region/retryFailedRegions';
import { versionLife, type LifeEdit } from '../../../../src/domain/version/versionLife';
import { definitionPath, facts, now, region, resourceGroup, version } from '../cloneWorld';
import { deny, refuses } from '../refusals/refusal';
import type { ChangeRefusal } from './changeRefusal';

const one = (over: Partial<ImageVersion> = {}) => ({ versions: [version('1.0.0', over)] });
const query =
  (wanted: (of: ImageVersion) => readonly TargetRegion[]): ChangeRefusal['plan'] =>
  ({ versions: [of = version('1.0.0')] }) =>
    editRegions([{ version: of, wanted: wanted(of) }], { ...facts, users: [] });
const add = (...regions: readonly TargetRegion[]): ChangeRefusal['plan'] =>
  query(of => [...of.targetRegions, ...regions]);
const life =
  (wanted: LifeEdit): ChangeRefusal['plan'] =>
  ({ versions }) =>
    versionLife(versions, wanted, { now });
const set = `${resourceGroup}/providers/Microsoft.Compute/diskEncryptionSets/key`;
const replication = (state: 'Failed' | 'Completed') => ({
  aggregatedState: state,
  regions: [{ region: 'westeurope', state, progress: 50, details: '' }],
});
const nothing = { unasked: 'there is nothing to send' };

export const versionChanges: readonly ChangeRefusal[] = [
  {
    name: 'another region for a version that is being deleted',
    code: 'versionBeingDeleted',
    there: one({ provisioningState: 'Deleting' }),
    plan: add(region('northeurope')),
    azure: refuses(/^409 OperationNotAllowed Operation 'Update Gallery Image Version' .*marked for deletion/),
  },
  {
    name: 'another region for a version that is being made',
    code: 'versionStillChanging',
    there: one({ provisioningState: 'Creating' }),
    plan: add(region('northeurope')),
    azure: refuses(/^409 Conflict The request failed due to conflict with a concurrent request/),
  },
  {
    name: 'an end of life for a version that is being changed',
    code: 'versionStillChanging',
    there: one({ provisioningState: 'Updating' }),
    plan: life({ endOfLifeDate: '2030-01-31' }),
    azure: refuses(/^409 Conflict /),
  },
  {
    name: 'regions without the home region',
    code: 'homeRegionRemoved',
    there: one({ targetRegions: [region('westeurope'), region('northeurope')] }),
    plan: query(() => [region('northeurope')]),
    azure: { unasked: 'a change never takes the home region away: there is nothing to send' },
  },
  {
    name: 'other storage in a region that is there',
    code: 'storageTypeFixed',
    there: one(),
    plan: query(() => [region('westeurope', 1, 'Premium_LRS')]),
    azure: { unasked: 'a change sends the storage of a region that is there as it is: there is nothing to send' },
  },
  {
    name: 'a bare region beside encrypted ones',
    code: 'regionNeedsEncryption',
    there: one({ targetRegions: [{ ...region('westeurope'), encryption: encryptionWith('customerKey', set, []) }] }),
    plan: add(region('northeurope')),
    azure: refuses(/^400 InvalidParameter A disk encryption set is required for disk .*'North Europe'/),
  },
  {
    name: 'a region that is added twice',
    code: 'duplicateRegion',
    there: one(),
    plan: add(region('northeurope'), region('North Europe', 2)),
    azure: refuses(/^400 InvalidParameter Duplicate regions are not allowed/),
  },
  {
    name: 'a region that is not there',
    code: 'regionUnknown',
    there: one(),
    plan: add(region('atlantis')),
    azure: refuses(/^400 LocationNotAvailable\w+ The provided location 'atlantis'/),
  },
  {
    name: 'zone-redundant storage where there are no zones',
    code: 'storageTypeUnsupported',
    there: one(),
    plan: add(region('westus', 1, 'Standard_ZRS')),
    azure: refuses(/^400 InvalidParameter ZRS storage account type is not supported/),
  },
  {
    name: 'half a replica',
    code: 'replicaCountInvalid',
    there: one(),
    plan: add(region('northeurope', 0.5)),
    azure: refuses(/^400 InvalidParameter The value 0\.5 .*is out of range/),
  },
  {
    name: 'more than 100 replicas in all',
    code: 'tooManyReplicas',
    there: one({ targetRegions: [region('westeurope', 50)] }),
    plan: add(region('northeurope', 50), region('eastus', 50)),
    azure: refuses(/^400 InvalidParameter The value 150 .*is out of range/),
  },
  {
    name: 'another region for a shallow version',
    code: 'shallowSeveralRegions',
    there: one({ replicationMode: 'Shallow' }),
    plan: add(region('northeurope')),
    azure: refuses(/^400 InvalidParameter Shallow replication mode supports only/),
  },
  {
    name: 'the regions that it has',
    code: 'nothingToChange',
    there: one(),
    plan: ({ versions: [of = version('1.0.0')] }) =>
      editRegions([{ version: of, wanted: withRegions(of, {}) }], { ...facts, users: [] }),
    azure: nothing,
  },
  {
    name: 'no right to change a version',
    code: 'rightMissing',
    there: { ...one(), ...deny('Microsoft.Compute/galleries/images/versions/write', definitionPath) },
    plan: add(region('northeurope')),
    azure: refuses(/^403 AuthorizationFailed .*images\/versions\/write/),
  },
  {
    name: 'protection without an end of life',
    code: 'blockNeedsEndOfLife',
    there: one(),
    plan: life({ blockDeletionBeforeEndOfLife: true }),
    azure: { accepts: 'it protects nothing, and no document says that Azure minds' },
  },
  {
    name: 'an end of life in the past, later',
    code: 'endOfLifePast',
    there: one(),
    plan: life({ endOfLifeDate: '2020-01-31' }),
    azure: refuses(/^400 InvalidParameter EndOfLifeDate must be set to a future date/),
  },
  {
    name: 'an end of life that is no date, later',
    code: 'endOfLifeInvalid',
    there: one(),
    plan: life({ endOfLifeDate: '1/2/2030' }),
    azure: { unasked: 'the SDK sends nothing that is no date' },
  },
  {
    name: 'a version that counts for latest already',
    code: 'nothingToChange',
    there: one(),
    plan: life({ excludeFromLatest: false }),
    azure: nothing,
  },
  {
    name: 'a failed home region, tried again',
    code: 'homeRegionFailed',
    there: one({ provisioningState: 'Failed', replication: replication('Failed') }),
    plan: ({ versions: [of = version('1.0.0')] }) => retryFailedRegions(of),
    azure: { unasked: 'the home region cannot be taken away: there is nothing to send' },
  },
  {
    name: 'failed regions where none has failed',
    code: 'nothingToRetry',
    there: one({ replication: replication('Completed') }),
    plan: ({ versions: [of = version('1.0.0')] }) => retryFailedRegions(of),
    azure: nothing,
  },
  {
    name: 'a version in place of one that has not failed',
    code: 'versionHasNotFailed',
    there: one(),
    plan: ({ versions: [of = version('1.0.0')] }) =>
      replaceFailedVersion({ ...of, source: undefined }, { sourceExists: true }),
    also: ['sourceNotTold'],
    azure: { accepts: 'Azure deletes a version that is good as it does a failed one' },
  },
  {
    name: 'a version anew of what Azure does not tell',
    code: 'sourceNotTold',
    there: one({ provisioningState: 'Failed', source: undefined }),
    plan: ({ versions: [of = version('1.0.0')] }) => replaceFailedVersion(of, { sourceExists: true }),
    azure: { accepts: 'Azure deletes it, and nobody would make it again' },
  },
  {
    name: 'a version anew of what is gone',
    code: 'sourceIsGone',
    there: one({ provisioningState: 'Failed' }),
    plan: ({ versions: [of = version('1.0.0')] }) => replaceFailedVersion(of, { sourceExists: false }),
    azure: refuses(/^40\d \w+ .*is not found/),
  },
];
