import * as l10n from '@vscode/l10n';
import { carryOut } from '../../wizards/plan/carryOut';
import { askVersions } from '../../wizards/version/versionWizard';
import type { Command } from '../services';
import { readTargets } from '../target/targets';
import { showNewVersion } from './showNewVersion';
import { usableSources } from './usableSources';

/** Export Virtual Machine to Gallery…, of the given VM or one that the user picks. */
export const captureVm: Command =
  services =>
  async (...args) => {
    const query = { title: l10n.t('Export Virtual Machine to Gallery'), kinds: ['virtualMachine'] } as const;
    const sources = await readTargets(args, query, services, id => services.reader.imageSource(id));
    const decision = await askVersions(usableSources(sources), services);
    await carryOut(services, decision, { reveal: showNewVersion(services) });
  };
