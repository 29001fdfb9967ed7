import * as l10n from '@vscode/l10n';
import type { ImageDefinition } from '../../../domain/definition/imageDefinition';
import type { LabAccount } from '../../../domain/labs/owner/labAccount';
import type { LabPlan } from '../../../domain/labs/owner/labPlan';
import { isWithin, nameOf, resourceGroupOf, sameId } from '../../../domain/id/resourceId';
import type { Context } from '../../engine/form';
import type { Choice } from '../../engine/prompter';
import type { WizardServices } from '../../services';

/** What a lab is made in. */
export type LabOwner = LabPlan | LabAccount;

/** Asks where the lab shall be: what offers the image is taken, the rest says why not. */
export function askOwner(
  { page, prompter }: Context,
  services: WizardServices,
  definition: ImageDefinition | undefined,
  draft: LabOwner | undefined,
): Promise<LabOwner> {
  return prompter.pick<LabOwner>({
    page,
    placeholder: l10n.t('Lab plan or lab account for the lab'),
    none: l10n.t('There are no lab plans in the selected subscriptions.'),
    choices: () => ownerChoices(services, definition),
    active: one => draft !== undefined && sameId(one.id, draft.id),
  });
}

async function ownerChoices(
  { labReader }: WizardServices,
  definition: ImageDefinition | undefined,
): Promise<readonly Choice<LabOwner>[]> {
  const [plans, accounts] = await Promise.all([labReader.labPlans(), labReader.labAccounts()]);
  const classic = await Promise.all(
    accounts.items.map(async account => {
      const attached = await labReader.attachedGalleries(account.id).catch(() => undefined);
      return { account, galleries: attached?.map(({ galleryId }) => galleryId) };
    }),
  );
  const choices = [
    ...plans.items.map(plan =>
      choiceOf(plan, plan.galleryId === undefined ? [] : [plan.galleryId], l10n.t('Lab plans'), definition),
    ),
    ...classic.map(({ account, galleries }) =>
      choiceOf(account, galleries, l10n.t('Classic lab accounts'), definition),
    ),
  ];
  // What can be taken stands first; VS Code begins a heading anew where the groups change.
  return [
    ...choices.filter(({ refusal }) => refusal === undefined),
    ...choices.filter(({ refusal }) => refusal !== undefined),
  ];
}

/** @param galleries undefined where they could not be read: the plan tells then */
function choiceOf(
  owner: LabOwner,
  galleries: readonly string[] | undefined,
  group: string,
  definition: ImageDefinition | undefined,
): Choice<LabOwner> {
  const refusal = galleries && whyNot(galleries, definition);
  return {
    label: `$(${owner.kind === 'labPlan' ? 'mortar-board' : 'archive'}) ${owner.name}`,
    description: [owner.location, resourceGroupOf(owner.id), ...(galleries ?? []).map(nameOf)].join(' · '),
    value: owner,
    group,
    ...(refusal !== undefined && { refusal }),
  };
}

function whyNot(galleries: readonly string[], definition: ImageDefinition | undefined): string | undefined {
  if (galleries.length === 0) return l10n.t('No gallery is attached to it. Attach one first.');
  return definition && !galleries.some(id => isWithin(definition.id, id))
    ? l10n.t(
        "The gallery of {0} isn't attached to it. Attached: {1}.",
        definition.name,
        galleries.map(nameOf).join(', '),
      )
    : undefined;
}
