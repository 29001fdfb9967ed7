import type { AzureReader } from '../azure/ports';
import { collect } from '../base/collect';
import { mapLimited } from '../base/mapLimited';
import { costOf, regionsPriced, type CostEstimate } from '../domain/cost/cost';
import type { Gallery } from '../domain/gallery/gallery';
import type { ImageSource } from '../domain/source/imageSource';
import type { Resource } from '../domain/resource/resourceOfKind';
import type { ImageVersion } from '../domain/version/imageVersion';
import type { Plan, SourceSpec } from '../domain/plan/plan';
import { concernsReplicas, replicaChanges } from '../domain/region/replicaChanges';
import { galleryIdOf } from '../domain/id/galleryIds';
import { idKey } from '../domain/id/resourceId';
import type { Store } from './ports';
import type { PriceCache } from './priceCache';

/** The cost estimate of a plan. Reads what isn't cached. Never rejects: what can't be read is unknown. */
export type Estimate = (plan: Plan) => Promise<CostEstimate>;

export interface EstimatorParts {
  readonly reader: Pick<AzureReader, 'imageSource'>;
  readonly store: Pick<Store, 'get' | 'reread'>;
  readonly prices: PriceCache;
}

const readConcurrency = 4;

export function createEstimator({ reader, store, prices }: EstimatorParts): Estimate {
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

  return async plan => {
    const changes = plan.changes.filter(concernsReplicas);
    const ids = (kinds: readonly string[]): string[] =>
      changes.flatMap(({ kind, target }) => (kinds.includes(kind) ? [target] : []));
    const created = changes.flatMap(change => (change.kind === 'createVersion' ? [change] : []));
    const [before, galleries, sourceSizes] = await Promise.all([
      collect(ids(['updateVersion', 'deleteVersion']), idKey, versionBefore, readConcurrency),
      collect(
        ids(['deleteVersion']).map(galleryIdOf),
        idKey,
        async id => store.get(id) ?? (await store.reread(id)),
        readConcurrency,
      ),
      Promise.all(created.map(async ({ target, spec }) => [idKey(target), await sizeOf(spec.source)] as const)),
    ]);
    const replicas = replicaChanges(plan, {
      before: new Map([...before].filter((one): one is [string, ImageVersion] => one[1].kind === 'version')),
      galleries: new Map([...galleries].filter((one): one is [string, Gallery] => one[1].kind === 'gallery')),
      sourceSizes: new Map(sourceSizes.filter((one): one is [string, number] => one[1] !== undefined)),
    });
    return costOf(replicas, await prices.of(regionsPriced(replicas)));
  };
}

function allDisks(source: ImageSource | undefined): number | undefined {
  return source && sum([source.osDiskSizeGB, ...source.dataDisks.map(({ sizeGB }) => sizeGB)]);
}

/** Undefined if any size is unknown. */
function sum(sizes: readonly (number | undefined)[]): number | undefined {
  return sizes.reduce((all, size) => (all === undefined || size === undefined ? undefined : all + size), 0);
}
