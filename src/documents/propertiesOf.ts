import type { LabReader } from '../azure/labPorts';
import type { AzureReader } from '../azure/ports';
import type { Facts } from '../base/yaml';
import { definitionProperties } from '../domain/definition/definitionProperties';
import { foreignGalleryProperties, galleryProperties } from '../domain/gallery/galleryProperties';
import { galleryLevelOf, isGalleryId } from '../domain/id/galleryIds';
import { parentId } from '../domain/id/resourceId';
import { targetKindOf } from '../domain/id/targetKind';
import type { Names } from '../domain/resource/placeProperties';
import { managedImageProperties } from '../domain/source/managedImageProperties';
import { latestOf } from '../domain/version/latest';
import { versionProperties } from '../domain/version/versionProperties';
import type { ForeignGalleries } from '../store/foreignGalleries';
import type { LabStore } from '../store/labs/labStore';
import type { Store } from '../store/ports';

export interface PropertyServices {
  readonly reader: AzureReader;
  readonly labReader: LabReader;
  readonly store: Store;
  readonly labStore: () => Promise<LabStore>;
  readonly foreignGalleries: ForeignGalleries;
}

/** Reads a resource's properties from Azure; undefined if it doesn't exist. Rejects with `AzureError`. */
export async function propertiesOf(id: string, names: Names, services: PropertyServices): Promise<Facts | undefined> {
  const { reader, store, foreignGalleries } = services;
  // Shared definitions and versions are read like the user's own.
  switch ((!isGalleryId(id) && galleryLevelOf(id)) || targetKindOf(id)) {
    case 'gallery': {
      const [gallery, sharing] = await Promise.all([
        reader.gallery(id),
        reader.gallerySharing(id).catch(() => undefined),
      ]);
      if (gallery) store.put(gallery);
      return gallery && galleryProperties(gallery, sharing, names);
    }
    case 'definition': {
      const [definition, versions] = await Promise.all([
        reader.definition(id),
        reader.versions(id).catch(() => undefined),
      ]);
      if (definition) store.put(definition);
      return definition && definitionProperties(definition, versions && (latestOf(versions)?.id ?? null), names);
    }
    case 'version': {
      const [version, definition] = await Promise.all([
        reader.version(id),
        reader.definition(parentId(id) ?? '').catch(() => undefined),
      ]);
      if (version) store.put(version);
      return version && versionProperties(version, definition, names);
    }
    case 'managedImage': {
      const image = await reader.managedImage(id);
      if (image) store.put(image);
      return image && managedImageProperties(image, names);
    }
    case 'foreign':
    case 'virtualMachine':
    case 'labPlan':
    case 'labAccount':
    case 'lab':
    case 'labImage':
    case 'attachedGallery':
    case undefined: {
      const gallery = await foreignGalleries.read(id);
      return gallery && foreignGalleryProperties(gallery, names);
    }
  }
}
