import * as l10n from '@vscode/l10n';
import { stateName } from '../../domain/definition/compatibility';
import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import { resourceGroupOf, subscriptionOf } from '../../domain/id/resourceId';
import { orUnknown } from '../../domain/resource/orUnknown';
import type { ResourceBase } from '../../domain/resource/resource';
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

/** What an image's machines are like. */
export function systemFacts({
  osType,
  osState,
  hyperVGeneration,
}: Pick<ImageDefinition, 'osType' | 'osState' | 'hyperVGeneration'>): readonly Fact[] {
  return [
    [l10n.t('Operating system'), orUnknown(osType)],
    [l10n.t('State'), orUnknown(osState && stateName(osState))],
    [l10n.t('Generation'), orUnknown(hyperVGeneration?.slice(1))],
  ];
}

export function tagFacts({ tags }: ResourceBase): readonly Fact[] {
  const text = Object.entries(tags).map(([name, value]) => (value ? `${name}=${value}` : name));
  return [[l10n.t('Tags'), text.join(', ')]];
}
