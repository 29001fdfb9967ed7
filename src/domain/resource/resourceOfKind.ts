import type { Gallery } from '../gallery/gallery';
import type { ImageDefinition } from '../definition/imageDefinition';
import type { ImageVersion } from '../version/imageVersion';
import type { ManagedImage } from '../source/managedImage';

/** Every resource the store keeps. */
export type Resource = Gallery | ImageDefinition | ImageVersion | ManagedImage;
