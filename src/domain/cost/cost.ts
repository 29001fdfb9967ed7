import type { StorageAccountType } from '../version/imageVersion';
import { regionKey } from '../region/region';
import type { ReplicaChange } from '../region/replicaChanges';
import { idKey } from '../id/resourceId';

/** What a gigabyte costs in one region, in US dollars, as the public price list says it; what it does not say is absent. */
export interface RegionPrices {
  /** ISO 8601: when the list was read. */
  readonly date: string;
  /** A gigabyte of snapshot for a month: replicas are billed as such. */
  readonly snapshotMonth: Partial<Readonly<Record<StorageAccountType, number>>>;
  /** A gigabyte sent from there to another region, once. */
  readonly egress?: number | undefined;
}

/** Why a region has no prices: the list is of another cloud, or could not be read. */
export type NoPrices = 'otherCloud' | 'notRead';

/** By region key. */
export type PricesByRegion = ReadonlyMap<string, RegionPrices | NoPrices>;

/** Why nobody can tell an amount. */
export type Unknown =
  | { readonly because: NoPrices }
  | { readonly because: 'size'; readonly version: string }
  | { readonly because: 'price'; readonly region: string; readonly type: StorageAccountType }
  | { readonly because: 'egress'; readonly region: string };

/** GB × times × price; `times` are replicas, or regions that are sent to. */
export interface CostTerm {
  readonly size: number;
  readonly times: number;
  readonly price: number;
}

/** Never less than nothing. */
export interface Amount {
  readonly amount: number;
  readonly terms: readonly CostTerm[];
}

/**
 * What a plan does to the bill. All amounts are upper bounds: Azure bills what is used of the disks, and tells only how large
 * they are made. As all replicas of a version use the same, each version either adds or saves, and bounds of both sides hold.
 */
export interface CostEstimate {
  readonly monthly: { readonly adds: Amount; readonly saves: Amount } | { readonly unknown: Unknown };
  /** For the data sent between regions. */
  readonly once: Amount | { readonly unknown: Unknown };
  /** Something is saved only when soft delete lets go of it. */
  readonly savesLater: boolean;
  /** ISO 8601: when the oldest of the prices was read; undefined where none was needed. */
  readonly date?: string | undefined;
}

export function costOf(changes: readonly ReplicaChange[], prices: PricesByRegion): CostEstimate {
  const sent = changes.flatMap(one =>
    one.sentFrom === undefined ? [] : [{ ...one, region: one.sentFrom, replicas: 1 }],
  );
  const once = termsOf(sent, prices, egressPrice);
  return {
    monthly: monthlyOf(changes, prices),
    once: 'unknown' in once ? once : sum(once.terms),
    savesLater: changes.some(({ lingers }) => lingers),
    date: [...prices.values()]
      .flatMap(one => (typeof one === 'string' ? [] : [one.date]))
      .sort()
      .at(0),
  };
}

/** Names of all regions whose prices are asked for. */
export function regionsPriced(changes: readonly ReplicaChange[]): readonly string[] {
  const regions = changes.flatMap(({ size, region, sentFrom = region }) =>
    size === undefined ? [] : [region, sentFrom],
  );
  return [...new Set(regions.map(regionKey))];
}

function monthlyOf(changes: readonly ReplicaChange[], prices: PricesByRegion): CostEstimate['monthly'] {
  const versions = new Map<string, ReplicaChange[]>();
  for (const change of changes) {
    const key = idKey(change.version);
    versions.set(key, [...(versions.get(key) ?? []), change]);
  }
  const [adds, saves]: [CostTerm[], CostTerm[]] = [[], []];
  for (const own of versions.values()) {
    const found = termsOf(own, prices, monthPrice);
    if ('unknown' in found) return found;
    const { terms } = found;
    if (total(terms) >= 0) adds.push(...terms);
    else saves.push(...terms.map(term => ({ ...term, times: -term.times })));
  }
  return { adds: sum(adds), saves: sum(saves) };
}

type PriceOf = (prices: RegionPrices, change: ReplicaChange) => number | Unknown;

const monthPrice: PriceOf = ({ snapshotMonth }, { region, type }) =>
  snapshotMonth[type] ?? { because: 'price', region, type };
const egressPrice: PriceOf = ({ egress }, { region }) => egress ?? { because: 'egress', region };

/** One unknown part makes the whole unknown: a sum without it would be a guess. */
function termsOf(
  changes: readonly ReplicaChange[],
  prices: PricesByRegion,
  priceOf: PriceOf,
): { readonly terms: readonly CostTerm[] } | { readonly unknown: Unknown } {
  const terms: CostTerm[] = [];
  for (const change of changes) {
    const { size, replicas: times, version, region } = change;
    if (size === undefined) return { unknown: { because: 'size', version } };
    const there = prices.get(regionKey(region)) ?? 'notRead';
    const price: number | Unknown = typeof there === 'string' ? { because: there } : priceOf(there, change);
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
