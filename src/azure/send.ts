import type { Gallery, GalleryImage, GalleryImageVersion, GalleryImageVersionUpdate } from '@azure/arm-compute';
import { parseResourceId } from '../domain/resourceId';
import type { Change } from '../domain/plan';
import { definitionBody } from './body/definition';
import { galleryBody } from './body/gallery';
import { resourceGroupBody } from './body/resourceGroup';
import { versionBody } from './body/version';
import type { VersionUpdate } from './body/versionUpdate';
import { computeClient, resourcesClient } from './clients';
import type { Hear, SdkPoller } from './clients';
import { object } from './json';
import type { Connection } from './ports';
import { notAResource } from './rest';
import { sdkModel } from './sdkModel';

/** A change that is ready to go: an update carries the body merged from what Azure has. */
export type Sendable =
  | Exclude<Change, { kind: 'updateVersion' }>
  | { readonly kind: 'updateVersion'; readonly target: string; readonly body: VersionUpdate };

/** Sends the change once, through the SDK. Resolves when Azure has accepted it, with the state of the SDK's poller; undefined where there is nothing to wait for. */
export async function sendChange(
  connection: Connection,
  change: Sendable,
  hear: Hear,
  abortSignal?: AbortSignal,
): Promise<string | undefined> {
  const id = parseResourceId(change.target);
  if (!id?.resourceGroup) throw notAResource(change.target);
  const { subscriptionId, resourceGroup, names } = id;
  const [first = '', second = '', third = ''] = names;
  const options = abortSignal ? { abortSignal } : {};
  if (change.kind === 'createResourceGroup') {
    const { resourceGroups } = await resourcesClient(connection, subscriptionId, hear);
    const { tags, ...body } = resourceGroupBody(change.shall);
    await resourceGroups.createOrUpdate(first, { ...body, ...(tags && { tags: { ...tags } }) }, options);
    return undefined;
  }
  const client = await computeClient(connection, subscriptionId, hear);
  const start = (): SdkPoller => {
    switch (change.kind) {
      case 'createGallery': {
        const body = sdkModel(galleryBody(change.shall)) as Gallery;
        return client.galleries.createOrUpdate(resourceGroup, first, body, options);
      }
      case 'createDefinition': {
        const body = sdkModel(definitionBody(change.shall)) as GalleryImage;
        return client.galleryImages.createOrUpdate(resourceGroup, first, second, body, options);
      }
      case 'createVersion': {
        const body = sdkModel(versionBody(change.shall)) as GalleryImageVersion;
        return client.galleryImageVersions.createOrUpdate(resourceGroup, first, second, third, body, options);
      }
      case 'updateVersion': {
        const body = sdkModel(object(change.body)) as GalleryImageVersionUpdate;
        return client.galleryImageVersions.update(resourceGroup, first, second, third, body, options);
      }
      case 'deleteManagedImage':
        return client.images.delete(resourceGroup, first, options);
    }
  };
  const poller = start();
  await poller.submitted();
  return poller.isDone ? undefined : poller.serialize();
}
