import type { PricesByRegion } from '../cost/cost';
import type { ReplicaSum } from './estate';

/** US dollars a month, by type of storage and region key. What isn't priced is absent. */
export type StoragePrices = ReadonlyMap<string, number>;

/** The key of a price: `standard_lrs westeurope`. */
function priceKey(storage: string, region: string): string {
  return `${storage.toLowerCase()} ${region}`;
}

export function storagePrices(replicas: readonly ReplicaSum[], prices: PricesByRegion): StoragePrices {
  return new Map(
    replicas.flatMap(({ region, storage }) => {
      const there = prices.get(region) ?? 'notRead';
      if (storage === undefined || typeof there === 'string') return [];
      const price = there.snapshotMonth[storage];
      return price === undefined ? [] : [[priceKey(storage, region), price] as const];
    }),
  );
}

export interface StorageCost {
  /** US dollars a month for all replicas whose price and size are known. Undefined if there are replicas, but none such. */
  readonly amount: number | undefined;
  /** Replicas that aren't included. */
  readonly left: number;
}

/** An upper bound: Azure bills for the space used, but reports the disk size. */
export function storageCost(replicas: readonly ReplicaSum[], prices: StoragePrices): StorageCost {
  let [amount, left, all] = [0, 0, 0];
  for (const one of replicas) {
    all += one.replicas;
    const price = one.storage === undefined ? undefined : prices.get(priceKey(one.storage, one.region));
    if (price === undefined) left += one.replicas;
    else [amount, left] = [amount + one.sizeGB * price, left + one.unsized];
  }
  const isKnown = replicas.length === 0 || (prices.size > 0 && (left === 0 || left < all));
  return { amount: isKnown ? amount : undefined, left };
}
