import * as l10n from '@vscode/l10n';
import { nameOfRegion, regionsOf } from '../../arm/versionUpdateBody';
import { parseDate } from '../../base/date';
import type { Json } from '../../base/json';
import { listText } from '../../base/listText';
import type { VersionDelta } from '../../domain/plan/plan';
import { regionKey } from '../../domain/region/region';
import { orUnknown } from '../../domain/resource/orUnknown';
import { getJson, pathOf } from '../http/rest';
import type { Connection } from '../ports';
import { writesSince } from './changeHistory';
import type { VersionWrite } from './versionWrite';

/** An update of a version that was sent. */
interface VersionUpdate {
  readonly versionId: string;
  readonly delta: VersionDelta;
  readonly writing: VersionWrite | undefined;
}

/** A remark if the version's regions differ from those the user saw when the plan was made. */
export function regionsChangedSince(before: Json, { seenRegions }: VersionDelta): string | undefined {
  if (!seenRegions) return undefined;
  const seen = new Set(seenRegions.map(regionKey));
  const now = new Set(regionsOf(before).map(nameOfRegion));
  const added = [...now].filter(name => !seen.has(name));
  const gone = [...seen].filter(name => !now.has(name));
  if (added.length === 0 && gone.length === 0) return undefined;
  if (gone.length === 0)
    return l10n.t('In the meantime, someone else added the following, which was kept: {0}.', listText(added));
  if (added.length === 0) return l10n.t('In the meantime, someone else removed the following: {0}.', listText(gone));
  return l10n.t(
    'In the meantime, someone else added the following, which was kept: {0}. They also removed: {1}.',
    listText(added),
    listText(gone),
  );
}

/**
 * Detects updates lost in a race, for the remark on an update of a version. Azure has no conditional writes (ETags) for
 * versions, sometimes accepts two updates at once, and the last list of regions wins. So the version is read right
 * before and again after: a region we wrote that is gone by then was certainly overwritten. A region that someone else
 * added between our read and write was overwritten without a trace in the version; Resource Graph's change history
 * still has it, some minutes later, if it recorded that write.
 * @returns undefined while the history doesn't include our own write yet; if it never does, the last call says so
 */
export async function lostRegions(
  connection: Connection,
  { versionId, delta, writing }: VersionUpdate,
  isLast: boolean,
): Promise<{ readonly sentence: string | undefined } | undefined> {
  const after = await getJson(connection, pathOf(versionId)).catch(() => undefined);
  const present = after && new Set(regionsOf(after).map(nameOfRegion));
  const written = writing?.written ?? (delta.addRegions ?? []).map(region => regionKey(region.name));
  const overwritten = present ? written.filter(name => !present.has(name)) : [];
  if (overwritten.length > 0) {
    return {
      sentence: l10n.t(
        "Someone else updated this image version at the same time, and its target regions no longer include {0}. Use Edit Target Regions to add what's missing.",
        listText(overwritten),
      ),
    };
  }
  if (!writing) return { sentence: undefined };
  const writes = await writesSince(connection, versionId, writing.readAt).catch(() => undefined);
  if (!present || !writes?.some(one => one.correlationId === writing.correlationId)) {
    if (!isLast) return undefined;
    return {
      sentence: l10n.t(
        "Couldn't read Azure's change history. Check the target regions: a region that someone else added at the same moment may be missing.",
      ),
    };
  }
  const known = new Set([...present, ...writing.found, ...writing.written]);
  const first = writes.find(one => one.regions.some(name => !known.has(name)));
  if (!first) return { sentence: undefined };
  const gone = new Set(writes.flatMap(one => one.regions).filter(name => !known.has(name)));
  return {
    sentence: l10n.t(
      "Someone else added {0} to this image version at {1}, during this update, and that change was lost. Use Edit Target Regions to add what's missing.",
      listText(gone),
      timestampOf(first.at),
    ),
  };
}

/** `2026-03-02 09:00:05 UTC`, in every language. */
function timestampOf(at: string): string {
  const time = parseDate(at);
  return time === undefined
    ? orUnknown(undefined)
    : `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
