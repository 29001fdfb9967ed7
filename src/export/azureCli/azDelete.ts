import { apiVersionOf } from '../../arm/apiVersions';
import { isDeletion } from '../../domain/change/isDeletion';
import type { Change, ChangeOf, DeletionKind } from '../../domain/plan/plan';
import { azCommand } from './azCommand';
import { galleryOptions, azScopeOf } from './azScope';

const galleries = 'Microsoft.Compute/galleries';
const words = {
  deleteVersion: 'sig image-version delete',
  purgeVersion: 'sig image-version delete',
  deleteDefinition: 'sig image-definition delete',
  deleteGallery: 'sig delete',
} as const;

/** Whether Azure refuses the deletion for some seconds after what was in the resource is deleted (eventual consistency). */
const retries: Readonly<Record<DeletionKind, boolean>> = {
  deleteVersion: false,
  purgeVersion: false,
  deleteDefinition: true,
  deleteGallery: true,
  deleteManagedImage: false,
  deleteGalleryChild: true,
};

export function needsRetry(change: Change): boolean {
  return isDeletion(change) && retries[change.kind];
}

export function azDelete(change: ChangeOf<DeletionKind>): string[] {
  const command = commandOf(change);
  return [retries[change.kind] ? `retry ${command}` : command];
}

/** Deleting a version that is already soft-deleted purges it. */
function commandOf({ kind, target }: ChangeOf<DeletionKind>): string {
  const scope = azScopeOf(target);
  if (kind === 'deleteManagedImage') {
    return azCommand('image delete', scope.subscription, scope.resourceGroup, ['name', scope.names[0]]);
  }
  if (kind === 'deleteGalleryChild') {
    return azCommand('resource delete', ['ids', target], ['api-version', apiVersionOf(galleries)]);
  }
  return azCommand(words[kind], ...galleryOptions(scope));
}

/** The function that the commands with `needsRetry` call. */
export const azRetry = [
  'retry() {',
  '  local tries=0',
  '  until "$@"; do',
  '    tries=$((tries + 1))',
  '    if [ "$tries" -ge 12 ]; then return 1; fi',
  '    sleep 10',
  '  done',
  '}',
].join('\n');
