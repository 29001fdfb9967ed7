import * as l10n from '@vscode/l10n';
import { listText } from '../../../base/listText';
import { fullName } from '../../id/resourceId';
import { regionKey } from '../../region/region';
import { regionName } from '../../region/regionName';
import type { ImageVersion, RegionReplication } from '../../version/imageVersion';
import { readinessOf } from '../../version/readiness';
import type { CheckContext } from './checkContext';
import type { LabCheck } from './labCheck';
import { noVersionCheck } from './noVersionCheck';

/** Whether the version has the regions of the labs as target regions. */
export function replicatedCheck(context: CheckContext): LabCheck {
  const { version, regions, latest } = context;
  const code = 'replicatedThere';
  if (!version) return noVersionCheck(code, context);
  const missing = regions.filter(region => !isTarget(version, region));
  if (missing.length === 0) {
    return { code, state: 'ok', sentence: l10n.t('{0} is replicated to {1}.', fullName(version.id), named(context)) };
  }
  const older = missing.every(region => latest.has(region)) ? latest.get(missing[0] ?? '') : undefined;
  const where = named(context, missing);
  return {
    code,
    state: older ? 'warning' : 'problem',
    sentence: older
      ? l10n.t("{0} isn't replicated to {1}, so labs there get {2}.", fullName(version.id), where, older.name)
      : l10n.t("{0} isn't replicated to {1}.", fullName(version.id), where),
    fix: { action: 'addRegions', title: l10n.t('Add Region'), versionId: version.id, regions: missing },
  };
}

/** Whether replication to the regions of the labs has completed. */
export function replicationCheck(context: CheckContext): LabCheck {
  const { version, regions, latest } = context;
  const code = 'replicationDone';
  if (!version) return noVersionCheck(code, context);
  const meant = regions.filter(region => isTarget(version, region));
  if (!version.replication || meant.length === 0) {
    const sentence =
      meant.length === 0
        ? l10n.t('Nothing is being replicated to {0}.', named(context))
        : l10n.t("Couldn't read the replication progress of {0}.", fullName(version.id));
    return { code, state: 'unknown', sentence };
  }
  const rows = readinessOf(version).regions.filter(row => meant.includes(regionKey(row.region)));
  const failed = rows.find(({ state }) => state === 'Failed');
  const row = failed ?? rows.find(({ state }) => state !== 'Completed');
  if (!row) {
    return { code, state: 'ok', sentence: l10n.t('{0} is ready in {1}.', fullName(version.id), named(context, meant)) };
  }
  return {
    code,
    state: latest.has(regionKey(row.region)) ? 'warning' : 'problem',
    sentence: sentenceOf(context, version, row),
    fix: failed
      ? { action: 'retryFailedRegions', title: l10n.t('Retry Failed Regions'), versionId: version.id }
      : { action: 'showReplication', title: l10n.t('Show Version'), versionId: version.id },
  };
}

function sentenceOf(context: CheckContext, { id }: ImageVersion, row: RegionReplication): string {
  const where = named(context, [row.region]);
  if (row.state !== 'Failed') {
    return l10n.t('{0} is being replicated to {1}: {2}%.', fullName(id), where, Math.floor(row.progress));
  }
  return row.details === ''
    ? l10n.t('Replication of {0} to {1} failed.', fullName(id), where)
    : l10n.t('Replication of {0} to {1} failed: {2}', fullName(id), where, row.details);
}

function isTarget({ targetRegions }: ImageVersion, region: string): boolean {
  return targetRegions.some(({ name }) => regionKey(name) === region);
}

function named({ facts, regions }: CheckContext, some: readonly string[] = regions): string {
  return listText(some.map(region => regionName(region, facts.locations)));
}
