import * as l10n from '@vscode/l10n';
import { subscriptionOf } from '../../domain/id/resourceId';
import { retryFailedRegions as retryPlan } from '../../domain/region/retryFailedRegions';
import { previewAndCarryOut } from '../../wizards/plan/carryOut';
import type { Command } from '../services';
import { readVersions } from '../target/targets';

/** Retry Failed Regions: removes them from the version and adds them back, after a preview. */
export const retryFailedRegions: Command =
  services =>
  async (...args) => {
    const query = { title: l10n.t('Retry Failed Regions'), state: 'Failed' };
    const [version] = await readVersions(args, query, services);
    if (!version) return;
    const locations = await services.reader.locations(subscriptionOf(version.id)).catch(() => undefined);
    const plan = retryPlan(version, { locations });
    await previewAndCarryOut(services, plan, {
      locations,
      again: async () => retryPlan((await services.reader.version(version.id)) ?? version, { locations }),
      reveal: () => services.showReplication(version.id),
    });
  };
