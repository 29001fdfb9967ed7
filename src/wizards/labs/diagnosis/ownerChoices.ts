import * as l10n from '@vscode/l10n';
import type { ImageDefinition } from '../../../domain/definition/imageDefinition';
import { isWithin, nameOf, resourceGroupOf } from '../../../domain/id/resourceId';
import type { LabOwner } from '../../../domain/labs/owner/labOwner';
import type { Choice } from '../../engine/prompter';
import type { WizardServices } from '../../services';
import { labOwners } from '../shared/labOwners';
import { ownerChoice } from '../shared/ownerChoice';

/** Owners with the image's gallery attached first, where the user expects the image. */
export async function ownerChoices(
  services: Pick<WizardServices, 'labReader' | 'regionNames'>,
  definition: ImageDefinition | undefined,
): Promise<readonly Choice<LabOwner>[]> {
  const [owners, regionName] = await Promise.all([labOwners(services), services.regionNames()]);
  const has = (owner: LabOwner): boolean =>
    definition !== undefined &&
    owner.kind === 'labPlan' &&
    owner.galleryId !== undefined &&
    isWithin(definition.id, owner.galleryId);
  return [...owners]
    .sort((a, b) => Number(has(b)) - Number(has(a)))
    .map(owner => ownerChoice(owner, [galleryText(owner), regionName(owner.location), resourceGroupOf(owner.id)]));
}

function galleryText(owner: LabOwner): string {
  if (owner.kind === 'labAccount') return l10n.t('classic');
  return owner.galleryId === undefined ? l10n.t('no gallery') : nameOf(owner.galleryId);
}
