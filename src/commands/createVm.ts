import { parentId } from '../domain/resourceId';
import { quickInputPrompter } from '../wizards/engine/quickInput';
import { askMachine } from '../wizards/virtualMachine/createVm';
import { carryOut } from './carryOut';
import type { Command } from './services';
import { resourceIdsOf } from './targets';

/** Create Virtual Machine…, from a version, or from the latest of a definition. */
export const createVm: Command =
  services =>
  async (...args) => {
    const { reader, wizards } = services;
    const [id] = resourceIdsOf(args, services.selection);
    if (id === undefined) return;
    const isVersion = /\/versions\/[^/]+$/i.test(id);
    const [version, definition] = await Promise.all([
      isVersion ? reader.version(id) : undefined,
      reader.definition(isVersion ? (parentId(id) ?? '') : id),
    ]);
    if (!definition || (isVersion && !version)) return;
    await carryOut(services, await askMachine({ definition, version }, wizards, quickInputPrompter));
  };
