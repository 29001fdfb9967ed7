import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import { versionNumberProblem } from '../id/nameProblems';
import { fullName, idKey } from '../id/resourceId';
import { error, info, warning } from '../plan/notice';
import type { VersionTask, Guard } from '../plan/versionTask';
import { regionKey } from '../region/region';
import { regionName } from '../region/regionName';
import type { ImageVersion } from './imageVersion';
import { latestByRegion } from './latest';
import { byNumberDescending, highestVersion, parseVersion } from './semanticVersion';
import type { VersionFacts } from './versionFacts';

export const versionNumber: Guard = ({ choice, versionId: target }) => {
  const fix = versionNumberProblem(choice.version);
  if (fix === undefined) return [];
  const message = l10n.t('"{0}" isn\'t a valid version number.', choice.version);
  const code = !/^\d+\.\d+\.\d+$/.test(choice.version)
    ? 'versionNumberInvalid'
    : parseVersion(choice.version)
      ? 'versionNumberLeadingZeros'
      : 'versionNumberOutOfRange';
  return [error(code, { message, fix, target })];
};

export const versionFree: Guard = (task, facts) => {
  const holder = versionsOf(task, facts).find(one => sameNumber(one.name, task.choice.version));
  if (!holder) return [];
  const target = task.versionId;
  if (holder.provisioningState === 'Failed') {
    const message = l10n.t('Version {0} already exists in a failed state.', fullName(holder.id));
    const fix = l10n.t("Delete it first, or choose another number. Azure doesn't re-create a failed version.");
    return [error('versionTakenByFailed', { message, fix, target })];
  }
  const message = l10n.t('Version {0} already exists.', fullName(holder.id));
  return [error('versionTaken', { message, fix: l10n.t('Choose an unused number.'), target })];
};

/** A number lower than an existing one won't become the latest. */
export const versionHighest: Guard = (task, facts) => {
  const { version } = task.choice;
  const highest = highestVersion(versionsOf(task, facts).map(one => one.name));
  if (highest === undefined || !parseVersion(version) || byNumberDescending(highest, version) >= 0) return [];
  return [
    info('versionNotHighest', {
      message: l10n.t("{0} is lower than {1}, so it won't become the latest version.", version, highest),
      fix: l10n.t('Choose a higher number if virtual machines that request the latest version should get it.'),
      target: task.versionId,
    }),
  ];
};

/** Machines in a region get the latest version of that region, so one that isn't replicated to stays behind. */
export const latestElsewhere: Guard = (task, facts) => {
  const { version, targetRegions, excludeFromLatest } = task.choice;
  if (excludeFromLatest || !parseVersion(version)) return [];
  const own = new Set([task.home, ...targetRegions.map(({ name }) => regionKey(name))]);
  const behind = [...latestByRegion(versionsOf(task, facts))].filter(
    ([region, latest]) => !own.has(region) && byNumberDescending(version, latest.name) < 0,
  );
  const byLatest = new Map<string, string[]>();
  for (const [region, { name }] of behind)
    byLatest.set(name, [...(byLatest.get(name) ?? []), regionName(region, facts.locations)]);
  return [...byLatest].map(([latest, regions]) =>
    warning('olderLatestElsewhere', {
      message: l10n.t(
        "{0} isn't replicated to {2}, where the latest version remains {1}.",
        fullName(task.versionId),
        latest,
        listText(regions.sort((a, b) => a.localeCompare(b))),
      ),
      fix: l10n.t('Add the regions where virtual machines that request the latest version should get it.'),
      target: task.versionId,
    }),
  );
};

export const excludedFromLatest: Guard = ({ choice, versionId: target }) => {
  if (!choice.excludeFromLatest) return [];
  const message = l10n.t(
    '{0} is excluded from latest, so only virtual machines that specify this version get it.',
    choice.version,
  );
  return [info('versionExcludedFromLatest', { message, target })];
};

function versionsOf({ definition }: VersionTask, facts: VersionFacts): readonly ImageVersion[] {
  return facts.versions?.get(idKey(definition.id)) ?? [];
}

function sameNumber(a: string, b: string): boolean {
  return a === b || (parseVersion(a) !== undefined && parseVersion(b) !== undefined && byNumberDescending(a, b) === 0);
}
