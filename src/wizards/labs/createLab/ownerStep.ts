import * as l10n from '@vscode/l10n';
import { listText } from '../../../base/listText';
import type { ImageDefinition } from '../../../domain/definition/imageDefinition';
import { isWithin, nameOf, resourceGroupOf, sameId } from '../../../domain/id/resourceId';
import type { LabOwner } from '../../../domain/labs/owner/labOwner';
import type { Context } from '../../engine/form';
import type { Choice } from '../../engine/prompter';
import { selectableFirst } from '../../engine/selectableFirst';
import type { WizardServices } from '../../services';
import { galleriesAttachedTo, labOwners } from '../shared/labOwners';
import { ownerChoice, ownerGroup } from '../shared/ownerChoice';

/** Asks for the lab plan or lab account. Only those that offer the image can be selected; the others say why not. */
export function askOwner(
  { page, prompter }: Context,
  services: WizardServices,
  definition: ImageDefinition | undefined,
  draft: LabOwner | undefined,
): Promise<LabOwner> {
  return prompter.pick<LabOwner>({
    page,
    placeholder: l10n.t('Lab plan or lab account for the lab'),
    emptyMessage: l10n.t('There are no lab plans in the selected subscriptions.'),
    choices: () => ownerChoices(services, definition),
    active: one => draft !== undefined && sameId(one.id, draft.id),
  });
}

async function ownerChoices(
  services: WizardServices,
  definition: ImageDefinition | undefined,
): Promise<readonly Choice<LabOwner>[]> {
  const regionName = await services.regionNames();
  const choices = (await labOwners(services)).map(async owner => {
    // If they can't be read, the plan says so.
    const galleries = await galleriesAttachedTo(owner, services);
    const refusal = galleries && whyNot(galleries, definition);
    return {
      ...ownerChoice(owner, [regionName(owner.location), resourceGroupOf(owner.id), ...(galleries ?? []).map(nameOf)]),
      group: ownerGroup(owner),
      ...(refusal !== undefined && { refusal }),
    };
  });
  return selectableFirst(await Promise.all(choices));
}

function whyNot(galleries: readonly string[], definition: ImageDefinition | undefined): string | undefined {
  if (galleries.length === 0)
    return l10n.t('No gallery is attached to it. Attach one first with Attach Gallery to Lab Plan.');
  return definition && !galleries.some(id => isWithin(definition.id, id))
    ? l10n.t(
        "The gallery of {0} isn't attached to it. Attached: {1}. Copy the image version there, or attach its gallery instead.",
        definition.name,
        listText(galleries.map(nameOf)),
      )
    : undefined;
}
