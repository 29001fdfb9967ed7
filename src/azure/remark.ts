import * as l10n from '@vscode/l10n';
import { regionKey } from '../domain/region';
import type { ChangeOf, VersionDelta } from '../domain/plan';
import { object } from '../arm/json';
import type { Json } from '../arm/json';
import { nameOfRegion, regionsOf, versionUpdateBody } from '../arm/versionUpdate';
import type { Connection } from './ports';
import { getJson, pathOf } from './rest';

/** Says so where a version's regions were no longer those that the user saw when the change was made. */
export function changedSince(before: Json, { seenRegions }: VersionDelta): string | undefined {
  if (!seenRegions) return undefined;
  const seen = new Set(seenRegions.map(regionKey));
  const now = new Set(regionsOf(before).map(nameOfRegion));
  const added = [...now].filter(name => !seen.has(name));
  const gone = [...seen].filter(name => !now.has(name));
  if (added.length === 0 && gone.length === 0) return undefined;
  if (gone.length === 0) return l10n.t('Somebody else has added {0} meanwhile, which was kept.', added.join(', '));
  if (added.length === 0) return l10n.t('Somebody else has removed {0} meanwhile.', gone.join(', '));
  return l10n.t(
    'Somebody else has added {0}, which was kept, and removed {1} meanwhile.',
    added.join(', '),
    gone.join(', '),
  );
}

/**
 * Reads the version after an update, since Azure takes two updates at a time and lets the later win: says so where regions
 * that were written are not there. A read that fails leaves it unsaid; the update itself went well.
 */
export async function lostAfter(
  connection: Connection,
  { target, shall }: ChangeOf<'updateVersion'>,
  before: Json | undefined,
): Promise<string | undefined> {
  const after = await getJson(connection, pathOf(target)).catch(() => undefined);
  if (!after) return undefined;
  const written = before
    ? versionUpdateBody(before, shall).properties.publishingProfile.targetRegions.map(region =>
        nameOfRegion(object(region)),
      )
    : (shall.addRegions ?? []).map(region => regionKey(region.name));
  const present = new Set(regionsOf(after).map(nameOfRegion));
  const lost = written.filter(name => !present.has(name));
  if (lost.length === 0) return undefined;
  return l10n.t(
    'Somebody else has written this image version at the same time: {0} is no longer there.',
    lost.join(', '),
  );
}
