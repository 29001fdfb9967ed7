import * as l10n from '@vscode/l10n';
import { regionKey, type Location } from '../../domain/region/region';
import { regionName } from '../../domain/region/regionName';
import { countText } from '../../domain/resource/countText';
import { describeReplicas } from '../../domain/version/describeVersion';
import type { StorageAccountType, TargetRegion } from '../../domain/version/imageVersion';
import { askNested } from '../engine/askNested';
import type { Context } from '../engine/form';
import type { Choice } from '../engine/prompter';
import { askLatest, askReplicaCount, askStorage, offeredTypes } from './regionQuestions';

type Row =
  { readonly kind: 'continue' } | { readonly kind: 'all' } | { readonly kind: 'region'; readonly region: TargetRegion };

interface ReplicaFacts {
  readonly locations: readonly Location[];
  /** Storage types that regions offer, by region key. */
  readonly offered: ReadonlyMap<string, readonly StorageAccountType[]> | undefined;
  /**
   * Whether the version is already in the region. Its storage type is then fixed, and it can be excluded from the region's
   * latest. Absent for a new version.
   */
  readonly isThere?: (name: string) => boolean;
  /** The regions of each version, of all these regions. By default, one version is in all of them. */
  readonly regionsOfEach?: (regions: readonly TargetRegion[]) => readonly (readonly TargetRegion[])[];
}

/** Shows every region with its replicas and storage; Enter accepts them. Existing regions of a version come first. */
export async function askReplicas(
  context: Context,
  start: readonly TargetRegion[],
  facts: ReplicaFacts,
): Promise<readonly TargetRegion[]> {
  const { isThere = () => false } = facts;
  let regions = [...start.filter(({ name }) => isThere(name)), ...start.filter(({ name }) => !isThere(name))];
  for (;;) {
    const current = regions;
    const row = await context.prompter.pick<Row>({
      page: context.page,
      placeholder: facts.isThere
        ? l10n.t("Replicas in each region, and whether it's included in latest; for new regions, also the storage type")
        : l10n.t('Replicas and storage type in each region'),
      choices: () => rows(current, facts),
    });
    if (row.kind === 'continue') return regions;
    const changed = await askNested(context.page, page => {
      const inner = { ...context, page };
      return row.kind === 'all' ? changeAll(inner, current, facts) : changeOne(inner, current, row.region, facts);
    });
    if (changed) regions = [...changed];
  }
}

/** `2 replicas · Zone-redundant`, or how many there are where regions differ. */
export function replicasText(regions: readonly TargetRegion[]): string {
  const each = new Set(regions.map(describeReplicas));
  const [same = ''] = each;
  return each.size > 1 ? countText(sumOf(regions), 'replica') : same;
}

function sumOf(regions: readonly TargetRegion[]): number {
  return regions.reduce((sum, { replicaCount }) => sum + replicaCount, 0);
}

function rows(
  regions: readonly TargetRegion[],
  { locations, isThere = () => false, regionsOfEach = all => [all] }: ReplicaFacts,
): Choice<Row>[] {
  const isOne = regions.length === 1;
  const versions = regionsOfEach(regions);
  const isMixed = regions.some(({ name }) => isThere(name));
  return [
    {
      icon: 'check',
      label: l10n.t('Continue'),
      description: isOne && versions.length === 1 ? '' : totalText(regions, versions),
      value: { kind: 'continue' },
    },
    ...(isOne ? [] : [everyRegion()]),
    ...regions.map(region => ({
      icon: 'edit',
      label: regionName(region.name, locations),
      description: [
        describeReplicas(region),
        region.excludeFromLatest ? l10n.t('excluded from latest') : '',
        versions.length > 1 ? countText(versions.filter(own => own.includes(region)).length, 'version') : '',
      ]
        .filter(Boolean)
        .join(' · '),
      value: { kind: 'region' as const, region },
      group: isMixed && !isThere(region.name) ? l10n.t('New regions') : l10n.t('Change'),
    })),
  ];
}

function totalText(regions: readonly TargetRegion[], versions: readonly (readonly TargetRegion[])[]): string {
  const replicas = sumOf(versions.flat());
  return versions.length === 1
    ? l10n.t('{0} regions, {1} replicas in total', regions.length, replicas)
    : l10n.t(
        '{0} in {1}, {2} in total',
        countText(versions.length, 'version'),
        countText(regions.length, 'region'),
        countText(replicas, 'replica'),
      );
}

function everyRegion(): Choice<Row> {
  return {
    icon: 'edit',
    label: l10n.t('All regions…'),
    description: l10n.t('the same for every region'),
    value: { kind: 'all' },
    group: l10n.t('Change'),
  };
}

async function changeOne(
  context: Context,
  regions: readonly TargetRegion[],
  before: TargetRegion,
  { locations, offered, isThere }: ReplicaFacts,
): Promise<readonly TargetRegion[]> {
  const where = regionName(before.name, locations);
  const replicaCount = await askReplicaCount(context, before.replicaCount, where);
  const storageAccountType = isThere?.(before.name)
    ? before.storageAccountType
    : await askStorage(context, before.storageAccountType, typesIn(before.name, offered), where);
  const latest = isThere && { excludeFromLatest: await askLatest(context, before.excludeFromLatest ?? false, where) };
  const changed = { ...before, replicaCount, storageAccountType, ...latest };
  return regions.map(region => (region === before ? changed : region));
}

/**
 * Sets the same replica count everywhere and, if all regions are new, the same storage type from those that all of them
 * offer.
 */
async function changeAll(
  context: Context,
  regions: readonly TargetRegion[],
  { offered, isThere }: ReplicaFacts,
): Promise<readonly TargetRegion[]> {
  const [first] = regions;
  if (!first) return regions;
  const where = l10n.t('all regions');
  const replicaCount = await askReplicaCount(context, first.replicaCount, where);
  if (isThere) return regions.map(region => ({ ...region, replicaCount }));
  const everywhere = offeredTypes.filter(type => regions.every(({ name }) => typesIn(name, offered).includes(type)));
  const storageAccountType = await askStorage(context, first.storageAccountType, everywhere, where);
  return regions.map(region => ({ ...region, replicaCount, storageAccountType }));
}

function typesIn(name: string, offered: ReplicaFacts['offered']): readonly StorageAccountType[] {
  return offered?.get(regionKey(name)) ?? offeredTypes;
}
