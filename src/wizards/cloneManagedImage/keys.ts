import type { Identifier } from '../../domain/model/definition';
import type { ManagedImage } from '../../domain/model/managedImage';
import type { PurchasePlan } from '../../domain/model/resource';
import type { TargetRegion } from '../../domain/model/version';
import type { CloneChoice } from '../../domain/plans/cloneManagedImage';
import { key } from '../engine/flow';
import type { Decision } from '../preview';
import type { DefinitionAnswer } from './definitionStep';
import type { GalleryAnswer, GroupAnswer } from './galleryStep';
import type { VersionOptions } from './optionsStep';

/** The answers of the clone wizard; any of them can be given beforehand. */
export const cloneKeys = {
  gallery: key<GalleryAnswer>('gallery'),
  galleryName: key<string>('galleryName'),
  resourceGroup: key<GroupAnswer>('resourceGroup'),
  definition: key<DefinitionAnswer>('definition'),
  purchasePlan: key<PurchasePlan | null>('purchasePlan'),
  definitionName: key<string>('definitionName'),
  identifier: key<Identifier>('identifier'),
  version: key<string>('version'),
  targets: key<readonly CloneTarget[]>('targets'),
  regions: key<readonly string[]>('regions'),
  replicas: key<readonly TargetRegion[]>('replicas'),
  options: key<VersionOptions>('options'),
  decision: key<Decision>('decision'),
};

/** Where one image goes inside the gallery. */
export interface CloneTarget {
  readonly image: ManagedImage;
  readonly definition: CloneChoice['definition'];
  readonly version: string;
}
