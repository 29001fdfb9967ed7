import { parseForeignId } from './foreignId';
import { parentId, parseResourceId } from './resourceId';

const galleryLevels = ['gallery', 'definition', 'version'] as const;

/** The kind of gallery resource that an ID refers to, own or shared by others. Undefined for any other ID. */
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

/** The image definition of a version. Any other ID is returned unchanged. */
export function definitionIdOf(id: string): string {
  return (isVersionId(id) && parentId(id)) || id;
}

/** The gallery of a version or image definition. Any other ID is returned unchanged. */
export function galleryIdOf(id: string): string {
  const definition = definitionIdOf(id);
  return (isDefinitionId(definition) && parentId(definition)) || definition;
}
