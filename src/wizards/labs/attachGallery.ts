import * as l10n from '@vscode/l10n';
import { labNeeds } from '../../domain/labs/labNeeds';
import type { Gallery } from '../../domain/model/gallery';
import type { LabAccount } from '../../domain/model/labAccount';
import type { LabPlan } from '../../domain/model/labPlan';
import { attachGallery, type AttachFacts, type Attachment } from '../../domain/plans/attachGallery';
import type { Plan } from '../../domain/plan';
import { sameId, subscriptionOf } from '../../domain/resourceId';
import { askPlan } from '../askPlan';
import { key, step } from '../engine/flow';
import type { Choice, Prompter } from '../engine/prompter';
import { missingRights } from '../missingRights';
import type { Decision } from '../preview';
import type { WizardServices } from '../services';

const chosen = key<Gallery>('gallery');

/** Asks which gallery a lab plan or classic lab account shall have; with one given shows at once what that comes to. */
export async function askAttachGallery(
  owner: LabPlan | LabAccount,
  given: Gallery | undefined,
  services: WizardServices,
  prompter: Prompter,
): Promise<Decision | undefined> {
  const roleAssignment = crypto.randomUUID();
  const ask = step({
    key: chosen,
    ask: ({ page, prompter, draft }) =>
      prompter.pick<Gallery>({
        page,
        placeholder: l10n.t('Gallery to take images from, and to export templates to'),
        choices: () => galleryChoices(owner, services),
        none: l10n.t('There is no gallery in the selected subscriptions. Create one first.'),
        active: one => draft !== undefined && sameId(one.id, draft.id),
      }),
  });
  return askPlan(
    l10n.t('Attach Gallery to {0}', owner.name),
    given ? [] : [ask],
    answers => attachmentPlan({ owner, gallery: given ?? answers.need(chosen), roleAssignment }, services),
    prompter,
    services,
  );
}

async function galleryChoices(
  owner: LabPlan | LabAccount,
  { store, directory, labReader }: WizardServices,
): Promise<readonly Choice<Gallery>[]> {
  const tenantOf = (id: string): string | undefined =>
    directory.subscriptions().find(one => sameId(one.id, subscriptionOf(id)))?.tenantId;
  const [{ items }, attached] = await Promise.all([
    store.loadGalleries(),
    owner.kind === 'labPlan' ? [] : labReader.attachedGalleries(owner.id).catch(() => []),
  ]);
  const now = [...attached.map(({ galleryId }) => galleryId), ...(owner.kind === 'labPlan' ? [owner.galleryId] : [])];
  const refusalOf = (gallery: Gallery): string | undefined => {
    if (now.some(id => id !== undefined && sameId(id, gallery.id))) return l10n.t('It is attached already.');
    return tenantOf(gallery.id) === tenantOf(owner.id)
      ? undefined
      : l10n.t('It is in another tenant: Lab Services reaches only those of its own.');
  };
  return items
    .map(gallery => {
      const refusal = refusalOf(gallery);
      const description = [gallery.location, nearText(gallery, owner)].filter(Boolean).join(' · ');
      return {
        label: `$(library) ${gallery.name}`,
        description,
        value: gallery,
        ...(refusal !== undefined && { refusal }),
      };
    })
    .sort((a, b) => Number('refusal' in a) - Number('refusal' in b));
}

function nearText({ location }: Gallery, owner: LabPlan | LabAccount): string | undefined {
  return location === owner.location ? l10n.t('same region') : undefined;
}

/** Looks first at what the plan would be if everything were allowed: the rights to ask for follow from that. */
async function attachmentPlan(choice: Attachment, services: WizardServices): Promise<Plan> {
  const { owner, gallery } = choice;
  const { reader, labReader, clock } = services;
  const generation = owner.kind === 'labPlan' ? 'plan' : 'account';
  const [registrations, access, attached, locations] = await Promise.all([
    labReader.registrations([subscriptionOf(owner.id), subscriptionOf(gallery.id)]).catch(() => undefined),
    labReader.galleryAccess(generation, gallery.id).catch(() => undefined),
    generation === 'plan' ? undefined : labReader.attachedGalleries(owner.id).catch(() => undefined),
    reader.locations(subscriptionOf(owner.id)).catch(() => undefined),
  ]);
  const facts: AttachFacts = { now: clock.now(), registrations, access, attached, locations };
  const { changes } = attachGallery(choice, facts);
  return attachGallery(choice, { ...facts, missingRights: await missingRights(reader, labNeeds(changes)) });
}
