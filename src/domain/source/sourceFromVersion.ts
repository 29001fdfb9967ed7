import type { ImageDefinition } from '../definition/imageDefinition';
import { securityTypeOf } from '../definition/securityType';
import { fullName } from '../id/resourceId';
import { sameName } from '../id/sameName';
import { hasCustomerKey } from '../region/encryption';
import { regionKey } from '../region/region';
import { memberNames, membersBut, membersOf, otherMembers, otherPart } from '../resource/otherMembers';
import type { ImageVersion, ReportedRegion } from '../version/imageVersion';
import { readinessOf } from '../version/readiness';
import type { ImageSource, VersionSettings } from './imageSource';

/** A version as the source of another one, with the properties of its definition if that was read. */
export function sourceFromVersion(version: ImageVersion, definition: ImageDefinition | undefined): ImageSource {
  return {
    kind: 'version',
    ...{ id: version.id, name: fullName(version.id), location: version.location },
    provisioningState: version.provisioningState,
    ...(definition && { ...wordsOf(definition), securityType: securityTypeOf(definition) }),
    ...contentsOf(version),
    customerKey: customerKeyIn(version),
    settings: settingsOf(version),
    definitionEndOfLifeDate: definition?.endOfLifeDate,
    ...othersFor(version),
  };
}

function settingsOf(version: ImageVersion): VersionSettings {
  const { tags, endOfLifeDate, excludeFromLatest, blockDeletionBeforeEndOfLife } = version;
  return {
    ...(Object.keys(tags).length > 0 && { tags }),
    ...(endOfLifeDate !== undefined && { endOfLifeDate }),
    ...(excludeFromLatest && { excludeFromLatest }),
    ...(blockDeletionBeforeEndOfLife && { blockDeletionBeforeEndOfLife }),
    ...(version.allowDeletionOfReplicatedLocations && { allowDeletionOfReplicatedLocations: true }),
  };
}

/** What else Azure has in a version goes to its copies, except where it is and what it was created from. */
function othersFor(version: ImageVersion): Pick<ImageSource, 'other' | 'unrepeatable'> {
  const { other, targetRegions, disks, unrepeatable = [] } = version;
  const properties = otherPart(other, 'properties');
  const copied = membersBut(properties, ofThisVersion);
  const names = [
    ...memberNames(membersOf(properties, ofThisVersion)),
    ...memberNames(membersBut(other, ['properties'])),
    ...targetRegions.flatMap(namesInRegion),
    // A copy takes its caching from the original.
    ...(disks ? [disks.osDisk, ...disks.dataDisks] : []).flatMap((disk, at) =>
      memberNames(membersBut(disk.other, ['hostCaching']), `disks[${at}]`),
    ),
    ...unrepeatable,
  ];
  return { ...(copied && { other: { properties: copied } }), ...(names.length > 0 && { unrepeatable: names }) };
}

/** A copy gets regions of its own. */
function namesInRegion({ name, excludeFromLatest, encryption, other }: ReportedRegion): readonly string[] {
  const region = `targetRegions[${name}]`;
  return [
    ...(excludeFromLatest ? [`${region}.excludeFromLatest`] : []),
    ...memberNames(other, region),
    ...memberNames(otherMembers(encryption, knownEncryption), `${region}.encryption`),
  ];
}

const knownEncryption = {
  osDiskImage: {
    diskEncryptionSetId: true,
    securityProfile: { confidentialVMEncryptionType: true, secureVMDiskEncryptionSetId: true },
  },
  dataDiskImages: [{ lun: true, diskEncryptionSetId: true }],
} as const;

const ofThisVersion = ['publishingProfile', 'storageProfile'];

/**
 * An image shared by others. Without a version, the latest of the definition. Its unknown security type isn't checked.
 */
export function sourceFromForeign(
  kind: 'communityImage' | 'sharedImage',
  definition: ImageDefinition,
  version: ImageVersion | undefined,
): ImageSource {
  const { id, name, location, provisioningState } = version ?? definition;
  const isStated = definition.features.some(one => sameName(one.name, 'SecurityType'));
  return {
    ...{ kind, id, name, location, provisioningState },
    ...wordsOf(definition),
    ...(isStated && { securityType: securityTypeOf(definition) }),
    ...(version ? contentsOf(version) : { dataDisks: [] }),
  };
}

/** Undefined if the encryption of a region isn't understood. */
function customerKeyIn({ targetRegions }: ImageVersion): boolean | undefined {
  const answers = targetRegions.map(({ encryption }) => hasCustomerKey(encryption));
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}

/** The properties that a definition specifies for its versions. */
function wordsOf(definition: ImageDefinition): Partial<ImageSource> {
  const { osType, osState, hyperVGeneration, architecture, purchasePlan = null } = definition;
  return { osType, osState, hyperVGeneration, architecture, purchasePlan };
}

function contentsOf(
  version: ImageVersion,
): Pick<ImageSource, 'osDiskSizeGB' | 'dataDisks' | 'readyRegions' | 'unknownRegions'> {
  const { ready, unknown } = readinessOf(version);
  return {
    osDiskSizeGB: version.osDiskSizeGB,
    dataDisks: version.dataDisks.map(({ lun, sizeGB }, at) => ({ lun: lun ?? at, sizeGB })),
    ...(version.replication && { readyRegions: ready.map(regionKey), unknownRegions: unknown.map(regionKey) }),
  };
}
