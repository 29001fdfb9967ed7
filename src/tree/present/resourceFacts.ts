import * as l10n from '@vscode/l10n';
import type { ResourceBase } from '../../domain/resource/resource';
import { resourceGroupOf, subscriptionOf } from '../../domain/id/resourceId';
import type { DisplayContext } from '../presentation';
import type { Fact } from './tooltipText';

/** A resource's region, resource group and subscription, named as in the portal. */
export function placeFacts(resource: ResourceBase, display: DisplayContext): readonly Fact[] {
  return [
    [l10n.t('Region'), display.regionName(resource.location)],
    [l10n.t('Resource group'), resourceGroupOf(resource.id)],
    [l10n.t('Subscription'), display.subscriptionName(subscriptionOf(resource.id))],
  ];
}

export function tagFacts({ tags }: ResourceBase): readonly Fact[] {
  const text = Object.entries(tags).map(([name, value]) => (value ? `${name}=${value}` : name));
  return [[l10n.t('Tags'), text.join(', ')]];
}

/** `Gen2`: the short form used in lists. */
export function shortGeneration(generation: 'V1' | 'V2'): string {
  return generation === 'V1' ? l10n.t('Gen1') : l10n.t('Gen2');
}
