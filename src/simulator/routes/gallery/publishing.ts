import { invalidParameter, propertyChangeNotAllowed } from '../../http/errors';
import { compact, isoTime, record, records, text, type Json } from '../../http/json';
import type { Call } from '../../http/route';
import { checkEndOfLife } from '../../rules/lifecycle';
import { checkRange, checkRemoval, checkSameStorage, storageType, targetRegions } from '../../rules/targets';
import { targetsOf } from '../../world/regionCopies';
import { normalizeRegion } from '../../world/regions';
import type { StoredResource } from '../../world/storedResource';

const path = 'galleryImageVersion.properties.publishingProfile';

/** The complete publishing profile after a PUT or PATCH. Throws what Azure refuses. */
export function publishingProfile(call: Call, requested: Json, home: string, before: StoredResource | undefined): Json {
  const stored = record(before?.properties, 'publishingProfile');
  const keep = call.method === 'PATCH' || Object.keys(requested).length === 0;
  const wanted = keep ? { ...stored, ...compact(requested) } : compact(requested);
  const replicaCount = wanted['replicaCount'] ?? 1;
  checkRange(replicaCount, `${path}.replicaCount`);
  const storageAccountType = storageType(
    text(wanted, 'storageAccountType') ?? text(stored, 'storageAccountType') ?? 'Standard_LRS',
  );
  const mode = text(wanted, 'replicationMode') ?? text(stored, 'replicationMode') ?? 'Full';
  if (before) {
    if (storageAccountType !== text(stored, 'storageAccountType'))
      throw propertyChangeNotAllowed(`${path}.storageAccountType`);
    if (mode !== (text(stored, 'replicationMode') ?? 'Full')) throw propertyChangeNotAllowed(`${path}.replicationMode`);
  }
  const endOfLifeDate = text(wanted, 'endOfLifeDate');
  checkEndOfLife(endOfLifeDate, text(stored, 'endOfLifeDate'), call.now, `${path}.endOfLifeDate`);
  const known = records(stored, 'targetRegions');
  const renderListed = 'targetRegions' in wanted ? records(wanted, 'targetRegions') : known;
  const targets = targetRegions(renderListed.length > 0 || before ? renderListed : [{ name: home }], home, {
    replicaCount: Number(replicaCount),
    storageAccountType,
  });
  if (mode === 'Shallow' && targets.length > 1) {
    throw invalidParameter(
      'Shallow replication mode supports only the location of the image version.',
      `${path}.targetRegions`,
    );
  }
  checkSameStorage(targets, known);
  return compact({
    targetRegions: targets,
    replicaCount,
    excludeFromLatest: wanted['excludeFromLatest'] ?? false,
    publishedDate: text(stored, 'publishedDate') ?? isoTime(call.now),
    endOfLifeDate,
    storageAccountType,
    replicationMode: mode === 'Full' ? undefined : mode,
    targetExtendedLocations: wanted['targetExtendedLocations'],
  });
}

/** The safety profile after a PUT or PATCH. Throws if a completed region would be removed without permission. */
export function safetyProfile(call: Call, requested: Json, publishing: Json, before: StoredResource | undefined): Json {
  const stored = call.method === 'PATCH' ? record(before?.properties, 'safetyProfile') : {};
  const allowed =
    requested['allowDeletionOfReplicatedLocations'] ?? stored['allowDeletionOfReplicatedLocations'] ?? false;
  const blocked = requested['blockDeletionBeforeEndOfLife'] ?? stored['blockDeletionBeforeEndOfLife'];
  if (before) {
    const targets = targetsOf({ publishingProfile: publishing });
    const unfinished = (before.copies ?? []).filter(copy => copy.to > call.now || copy.failure !== undefined);
    const removed = targetsOf(before.properties).filter(
      region => !targets.includes(region) && !unfinished.some(copy => copy.region === normalizeRegion(region)),
    );
    checkRemoval(removed, allowed === true);
  }
  return compact({
    reportedForPolicyViolation: false,
    allowDeletionOfReplicatedLocations: allowed,
    blockDeletionBeforeEndOfLife: blocked,
  });
}
