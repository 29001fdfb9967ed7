import type { Gallery } from '../model/gallery';
import type { ImageDefinition } from '../model/definition';
import type { ManagedImage } from '../model/managedImage';
import type { DefinitionSpec, GallerySpec, Notice, ResourceGroupSpec } from '../plan';
import type { CloneChoice, CloneFacts } from '../plans/cloneManagedImage';
import { regionKey } from '../region';
import { nameOf, versionId } from '../resourceId';

/** A choice with its ids and the two forms of gallery and definition laid side by side. */
export interface CloneTask {
  readonly choice: CloneChoice;
  readonly image: ManagedImage;
  /** Region key of the version to be: the image's own. */
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

/** Says what stands against one image of a clone; sees nothing but its arguments. */
export type Guard = (task: CloneTask, facts: CloneFacts) => readonly Notice[];

/** Says what stands against the clone as a whole. */
export type PlanGuard = (tasks: readonly CloneTask[], facts: CloneFacts) => readonly Notice[];

export function cloneTask(choice: CloneChoice): CloneTask {
  const { image } = choice;
  const definition = definitionOf(choice);
  return {
    choice,
    image,
    home: regionKey(image.location),
    gallery: galleryOf(choice),
    definition,
    versionId: versionId(definition.id, choice.version),
  };
}

function galleryOf({ gallery }: CloneChoice): CloneTask['gallery'] {
  if ('existing' in gallery) {
    const { existing } = gallery;
    return { id: existing.id, name: existing.name, location: existing.location, existing };
  }
  const { id, create, resourceGroup } = gallery;
  return { id, name: nameOf(id), location: create.location, create, ...(resourceGroup && { resourceGroup }) };
}

function definitionOf({ definition }: CloneChoice): CloneTask['definition'] {
  if ('existing' in definition) {
    const { existing } = definition;
    return { id: existing.id, name: existing.name, location: existing.location, words: existing, existing };
  }
  const { id, create } = definition;
  return { id, name: nameOf(id), location: create.location, words: create, create };
}
