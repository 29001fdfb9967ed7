import * as l10n from '@vscode/l10n';
import { idKey } from '../id/resourceId';
import { error, warning } from '../plan/notice';
import type { Notice } from '../plan/plan';
import type { Guard, VersionTask } from '../plan/versionTask';
import { vhdAddressProblem } from './vhdAddress';

const largestLun = 63;

/** Snapshots, managed disks and VHDs given separately: no duplicates, and each with its own LUN. */
export const disks: Guard = task => {
  const { source, choice } = task;
  if (source.kind !== 'snapshot' && source.kind !== 'disk' && source.kind !== 'blob') return [];
  return [...systemNotices(task), ...lunNotices(task), ...duplicateNotices(task), ...blobNotices(task, choice)];
};

function systemNotices({ source }: VersionTask): Notice[] {
  if (source.kind === 'blob' || source.osType !== undefined) return [];
  return [
    warning('sourceSystemUnknown', {
      message: l10n.t("Azure doesn't report an operating system on {0}.", source.name),
      fix: l10n.t("If it doesn't contain one, virtual machines created from the version won't start."),
      target: source.id,
    }),
  ];
}

function lunNotices({ choice, versionId: target }: VersionTask): Notice[] {
  const luns = (choice.dataDisks ?? []).map(disk => disk.lun);
  const wrong = luns.filter(lun => !Number.isInteger(lun) || lun < 0 || lun > largestLun);
  const repeated = new Set(luns.filter((lun, at) => luns.indexOf(lun) !== at));
  return [
    ...wrong.map(lun =>
      error('lunInvalid', {
        message: l10n.t("{0} isn't a valid LUN.", lun),
        fix: l10n.t('Choose a number from 0 to {0}.', largestLun),
        target,
      }),
    ),
    ...[...repeated].map(lun =>
      error('lunRepeated', {
        message: l10n.t('Two data disks have the LUN {0}.', lun),
        fix: l10n.t('Give each data disk its own LUN.'),
        target,
      }),
    ),
  ];
}

function duplicateNotices({ source, choice, versionId: target }: VersionTask): Notice[] {
  const all = [source, ...(choice.dataDisks ?? []).map(disk => disk.source)];
  const keys = all.map(({ id }) => idKey(id));
  return all
    .filter((_, at) => keys.indexOf(keys[at] ?? '') !== at)
    .map(({ name }) =>
      error('diskRepeated', {
        message: l10n.t('{0} is specified twice.', name),
        fix: l10n.t('Each disk of a version needs its own source.'),
        target,
      }),
    );
}

function blobNotices({ source, versionId: target }: VersionTask, choice: VersionTask['choice']): Notice[] {
  const blobs = [source, ...(choice.dataDisks ?? []).map(disk => disk.source)].filter(({ kind }) => kind === 'blob');
  const homeless = blobs.filter(({ storageAccountId }) => !storageAccountId);
  const problems = new Set(blobs.flatMap(({ id }) => (id.includes('?') ? (vhdAddressProblem(id) ?? []) : [])));
  return [
    // Names the version, not the address, which may contain a secret.
    ...[...problems].map(fix =>
      error('blobAddressHasQuery', { message: l10n.t('The address of a VHD has a question mark.'), fix, target }),
    ),
    ...homeless.map(({ name, id }) =>
      error('blobAccountMissing', {
        message: l10n.t("The storage account that contains {0} isn't specified.", name),
        fix: l10n.t('Choose the storage account. Azure requires its ID in addition to the VHD address.'),
        target: id,
      }),
    ),
  ];
}
