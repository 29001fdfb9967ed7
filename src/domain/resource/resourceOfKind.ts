import type { ImageDefinition } from '../definition/imageDefinition';
import type { Gallery } from '../gallery/gallery';
import type { ManagedImage } from '../source/managedImage';
import type { ImageVersion } from '../version/imageVersion';

/** Every resource the store keeps. */
export type Resource = Gallery | ImageDefinition | ImageVersion | ManagedImage;
