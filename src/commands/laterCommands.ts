import type { Command } from './services';

/** A command whose code is loaded when it is first used: all but those that views need at once. */
function later(load: () => Promise<Command>): Command {
  return services =>
    async (...args) =>
      (await load())(services)(...args);
}

export const laterCommands = {
  cloneManagedImage: later(async () => (await import('./cloneManagedImage')).cloneManagedImage),
  retryFailedRegions: later(async () => (await import('./retryFailedRegions')).retryFailedRegions),
  selectSubscriptions: later(async () => (await import('./selectSubscriptions')).selectSubscriptions),
  groupBy: later(async () => (await import('./groupBy')).groupBy),
  openInPortal: later(async () => (await import('./openInPortal')).openInPortal),
  showReplication: later(async () => (await import('./showReplication')).showReplication),
  copyId: later(async () => (await import('./copyId')).copyId),
  copyName: later(async () => (await import('./copyName')).copyName),
  createGallery: later(async () => (await import('./createGallery')).createGallery),
  createVersion: later(async () => (await import('./createVersion')).createVersion),
  captureVm: later(async () => (await import('./captureVm')).captureVm),
  copyVersion: later(async () => (await import('./copyVersion')).copyVersion),
  createDefinition: later(async () => (await import('./createDefinition')).createDefinition),
  editDefinition: later(async () => (await import('./editDefinition')).editDefinition),
  editRegions: later(async () => (await import('./editRegions')).editRegions),
  setEndOfLife: later(async () => (await import('./setEndOfLife')).setEndOfLife),
  excludeFromLatest: later(async () => (await import('./latest')).excludeFromLatest),
  includeInLatest: later(async () => (await import('./latest')).includeInLatest),
  editTags: later(async () => (await import('./editTags')).editTags),
  replaceFailedVersion: later(async () => (await import('./replaceFailedVersion')).replaceFailedVersion),
  restoreVersion: later(async () => (await import('./restoreVersion')).restoreVersion),
  cleanUp: later(async () => (await import('./cleanUp')).cleanUp),
  share: later(async () => (await import('./share')).share),
  compare: later(async () => (await import('./compare')).compare),
  findUsage: later(async () => (await import('./findUsage')).findUsage),
  createVm: later(async () => (await import('./createVm')).createVm),
  findImage: later(async () => (await import('./findImage')).findImage),
  filter: later(async () => (await import('./filter')).filter),
  exportInventory: later(async () => (await import('./exportInventory')).exportInventory),
  exportScript: later(async () => (await import('./exportScript')).exportScript),
  exportOperation: later(async () => (await import('./exportOperation')).exportOperation),
  editGallery: later(async () => (await import('./editGallery')).editGallery),
  viewProperties: later(async () => (await import('./viewProperties')).viewProperties),
  reveal: later(async () => (await import('./reveal')).reveal),
  copyIdAs: later(async () => (await import('./copyIdAs')).copyIdAs),
  addCommunityGallery: later(async () => (await import('./communityGalleries')).addCommunityGallery),
  removeCommunityGallery: later(async () => (await import('./communityGalleries')).removeCommunityGallery),
  browseShared: later(async () => (await import('./communityGalleries')).browseShared),
  delete: later(async () => (await import('./deleteResources')).deleteResources),
};
