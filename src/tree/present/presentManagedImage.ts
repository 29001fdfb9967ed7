import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import { shortGeneration } from '../../domain/definition/shortGeneration';
import { definitionIdOf } from '../../domain/id/galleryIds';
import { fullName, nameOf } from '../../domain/id/resourceId';
import { noticeText } from '../../domain/plan/notice';
import { contextValueOf } from '../../domain/resource/contextFacts';
import { countText } from '../../domain/resource/countText';
import { yesOrNo } from '../../domain/resource/placeProperties';
import { isCloned } from '../../domain/source/clones';
import type { ManagedImage } from '../../domain/source/managedImage';
import { sourceFromManagedImage } from '../../domain/source/sourceFromManagedImage';
import { shallowOnly, sourceRefusals } from '../../domain/source/sourceRefusals';
import type { ImageVersion } from '../../domain/version/imageVersion';
import type { Presentation, DisplayContext } from '../presentation';
import { osIcon } from './presentDefinition';
import { placeFacts, systemFacts, tagFacts } from './resourceFacts';
import { joinWithDots, accessibilityText, tooltip } from './tooltipText';

/** `busy`: what an operation is doing to it, or with it. `clones`: the versions created from it, newest first. */
export function presentManagedImage(
  image: ManagedImage,
  display: DisplayContext,
  { busy, clones = [] }: { readonly busy?: string | undefined; readonly clones?: readonly ImageVersion[] } = {},
): Presentation {
  const unfinished = image.provisioningState === 'Succeeded' ? undefined : image.provisioningState;
  const source = sourceFromManagedImage(image);
  const [refusal] = sourceRefusals(source);
  const [limit] = shallowOnly(source);
  const obstacle = refusal ?? limit;
  const cloning = obstacle && noticeText(obstacle);
  const parts = [
    busy ?? unfinished,
    // The provisioning state already says so.
    unfinished === undefined && (refusal ? l10n.t("can't be cloned") : limit && l10n.t('only as a shallow version')),
    clonedAs(clones),
    image.hyperVGeneration && shortGeneration(image.hyperVGeneration),
    image.osDiskSizeGB !== undefined && l10n.t('{0} GB', image.osDiskSizeGB),
    disksOf(image),
    display.regionName(image.location),
  ];
  return {
    label: image.name,
    description: joinWithDots(parts),
    icon: iconOf(image, busy),
    tooltip: tooltip(image.name, [
      ...systemFacts(image),
      [l10n.t('OS disk'), image.osDiskSizeGB === undefined ? undefined : l10n.t('{0} GB', image.osDiskSizeGB)],
      [l10n.t('Data disks'), disksOf(image)],
      [l10n.t('Zone-resilient'), image.zoneResilient === false ? undefined : yesOrNo(image.zoneResilient)],
      [l10n.t('Captured from'), image.sourceVirtualMachineId && nameOf(image.sourceVirtualMachineId)],
      [l10n.t('Provisioning state'), unfinished],
      [l10n.t('Cloning'), cloning],
      [l10n.t('Cloned as'), listText(clones.filter(isCloned).map(({ id }) => fullName(id)))],
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

/** `cloned as rhel-9-base 9.7.1 and 2 more` */
function clonedAs(clones: readonly ImageVersion[]): string | undefined {
  const [newest, ...more] = clones.filter(isCloned);
  if (!newest) return undefined;
  const [definition, version] = [nameOf(definitionIdOf(newest.id)), newest.name];
  return more.length === 0
    ? l10n.t('cloned as {0} {1}', definition, version)
    : l10n.t('cloned as {0} {1} and {2} more', definition, version, more.length);
}

function disksOf({ dataDisks }: ManagedImage): string | undefined {
  return dataDisks.length === 0 ? undefined : countText(dataDisks.length, 'dataDisk');
}
