import * as l10n from '@vscode/l10n';
import type { Gallery } from '../../../domain/gallery/gallery';
import { sameId, subscriptionOf } from '../../../domain/id/resourceId';
import { attachGallery } from '../../../domain/labs/owner/attachGallery';
import type { AttachFacts, Attachment } from '../../../domain/labs/owner/attachment';
import type { LabOwner } from '../../../domain/labs/owner/labOwner';
import type { Plan } from '../../../domain/plan/plan';
import { key } from '../../engine/answers';
import { step, type Step } from '../../engine/step';
import { askPlan } from '../../plan/askPlan';
import { missingForPlan } from '../../plan/missingForPlan';
import type { Decision } from '../../plan/reviewPlan';
import type { WizardServices } from '../../services';
import { tenantsOf } from '../shared/tenantsOf';
import { galleryChoices, ownerChoices } from './attachChoices';

/** What is already known; the rest is asked. */
export type AttachStart =
  | { readonly owner: LabOwner; readonly gallery?: Gallery | undefined }
  | { readonly owner?: never; readonly gallery: Gallery };

const keys = { owner: key<LabOwner>('owner'), gallery: key<Gallery>('gallery') };

/** Asks for the lab plan or classic lab account and the gallery, unless given, and shows the plan. */
export async function askAttachGallery(
  { owner, gallery }: AttachStart,
  services: WizardServices,
): Promise<Decision | undefined> {
  const roleAssignment = crypto.randomUUID();
  const ofOwner = owner && !gallery && askGallery(owner, services);
  const ofGallery = !owner && askOwner(gallery, services);
  return askPlan(
    owner ? l10n.t('Attach Gallery to {0}', owner.name) : l10n.t('Attach {0} to Lab Plan', gallery.name),
    [ofOwner, ofGallery].filter(one => typeof one === 'object'),
    answers =>
      attachmentPlan(
        { owner: owner ?? answers.need(keys.owner), gallery: gallery ?? answers.need(keys.gallery), roleAssignment },
        services,
      ),
    services,
  );
}

function askOwner(gallery: Gallery, services: WizardServices): Step {
  return step({
    key: keys.owner,
    ask: ({ page, prompter, draft }) =>
      prompter.pick<LabOwner>({
        page,
        placeholder: l10n.t('Lab plan or lab account that uses the gallery for its images and template exports'),
        choices: () => ownerChoices(gallery, services),
        emptyMessage: l10n.t('There are no lab plans in the selected subscriptions.'),
        active: one => draft !== undefined && sameId(one.id, draft.id),
      }),
  });
}

function askGallery(owner: LabOwner, services: WizardServices): Step {
  return step({
    key: keys.gallery,
    ask: ({ page, prompter, draft }) =>
      prompter.pick<Gallery>({
        page,
        placeholder: l10n.t('Gallery to use for images and template exports'),
        choices: () => galleryChoices(owner, services),
        emptyMessage: l10n.t('There are no galleries in the selected subscriptions. Create one first.'),
        active: one => draft !== undefined && sameId(one.id, draft.id),
      }),
  });
}

/** First builds the plan as if everything were allowed, which determines the permissions to check. */
async function attachmentPlan(choice: Attachment, services: WizardServices): Promise<Plan> {
  const { owner, gallery } = choice;
  const { reader, labReader, clock, directory } = services;
  const generation = owner.kind === 'labPlan' ? 'plan' : 'account';
  const [registrations, access, attached, locations] = await Promise.all([
    labReader.registrations([subscriptionOf(owner.id), subscriptionOf(gallery.id)]).catch(() => undefined),
    labReader.galleryAccess(generation, gallery.id).catch(() => undefined),
    generation === 'plan' ? undefined : labReader.attachedGalleries(owner.id).catch(() => undefined),
    reader.locations(subscriptionOf(owner.id)).catch(() => undefined),
  ]);
  const tenants = tenantsOf(directory);
  const facts: AttachFacts = { now: clock.now(), registrations, access, attached, locations, tenants };
  const missing = await missingForPlan(reader, attachGallery(choice, facts));
  return attachGallery(choice, { ...facts, missingRights: missing });
}
