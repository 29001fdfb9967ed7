import * as l10n from '@vscode/l10n';
import type { ImageDefinition } from '../../../domain/definition/imageDefinition';
import type { LabAccount } from '../../../domain/labs/owner/labAccount';
import type { LabPlan } from '../../../domain/labs/owner/labPlan';
import { isWithin, nameOf, resourceGroupOf } from '../../../domain/id/resourceId';
import type { Choice } from '../../engine/prompter';
import type { WizardServices } from '../../services';

export type LabOwner = LabPlan | LabAccount;

/** Every lab plan and classic lab account; Azure is asked anew. */
export async function likelyOwners({ labReader }: Pick<WizardServices, 'labReader'>): Promise<readonly LabOwner[]> {
  const [plans, accounts] = await Promise.all([labReader.labPlans(), labReader.labAccounts()]);
  return [...plans.items, ...accounts.items];
}

/** Those that have the image's gallery first: an image is missed where it is expected. */
export async function ownerChoices(
  services: Pick<WizardServices, 'labReader'>,
  definition: ImageDefinition | undefined,
): Promise<readonly Choice<LabOwner>[]> {
  const owners = await likelyOwners(services);
  const has = (owner: LabOwner): boolean =>
    definition !== undefined &&
    owner.kind === 'labPlan' &&
    owner.galleryId !== undefined &&
    isWithin(definition.id, owner.galleryId);
  return [...owners]
    .sort((a, b) => Number(has(b)) - Number(has(a)))
    .map(owner => ({
      label: `$(${owner.kind === 'labPlan' ? 'mortar-board' : 'archive'}) ${owner.name}`,
      description: [galleryText(owner), owner.location, resourceGroupOf(owner.id)].join(' · '),
      value: owner,
    }));
}

function galleryText(owner: LabOwner): string {
  if (owner.kind === 'labAccount') return l10n.t('classic');
  return owner.galleryId === undefined ? l10n.t('no gallery') : nameOf(owner.galleryId);
}
