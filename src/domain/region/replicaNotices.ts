import * as l10n from '@vscode/l10n';
import { error, warning } from '../plan/notice';
import type { Notice } from '../plan/plan';
import type { RegionTask } from '../plan/versionTask';
import type { TargetRegion } from '../version/imageVersion';
import type { VersionFacts } from '../version/versionFacts';
import { sameRegion } from './region';
import { regionName } from './regionName';

/** Azure's limit for all regions of a version together. */
const maxReplicas = 100;
/** Azure's recommended maximum for one region. */
const advisedInRegion = 50;

/** What is wrong with a replica count as typed, with the fix. Undefined if it is valid. */
export function replicaCountProblem(text: string): string | undefined {
  if (!/^\d+$/.test(text.trim()) || Number(text) < 1) return l10n.t('Enter a whole number, 1 or more.');
  return Number(text) > maxReplicas
    ? l10n.t('A version can have up to {0} replicas across all regions. Enter a smaller number.', maxReplicas)
    : undefined;
}

/** @param before the regions that the version already has: only what gets worse is judged */
export const replicas = (
  { choice, versionId: target }: RegionTask,
  facts: VersionFacts,
  before: readonly TargetRegion[] = [],
): Notice[] => {
  const regions = choice.targetRegions;
  const had = ({ name }: TargetRegion): number => before.find(one => sameRegion(one.name, name))?.replicaCount ?? 0;
  const wrong = regions.filter(one => !Number.isInteger(one.replicaCount) || one.replicaCount < 1);
  const many = regions.filter(one => one.replicaCount > Math.max(advisedInRegion, had(one)));
  const total = totalOf(regions);
  return [
    ...wrong.map(({ name, replicaCount }) =>
      error('replicaCountInvalid', {
        message: l10n.t(
          "{0} isn't a valid number of replicas in {1}.",
          replicaCount,
          regionName(name, facts.locations),
        ),
        fix: l10n.t('Enter a whole number, 1 or more.'),
        target,
      }),
    ),
    ...(total > Math.max(maxReplicas, totalOf(before))
      ? [
          error('tooManyReplicas', {
            message: l10n.t('{0} replicas in total exceed the maximum of {1} for a version.', total, maxReplicas),
            fix: l10n.t('Reduce the number of replicas in some regions.'),
            target,
          }),
        ]
      : many.map(({ name, replicaCount }) =>
          warning('manyReplicasInRegion', {
            message: l10n.t(
              '{0} replicas in {1} exceed the {2} per region that Azure recommends.',
              replicaCount,
              regionName(name, facts.locations),
              advisedInRegion,
            ),
            fix: l10n.t(
              'One replica is enough to create about 20 virtual machines at once, so fewer replicas might do.',
            ),
            target,
          }),
        )),
  ];
};

function totalOf(regions: readonly TargetRegion[]): number {
  return regions.reduce((sum, one) => sum + one.replicaCount, 0);
}
