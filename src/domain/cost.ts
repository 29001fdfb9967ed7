import type { ImageVersion, StorageAccountType, TargetRegion } from './model/version';
import type { Change, Plan } from './plan';
import { regionKey, sameRegion } from './region';
import { idKey } from './resourceId';

/** What a gigabyte costs, as the public price list says it; what it does not say is absent. */
export interface PriceBook {
  readonly currency: string;
  /** ISO 8601: when the list was read. */
  readonly date: string;
  /** By region key: a gigabyte of snapshot for a month. */
  readonly snapshotMonth: ReadonlyMap<string, Partial<Readonly<Record<StorageAccountType, number>>>>;
  /** By region key: a gigabyte sent from there to another region, once. */
  readonly egress: ReadonlyMap<string, number>;
}

/** Money, or why nobody can tell. */
export type Amount = { readonly amount: number } | { readonly unknown: 'size' | 'price' };

export interface CostEstimate {
  /** What the plan adds a month; less than nothing where it saves. */
  readonly monthly: Amount;
  /** What it costs once, for the data sent between regions. */
  readonly once: Amount;
  /** Azure bills what is used of the disks, and tells only how large they are made. */
  readonly isUpperBound: true;
  readonly currency: string;
  readonly date: string;
}

export interface CostFacts {
  readonly prices: PriceBook | undefined;
  /** Provisioned size in GB of all disks of a version, by its id key. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Versions as they are before, by id key: of those that are changed or deleted. */
  readonly before: ReadonlyMap<string, ImageVersion>;
}

/** GB for a month in a region: less than nothing where they go. */
interface Part {
  readonly size: number | undefined;
  readonly region: string;
  readonly type: StorageAccountType;
  readonly replicas: number;
  /** Home region that a first replica is sent from; absent where nothing is sent. */
  readonly from?: string | undefined;
}

/** What running a plan adds to the bill; undefined where it concerns no version. */
export function costOf(plan: Plan, facts: CostFacts): CostEstimate | undefined {
  const parts = plan.changes.flatMap(change => partsOf(change, facts));
  if (parts.length === 0) return undefined;
  const { prices } = facts;
  return {
    monthly: total(parts, part => {
      const price = prices?.snapshotMonth.get(regionKey(part.region))?.[part.type];
      return price === undefined ? undefined : price * part.replicas;
    }),
    once: total(
      parts.filter(({ from }) => from !== undefined),
      part => prices?.egress.get(regionKey(part.from ?? '')),
    ),
    isUpperBound: true,
    currency: prices?.currency ?? '',
    date: prices?.date ?? '',
  };
}

/** One unknown part makes the whole unknown: a sum without it would be a guess. */
function total(parts: readonly Part[], price: (part: Part) => number | undefined): Amount {
  let amount = 0;
  for (const part of parts) {
    if (part.size === undefined) return { unknown: 'size' };
    const one = price(part);
    if (one === undefined) return { unknown: 'price' };
    amount += part.size * one;
  }
  return { amount };
}

function partsOf(change: Change, { sizes, before }: CostFacts): Part[] {
  const size = sizes.get(idKey(change.target));
  const known = before.get(idKey(change.target));
  switch (change.kind) {
    case 'createVersion': {
      const { location, targetRegions, replicationMode } = change.shall;
      if (replicationMode === 'Shallow') return [];
      return targetRegions.map(one => newRegion(one, size, location));
    }
    case 'updateVersion': {
      const { addRegions = [], removeRegions = [] } = change.shall;
      const home = known?.location ?? '';
      return [
        ...addRegions.map(one => {
          const old = known?.targetRegions.find(({ name }) => sameRegion(name, one.name));
          return old ? moreReplicas(one, old, size) : newRegion(one, size, home);
        }),
        ...removeRegions.flatMap(name => goneRegions(known, size, name)),
      ];
    }
    case 'deleteVersion':
      return goneRegions(known, size);
    default:
      return [];
  }
}

function newRegion(one: TargetRegion, size: number | undefined, home: string): Part {
  return {
    size,
    region: one.name,
    type: one.storageAccountType,
    replicas: one.replicaCount,
    ...(!sameRegion(one.name, home) && { from: home }),
  };
}

/** Further replicas are copied inside their region, for nothing. */
function moreReplicas(one: TargetRegion, old: TargetRegion, size: number | undefined): Part {
  return { size, region: one.name, type: old.storageAccountType, replicas: one.replicaCount - old.replicaCount };
}

function goneRegions(version: ImageVersion | undefined, size: number | undefined, only?: string): Part[] {
  return (version?.targetRegions ?? [])
    .filter(({ name }) => only === undefined || sameRegion(name, only))
    .map(one => ({ size, region: one.name, type: one.storageAccountType, replicas: -one.replicaCount }));
}
