import assert from 'node:assert/strict';
import { ComputeManagementClient } from '@azure/arm-compute';
import { createHttpHeaders } from '@azure/core-rest-pipeline';
import { apiVersionOf } from '../../../src/arm/apiVersions';
import { typeOfPath } from '../../../src/domain/id/typeOfPath';

/** The URLs that the SDK's own client asks, by what it is asked for. */
async function asked(): Promise<readonly URL[]> {
  const urls: URL[] = [];
  const client = new ComputeManagementClient(
    { getToken: () => Promise.resolve({ token: 't', expiresOnTimestamp: Date.now() + 3_600_000 }) },
    's',
    {
      httpClient: {
        sendRequest: request => {
          urls.push(new URL(request.url));
          const headers = createHttpHeaders({ 'content-type': 'application/json' });
          return Promise.resolve({ request, status: 200, headers, bodyAsText: '{"value":[]}' });
        },
      },
    },
  );
  const first = async (list: AsyncIterableIterator<unknown>): Promise<unknown> => list.next();
  await Promise.all([
    client.galleries.get('rg', 'g'),
    client.galleryImages.get('rg', 'g', 'i'),
    client.galleryImageVersions.get('rg', 'g', 'i', '1.0.0'),
    client.galleryApplications.get('rg', 'g', 'a'),
    client.galleryApplicationVersions.get('rg', 'g', 'a', '1.0.0'),
    client.galleryInVMAccessControlProfiles.get('rg', 'g', 'p'),
    client.galleryScripts.get('rg', 'g', 's'),
    first(client.softDeletedResource.listByArtifactName('rg', 'g', 'images', 'i')),
    first(client.sharedGalleries.list('westeurope')),
    client.sharedGalleryImages.get('westeurope', 'g', 'i'),
    first(client.sharedGalleryImageVersions.list('westeurope', 'g', 'i')),
    client.communityGalleries.get('westeurope', 'g'),
    first(client.communityGalleryImageVersions.list('westeurope', 'g', 'i')),
    client.images.get('rg', 'i'),
    client.virtualMachines.get('rg', 'm'),
    client.disks.get('rg', 'd'),
    client.snapshots.get('rg', 's'),
    client.diskEncryptionSets.get('rg', 'd'),
    first(client.resourceSkus.list()),
    first(client.usage.list('westeurope')),
  ]);
  return urls;
}

describe('The api-versions of this extension', () => {
  it('uses the api-versions of the installed compute SDK, type by type', async () => {
    const urls = await asked();
    assert.equal(urls.length, 20);
    for (const { pathname, searchParams } of urls)
      assert.equal(apiVersionOf(typeOfPath(pathname)), searchParams.get('api-version'), pathname);
  });

  it('uses api-versions before the one that gives a version a default end of life of six months', () => {
    const version = apiVersionOf('Microsoft.Compute/galleries/images/versions') ?? '';
    assert.ok(
      version < '2026-03-03',
      `${version} has another default, and no body can say that there is no end of life`,
    );
  });
});
