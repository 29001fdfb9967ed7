import type { DeletionKind } from '../../domain/plan/plan';
import { azCommand } from './azCommand';
import { galleryOptions, azScopeOf } from './azScope';

const words = {
  deleteVersion: 'sig image-version delete',
  purgeVersion: 'sig image-version delete',
  deleteDefinition: 'sig image-definition delete',
  deleteGallery: 'sig delete',
} as const;

/** Deleting a version that is already soft-deleted purges it. */
export function azDelete({ kind, target }: { readonly kind: DeletionKind; readonly target: string }): string[] {
  const scope = azScopeOf(target);
  if (kind === 'deleteManagedImage') {
    return [azCommand('image delete', scope.subscription, scope.resourceGroup, ['name', scope.names[0]])];
  }
  const command = azCommand(words[kind], ...galleryOptions(scope));
  return [kind === 'deleteVersion' || kind === 'purgeVersion' ? command : `retry ${command}`];
}

/** For some seconds after a version is deleted, Azure still refuses to delete its parent (eventual consistency). */
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
