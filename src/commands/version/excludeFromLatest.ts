import * as l10n from '@vscode/l10n';
import type { Plan } from '../../domain/plan/plan';
import { previewAndCarryOut } from '../../wizards/plan/carryOut';
import { lifePlan } from '../../wizards/version/askEndOfLife';
import type { Command } from '../services';
import { readVersions } from '../target/targets';

function setExcluded(excludeFromLatest: boolean): Command {
  return services =>
    async (...args) => {
      const title = excludeFromLatest ? l10n.t('Exclude from Latest') : l10n.t('Include in Latest');
      const versions = await readVersions(args, { title, many: true }, services);
      if (versions.length === 0) return;
      const again = (): Promise<Plan> => lifePlan(versions, { excludeFromLatest }, services);
      await previewAndCarryOut(services, await again(), { again });
    };
}

/** Exclude from Latest: shows which version becomes the latest in each region. */
export const excludeFromLatest: Command = setExcluded(true);

/** Include in Latest. */
export const includeInLatest: Command = setExcluded(false);
