import * as l10n from '@vscode/l10n';
import type { TargetRegion } from './model/version';
import type { Change, DefinitionSpec, Plan, VersionDelta, VersionSpec } from './plan';
import type { Location } from './region';
import { sameRegion } from './region';
import { regionName } from './regionName';
import { fullName, nameOf } from './resourceId';
import { storageTypeName } from './storageTypeName';

/** One line of a plan as people read it. */
export interface PlanLine {
  /** 0: a change. 1: a detail of the change above it. */
  readonly level: 0 | 1;
  /** A codicon's name. */
  readonly icon: string;
  readonly text: string;
  /** What else there is to say; empty where nothing. */
  readonly detail: string;
}

/** One line a change, in order; below a version one line a region. `locations` gives regions the names people know. */
export function describePlan(plan: Plan, locations?: readonly Location[]): readonly PlanLine[] {
  const region = (name: string): string => regionName(name, locations);
  return plan.changes.flatMap(change => describeChange(change, region));
}

/** `2 replicas · Zone-redundant`. */
export function describeReplicas({ replicaCount, storageAccountType }: TargetRegion): string {
  const replicas = replicaCount === 1 ? l10n.t('1 replica') : l10n.t('{0} replicas', replicaCount);
  return joined(replicas, storageTypeName(storageAccountType));
}

type RegionNames = (name: string) => string;

function describeChange(change: Change, region: RegionNames): PlanLine[] {
  switch (change.kind) {
    case 'createResourceGroup':
      return [create(l10n.t('Create resource group {0}', nameOf(change.target)), region(change.shall.location))];
    case 'createGallery':
      return [create(l10n.t('Create gallery {0}', nameOf(change.target)), region(change.shall.location))];
    case 'createDefinition':
      return [create(l10n.t('Create image definition {0}', fullName(change.target)), describeDefinition(change.shall))];
    case 'createVersion':
      return [
        create(
          l10n.t('Create image version {0}', fullName(change.target)),
          l10n.t('from managed image {0}', nameOf(change.shall.source.id)),
        ),
        ...describeVersion(change.shall, region),
      ];
    case 'updateVersion':
      return [
        { level: 0, icon: 'edit', text: l10n.t('Update image version {0}', fullName(change.target)), detail: '' },
        ...describeDelta(change.shall, region),
      ];
    case 'deleteManagedImage':
      return [
        {
          level: 0,
          icon: 'trash',
          text: l10n.t('Delete managed image {0}', nameOf(change.target)),
          detail: l10n.t('cannot be undone'),
        },
      ];
  }
}

function create(text: string, detail: string): PlanLine {
  return { level: 0, icon: 'add', text, detail };
}

function below(icon: string, text: string, detail = ''): PlanLine {
  return { level: 1, icon, text, detail };
}

function describeDefinition(spec: DefinitionSpec): string {
  const { publisher, offer, sku } = spec.identifier;
  return joined(
    spec.osType,
    spec.osState === 'Generalized' ? l10n.t('generalized') : l10n.t('specialized'),
    l10n.t('generation {0}', spec.hyperVGeneration.slice(1)),
    spec.architecture,
    `${publisher}/${offer}/${sku}`,
    ...spec.features.map(({ name, value }) => `${name}=${value}`),
  );
}

function describeVersion(spec: VersionSpec, region: RegionNames): PlanLine[] {
  const lines = spec.targetRegions.map(target =>
    describeRegion(target, region, sameRegion(target.name, spec.location)),
  );
  if (spec.excludeFromLatest) lines.push(below('circle-slash', l10n.t('Excluded from latest')));
  if (spec.endOfLifeDate !== undefined) lines.push(endOfLifeLine(spec.endOfLifeDate));
  return lines;
}

function describeRegion(target: TargetRegion, region: RegionNames, home: boolean): PlanLine {
  const name = home ? l10n.t('{0} (home)', region(target.name)) : region(target.name);
  const excluded = target.excludeFromLatest ? l10n.t('excluded from latest') : '';
  return below(home ? 'home' : 'globe', joined(name, describeReplicas(target)), excluded);
}

function describeDelta(delta: VersionDelta, region: RegionNames): PlanLine[] {
  const lines = (delta.removeRegions ?? []).map(name => below('remove', l10n.t('Remove {0}', region(name))));
  for (const target of delta.addRegions ?? []) {
    lines.push(below('add', l10n.t('Add {0}', region(target.name)), describeReplicas(target)));
  }
  if (delta.excludeFromLatest !== undefined) {
    lines.push(
      delta.excludeFromLatest
        ? below('circle-slash', l10n.t('Excluded from latest'))
        : below('tag', l10n.t('Included in latest')),
    );
  }
  if (delta.endOfLifeDate !== undefined) lines.push(endOfLifeLine(delta.endOfLifeDate));
  return lines;
}

function endOfLifeLine(date: string): PlanLine {
  return below('calendar', l10n.t('End of life {0}', date.slice(0, 10)));
}

function joined(...parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(' · ');
}
