import * as l10n from '@vscode/l10n';
import { parentId } from '../../domain/id/resourceId';
import { askEditDefinition } from '../../wizards/definition/askEditDefinition';
import { carryOut } from '../../wizards/plan/carryOut';
import type { Command } from '../services';
import { readTargets } from '../target/targets';

/** Edit Image Definition…: also shows what can't be changed, and why. */
export const editDefinition: Command =
  services =>
  async (...args) => {
    const { reader } = services;
    const query = { title: l10n.t('Edit Image Definition'), kinds: ['definition'] } as const;
    const [definition] = await readTargets(args, query, services, id => reader.definition(id));
    if (!definition) return;
    const gallery = await reader.gallery(parentId(definition.id) ?? '');
    await carryOut(services, await askEditDefinition(definition, gallery, services));
  };
