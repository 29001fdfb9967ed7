import { idKey } from '../id/resourceId';
import { adoptionOf, sumAdoption, type Adoption, type AdoptionCounts } from './adoption';
import type { Estate, EstateTotals } from './estate';
import { misplacedOf, type Misplaced } from './misplaced';
import { storageCost, type StorageCost, type StoragePrices } from './storageCost';
import { unusedVersions, type UnusedVersions } from './unusedVersions';

/** What an estate amounts to. */
export interface OverviewFigures {
  readonly totals: EstateTotals;
  readonly machines: number;
  /** Definitions that machines use, those with the most machines first. */
  readonly adoption: readonly Adoption[];
  /** By the ID key of the definition. */
  readonly adoptionById: ReadonlyMap<string, Adoption>;
  readonly adoptionTotal: AdoptionCounts;
  readonly unused: UnusedVersions;
  /** The most machines first. */
  readonly misplaced: readonly Misplaced[];
  readonly cost: StorageCost;
}

/** @param now milliseconds since 1970 */
export function overviewFigures(estate: Estate, prices: StoragePrices, now: number): OverviewFigures {
  const adoption = estate.used.filter(({ machines }) => machines > 0).map(one => adoptionOf(one, now));
  return {
    totals: estate.totals,
    machines: adoption.reduce((sum, { machines }) => sum + machines, 0),
    adoption,
    adoptionById: new Map(adoption.map(one => [idKey(one.id), one])),
    adoptionTotal: sumAdoption(adoption),
    unused: unusedVersions(estate),
    misplaced: estate.used.flatMap(misplacedOf).sort((a, b) => b.machines - a.machines),
    cost: storageCost(estate.replicas, prices),
  };
}
