import * as l10n from '@vscode/l10n';
import { parentId } from '../domain/resourceId';
import { quickInputPrompter } from '../wizards/engine/quickInput';
import { askNewVersion } from '../wizards/createVersion/askNewVersion';
import { pickDefinition } from '../wizards/pickResource';
import { carryOut } from './carryOut';
import { showNewVersion } from './showNewVersion';
import type { Command, CommandServices } from './services';
import { signedIn } from './signedIn';
import { resourceIdsOf } from './targets';

/** Create Image Version…, in the definition it is given or one that the user picks, from any source. */
export const createVersion: Command =
  services =>
  async (...args) => {
    const [id] = resourceIdsOf(args);
    const place = id === undefined ? await pickPlace(services) : await readPlace(services, id);
    if (!place) return;
    const { gallery, definition } = place;
    const decision = await askNewVersion(gallery, definition, services.wizards, quickInputPrompter);
    showNewVersion(services, await carryOut(services, decision));
  };

type Place = Awaited<ReturnType<typeof pickDefinition>>;

async function pickPlace(services: CommandServices): Promise<Place> {
  if (!(await signedIn(services))) return undefined;
  return pickDefinition(l10n.t('Create Image Version'), services.wizards, quickInputPrompter);
}

async function readPlace({ reader }: CommandServices, id: string): Promise<Place> {
  const [gallery, definition] = await Promise.all([reader.gallery(parentId(id) ?? ''), reader.definition(id)]);
  return gallery && definition && { gallery, definition };
}
