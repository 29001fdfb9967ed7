import { nameOf, parentId, resourceGroupOf, subscriptionOf } from '../../id/resourceId';
import type { ImageVersion } from '../../version/imageVersion';

/** The Azure CLI command that creates a managed disk from just the OS disk of a version, in its home region. */
export function osDiskCommand({ id, name, location }: Pick<ImageVersion, 'id' | 'name' | 'location'>): string {
  const definition = nameOf(parentId(id) ?? '');
  return `az disk create --subscription ${subscriptionOf(id)} --resource-group "${resourceGroupOf(id)}" --name "${definition}-${name}-os" --location ${location} --gallery-image-reference "${id}"`;
}
