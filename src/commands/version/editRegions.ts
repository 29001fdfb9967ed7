import * as l10n from '@vscode/l10n';
import { carryOut } from '../../wizards/plan/carryOut';
import { askEditRegions } from '../../wizards/region/askEditRegions';
import type { Command } from '../services';
import { readVersions } from '../target/targets';

/** Edit Target Regions…, of one or more versions. */
export const editRegions: Command =
  services =>
  async (...args) => {
    const versions = await readVersions(args, { title: l10n.t('Edit Target Regions'), many: true }, services);
    const [first] = versions;
    await carryOut(services, await askEditRegions(versions, services), {
      reveal: () => first && services.showReplication(first.id),
    });
  };
