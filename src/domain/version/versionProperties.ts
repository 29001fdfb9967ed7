import * as l10n from '@vscode/l10n';
import type { Facts } from '../../base/yaml';
import { systemFacts } from '../definition/definitionProperties';
import type { ImageDefinition } from '../definition/imageDefinition';
import { parseForeignId } from '../id/foreignId';
import { describeEncryption } from '../region/encryption';
import { sameRegion } from '../region/region';
import { storageTypeName } from '../region/storageTypeName';
import { orUnknown } from '../resource/orUnknown';
import { dayOf, identityFacts, yesOrNo, type Names } from '../resource/placeProperties';
import type { ImageVersion, RegionReplication } from './imageVersion';
import { readinessOf } from './readiness';

/** Includes properties of its definition, if that was read. */
export function versionProperties(version: ImageVersion, definition: ImageDefinition | undefined, names: Names): Facts {
  const isOwn = parseForeignId(version.id) === undefined;
  return {
    [l10n.t('Image version')]: identityFacts(version, l10n.t('Image definition'), names),
    [l10n.t('Properties')]: {
      ...(definition && {
        ...systemFacts(definition),
        [l10n.t('Architecture')]: orUnknown(definition.architecture),
      }),
      [l10n.t('OS disk (GB)')]: version.osDiskSizeGB,
      [l10n.t('Data disks (GB)')]: version.dataDisks.map(({ sizeGB }) => orUnknown(sizeGB?.toString())),
      [l10n.t('Source')]: version.source?.id,
      ...(isOwn && { [l10n.t('Replication mode')]: replicationModeName(version.replicationMode) }),
    },
    [l10n.t('Regions')]: regionFacts(version, names),
    [l10n.t('Tags')]: version.tags,
    [l10n.t('Lifecycle')]: {
      [l10n.t('Published')]: dayOf(version.publishedDate),
      [l10n.t('End of life')]: dayOf(version.endOfLifeDate),
      [l10n.t('Excluded from latest')]: yesOrNo(version.excludeFromLatest),
      ...(isOwn && {
        [l10n.t('Deletion blocked before end of life')]: yesOrNo(version.blockDeletionBeforeEndOfLife),
      }),
    },
  };
}

function replicationModeName(mode: ImageVersion['replicationMode']): string {
  switch (mode) {
    case 'Full':
      return l10n.t('Full');
    case 'Shallow':
      return l10n.t('Shallow');
    case undefined:
      return orUnknown(undefined);
  }
}

function regionFacts(version: ImageVersion, names: Names): Facts {
  const { regions } = readinessOf(version);
  const isOwn = parseForeignId(version.id) === undefined;
  return Object.fromEntries(
    version.targetRegions.map((target): [string, Facts] => {
      const home = isOwn && sameRegion(target.name, version.location);
      const row = version.replication && regions.find(one => sameRegion(one.region, target.name));
      const name = names.regionName(target.name);
      const facts: Facts = {
        [l10n.t('State')]: row && stateText(row),
        [l10n.t('Details')]: row?.details,
        ...(isOwn && {
          [l10n.t('Replicas')]: target.replicaCount ?? orUnknown(undefined),
          [l10n.t('Storage')]: orUnknown(target.storageAccountType && storageTypeName(target.storageAccountType)),
        }),
        [l10n.t('Excluded from latest')]: target.excludeFromLatest ? l10n.t('yes') : undefined,
        [l10n.t('Encryption')]: describeEncryption(target.encryption) || undefined,
      };
      return [home ? l10n.t('{0} (home)', name) : name, facts];
    }),
  );
}

function stateText({ state, progress }: RegionReplication): string {
  switch (state) {
    case 'Completed':
      return l10n.t('ready, {0}%', 100);
    case 'Replicating':
      return l10n.t('replicating, {0}%', Math.floor(progress));
    case 'Failed':
      return l10n.t('failed at {0}%', Math.floor(progress));
    case 'Unknown':
      return l10n.t('waiting, {0}%', 0);
  }
}
