import { parseDate } from '../../base/date';
import { list, object, text, parsedJson } from '../../base/json';
import { subscriptionOf } from '../../domain/id/resourceId';
import { regionKey } from '../../domain/region/region';
import { queryGraph } from '../list/graph';
import { changesSince } from '../list/queries';
import type { Connection } from '../ports';

/** One recorded write of a version, as far as it concerns regions. */
export interface RecordedWrite {
  /** ISO 8601. */
  readonly at: string;
  readonly correlationId: string | undefined;
  /** All regions that the write added, removed or moved. */
  readonly regions: readonly string[];
}

/**
 * The writes of a version since `since` (ISO 8601) in Resource Graph's change history, oldest first. Writes are
 * recorded individually, with a delay of some minutes. Throws `AzureError`.
 */
export async function writesSince(
  connection: Connection,
  versionId: string,
  since: string,
): Promise<readonly RecordedWrite[]> {
  const rows = await queryGraph(connection, [{ id: subscriptionOf(versionId) }], changesSince(versionId, since));
  return rows.map(readWrite).sort((a, b) => (parseDate(a.at) ?? 0) - (parseDate(b.at) ?? 0));
}

function readWrite(row: unknown): RecordedWrite {
  const properties = object(object(row)['properties']);
  const { timestamp, correlationId } = object(properties['changeAttributes']);
  return {
    at: text(timestamp) ?? '',
    correlationId: text(correlationId),
    regions: Object.entries(object(properties['changes'])).flatMap(([path, change]) => {
      const { previousValue, newValue } = object(change);
      return [previousValue, newValue].flatMap(value => namesIn(path, value));
    }),
  };
}

const regionPath = /^properties\.publishingProfile\.targetRegions(\[.*\](\.name)?)?$/;

/** Region names in a changed value: a name, a region, or the whole list. */
function namesIn(path: string, value: unknown): readonly string[] {
  if (!regionPath.test(path)) return [];
  if (path.endsWith('.name')) return typeof value === 'string' && value !== 'null' ? [regionKey(value)] : [];
  const whole = typeof value === 'string' ? parsedJson(value) : value;
  return (Array.isArray(whole) ? whole : list([whole])).flatMap(region => {
    const name = text(object(region)['name']);
    return name === undefined ? [] : [regionKey(name)];
  });
}
