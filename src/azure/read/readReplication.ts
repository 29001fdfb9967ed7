import { enumValue } from '../../arm/enumValue';
import { externalText } from '../../base/externalText';
import { isObject, list, number, object, text } from '../../base/json';
import { regionKey } from '../../domain/region/region';
import type { RegionReplication, ReplicationStatus } from '../../domain/version/imageVersion';
import { readAll } from './readResource';

/** Undefined if absent, as in lists. An unknown state counts as `Unknown`, never as ready. */
export function readReplication(value: unknown): ReplicationStatus | undefined {
  if (!isObject(value)) return undefined;
  return {
    aggregatedState: enumValue(value['aggregatedState'], ['InProgress', 'Completed', 'Failed']) ?? 'Unknown',
    regions: readAll(list(value['summary']), readRegion),
  };
}

function readRegion(item: unknown): RegionReplication | undefined {
  const summary = object(item);
  const region = text(summary['region']);
  if (region === undefined) return undefined;
  const state = enumValue(summary['state'], ['Replicating', 'Completed', 'Failed']) ?? 'Unknown';
  const progress = number(summary['progress']) ?? (state === 'Completed' ? 100 : 0);
  return {
    region: regionKey(region),
    state,
    progress: Math.min(100, Math.max(0, progress)),
    details: externalText(text(summary['details']) ?? ''),
  };
}
