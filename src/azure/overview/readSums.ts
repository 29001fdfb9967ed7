import { enumValue, flag } from '../../arm/enumValue';
import { list, number, object, text } from '../../base/json';
import {
  totalsOf,
  type EstateTotals,
  type KnownVersion,
  type MonthSum,
  type ReplicaSum,
  type Run,
  type UsedDefinition,
} from '../../domain/overview/estate';
import { regionKey } from '../../domain/region/region';
import { storageAccountTypes } from '../../domain/region/storageTypeName';
import { readAll, readDate } from '../read/readResource';

/** How many, of a sum that Resource Graph answers. */
export function count(value: unknown): number {
  return Math.max(0, number(value) ?? 0);
}

/** The sums of several queries, each in its first row. */
export function readTotals(...answers: readonly (readonly unknown[])[]): EstateTotals {
  const sums = Object.fromEntries(answers.flatMap(([row]) => Object.entries(object(row))));
  return totalsOf(name => count(sums[name]));
}

export function readReplicas(rows: readonly unknown[]): readonly ReplicaSum[] {
  return readAll(rows, row => {
    const { region, storage, versions, replicas, gb, unsized } = object(row);
    const name = text(region);
    if (name === undefined) return undefined;
    return {
      region: regionKey(name),
      storage: enumValue(storage, storageAccountTypes),
      versions: count(versions),
      replicas: count(replicas),
      sizeGB: count(gb),
      unsized: count(unsized),
    };
  });
}

/** What only refers to definitions that were deleted, or that this user can't read, has no versions. */
export function readUsed(rows: readonly unknown[]): readonly UsedDefinition[] {
  return readAll(rows, row => {
    const { definitionId, originalId, machines, runs, instanceRuns, versions } = object(row);
    const id = text(originalId) ?? text(definitionId);
    if (id === undefined) return undefined;
    return {
      id,
      machines: count(machines),
      runs: [...list(runs), ...list(instanceRuns)].map(readRun),
      versions: readAll(list(versions), readKnown),
    };
  });
}

const userKinds = new Map<string, Run['kind']>([
  ['microsoft.compute/virtualmachines', 'virtualMachine'],
  ['microsoft.compute/virtualmachinescalesets', 'scaleSet'],
]);

function readRun(item: unknown): Run {
  const [version, region, type, isPinned, users] = list(item);
  return {
    version: text(version),
    region: regionKey(text(region) ?? ''),
    kind: userKinds.get(text(type)?.toLowerCase() ?? '') ?? 'other',
    isPinned: flag(isPinned),
    count: count(users),
  };
}

function readKnown(item: unknown): KnownVersion | undefined {
  const [name, state, ends, regions] = list(item);
  const known = text(name);
  if (known === undefined) return undefined;
  return {
    name: known,
    state: text(state) ?? '',
    endOfLife: readDate(ends),
    regions: readAll(list(regions), text).map(region => ({
      name: region.replace(/^!/, ''),
      excludedFromLatest: region.startsWith('!'),
    })),
  };
}

/** Rows such as `+2026-03` for versions published, `-2026-03` for those that reach their end of life. */
export function readMonths(rows: readonly unknown[]): readonly MonthSum[] {
  return readAll(rows, row => {
    const { mark, versions } = object(row);
    const [, sign, month] = /^([+-])(\d{4}-\d{2})$/.exec(text(mark) ?? '') ?? [];
    if (month === undefined) return undefined;
    const isEnd = sign === '-';
    return { month, published: isEnd ? 0 : count(versions), ending: isEnd ? count(versions) : 0 };
  });
}
