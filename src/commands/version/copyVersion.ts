import * as l10n from '@vscode/l10n';
import { askVersions } from '../../wizards/version/versionWizard';
import { carryOut } from '../../wizards/plan/carryOut';
import { showNewVersion } from './showNewVersion';
import type { Command } from '../services';
import { readTargets } from '../target/targets';

/** Copy Version to Gallery…, in any subscription or tenant. Creates a matching definition if there is none. */
export const copyVersion: Command =
  services =>
  async (...args) => {
    const query = { title: l10n.t('Copy Version to Gallery'), kinds: ['version', 'foreign'], many: true } as const;
    const sources = await readTargets(args, query, services, id => services.reader.imageSource(id));
    showNewVersion(services, await carryOut(services, await askVersions(sources, services.wizards)));
  };
