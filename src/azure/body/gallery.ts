import type { GallerySpec } from '../../domain/plan';
import type { ArmBody } from './arm';

export interface GalleryProperties {
  readonly description: string;
}

export function galleryBody({ location, tags, description }: GallerySpec): ArmBody<GalleryProperties> {
  return { location, ...(tags && { tags }), ...(description !== undefined && { properties: { description } }) };
}
