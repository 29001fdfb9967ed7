import * as l10n from '@vscode/l10n';
import { sourceFromManagedImage } from '../../domain/source/sourceFromManagedImage';
import { isTreeNode } from '../../tree/treeNode';
import { askVersions } from '../../wizards/version/versionWizard';
import { givenAnswers } from '../../wizards/version/givenAnswers';
import { carryOut } from '../../wizards/plan/carryOut';
import { showNewVersion } from './showNewVersion';
import type { Command } from '../services';
import { readTargets } from '../target/targets';

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
      const image = (await store.reread(id)) ?? store.get(id);
      return image?.kind === 'managedImage' ? image : undefined;
    });
    const sources = images.map(sourceFromManagedImage);
    const given = await givenAnswers(isTreeNode(args[0]) ? undefined : args[1], services.wizards, sources[0]);
    const operation = await carryOut(services, await askVersions(sources, services.wizards, given));
    showNewVersion(services, operation);
  };
