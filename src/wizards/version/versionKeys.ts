import type { Identifier } from '../../domain/definition/imageDefinition';
import type { PurchasePlan } from '../../domain/resource/resource';
import type { ImageSource } from '../../domain/source/imageSource';
import type { TargetRegion } from '../../domain/version/imageVersion';
import type { VersionChoice } from '../../domain/version/versionChoice';
import type { DefinitionAnswer } from '../definition/definitionStep';
import { key } from '../engine/answers';
import type { GalleryAnswer, GroupAnswer } from '../gallery/galleryStep';
import type { Decision } from '../plan/reviewPlan';
import type { VersionOptions } from './optionsStep';

/** Answers of the wizard for new versions. Any of them can be given by the caller. */
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

/** The target of one source within the gallery. */
export interface VersionTarget {
  readonly source: ImageSource;
  readonly definition: VersionChoice['definition'];
  readonly version: string;
}
