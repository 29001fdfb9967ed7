import * as l10n from '@vscode/l10n';
import { previewAndCarryOut } from '../../wizards/plan/carryOut';
import { replacementPlan } from '../../wizards/version/replacementPlan';
import type { Command } from '../services';
import { readTargets } from '../target/targets';

/** Replace Failed Version: deletes it and creates it again with the same number and settings. */
export const replaceFailedVersion: Command =
  services =>
  async (...args) => {
    const query = { title: l10n.t('Replace Failed Version'), kinds: ['version'], state: 'Failed' } as const;
    const [version] = await readTargets(args, query, services, id => services.reader.wholeVersion(id));
    if (!version) return;
    const madeBefore = services.operations.list().flatMap(({ plan }) => plan.changes);
    await previewAndCarryOut(services, await replacementPlan(version, madeBefore, services), {
      again: async () =>
        replacementPlan((await services.reader.wholeVersion(version.id)) ?? version, madeBefore, services),
      reveal: () => services.showReplication(version.id),
    });
  };
