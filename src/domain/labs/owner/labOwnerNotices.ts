import * as l10n from '@vscode/l10n';
import type { Gallery } from '../../gallery/gallery';
import { foreignTenant, type Tenants } from '../../id/tenancy';
import { error, warning } from '../../plan/notice';
import type { Notice } from '../../plan/plan';
import { hasEnded, retirementText } from '../retirement';
import type { LabOwner } from './labOwner';

/** Retired services can't be changed. */
export function serviceEnded(now: number): Notice[] {
  if (!hasEnded(now)) return [];
  const fix = l10n.t('Work directly with the gallery and its image versions.');
  return [error('labServicesEnded', { message: retirementText(now), fix })];
}

/** An existing lab plan or lab account can be changed and used now. */
export function labOwnerState(owner: LabOwner): Notice[] {
  const { id: target, name, provisioningState: state } = owner;
  switch (state) {
    case 'Succeeded':
      return [];
    case 'Deleting': {
      const message = l10n.t('{0} is being deleted.', name);
      const fix = owner.kind === 'labPlan' ? l10n.t('Choose another lab plan.') : l10n.t('Choose another lab account.');
      return [error('labPlanBeingDeleted', { message, fix, target })];
    }
    case 'Failed': {
      const said = owner.kind === 'labPlan' ? owner.error?.message : undefined;
      const message =
        said === undefined
          ? l10n.t('The last operation on {0} failed.', name)
          : l10n.t('The last operation on {0} failed: {1}', name, said);
      return [warning('labPlanHasFailed', { message, fix: l10n.t('It might still work.'), target })];
    }
    default: {
      const message = l10n.t("{0} isn't ready: Azure reports {1}.", name, state);
      return [error('labPlanNotReady', { message, fix: l10n.t('Wait until its state is Succeeded.'), target })];
    }
  }
}

/** Lab Services uses only galleries of its own tenant. */
export function galleryTenant(owner: LabOwner, gallery: Gallery, tenants: Tenants): Notice[] {
  if (foreignTenant(gallery.id, owner.id, tenants) === undefined) return [];
  return [
    error('galleryInOtherTenant', {
      message: l10n.t('{0} is in a different tenant than {1}.', gallery.name, owner.name),
      fix: l10n.t('Lab Services supports only galleries in its own tenant.'),
      target: gallery.id,
    }),
  ];
}
