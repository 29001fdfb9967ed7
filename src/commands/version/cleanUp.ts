import * as l10n from '@vscode/l10n';
import { confirmationThreshold } from '../../domain/cleanUp/cleanUpPlan';
import type { Plan } from '../../domain/plan/plan';
import { confirmDeletion } from '../../platform/confirm';
import { showUntitled } from '../../platform/showDocument';
import { askCleanUp } from '../../wizards/cleanUp/askCleanUp';
import { carryOut } from '../../wizards/plan/carryOut';
import type { Command } from '../services';
import { readTargets } from '../target/targets';

/** Clean Up Versions…, of one or more image definitions. Deletes only what the user confirmed, and logs why. */
export const cleanUp: Command =
  services =>
  async (...args) => {
    const query = { title: l10n.t('Clean Up Versions'), kinds: ['definition'], many: true } as const;
    const definitions = await readTargets(args, query, services, id => services.reader.definition(id));
    if (definitions.length === 0) return;
    const asked = await askCleanUp(definitions, services);
    if (!asked) return;
    const { decision, log } = asked;
    const confirm = async ({ changes }: Plan): Promise<boolean> => {
      const count = changes.length;
      if (count <= confirmationThreshold) return true;
      const question = l10n.t('Delete {0} versions?', count);
      return confirmDeletion(question, l10n.t('The versions are deleted one at a time.'), String(count));
    };
    const operation = await carryOut(services, decision, { confirm });
    if (!operation) return;
    await showUntitled('log', log(operation.plan));
    services.showOperation(operation.id);
  };
