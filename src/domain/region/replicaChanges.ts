import type { Gallery } from '../gallery/gallery';
import { galleryIdOf } from '../id/galleryIds';
import { idKey } from '../id/resourceId';
import type { Change, ChangeOf, Plan } from '../plan/plan';
import type { ImageVersion, StorageAccountType, TargetRegion } from '../version/imageVersion';
import { regionsIfKnown } from './knownRegions';
import { regionKey } from './region';

/** Replicas that a change adds in one region, or removes if negative. */
export interface ReplicaChange {
  /** ID of the version. */
  readonly version: string;
  /** Provisioned GB of all disks of one replica. Undefined if unknown. */
  readonly size: number | undefined;
  readonly region: string;
  readonly type: StorageAccountType;
  readonly replicas: number;
  /** The home region that the first replica is transferred from. Further replicas are copied within their region. */
  readonly sentFrom?: string | undefined;
  /** Soft delete retains them for some days. */
  readonly isRetained?: true | undefined;
}

/** Input for the replicas of a plan, by ID key. What couldn't be read is absent. */
export interface ReplicaFacts {
  /** Existing versions. */
  readonly before: ReadonlyMap<string, ImageVersion>;
  /** Provisioned GB of all disks of the source of each new version, by the version's ID key. */
  readonly sourceSizes: ReadonlyMap<string, number>;
  readonly galleries: ReadonlyMap<string, Gallery>;
}

export type ReplicaKind = 'createVersion' | 'updateVersion' | 'deleteVersion' | 'purgeVersion';

/** Whether a change affects replicas at all, unlike one that sets a date or tag. */
export function concernsReplicas(change: Change): change is ChangeOf<ReplicaKind> {
  switch (change.kind) {
    case 'createVersion':
    case 'deleteVersion':
    case 'purgeVersion':
      return true;
    case 'updateVersion':
      return change.spec.addRegions !== undefined || change.spec.removeRegions !== undefined;
    case 'createResourceGroup':
    case 'createGallery':
    case 'updateGallery':
    case 'shareGallery':
    case 'deleteGallery':
    case 'deleteGalleryChild':
    case 'createDefinition':
    case 'updateDefinition':
    case 'deleteDefinition':
    case 'deleteManagedImage':
    case 'setTags':
    case 'restoreVersion':
    case 'createVirtualMachine':
    case 'registerProvider':
    case 'grantRole':
    case 'attachGallery':
    case 'detachGallery':
    case 'setLabImage':
    case 'saveLabImage':
    case 'createLab':
    case 'publishLab':
      return false;
  }
}

/**
 * The effect of consecutive changes on the replicas of each version. A region removed and added back is transferred
 * again.
 */
export function replicaChanges(plan: Plan, facts: ReplicaFacts): readonly ReplicaChange[] {
  const versions = new Map<string, ReplicaState>();
  return plan.changes.filter(concernsReplicas).flatMap(change => {
    const key = idKey(change.target);
    const before = versions.get(key) ?? replicaStateOf(facts.before.get(key));
    const { after, changes } = apply(change, before, facts);
    versions.set(key, after);
    return changes;
  });
}

/** The replicas that a version has now. */
export function replicasOf(version: ImageVersion): readonly ReplicaChange[] {
  const { size, regions } = replicaStateOf(version);
  return [...regions.values()].map(({ name, storageAccountType, replicaCount }) => ({
    version: version.id,
    size,
    region: name,
    type: storageAccountType,
    replicas: replicaCount,
  }));
}

/** GB of all disks of a version. Undefined while it is being created, or if not all are known. */
function sizeOf(version: ImageVersion | undefined): number | undefined {
  const sizes = version ? [version.osDiskSizeGB, ...version.dataDisks.map(({ sizeGB }) => sizeGB)] : [];
  return sizes.reduce((sum, size) => (sum === undefined || size === undefined ? undefined : sum + size), version && 0);
}

