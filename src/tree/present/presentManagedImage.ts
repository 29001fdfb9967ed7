import * as l10n from '@vscode/l10n';
import { countText } from '../../domain/resource/countText';
import { contextValueOf } from '../../domain/resource/contextFacts';
import type { ManagedImage } from '../../domain/source/managedImage';
import { nameOf } from '../../domain/id/resourceId';
import type { Presentation, DisplayContext } from '../presentation';
import { osIcon } from './presentDefinition';
import { placeFacts, shortGeneration, tagFacts } from './resourceFacts';
import { joinWithDots, accessibilityText, tooltip } from './tooltipText';

/** `busy`: what an operation is doing to it, or with it. */
export function presentManagedImage(image: ManagedImage, display: DisplayContext, busy?: string): Presentation {
  const unfinished = image.provisioningState === 'Succeeded' ? undefined : image.provisioningState;
  const parts = [
    busy ?? unfinished,
    shortGeneration(image.hyperVGeneration),
    image.osDiskSizeGB !== undefined && l10n.t('{0} GB', image.osDiskSizeGB),
    disksOf(image),
    display.regionName(image.location),
  ];
  return {
    label: image.name,
    description: joinWithDots(parts),
    icon: iconOf(image, busy),
    tooltip: tooltip(image.name, [
      [l10n.t('Operating system'), image.osType],
      [l10n.t('State'), image.osState === 'Generalized' ? l10n.t('generalized') : l10n.t('specialized')],
      [l10n.t('Generation'), image.hyperVGeneration.slice(1)],
      [l10n.t('OS disk'), image.osDiskSizeGB === undefined ? undefined : l10n.t('{0} GB', image.osDiskSizeGB)],
      [l10n.t('Data disks'), disksOf(image)],
      [l10n.t('Zone-resilient'), image.zoneResilient ? l10n.t('yes') : undefined],
      [l10n.t('Captured from'), image.sourceVirtualMachineId && nameOf(image.sourceVirtualMachineId)],
      [l10n.t('Provisioning state'), unfinished],
      ...placeFacts(image, display),
      ...tagFacts(image),
    ]),
    contextValue: contextValueOf(image, { now: display.now }),
    children: 'none',
    accessibilityLabel: accessibilityText([l10n.t('Managed image {0}', image.name), image.osType, ...parts]),
  };
}

function iconOf(image: ManagedImage, busy: string | undefined): Presentation['icon'] {
  if (busy) return { codicon: 'sync~spin', color: 'charts.blue' };
  return image.provisioningState === 'Failed'
    ? { codicon: 'error', color: 'list.errorForeground' }
    : osIcon(image.osType);
}

function disksOf({ dataDisks }: ManagedImage): string | undefined {
  return dataDisks.length === 0 ? undefined : countText(dataDisks.length, 'dataDisk');
}
