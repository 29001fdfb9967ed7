import { mostRows, totalsOf, type Estate, type MonthSum } from './estate';

/** The estates of several tenants as one. */
export function mergeEstates(estates: readonly Estate[]): Estate {
  const all = <T>(listOf: (estate: Estate) => readonly T[]): T[] => estates.flatMap(listOf);
  return {
    totals: totalsOf(name => estates.reduce((sum, { totals }) => sum + totals[name], 0)),
    replicas: all(one => one.replicas),
    galleries: byCost(all(one => one.galleries)),
    definitions: byCost(all(one => one.definitions)),
    used: all(one => one.used)
      .sort((a, b) => b.machines - a.machines)
      .slice(0, mostRows),
    troubled: {
      failed: byCost(all(one => one.troubled.failed)),
      replicating: byCost(all(one => one.troubled.replicating)),
      expired: byCost(all(one => one.troubled.expired)),
      expiring: byCost(all(one => one.troubled.expiring)),
    },
    unused: byCost(all(one => one.unused)),
    months: monthsOf(all(one => one.months)),
  };
}

function byCost<T extends { readonly cost: number | undefined; readonly sizeGB: number }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => (b.cost ?? 0) - (a.cost ?? 0) || b.sizeGB - a.sizeGB).slice(0, mostRows);
}

function monthsOf(rows: readonly MonthSum[]): readonly MonthSum[] {
  const months = new Map<string, MonthSum>();
  for (const { month, published, ending } of rows) {
    const before = months.get(month);
    const sums = { published: published + (before?.published ?? 0), ending: ending + (before?.ending ?? 0) };
    months.set(month, { month, ...sums });
  }
  return [...months.values()].sort((a, b) => a.month.localeCompare(b.month));
}
