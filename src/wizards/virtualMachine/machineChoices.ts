import * as l10n from '@vscode/l10n';
import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import { resourceGroupOf } from '../../domain/id/resourceId';
import { bySuitability, isRecommended, sizeProblem } from '../../domain/machine/sizeFit';
import type { VirtualMachineSize } from '../../domain/machine/virtualMachineSize';
import type { VirtualMachineSpec } from '../../domain/plan/plan';
import { countText } from '../../domain/resource/countText';
import type { Choice } from '../engine/prompter';
import type { WizardServices } from '../services';

/** Compatible sizes, recommended ones first; the others with the reason. */
export function sizeChoices(
  sizes: readonly VirtualMachineSize[],
  definition: ImageDefinition,
  security: NonNullable<VirtualMachineSpec['securityType']>,
): Choice<string>[] {
  const judged = [...sizes]
    .sort(bySuitability(definition))
    .map(size => ({ size, problem: sizeProblem(size, definition, security) }));
  const fitting = judged.filter(({ problem }) => problem === undefined);
  return [...fitting, ...judged.filter(({ problem }) => problem !== undefined)].map(({ size, problem }) => ({
    label: size.name,
    description: l10n.t('{0}, {1} GB', countText(size.vCPUs, 'vCPU'), size.memoryGB),
    value: size.name,
    group:
      problem !== undefined
        ? l10n.t('Not compatible')
        : isRecommended(size, definition)
          ? l10n.t('Compatible and recommended')
          : l10n.t('Compatible'),
    ...(problem !== undefined && { refusal: problem }),
  }));
}

/** A new network, or an existing subnet. */
export async function networkChoices(
  { reader }: WizardServices,
  subscription: string,
  region: string,
  name: string,
): Promise<Choice<VirtualMachineSpec['network']>[]> {
  const subnets = await reader.subnets(subscription, region).catch(() => []);
  return [
    {
      icon: 'add',
      label: l10n.t('New virtual network'),
      description: `${name}-net`,
      value: { createNetwork: `${name}-net` },
      group: l10n.t('New'),
    },
    ...subnets.map(({ id, name: subnet, network }) => ({
      label: `${network}\\${subnet}`,
      description: resourceGroupOf(id),
      value: { subnetId: id },
      group: l10n.t('Existing'),
    })),
  ];
}
