import type { Gallery } from './gallery';
import type { ImageDefinition } from './definition';
import type { ImageVersion } from './version';
import type { ManagedImage } from './managedImage';

/** Every resource the store keeps. */
export type Resource = Gallery | ImageDefinition | ImageVersion | ManagedImage;
