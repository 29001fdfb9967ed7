import * as l10n from '@vscode/l10n';
import { parseForeignId } from '../../domain/id/foreignId';
import { fullName, nameOf } from '../../domain/id/resourceId';
import { sameRegion } from '../../domain/region/region';
import { storageTypeName } from '../../domain/region/storageTypeName';
import { countText } from '../../domain/resource/countText';
import { orUnknown } from '../../domain/resource/orUnknown';
import { yesOrNo } from '../../domain/resource/placeProperties';
import type { ImageVersion, RegionReplication } from '../../domain/version/imageVersion';
import type { Readiness } from '../../domain/version/readiness';
import type { Tooltip } from '../../platform/surface/tooltip';
import type { DisplayContext } from '../presentation';
import { placeFacts, tagFacts } from './resourceFacts';
import { dateOf } from './time';
import { tooltip, type Fact } from './tooltipText';

/** One line per region with its replication state, then the facts. */
export function versionTooltip(version: ImageVersion, readiness: Readiness, display: DisplayContext): Tooltip {
  return tooltip(fullName(version.id), [
    ...version.targetRegions.map((region): Fact => {
      const name = display.regionName(region.name);
      const home = sameRegion(region.name, version.location);
      const row = readiness.regions.find(one => sameRegion(one.region, region.name));
      if (parseForeignId(version.id)) return [name, row && stateOf(row, version)];
      const replicas =
        region.replicaCount === undefined
          ? l10n.t('unknown number of replicas')
          : countText(region.replicaCount, 'replica');
      const words = [
        replicas,
        orUnknown(region.storageAccountType && storageTypeName(region.storageAccountType)),
        row && stateOf(row, version),
      ];
      return [home ? l10n.t('{0} (home)', name) : name, words.filter(Boolean).join(', ')];
    }),
    [l10n.t('Published'), version.publishedDate && dateOf(version.publishedDate, display.locale)],
    [l10n.t('End of life'), version.endOfLifeDate && dateOf(version.endOfLifeDate, display.locale)],
    [
      l10n.t('Excluded from latest'),
      version.excludeFromLatest === false ? undefined : yesOrNo(version.excludeFromLatest),
    ],
    [l10n.t('Source'), version.source && nameOf(version.source.id)],
    [l10n.t('OS disk'), version.osDiskSizeGB === undefined ? undefined : l10n.t('{0} GB', version.osDiskSizeGB)],
    [l10n.t('Data disks'), version.dataDisks.length > 0 ? String(version.dataDisks.length) : undefined],
    [l10n.t('State'), version.provisioningState === 'Succeeded' ? undefined : version.provisioningState],
    ...placeFacts(version, display).slice(1),
    ...tagFacts(version),
  ]);
}

/** Undefined if replication wasn't read: lists don't include it. */
function stateOf(row: RegionReplication, version: ImageVersion): string | undefined {
  if (!version.replication) return undefined;
  switch (row.state) {
    case 'Completed':
      return l10n.t('ready');
    case 'Failed':
      return row.details ? l10n.t('failed: {0}', row.details) : l10n.t('failed');
    case 'Replicating':
      return l10n.t('{0}%', Math.floor(row.progress));
    case 'Unknown':
      return l10n.t('waiting');
  }
}
