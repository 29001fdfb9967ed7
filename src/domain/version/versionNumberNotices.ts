import * as l10n from '@vscode/l10n';
import { versionNumberProblem } from '../id/nameProblems';
import { fullName, idKey } from '../id/resourceId';
import { error, info } from '../plan/notice';
import type { VersionTask, Guard } from '../plan/versionTask';
import type { ImageVersion } from './imageVersion';
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
