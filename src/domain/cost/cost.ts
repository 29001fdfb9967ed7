import { idKey } from '../id/resourceId';
import { regionKey } from '../region/region';
import type { ReplicaChange } from '../region/replicaChanges';
import type { StorageAccountType } from '../version/imageVersion';

/** Prices per GB in one region, in US dollars, from the public price list. Absent if the list has none. */
export interface RegionPrices {
  /** ISO 8601: when the price list was read. */
  readonly date: string;
  /** One GB of snapshot storage for a month. Replicas are billed as snapshots. */
  readonly snapshotMonth: Partial<Readonly<Record<StorageAccountType, number>>>;
  /** Transfer of one GB from this region to another. */
  readonly egress?: number | undefined;
}

/** Why a region has no prices: the list is for another cloud, or couldn't be read. */
export type NoPrices = 'otherCloud' | 'notRead';

/** By region key. */
export type PricesByRegion = ReadonlyMap<string, RegionPrices | NoPrices>;

/** Why an amount is unknown. */
export type UnknownReason =
  | { readonly because: NoPrices }
  | { readonly because: 'size'; readonly version: string }
  | { readonly because: 'price'; readonly region: string; readonly type: StorageAccountType }
  | { readonly because: 'egress'; readonly region: string };

/** GB × times × price. `times`: the number of replicas, or of destination regions. */
export interface CostTerm {
  readonly size: number;
  readonly times: number;
  readonly price: number;
}

/** Never negative. */
export interface Amount {
  readonly amount: number;
  readonly terms: readonly CostTerm[];
}

/**
 * How a plan affects the bill. All amounts are upper bounds: Azure bills the used size of disks, but reports only the
 * provisioned size. All replicas of a version have the same used size, so that a version either adds or saves, and both
 * bounds hold.
 */
export interface CostEstimate {
  readonly monthly: { readonly adds: Amount; readonly saves: Amount } | { readonly unknown: UnknownReason };
  /** For data transfer between regions. */
  readonly once: Amount | { readonly unknown: UnknownReason };
  /** Savings start only when soft delete removes the versions for good. */
  readonly savesLater: boolean;
  /** ISO 8601: when the oldest of the prices was read. Undefined if none was needed. */
  readonly date?: string | undefined;
}

/** The estimate of a plan, and what each version has in it. */
export interface PlanEstimate extends CostEstimate {
  /** By ID key. Versions whose replicas don't change are absent. */
  readonly versions: ReadonlyMap<string, CostEstimate>;
}

export function costOfPlan(changes: readonly ReplicaChange[], prices: PricesByRegion): PlanEstimate {
  const versions = [...byVersion(changes)].map(([version, own]) => [version, costOf(own, prices)] as const);
  return { ...costOf(changes, prices), versions: new Map(versions) };
}

export function costOf(changes: readonly ReplicaChange[], prices: PricesByRegion): CostEstimate {
  const sent = changes.flatMap(one =>
    one.sentFrom === undefined ? [] : [{ ...one, region: one.sentFrom, replicas: 1 }],
  );
  const once = termsOf(sent, prices, egressPrice);
  return {
    monthly: monthlyOf(changes, prices),
    once: 'unknown' in once ? once : sum(once.terms),
    savesLater: changes.some(({ isRetained }) => isRetained),
    date: [...prices.values()]
      .flatMap(one => (typeof one === 'string' ? [] : [one.date]))
      .sort()
      .at(0),
  };
}

/** Names of all regions whose prices are needed. */
export function regionsPriced(changes: readonly ReplicaChange[]): readonly string[] {
  const regions = changes.flatMap(({ size, region, sentFrom = region }) =>
    size === undefined ? [] : [region, sentFrom],
  );
  return [...new Set(regions.map(regionKey))];
}

function monthlyOf(changes: readonly ReplicaChange[], prices: PricesByRegion): CostEstimate['monthly'] {
  const [adds, saves]: [CostTerm[], CostTerm[]] = [[], []];
  for (const own of byVersion(changes).values()) {
    const found = termsOf(own, prices, monthPrice);
    if ('unknown' in found) return found;
    const { terms } = found;
    if (total(terms) >= 0) adds.push(...terms);
    else saves.push(...terms.map(term => ({ ...term, times: -term.times })));
  }
  return { adds: sum(adds), saves: sum(saves) };
}

function byVersion(changes: readonly ReplicaChange[]): ReadonlyMap<string, readonly ReplicaChange[]> {
  const versions = new Map<string, ReplicaChange[]>();
  for (const change of changes) {
    const key = idKey(change.version);
    versions.set(key, [...(versions.get(key) ?? []), change]);
  }
  return versions;
}

type PriceOf = (prices: RegionPrices, change: ReplicaChange) => number | UnknownReason;

const monthPrice: PriceOf = ({ snapshotMonth }, { region, type }) =>
  snapshotMonth[type] ?? { because: 'price', region, type };
const egressPrice: PriceOf = ({ egress }, { region }) => egress ?? { because: 'egress', region };

/** One unknown term makes the total unknown: a partial sum would be misleading. */
function termsOf(
  changes: readonly ReplicaChange[],
  prices: PricesByRegion,
  priceOf: PriceOf,
): { readonly terms: readonly CostTerm[] } | { readonly unknown: UnknownReason } {
  const terms: CostTerm[] = [];
  for (const change of changes) {
    const { size, replicas: times, version, region } = change;
    if (size === undefined) return { unknown: { because: 'size', version } };
    const there = prices.get(regionKey(region)) ?? 'notRead';
    const price: number | UnknownReason = typeof there === 'string' ? { because: there } : priceOf(there, change);
    if (typeof price !== 'number') return { unknown: price };
    terms.push({ size, times, price });
  }
  return { terms };
}

function sum(terms: readonly CostTerm[]): Amount {
  const alike = new Map<string, CostTerm>();
  for (const term of terms) {
    const key = `${term.size} ${term.price}`;
    alike.set(key, { ...term, times: term.times + (alike.get(key)?.times ?? 0) });
  }
  return { amount: Math.max(0, total(terms)), terms: [...alike.values()].filter(({ times }) => times !== 0) };
}

function total(terms: readonly CostTerm[]): number {
  return terms.reduce((all, { size, times, price }) => all + size * times * price, 0);
}
