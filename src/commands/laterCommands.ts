import type { Command } from './services';

/** Loads a command's file when it is first used; the file exports the command under its id. */
function later<Id extends string>(id: Id, load: () => Promise<Readonly<Record<Id, Command>>>): Record<Id, Command> {
  const command: Command =
    services =>
    async (...args) =>
      (await load())[id](services)(...args);
  return { [id]: command } as Record<Id, Command>;
}

export const laterCommands = {
  ...later('cloneManagedImage', () => import('./cloneManagedImage')),
  ...later('retryFailedRegions', () => import('./retryFailedRegions')),
  ...later('selectSubscriptions', () => import('./selectSubscriptions')),
  ...later('groupBy', () => import('./groupBy')),
  ...later('openInPortal', () => import('./openInPortal')),
  ...later('showReplication', () => import('./showReplication')),
  ...later('copyId', () => import('./copyId')),
  ...later('copyName', () => import('./copyName')),
  ...later('createGallery', () => import('./createGallery')),
  ...later('createVersion', () => import('./createVersion')),
  ...later('captureVm', () => import('./captureVm')),
  ...later('copyVersion', () => import('./copyVersion')),
  ...later('createDefinition', () => import('./createDefinition')),
  ...later('editDefinition', () => import('./editDefinition')),
  ...later('editRegions', () => import('./editRegions')),
  ...later('setEndOfLife', () => import('./setEndOfLife')),
  ...later('excludeFromLatest', () => import('./latest')),
  ...later('includeInLatest', () => import('./latest')),
  ...later('editTags', () => import('./editTags')),
  ...later('replaceFailedVersion', () => import('./replaceFailedVersion')),
  ...later('restoreVersion', () => import('./restoreVersion')),
  ...later('cleanUp', () => import('./cleanUp')),
  ...later('share', () => import('./share')),
  ...later('compare', () => import('./compare')),
  ...later('findUsage', () => import('./findUsage')),
  ...later('createVm', () => import('./createVm')),
  ...later('findImage', () => import('./findImage')),
  ...later('filter', () => import('./filter')),
  ...later('exportInventory', () => import('./exportInventory')),
  ...later('exportScript', () => import('./exportScript')),
  ...later('exportOperation', () => import('./exportOperation')),
  ...later('editGallery', () => import('./editGallery')),
  ...later('viewProperties', () => import('./viewProperties')),
  ...later('reveal', () => import('./reveal')),
  ...later('copyIdAs', () => import('./copyIdAs')),
  ...later('addCommunityGallery', () => import('./communityGalleries')),
  ...later('removeCommunityGallery', () => import('./communityGalleries')),
  ...later('browseShared', () => import('./communityGalleries')),
  ...later('delete', async () => ({ delete: (await import('./deleteResources')).deleteResources })),
};
