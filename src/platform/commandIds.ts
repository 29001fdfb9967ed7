/** Every command of the product; package.json declares exactly these. */
export const commandIds = [
  'signIn',
  'selectSubscriptions',
  'useSampleAzure',
  'leaveSampleAzure',
  'refresh',
  'refreshItem',
  'groupBy',
  'cloneManagedImage',
  'showReplication',
  'retryFailedRegions',
  'viewProperties',
  'copyId',
  'copyName',
  'openInPortal',
  'delete',
  'showOperation',
  'exportOperation',
  'dismissOperation',
  'clearOperations',
  'retryLoad',
  'createGallery',
  'createVersion',
  'captureVm',
  'copyVersion',
  'createDefinition',
  'editDefinition',
  'editRegions',
  'setEndOfLife',
  'excludeFromLatest',
  'includeInLatest',
  'editTags',
  'replaceFailedVersion',
  'restoreVersion',
  'cleanUp',
  'share',
  'compare',
  'findUsage',
  'createVm',
  'findImage',
  'filter',
  'exportInventory',
  'exportScript',
  'editGallery',
  'showLog',
] as const;

export type CommandId = (typeof commandIds)[number];

/** As VS Code knows it: `computeGallery.signIn`. */
export function fullCommandId(id: CommandId): `computeGallery.${CommandId}` {
  return `computeGallery.${id}`;
}
