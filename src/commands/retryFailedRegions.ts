import { AzureError } from '../domain/failure';
import * as l10n from '@vscode/l10n';
import { retryFailedRegions as retryPlan } from '../domain/plans/retryFailedRegions';
import { nameOf, subscriptionOf } from '../domain/resourceId';
import { previewAndCarryOut } from './carryOut';
import type { Command } from './services';
import { resourceIdsOf } from './targets';

/** Retry Failed Regions: takes them out of the version and adds them back, after a look at the plan. */
export const retryFailedRegions: Command =
  services =>
  async (...args) => {
    const [id] = resourceIdsOf(args, services.selection);
    if (id === undefined) return;
    await services.session.start();
    const version = await services.reader.version(id);
    if (!version)
      throw new AzureError({
        reason: 'notFound',
        code: 'VersionGone',
        message: l10n.t('{0} is gone; refresh the view.', nameOf(id)),
      });
    const locations = await services.reader.locations(subscriptionOf(id)).catch(() => undefined);
    const operation = await previewAndCarryOut(services, retryPlan(version, { locations }), locations);
    if (operation) services.showReplication(id);
  };
