import * as l10n from '@vscode/l10n';
import { carryOut } from '../../wizards/plan/carryOut';
import { askVersions } from '../../wizards/version/versionWizard';
import type { Command } from '../services';
import { readTargets } from '../target/targets';
import { showNewVersion } from './showNewVersion';
import { usableSources } from './usableSources';

/** Copy Version to Gallery…, in any subscription or tenant. Creates a matching definition if there is none. */
export const copyVersion: Command =
  services =>
  async (...args) => {
    const query = { title: l10n.t('Copy Version to Gallery'), kinds: ['version', 'foreign'], many: true } as const;
    const sources = await readTargets(args, query, services, id => services.reader.imageSource(id));
    const decision = await askVersions(usableSources(sources), services);
    await carryOut(services, decision, { reveal: showNewVersion(services) });
  };
