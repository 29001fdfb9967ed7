import { parseResourceId } from '../../domain/id/resourceId';
import type { Option } from './azCommand';

/** Where a resource is, in the options that every command takes. */
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

/** The options that name a gallery, an image definition or an image version. */
export function galleryOptions({ subscription, resourceGroup, names }: AzScope): readonly Option[] {
  const levels = ['gallery-name', 'gallery-image-definition', 'gallery-image-version'];
  return [subscription, resourceGroup, ...names.map((name, level): Option => [levels[level] ?? '', name])];
}
