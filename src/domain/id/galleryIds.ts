import { parseForeignId } from './foreignId';
import { parentId, parseResourceId } from './resourceId';

const galleryLevels = ['gallery', 'definition', 'version'] as const;

/** What an id names in a gallery, one's own or somebody else's; undefined where it names none of these. */
export function galleryLevelOf(id: string): (typeof galleryLevels)[number] | undefined {
  const foreign = parseForeignId(id);
  if (foreign) return galleryLevels[foreign.names.length - 1];
  const { type = '', names = [] } = parseResourceId(id) ?? {};
  return /^microsoft\.compute\/galleries(\/images(\/versions)?)?$/i.test(type)
    ? galleryLevels[names.length - 1]
    : undefined;
}

export function isGalleryId(id: string): boolean {
  return galleryLevelOf(id) === 'gallery';
}

export function isDefinitionId(id: string): boolean {
  return galleryLevelOf(id) === 'definition';
}

export function isVersionId(id: string): boolean {
  return galleryLevelOf(id) === 'version';
}

/** The image definition that a version is of; every other id as it is. */
export function definitionIdOf(id: string): string {
  return (isVersionId(id) && parentId(id)) || id;
}

/** The gallery that a version or an image definition is in; every other id as it is. */
export function galleryIdOf(id: string): string {
  const definition = definitionIdOf(id);
  return (isDefinitionId(definition) && parentId(definition)) || definition;
}
