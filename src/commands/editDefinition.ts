import { parentId } from '../domain/resourceId';
import { quickInputPrompter } from '../wizards/engine/quickInput';
import { askEditDefinition } from '../wizards/definition/editDefinition';
import { carryOut } from './carryOut';
import type { Command } from './services';
import { resourceIdsOf } from './targets';

/** Edit Image Definition…: what can be changed, with what cannot and why. */
export const editDefinition: Command =
  services =>
  async (...args) => {
    const { reader, wizards } = services;
    const [id] = resourceIdsOf(args, services.selection);
    if (id === undefined) return;
    const [definition, gallery] = await Promise.all([reader.definition(id), reader.gallery(parentId(id) ?? '')]);
    if (definition) await carryOut(services, await askEditDefinition(definition, gallery, wizards, quickInputPrompter));
  };
