import * as l10n from '@vscode/l10n';
import { sourceFromManagedImage } from '../../domain/source/sourceFromManagedImage';
import { isTreeNode } from '../../tree/treeNode';
import { carryOut } from '../../wizards/plan/carryOut';
import { givenAnswers } from '../../wizards/version/givenAnswers';
import { askVersions } from '../../wizards/version/versionWizard';
import type { Command } from '../services';
import { readTargets } from '../target/targets';
import { showNewVersion } from './showNewVersion';
import { usableSources } from './usableSources';

/**
 * Clone Managed Image to Gallery…: asks, shows the plan, runs it, and shows the first version's replication. Takes nodes, or
 * an image ID and optional answers.
 */
export const cloneManagedImage: Command =
  services =>
  async (...args) => {
    const { store } = services;
    const query = { title: l10n.t('Clone Managed Image to Gallery'), kinds: ['managedImage'], many: true } as const;
    const images = await readTargets(args, query, services, async id => {
      const image = await store.reread(id);
      return image?.kind === 'managedImage' ? image : undefined;
    });
    const sources = usableSources(images.map(sourceFromManagedImage));
    if (sources.length === 0) return;
    const given = await givenAnswers(isTreeNode(args[0]) ? undefined : args[1], services, sources[0]);
    await carryOut(services, await askVersions(sources, services, given), { reveal: showNewVersion(services) });
  };
