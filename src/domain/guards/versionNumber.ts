import * as l10n from '@vscode/l10n';
import type { VersionTask, Guard } from './versionTask';
import type { VersionFacts } from '../plans/createVersions';
import type { ImageVersion } from '../model/version';
import { versionNumberProblem } from '../names';
import { byNumberDescending, highestVersion, parseVersion } from '../semanticVersion';
import { fullName, idKey } from '../resourceId';
import { error, info } from './notice';

export const versionNumber: Guard = ({ choice, versionId: target }) => {
  const fix = versionNumberProblem(choice.version);
  if (fix === undefined) return [];
  const message = l10n.t('"{0}" is no version number that Azure takes.', choice.version);
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
    const message = l10n.t('The version {0} exists and has failed.', fullName(holder.id));
    const fix = l10n.t('Delete it first, or choose another number: Azure does not make a failed version anew.');
    return [error('versionTakenByFailed', { message, fix, target })];
  }
  const message = l10n.t('The version {0} exists already.', fullName(holder.id));
  return [error('versionTaken', { message, fix: l10n.t('Choose a number that is free.'), target })];
};

/** A number below one that is there will not become the latest. */
export const versionHighest: Guard = (task, facts) => {
  const { version } = task.choice;
  const highest = highestVersion(versionsOf(task, facts).map(one => one.name));
  if (highest === undefined || !parseVersion(version) || byNumberDescending(highest, version) >= 0) return [];
  return [
    info('versionNotHighest', {
      message: l10n.t('{0} is lower than {1}, so it does not become the latest version.', version, highest),
      fix: l10n.t('Choose a higher number if machines that ask for the latest shall get it.'),
      target: task.versionId,
    }),
  ];
};

export const excludedFromLatest: Guard = ({ choice, versionId: target }) => {
  if (!choice.excludeFromLatest) return [];
  const message = l10n.t('{0} is excluded from latest: only machines that name this version get it.', choice.version);
  return [info('versionExcludedFromLatest', { message, target })];
};

function versionsOf({ definition }: VersionTask, facts: VersionFacts): readonly ImageVersion[] {
  return facts.versions?.get(idKey(definition.id)) ?? [];
}

function sameNumber(a: string, b: string): boolean {
  return a === b || (parseVersion(a) !== undefined && parseVersion(b) !== undefined && byNumberDescending(a, b) === 0);
}
