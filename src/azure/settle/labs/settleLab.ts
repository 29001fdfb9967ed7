import * as l10n from '@vscode/l10n';
import { object, text, type Json } from '../../../base/json';
import { nameOf, sameId } from '../../../domain/id/resourceId';
import type { KnownErrors } from '../../../domain/labs/labError';
import type { ChangeOf } from '../../../domain/plan/plan';
import { sameRegion } from '../../../domain/region/region';
import type { Settlement } from '../../ports';
import { readLab } from '../../read/labs/readLab';
import { notTheTarget } from '../readTarget';
import { mismatch, settleByState } from '../settleByState';
import { settleLabUpdate } from './settleLabUpdate';

export function settleLab(found: Json, { target, spec }: ChangeOf<'createLab'>): Settlement {
  const lab = readLab(found);
  if (!lab) throw notTheTarget(target);
  const isMatch =
    sameRegion(lab.location, spec.location) &&
    lab.createOption === spec.createOption &&
    sameId(lab.definitionId ?? '', spec.imageId) &&
    sameId(lab.labPlanId ?? '', spec.labPlanId ?? '');
  return isMatch ? settleByState(found, target, lab.error?.message) : existingMismatch(target);
}

/** A lab of a classic lab account. Its image is in the settings of its template. */
export function settleClassicLab(
  found: Json,
  template: Json | undefined,
  { target, spec }: ChangeOf<'createLab'>,
): Settlement {
  if (!template) return { state: 'inProgress' };
  const { sharedImageResourceId } = object(object(template['properties'])['resourceSettings']);
  return sameId(text(sharedImageResourceId) ?? '', spec.imageId)
    ? settleByState(found, target)
    : existingMismatch(target);
}

function existingMismatch(target: string): Settlement {
  return mismatch(target, l10n.t('The lab {0} already exists and was created from a different image.', nameOf(target)));
}

export function settlePublication(
  found: Json | undefined,
  change: ChangeOf<'publishLab'>,
  errorsBefore: KnownErrors | undefined,
): Settlement {
  const state = found && readLab(found)?.state;
  if (state === 'Publishing') return { state: 'inProgress' };
  // A published lab that is busy again is busy with a later change.
  if (state === 'Published' || state === 'Scaling' || state === 'Syncing') return { state: 'done' };
  return settleLabUpdate(found, change, () => false, errorsBefore);
}

export function settleClassicPublication(template: Json | undefined, change: ChangeOf<'publishLab'>): Settlement {
  const state = text(object(template?.['properties'])['publishingState'])?.toLowerCase();
  if (state === 'publishing') return { state: 'inProgress' };
  if (state === 'publishfailed') {
    const message = l10n.t("Lab Services couldn't publish the lab {0}.", nameOf(change.target));
    return { state: 'failed', failure: { reason: 'other', code: 'PublishFailed', message, target: change.target } };
  }
  return settleLabUpdate(template, change, () => state === 'published' || state === 'scaling', undefined);
}
