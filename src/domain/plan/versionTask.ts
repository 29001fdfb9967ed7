import type { ImageDefinition } from '../definition/imageDefinition';
import type { Gallery } from '../gallery/gallery';
import { nameOf, versionId } from '../id/resourceId';
import { regionKey } from '../region/region';
import type { ImageSource } from '../source/imageSource';
import type { VersionChoice } from '../version/versionChoice';
import type { VersionFacts } from '../version/versionFacts';
import type { DefinitionSpec, GallerySpec, Notice, ResourceGroupSpec } from './plan';

/** A choice with derived IDs, and with one form for both new and existing galleries and definitions. */
export interface VersionTask {
  readonly choice: VersionChoice;
  readonly source: ImageSource;
  /** Region key of the new version. */
  readonly home: string;
  readonly gallery: {
    readonly id: string;
    readonly name: string;
    readonly location: string;
    readonly existing?: Gallery;
    readonly create?: GallerySpec;
    readonly resourceGroup?: { readonly id: string; readonly create: ResourceGroupSpec };
  };
  readonly definition: {
    readonly id: string;
    readonly name: string;
    readonly location: string;
    readonly words: ImageDefinition | DefinitionSpec;
    readonly existing?: ImageDefinition;
    readonly create?: DefinitionSpec;
  };
  readonly versionId: string;
}

/**
 * The part of a task about its gallery, or about its definition in the gallery, for guards that other plans use too.
 */
export type GalleryTask = Pick<VersionTask, 'gallery'>;
/** The part about regions. */
export interface RegionTask {
  readonly choice: Pick<VersionChoice, 'targetRegions' | 'storageAccountType'>;
  readonly versionId: string;
}
/** The part about a source in a gallery, whatever the definition. */
type PlacedSource = Pick<VersionTask, 'source' | 'gallery' | 'home'>;
export type DefinitionTask = Pick<VersionTask, 'gallery' | 'definition'>;

/** Notices about one version. Depends only on its arguments. */
export type Guard = (task: VersionTask, facts: VersionFacts) => readonly Notice[];

/** Notices about the source alone, wherever the version will be. */
export type SourceGuard = (task: Pick<VersionTask, 'source'>) => readonly Notice[];

/** Notices about the source in its gallery, whatever the definition. */
export type PlaceGuard = (task: PlacedSource, facts: VersionFacts) => readonly Notice[];

/** Notices about the plan as a whole. */
export type PlanGuard = (tasks: readonly VersionTask[], facts: VersionFacts) => readonly Notice[];

export function versionTask(choice: VersionChoice): VersionTask {
  const { source } = choice;
  const gallery = galleryTask(choice.gallery);
  const definition = definitionTask(choice.definition);
  return {
    choice,
    source,
    home: regionKey(choice.home ?? source.location ?? gallery.location),
    gallery,
    definition,
    versionId: versionId(definition.id, choice.version),
  };
}

export function galleryTask(gallery: VersionChoice['gallery']): VersionTask['gallery'] {
  if ('existing' in gallery) {
    const { existing } = gallery;
    return { id: existing.id, name: existing.name, location: existing.location, existing };
  }
  const { id, create, resourceGroup } = gallery;
  return { id, name: nameOf(id), location: create.location, create, ...(resourceGroup && { resourceGroup }) };
}

export function definitionTask(definition: VersionChoice['definition']): VersionTask['definition'] {
  if ('existing' in definition) {
    const { existing } = definition;
    return { id: existing.id, name: existing.name, location: existing.location, words: existing, existing };
  }
  const { id, create } = definition;
  return { id, name: nameOf(id), location: create.location, words: create, create };
}
