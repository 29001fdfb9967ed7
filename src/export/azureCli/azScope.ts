import { parseResourceId } from '../../domain/id/resourceId';
import type { Option } from './azCommand';

/** A resource's location as options that every command accepts. */
export interface AzScope {
  readonly id: string;
  readonly subscription: Option;
  readonly resourceGroup: Option;
  readonly names: readonly string[];
}

export function azScopeOf(id: string): AzScope {
  const parsed = parseResourceId(id);
  return {
    id,
    subscription: ['subscription', parsed?.subscriptionId],
    resourceGroup: ['resource-group', parsed?.resourceGroup],
    names: parsed?.names ?? [],
  };
}

/** The options that identify a gallery, image definition or image version. */
export function galleryOptions({ subscription, resourceGroup, names }: AzScope): readonly Option[] {
  const levels = ['gallery-name', 'gallery-image-definition', 'gallery-image-version'];
  return [subscription, resourceGroup, ...names.map((name, level): Option => [levels[level] ?? '', name])];
}
