import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { AzureReader } from '../../../src/azure/ports';
import { createReader } from '../../../src/azure/reader';
import type { ImageDefinition } from '../../../src/domain/definition/imageDefinition';
import type { Gallery } from '../../../src/domain/gallery/gallery';
import { regionKey } from '../../../src/domain/region/region';
import type { ManagedImage } from '../../../src/domain/source/managedImage';
import type { ImageVersion } from '../../../src/domain/version/imageVersion';
import { scriptedAzure } from './scriptedAzure';

const recordings = '../shared/specs/recordings';

interface Recorded {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly response?: unknown;
}

type Body = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };

/** The domain property for each path in Azure's response, or `null` if there is none. A path covers everything below it. */
type Words<T> = Readonly<Record<string, ((model: T, at: readonly number[]) => unknown) | null>>;

const common = {
  id: (model: { id: string }) => model.id,
  name: (model: { name: string }) => model.name,
  location: (model: { location: string }) => model.location,
  tags: (model: { tags: unknown }) => model.tags,
  type: null,
  'properties.provisioningState': (model: { provisioningState: string }) => model.provisioningState,
};

const galleryWords: Words<Gallery> = {
  ...common,
  'properties.sharingProfile.permissions': gallery => gallery.permissions,
  'properties.softDeletePolicy.isSoftDeleteEnabled': gallery => gallery.softDelete,
  'properties.identifier.uniqueName': null,
  'properties.sharingProfile.communityGalleryInfo': null,
};

const definitionWords: Words<ImageDefinition> = {
  ...common,
  'properties.hyperVGeneration': definition => definition.hyperVGeneration,
  'properties.architecture': definition => definition.architecture,
  'properties.osType': definition => definition.osType,
  'properties.osState': definition => definition.osState,
  'properties.identifier': definition => definition.identifier,
  'properties.features': definition => definition.features,
};

const versionWords: Words<ImageVersion> = {
  ...common,
  'properties.publishingProfile.targetRegions[].name': (version, [at = 0]) => version.targetRegions[at]?.name,
  'properties.publishingProfile.targetRegions[].regionalReplicaCount': (version, [at = 0]) =>
    version.targetRegions[at]?.replicaCount,
  'properties.publishingProfile.targetRegions[].storageAccountType': (version, [at = 0]) =>
    version.targetRegions[at]?.storageAccountType,
  'properties.publishingProfile.targetRegions[].encryption': (version, [at = 0]) =>
    version.targetRegions[at]?.encryption,
  'properties.publishingProfile.excludeFromLatest': version => version.excludeFromLatest,
  'properties.publishingProfile.publishedDate': version => version.publishedDate,
  'properties.publishingProfile.storageAccountType': version => version.storageAccountType,
  // Azure repeats it in every region.
  'properties.publishingProfile.replicaCount': null,
  'properties.storageProfile.source.id': version => version.source?.id,
  'properties.storageProfile.source.virtualMachineId': version => version.source?.id,
  'properties.storageProfile.osDiskImage.source.id': version => version.source?.id,
  'properties.storageProfile.osDiskImage.sizeInGB': version => version.osDiskSizeGB,
  'properties.storageProfile.dataDiskImages[].sizeInGB': (version, [at = 0]) => version.dataDisks[at]?.sizeGB,
  'properties.storageProfile.osDiskImage.hostCaching': null,
  'properties.storageProfile.dataDiskImages[].hostCaching': null,
  'properties.storageProfile.dataDiskImages[].lun': (version, [at = 0]) => version.dataDisks[at]?.lun,
  // The source of the version is that of the whole image or of the operating system disk.
  'properties.storageProfile.dataDiskImages[].source': null,
  'properties.safetyProfile.allowDeletionOfReplicatedLocations': version => version.allowDeletionOfReplicatedLocations,
  'properties.safetyProfile.reportedForPolicyViolation': null,
};

const imageWords: Words<ManagedImage> = {
  ...common,
  'properties.hyperVGeneration': image => image.hyperVGeneration,
  'properties.sourceVirtualMachine.id': image => image.sourceVirtualMachineId,
  'properties.storageProfile.osDisk.osType': image => image.osType,
  'properties.storageProfile.osDisk.osState': image => image.osState,
  'properties.storageProfile.osDisk.diskSizeGB': image => image.osDiskSizeGB,
  'properties.storageProfile.dataDisks[].lun': (image, [at = 0]) => image.dataDisks[at]?.lun,
  'properties.storageProfile.dataDisks[].diskSizeGB': (image, [at = 0]) => image.dataDisks[at]?.sizeGB,
  'properties.storageProfile.osDisk.managedDisk': null,
  'properties.storageProfile.osDisk.caching': null,
  'properties.storageProfile.osDisk.storageAccountType': null,
  'properties.storageProfile.dataDisks[].managedDisk': null,
  'properties.storageProfile.dataDisks[].caching': null,
  'properties.storageProfile.dataDisks[].storageAccountType': null,
};

