import * as l10n from '@vscode/l10n';
import { askRescue } from '../../wizards/labs/rescue/askRescue';
import type { Command } from '../services';
import { ensureSignedIn } from '../target/ensureSignedIn';
import { hasNoTarget, targetsOf } from '../target/targets';
import { carryOutRescue } from './carryOutRescue';

/** Rescue Lab Images…, of all lab plans, or of the selected ones. */
export const rescueLabImages: Command =
  services =>
  async (...args) => {
    const query = { title: l10n.t('Rescue Lab Images'), kinds: ['labPlan', 'labAccount'], many: true } as const;
    const ofAll = hasNoTarget(args, query, services);
    const ownerIds = ofAll ? [] : await targetsOf(args, query, services);
    if (ofAll ? !(await ensureSignedIn(services)) : ownerIds.length === 0) return;
    const scope = ofAll ? {} : { ownerIds };
    await carryOutRescue(services, await askRescue(scope, services.operations.list(), services));
  };
