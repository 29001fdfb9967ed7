import * as l10n from '@vscode/l10n';
import { carryOut } from '../../wizards/plan/carryOut';
import { askReplicateToGeography } from '../../wizards/region/askReplicateToGeography';
import type { Command } from '../services';
import { readVersions } from '../target/targets';

/** Replicate to Geography…: to every region in the home region's geography, for one or more versions. */
export const replicateToGeography: Command =
  services =>
  async (...args) => {
    const versions = await readVersions(args, { title: l10n.t('Replicate Within Geography'), many: true }, services);
    const [first] = versions;
    const decision = await askReplicateToGeography(versions, services);
    await carryOut(services, decision, { reveal: () => first && services.showReplication(first.id) });
  };