describe('Recordings of the live service', () => {
  before(function () {
    if (!existsSync(recordings)) this.skip();
  });

  it('reads galleries without loss', () =>
    playBack('Microsoft.Compute/galleries', galleryWords, (reader, id) => reader.gallery(id)));
  it('reads image definitions without loss', () =>
    playBack('Microsoft.Compute/galleries/images', definitionWords, (reader, id) => reader.definition(id)));
  it('reads image versions without loss', () =>
    playBack('Microsoft.Compute/galleries/images/versions', versionWords, (reader, id) => reader.version(id)));
  it('reads managed images without loss', () =>
    playBack('Microsoft.Compute/images', imageWords, (reader, id) => reader.managedImage(id)));

  it('reads every row of lists and usages', async () => {
    let lists = 0;
    for (const { url, response } of answers('GET')) {
      const rows = (response as { value?: unknown[] }).value;
      if (!rows) continue;
      const path = new URL(url).pathname;
      const { directory } = scriptedAzure(() => ({ body: response }));
      const reader = createReader(directory);
      const subscriptionId = path.split('/')[2] ?? '';
      const read = /\/usages$/.test(path)
        ? reader.usages(subscriptionId, 'westus')
        : /\/galleries\/[^/]+\/images\/[^/]+\/versions$/.test(path)
          ? reader.versions(path.replace(/\/versions$/, ''))
          : /\/resourceGroups\/[^/]+\/providers\/Microsoft.Compute\/galleries\/[^/]+\/images$/.test(path)
            ? reader.definitions(path.replace(/\/images$/, ''))
            : undefined;
      if (!read) continue;
      lists++;
      assert.equal((await read).length, rows.length, url);
    }
    assert.ok(lists >= 3, `only ${lists} lists were recorded`);
  });

  it('reads the usage limits of galleries', async () => {
    const usage = answers('GET').find(({ url }) => url.includes('/usages?'));
    const { directory } = scriptedAzure(() => ({ body: usage?.response }));
    const rows = await createReader(directory).usages('s', 'westus');
    const limits = rows
      .filter(({ name }) => /^Gallery(Image|ImageVersion)?$/.test(name))
      .map(row => [row.name, row.limit]);
    assert.deepEqual(limits, [
      ['Gallery', 100],
      ['GalleryImage', 1000],
      ['GalleryImageVersion', 10000],
    ]);
  });
});

async function playBack<T>(
  type: string,
  words: Words<T>,
  read: (reader: AzureReader, id: string) => Promise<T | undefined>,
): Promise<void> {
  const bodies = answers('GET', 'PUT').flatMap(({ response }) => bodiesOf(response, type));
  assert.ok(bodies.length > 5, `only ${bodies.length} were recorded`);
  for (const body of bodies) {
    const { directory } = scriptedAzure(() => ({ body }));
    const model = await read(createReader(directory), body.id);
    assert.ok(model, body.id);
    compare(body, '', [], words, model);
  }
}

function compare<T>(value: unknown, place: string, at: readonly number[], words: Words<T>, model: T): void {
  const word = words[place];
  if (word === null) return;
  if (word) {
    assert.deepEqual(comparable(word(model, at)), comparable(value), place);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => compare(item, `${place}[]`, [...at, index], words, model));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value))
      compare(part, place ? `${place}.${name}` : name, at, words, model);
  } else {
    assert.fail(`${place} has no domain property and is not listed as null`);
  }
}

/** Azure returns regions by their display names. */
function comparable(value: unknown): unknown {
  return typeof value === 'string' && /^(East|West|Central|North|South|UK) /.test(value) ? regionKey(value) : value;
}

function bodiesOf(response: unknown, type: string): Body[] {
  const items = (response as { value?: unknown[] }).value ?? [response];
  return items.filter(
    (item): item is Body => (item as Partial<Body> | null)?.type === type && 'id' in (item as object),
  );
}

function answers(...methods: string[]): Recorded[] {
  return readdirSync(recordings)
    .flatMap(file => JSON.parse(readFileSync(`${recordings}/${file}`, 'utf8')) as Recorded[])
    .filter(({ method, status, response }) => methods.includes(method) && status <= 201 && isBody(response));
}

function isBody(response: unknown): boolean {
  return typeof response === 'object' && response !== null;
}
