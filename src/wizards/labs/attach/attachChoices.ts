import * as l10n from '@vscode/l10n';
import type { Gallery } from '../../../domain/gallery/gallery';
import type { LabAccount } from '../../../domain/labs/owner/labAccount';
import type { LabPlan } from '../../../domain/labs/owner/labPlan';
import { nameOf, resourceGroupOf, sameId, subscriptionOf } from '../../../domain/id/resourceId';
import type { Choice } from '../../engine/prompter';
import type { WizardServices } from '../../services';

/** What a gallery can be attached to. */
export type LabOwner = LabPlan | LabAccount;

/** Galleries that may be attached to a lab plan or classic lab account; of the others, why not. */
export async function galleryChoices(owner: LabOwner, services: WizardServices): Promise<readonly Choice<Gallery>[]> {
  const [{ items }, now] = await Promise.all([services.store.loadGalleries(), attachedTo(owner, services)]);
  return attachableFirst(
    items.map(gallery => ({
      label: `$(library) ${gallery.name}`,
      description: [gallery.location, gallery.location === owner.location && l10n.t('same region')]
        .filter(Boolean)
        .join(' · '),
      value: gallery,
      ...refused(owner, now, gallery, services),
    })),
  );
}

/** Lab plans and classic lab accounts that a gallery may be attached to; of the others, why not. */
export async function ownerChoices(gallery: Gallery, services: WizardServices): Promise<readonly Choice<LabOwner>[]> {
  const { labReader } = services;
  const [plans, accounts] = await Promise.all([labReader.labPlans(), labReader.labAccounts()]);
  const choices = [...plans.items, ...accounts.items].map(async owner => {
    const now = await attachedTo(owner, services);
    const has = now.length === 0 ? l10n.t('no gallery') : now.map(nameOf).join(', ');
    return {
      label: `$(${owner.kind === 'labPlan' ? 'mortar-board' : 'archive'}) ${owner.name}`,
      description: [has, owner.location, resourceGroupOf(owner.id)].join(' · '),
      value: owner,
      group: owner.kind === 'labPlan' ? l10n.t('Lab plans') : l10n.t('Classic lab accounts'),
      ...refused(owner, now, gallery, services),
    };
  });
  return attachableFirst(await Promise.all(choices));
}

/** Ids of galleries; none where they could not be read: the plan tells then. */
async function attachedTo(owner: LabOwner, { labReader }: WizardServices): Promise<readonly string[]> {
  if (owner.kind === 'labPlan') return owner.galleryId === undefined ? [] : [owner.galleryId];
  return (await labReader.attachedGalleries(owner.id).catch(() => [])).map(({ galleryId }) => galleryId);
}

function refused(
  owner: LabOwner,
  now: readonly string[],
  gallery: Gallery,
  { directory }: WizardServices,
): { readonly refusal?: string } {
  if (now.some(id => sameId(id, gallery.id))) return { refusal: l10n.t("It's already attached.") };
  const [ofOwner, ofGallery] = [owner.id, gallery.id].map(
    id => directory.subscriptions().find(one => sameId(one.id, subscriptionOf(id)))?.tenantId,
  );
  return ofOwner === ofGallery
    ? {}
    : { refusal: l10n.t("It's in another tenant. Lab Services supports only galleries in its own tenant.") };
}

function attachableFirst<T>(choices: readonly Choice<T>[]): readonly Choice<T>[] {
  return [...choices].sort((a, b) => Number(a.refusal !== undefined) - Number(b.refusal !== undefined));
}
