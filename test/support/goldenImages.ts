import assert from 'node:assert/strict';
import type { ImageDefinition } from '../../src/domain/definition/imageDefinition';
import type { Gallery } from '../../src/domain/gallery/gallery';
import type { SampleAzure } from '../../src/simulator/entry';
import type { WizardServices } from '../../src/wizards/services';
import { sampleServices } from './sampleServices';

/** Sample Azure with its gallery golden_images, and the definitions in it. */
export async function goldenImages(): Promise<{
  readonly services: WizardServices;
  readonly sample: SampleAzure;
  readonly galleries: readonly Gallery[];
  readonly gallery: Gallery;
  readonly definitions: readonly ImageDefinition[];
}> {
  const { services, sample } = sampleServices();
  const { items: galleries } = await services.store.loadGalleries();
  const gallery = galleries.find(({ name }) => name === 'golden_images');
  assert.ok(gallery);
  return { services, sample, galleries, gallery, definitions: await services.reader.definitions(gallery.id) };
}