/** The replicas of a version at one point of a plan. */
interface ReplicaState {
  readonly home: string;
  readonly size: number | undefined;
  readonly regions: ReadonlyMap<string, TargetRegion>;
}

const nothing: ReadonlyMap<string, TargetRegion> = new Map();

/** A region with failed replication has no replica. Shallow versions have none at all. */
function replicaStateOf(version: ImageVersion | undefined): ReplicaState {
  const failed = new Set(
    version?.replication?.regions.filter(({ state }) => state === 'Failed').map(({ region }) => regionKey(region)),
  );
  const there =
    version?.replicationMode === 'Shallow'
      ? []
      : (version && regionsIfKnown(version)?.targetRegions)?.filter(({ name }) => !failed.has(regionKey(name)));
  return {
    home: version?.location ?? '',
    size: sizeOf(version),
    regions: new Map(there?.map(one => [regionKey(one.name), one])),
  };
}

interface Applied {
  readonly after: ReplicaState;
  readonly changes: readonly ReplicaChange[];
}

function apply(change: ChangeOf<ReplicaKind>, before: ReplicaState, facts: ReplicaFacts): Applied {
  const version = change.target;
  switch (change.kind) {
    case 'createVersion': {
      const { location: home, replicationMode, targetRegions } = change.spec;
      const size = facts.sourceSizes.get(idKey(version));
      return added(version, { home, size, regions: nothing }, replicationMode === 'Shallow' ? [] : targetRegions);
    }
    case 'updateVersion': {
      const { addRegions = [], removeRegions = [] } = change.spec;
      if (!isKnown(version, facts)) return unknown(version, before);
      const less = removed(version, before, new Set(removeRegions.map(regionKey)));
      const more = added(version, less.after, addRegions);
      return { after: more.after, changes: [...less.changes, ...more.changes] };
    }
    case 'deleteVersion': {
      if (!isKnown(version, facts)) return unknown(version, before);
      const isRetained = facts.galleries.get(idKey(galleryIdOf(version)))?.softDelete === true;
      const gone = removed(version, before, new Set(before.regions.keys()));
      return isRetained ? { ...gone, changes: gone.changes.map(one => ({ ...one, isRetained })) } : gone;
    }
    case 'purgeVersion':
      return unknown(version, before);
  }
}

function isKnown(version: string, { before }: ReplicaFacts): boolean {
  const found = before.get(idKey(version));
  return found !== undefined && regionsIfKnown(found) !== undefined;
}

/** A change of unknown size, which makes the cost of the version unknown as a whole. */
function unknown(version: string, after: ReplicaState): Applied {
  return { after, changes: [{ version, size: undefined, region: '', type: 'Standard_LRS', replicas: -1 }] };
}

function added(version: string, { home, size, regions }: ReplicaState, wanted: readonly TargetRegion[]): Applied {
  const changes = wanted.map(one => {
    const old = regions.get(regionKey(one.name));
    const isSent = !old && regionKey(one.name) !== regionKey(home);
    return {
      ...{ version, size, region: one.name, replicas: one.replicaCount - (old?.replicaCount ?? 0) },
      type: (old ?? one).storageAccountType,
      ...(isSent && { sentFrom: home }),
    };
  });
  const unlike = changes.filter(({ replicas }) => replicas !== 0);
  const now = wanted.map(one => [regionKey(one.name), { ...regions.get(regionKey(one.name)), ...one }] as const);
  return { after: { home, size, regions: new Map([...regions, ...now]) }, changes: unlike };
}

function removed(version: string, { home, size, regions }: ReplicaState, names: ReadonlySet<string>): Applied {
  const gone = [...regions].filter(([name]) => names.has(name));
  return {
    after: { home, size, regions: new Map([...regions].filter(([name]) => !names.has(name))) },
    changes: gone.map(([region, one]) => ({
      ...{ version, size, region, type: one.storageAccountType, replicas: -one.replicaCount },
    })),
  };
}
