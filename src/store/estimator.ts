import type { AzureReader } from '../azure/ports';
import { collect } from '../base/collect';
import { mapLimited } from '../base/mapLimited';
import { traitsOf } from '../domain/change/traitsOf';
import { costOf, costOfPlan, regionsPriced, type CostEstimate, type PlanEstimate } from '../domain/cost/cost';
import type { Gallery } from '../domain/gallery/gallery';
import { galleryIdOf } from '../domain/id/galleryIds';
import { idKey } from '../domain/id/resourceId';
import type { Plan } from '../domain/plan/plan';
import type { SourceSpec } from '../domain/plan/sourceSpec';
import {
  concernsReplicas,
  replicaChanges,
  replicasOf,
  type ReplicaChange,
  type ReplicaKind,
} from '../domain/region/replicaChanges';
import type { Resource } from '../domain/resource/resourceOfKind';
import type { ImageSource } from '../domain/source/imageSource';
import type { ImageVersion } from '../domain/version/imageVersion';
import type { Store } from './ports';
import type { PriceCache } from './priceCache';

/** Cost estimates. Reads what isn't cached. Never rejects: what can't be read is unknown. */
export interface Estimator {
  readonly ofPlan: (plan: Plan) => Promise<PlanEstimate>;
  /** Of keeping the replicas that a version has. */
  readonly ofVersion: (version: ImageVersion) => Promise<CostEstimate>;
}

/** Of a plan. */
export type Estimate = Estimator['ofPlan'];

export interface EstimatorParts {
  readonly reader: Pick<AzureReader, 'imageSource'>;
  readonly store: Pick<Store, 'get' | 'reread'>;
  readonly prices: PriceCache;
}

const readConcurrency = 4;

/** What the effect of a change on replicas depends on: the version before it, and its gallery. */
interface Reading {
  readonly before: boolean;
  readonly gallery: boolean;
}

const readFor: Readonly<Record<ReplicaKind, Reading>> = {
  createVersion: { before: false, gallery: false },
  updateVersion: { before: true, gallery: false },
  // Soft delete, a property of the gallery, retains the replicas.
  deleteVersion: { before: true, gallery: true },
  purgeVersion: { before: false, gallery: false },
};

export function createEstimator({ reader, store, prices }: EstimatorParts): Estimator {
  const versionBefore = async (id: string): Promise<Resource | undefined> => {
    const known = store.get(id);
    // Lists don't include the replication status, which only matters if something failed.
    const isEnough = known?.kind === 'version' && (known.replication ?? known.provisioningState === 'Succeeded');
    return isEnough ? known : store.reread(id);
  };
  const sizeOf = async (source: SourceSpec): Promise<number | undefined> => {
    const read = (id: string): Promise<ImageSource | undefined> => reader.imageSource(id).catch(() => undefined);
    if (source.kind !== 'disks') return allDisks(await read(source.id));
    const disks = [source.osDisk, ...source.dataDisks];
    return sum(
      await mapLimited(disks, readConcurrency, async disk =>
        'id' in disk ? (await read(disk.id))?.osDiskSizeGB : undefined,
      ),
    );
  };

  async function replicasOfPlan(plan: Plan): Promise<readonly ReplicaChange[]> {
    const changes = plan.changes.filter(concernsReplicas);
    const idsOf = (what: keyof Reading): string[] =>
      changes.flatMap(({ kind, target }) => (readFor[kind][what] ? [target] : []));
    const created = changes.flatMap(change => {
      const made = traitsOf(change).makesVersion(change);
      return made ? [{ target: change.target, source: made.source }] : [];
    });
    const [before, galleries, sourceSizes] = await Promise.all([
      collect(idsOf('before'), idKey, versionBefore, readConcurrency),
      collect(
        idsOf('gallery').map(galleryIdOf),
        idKey,
        async id => store.get(id) ?? (await store.reread(id)),
        readConcurrency,
      ),
      Promise.all(created.map(async ({ target, source }) => [idKey(target), await sizeOf(source)] as const)),
    ]);
    return replicaChanges(plan, {
      before: new Map([...before].filter((one): one is [string, ImageVersion] => one[1].kind === 'version')),
      galleries: new Map([...galleries].filter((one): one is [string, Gallery] => one[1].kind === 'gallery')),
      sourceSizes: new Map(sourceSizes.filter((one): one is [string, number] => one[1] !== undefined)),
    });
  }

  return {
    async ofPlan(plan) {
      const replicas = await replicasOfPlan(plan);
      return costOfPlan(replicas, await prices.of(regionsPriced(replicas)));
    },
    async ofVersion(version) {
      const replicas = replicasOf(version);
      return costOf(replicas, await prices.of(regionsPriced(replicas)));
    },
  };
}

function allDisks(source: ImageSource | undefined): number | undefined {
  return source && sum([source.osDiskSizeGB, ...source.dataDisks.map(({ sizeGB }) => sizeGB)]);
}

/** Undefined if any size is unknown. */
function sum(sizes: readonly (number | undefined)[]): number | undefined {
  return sizes.reduce((all, size) => (all === undefined || size === undefined ? undefined : all + size), 0);
}
