import * as l10n from '@vscode/l10n';
import { carryOut } from '../../wizards/plan/carryOut';
import { askEndOfLife } from '../../wizards/version/askEndOfLife';
import type { Command } from '../services';
import { readVersions } from '../target/targets';

/** Set End of Life…, of one or more versions, and whether deletion is blocked until then. */
export const setEndOfLife: Command =
  services =>
  async (...args) => {
    const versions = await readVersions(args, { title: l10n.t('Set End of Life'), many: true }, services);
    await carryOut(services, await askEndOfLife(versions, services));
  };
