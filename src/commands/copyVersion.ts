import { quickInputPrompter } from '../wizards/engine/quickInput';
import { askVersions } from '../wizards/createVersion/versionWizard';
import { carryOut } from './carryOut';
import { showNewVersion } from './showNewVersion';
import type { Command } from './services';
import { resourceIdsOf } from './targets';

/** Copy Version to Gallery…: of the same or another gallery, subscription or tenant; makes the matching definition where there is none. */
export const copyVersion: Command =
  services =>
  async (...args) => {
    const ids = resourceIdsOf(args, services.selection);
    const sources = (await Promise.all(ids.map(id => services.reader.imageSource(id)))).flatMap(source =>
      source?.kind === 'version' || source?.kind === 'communityImage' ? [source] : [],
    );
    if (sources.length === 0) return;
    showNewVersion(
      services,
      await carryOut(services, await askVersions(sources, services.wizards, quickInputPrompter)),
    );
  };
