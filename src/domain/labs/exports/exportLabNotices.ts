import * as l10n from '@vscode/l10n';
import { fullName } from '../../id/resourceId';
import { error } from '../../plan/notice';
import type { Notice } from '../../plan/plan';
import { sameRegion } from '../../region/region';
import type { Lab } from '../lab/lab';
import { labSite } from '../labService';
import { labOwnerState } from '../owner/labOwnerNotices';
import type { LabExportTask } from './labExport';

/**
 * Whether templates of the lab can be exported at all: checks only what can't change, or what requires a new lab.
 * @param nameOf returns `North Europe` for `northeurope`
 */
export function exportableLab(
  { lab, labPlan }: Pick<LabExportTask, 'lab' | 'labPlan'>,
  nameOf: (region: string) => string,
): Notice[] {
  const target = lab.id;
  if (lab.labAccountId !== undefined) {
    const message = l10n.t(
      '{0} is in a classic lab account. Its template can be exported only on the Lab Services site.',
      lab.title,
    );
    return [error('labIsClassic', { message, fix: l10n.t('Export it there: {0}', labSite), target })];
  }
  if (lab.createOption === 'Image') return [withoutTemplate(lab)];
  if (labPlan === null) {
    const message = l10n.t('The lab plan of {0} was deleted, so its template can no longer be exported.', lab.title);
    const fix = l10n.t('Set up the template again in a lab of another lab plan, and export that one.');
    return [error('labPlanGone', { message, fix, target })];
  }
  if (!labPlan) {
    const message = l10n.t("Couldn't read the lab plan of {0}.", lab.title);
    return [error('labPlanNotChecked', { message, fix: l10n.t('Try again when it can be read.'), target })];
  }
  if (sameRegion(lab.location, labPlan.location)) return labOwnerState(labPlan);
  return [
    error('labInOtherRegion', {
      message: l10n.t(
        '{0} is in {1}, but its lab plan is in {2}. Lab Services exports only within one region.',
        lab.title,
        nameOf(lab.location),
        nameOf(labPlan.location),
      ),
      fix: l10n.t('Set up the template again in a lab in {0}, and export that one.', nameOf(labPlan.location)),
      target,
    }),
  ];
}

function withoutTemplate({ id: target, title, definitionId, exactVersion }: Lab): Notice {
  const message = l10n.t('{0} was created without a template.', title);
  const fix =
    definitionId === undefined
      ? l10n.t("There's nothing to export. Its virtual machines are created from a Marketplace image.")
      : l10n.t(
          "There's nothing to export. Its virtual machines are created from {0}.",
          [fullName(definitionId), ...(exactVersion === undefined ? [] : [exactVersion])].join('\\'),
        );
  return error('labWithoutTemplate', { message, fix, target });
}

/** The lab is idle, so that Lab Services accepts an export now. */
export function labState({ lab }: Pick<LabExportTask, 'lab'>): Notice[] {
  const { id: target, title, provisioningState, state } = lab;
  const wait = l10n.t("Wait until it's done.");
  switch (provisioningState) {
    case 'Succeeded': {
      if (state !== 'Publishing' && state !== 'Scaling' && state !== 'Syncing') return [];
      const message = l10n.t('Lab Services is working on {0} ({1}).', title, state);
      return [error('labBusy', { message, fix: wait, target })];
    }
    case 'Locked': {
      const message = l10n.t('{0} is locked for maintenance by Lab Services.', title);
      return [
        error('labLocked', { message, fix: l10n.t("Wait until it's unlocked. This can't be expedited."), target }),
      ];
    }
    case 'Failed': {
      const said = lab.error?.message ?? '';
      const message =
        said === ''
          ? l10n.t('The last operation on {0} failed.', title)
          : l10n.t('The last operation on {0} failed: {1}', title, said);
      return [
        error('labHasFailed', {
          message,
          fix: l10n.t('Fix it on the Lab Services site: {0}', labSite),
          target,
        }),
      ];
    }
    default: {
      const message = l10n.t('Lab Services is working on {0} ({1}).', title, provisioningState);
      return [error('labBusy', { message, fix: wait, target })];
    }
  }
}
