import * as l10n from '@vscode/l10n';
import { traitsOf } from '../../../domain/change/traitsOf';
import type { Change } from '../../../domain/plan/plan';
import { joined, type RegionNames } from '../../../domain/plan/planLine';
import { regionKey, sameRegion } from '../../../domain/region/region';
import { countText } from '../../../domain/resource/countText';
import { describeReplicas, describeStorage } from '../../../domain/version/describeVersion';
import type { ImageVersion, TargetRegion } from '../../../domain/version/imageVersion';
import { readinessOf } from '../../../domain/version/readiness';
import type { Step } from '../../../operations/journal/record';
import { percentText } from '../../kit/format';
import type { WorkState } from '../../kit/workState';
import type { RegionChip } from '../contract';

interface RegionFacts {
  readonly name: RegionNames;
  /** As it is known now. */
  readonly version: ImageVersion | undefined;
  /** Of a running or ended operation. */
  readonly step: Step | undefined;
  readonly language: string;
}

/** The regions that a change adds, changes or removes, and those that stay. Empty if it concerns none. */
export function presentRegionsOf(change: Change, facts: RegionFacts): RegionChip[] {
  const made = traitsOf(change).makesVersion(change);
  if (made) {
    const { location, targetRegions: targets } = made;
    const sorted = [...targets].sort(
      (a, b) => Number(sameRegion(b.name, location)) - Number(sameRegion(a.name, location)),
    );
    return sorted.map(one =>
      chip(one.name, sameRegion(one.name, location) ? 'home' : 'added', replicasText(one, targets), facts),
    );
  }
  const {
    addRegions: targets = [],
    removeRegions = [],
    seenRegions = [],
  } = traitsOf(change).updatesVersion(change) ?? {};
  if (targets.length === 0 && removeRegions.length === 0) return [];
  const isTouched = (name: string): boolean =>
    removeRegions.some(one => sameRegion(one, name)) || targets.some(one => sameRegion(one.name, name));
  return [
    ...targets.map(one => {
      const stays = seenRegions.some(name => sameRegion(name, one.name));
      const before = facts.version?.targetRegions.find(({ name }) => sameRegion(name, one.name));
      const replicas =
        stays && before?.replicaCount !== undefined && before.replicaCount !== one.replicaCount && !facts.step
          ? l10n.t('{0} → {1}', before.replicaCount, replicasText(one, targets))
          : replicasText(one, targets);
      return chip(one.name, stays ? 'changed' : 'added', replicas, facts);
    }),
    ...removeRegions.map(name => chip(name, 'removed', '', facts)),
    ...seenRegions.filter(name => !isTouched(name)).map(name => chip(name, 'kept', '', facts)),
  ];
}

/** How all copies are stored, if it is the same in each region. */
export function sharedStorage(change: Change): string {
  const { makesVersion, updatesVersion } = traitsOf(change);
  const targets = makesVersion(change)?.targetRegions ?? updatesVersion(change)?.addRegions ?? [];
  const [first, ...others] = [...new Set(targets.map(describeStorage))];
  return others.length === 0 ? (first ?? '') : '';
}

function replicasText(region: TargetRegion, all: readonly TargetRegion[]): string {
  const isShared = new Set(all.map(describeStorage)).size === 1;
  return isShared ? countText(region.replicaCount, 'replica') : describeReplicas(region);
}

function chip(name: string, kind: RegionChip['kind'], replicas: string, facts: RegionFacts): RegionChip {
  const text = joined(facts.name(name), replicas);
  const progress = kind === 'removed' || kind === 'kept' ? undefined : progressIn(name, facts);
  return { key: regionKey(name), text, kind, ...progress, stateText: progress?.stateText ?? '' };
}

/** Only while the operation works on the version. */
function progressIn(
  name: string,
  { version, step, language }: RegionFacts,
): { readonly state: WorkState; readonly stateText: string } | undefined {
  if (!step || step.state === 'waiting' || step.state === 'skipped') return undefined;
  const found = version && readinessOf(version).regions.find(({ region }) => sameRegion(region, name));
  if (!found) return undefined;
  switch (found.state) {
    case 'Completed':
      return { state: 'ready', stateText: l10n.t('ready') };
    case 'Failed':
      return { state: 'failed', stateText: l10n.t('failed') };
    case 'Replicating':
    case 'Unknown':
      return { state: 'replicating', stateText: percentText(found.progress, language) };
  }
}
