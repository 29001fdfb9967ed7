import type { Identifier } from '../../domain/model/definition';
import type { ImageSource } from '../../domain/model/imageSource';
import type { PurchasePlan } from '../../domain/model/resource';
import type { TargetRegion } from '../../domain/model/version';
import type { VersionChoice } from '../../domain/plans/createVersions';
import { key } from '../engine/flow';
import type { Decision } from '../preview';
import type { DefinitionAnswer } from './definitionStep';
import type { GalleryAnswer, GroupAnswer } from './galleryStep';
import type { VersionOptions } from './optionsStep';

/** The answers of the wizard for new versions; any of them can be given beforehand. */
export const versionKeys = {
  gallery: key<GalleryAnswer>('gallery'),
  galleryName: key<string>('galleryName'),
  resourceGroup: key<GroupAnswer>('resourceGroup'),
  definition: key<DefinitionAnswer>('definition'),
  purchasePlan: key<PurchasePlan | null>('purchasePlan'),
  definitionName: key<string>('definitionName'),
  identifier: key<Identifier>('identifier'),
  version: key<string>('version'),
  targets: key<readonly VersionTarget[]>('targets'),
  regions: key<readonly string[]>('regions'),
  replicas: key<readonly TargetRegion[]>('replicas'),
  options: key<VersionOptions>('options'),
  dataDisks: key<NonNullable<VersionChoice['dataDisks']>>('dataDisks'),
  decision: key<Decision>('decision'),
};

/** Where one source goes inside the gallery. */
export interface VersionTarget {
  readonly source: ImageSource;
  readonly definition: VersionChoice['definition'];
  readonly version: string;
}
