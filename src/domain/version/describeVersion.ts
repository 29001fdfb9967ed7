import * as l10n from '@vscode/l10n';
import { describeTags } from '../gallery/describeGallery';
import { fullName, isOfType, nameOf } from '../id/resourceId';
import type { VersionDelta, VersionSpec } from '../plan/plan';
import { below, inRegion, joined, type PlanLine, type RegionNames } from '../plan/planLine';
import type { DiskSourceSpec, SourceSpec } from '../plan/sourceSpec';
import { describeEncryption } from '../region/encryption';
import { sameRegion } from '../region/region';
import { storageTypeName } from '../region/storageTypeName';
import { countText } from '../resource/countText';
import type { TargetRegion } from './imageVersion';

/** `2 replicas · Zone-redundant`, and the key if customer-managed. */
export function describeReplicas(region: TargetRegion): string {
  return joined(countText(region.replicaCount, 'replica'), describeStorage(region));
}

/** `Zone-redundant`, and the key if customer-managed. */
export function describeStorage({ storageAccountType, encryption }: TargetRegion): string {
  return joined(storageTypeName(storageAccountType), describeEncryption(encryption));
}

/** `from managed image ubuntu-master`. */
export function describeSource(source: SourceSpec): string {
  switch (source.kind) {
    case 'managedImage':
      return l10n.t('from managed image {0}', nameOf(source.id));
    case 'virtualMachine':
      return l10n.t('from virtual machine {0}', nameOf(source.id));
    case 'version':
      return l10n.t('from image version {0}', fullName(source.id));
    case 'communityImage':
      return l10n.t('from community image {0}', fullName(source.id));
    case 'disks':
      return source.dataDisks.length === 0
        ? l10n.t('from {0}', diskName(source.osDisk))
        : l10n.t('from {0} and {1}', diskName(source.osDisk), countText(source.dataDisks.length, 'dataDisk'));
  }
}

function diskName(disk: DiskSourceSpec): string {
  if ('uri' in disk) return l10n.t('the VHD {0}', nameOf(disk.uri));
  return isOfType(disk.id, 'Microsoft.Compute/snapshots')
    ? l10n.t('snapshot {0}', nameOf(disk.id))
    : l10n.t('managed disk {0}', nameOf(disk.id));
}

export function describeVersion(spec: VersionSpec, region: RegionNames): PlanLine[] {
  const lines = spec.targetRegions.map(target =>
    describeRegion(target, region, sameRegion(target.name, spec.location)),
  );
  if (spec.replicationMode === 'Shallow') {
    lines.push(below('zap', l10n.t('Shallow: not a full copy, for testing'), l10n.t('keep the source')));
  }
  if (spec.excludeFromLatest) lines.push(below('circle-slash', l10n.t('Excluded from latest')));
  if (spec.endOfLifeDate !== undefined) lines.push(endOfLifeLine(spec.endOfLifeDate));
  if (spec.blockDeletionBeforeEndOfLife) lines.push(blockLine(true));
  return [...lines, ...describeTags(spec.tags ?? {})];
}

function describeRegion(target: TargetRegion, region: RegionNames, home: boolean): PlanLine {
  const name = home ? l10n.t('{0} (home)', region(target.name)) : region(target.name);
  const excluded = target.excludeFromLatest ? l10n.t('excluded from latest') : '';
  return inRegion(home ? 'home' : 'globe', joined(name, describeReplicas(target)), excluded);
}

export function describeVersionDelta(delta: VersionDelta, region: RegionNames): PlanLine[] {
  const lines = (delta.removeRegions ?? []).map(name => inRegion('remove', l10n.t('Remove {0}', region(name))));
  const seen = delta.seenRegions ?? [];
  for (const target of delta.addRegions ?? []) {
    const stays = seen.some(name => sameRegion(name, target.name));
    const flag =
      target.excludeFromLatest === undefined
        ? ''
        : target.excludeFromLatest
          ? l10n.t('excluded from latest')
          : l10n.t('included in latest');
    lines.push(
      stays
        ? inRegion('edit', joined(l10n.t('Change {0}', region(target.name)), describeReplicas(target)), flag)
        : inRegion('add', joined(l10n.t('Add {0}', region(target.name)), describeReplicas(target)), flag),
    );
  }
  if (delta.excludeFromLatest !== undefined) {
    lines.push(
      delta.excludeFromLatest
        ? below('circle-slash', l10n.t('Excluded from latest'))
        : below('tag', l10n.t('Included in latest')),
    );
  }
  if (delta.endOfLifeDate !== undefined) lines.push(endOfLifeLine(delta.endOfLifeDate));
  if (delta.blockDeletionBeforeEndOfLife !== undefined) lines.push(blockLine(delta.blockDeletionBeforeEndOfLife));
  return lines;
}

function endOfLifeLine(date: string): PlanLine {
  return below('calendar', l10n.t('End of life: {0}', date.slice(0, 10)));
}

function blockLine(blocked: boolean): PlanLine {
  return blocked
    ? below('lock', l10n.t("Can't be deleted before its end of life"))
    : below('unlock', l10n.t('Can be deleted at any time'));
}
