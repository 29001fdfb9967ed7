import * as l10n from '@vscode/l10n';
import { listText } from '../../../base/listText';
import type { Gallery } from '../../../domain/gallery/gallery';
import { nameOf, resourceGroupOf, sameId } from '../../../domain/id/resourceId';
import type { LabOwner } from '../../../domain/labs/owner/labOwner';
import { galleryTenant } from '../../../domain/labs/owner/labOwnerNotices';
import type { Choice } from '../../engine/prompter';
import { selectableFirst } from '../../engine/selectableFirst';
import type { WizardServices } from '../../services';
import { galleriesAttachedTo, labOwners } from '../shared/labOwners';
import { ownerChoice, ownerGroup } from '../shared/ownerChoice';
import { tenantsOf } from '../shared/tenantsOf';

/** Galleries to attach to a lab plan or classic lab account; those that can't be, with the reason. */
export async function galleryChoices(owner: LabOwner, services: WizardServices): Promise<readonly Choice<Gallery>[]> {
  // If the attached galleries can't be read, the plan says so.
  const [{ items }, now = [], regionName] = await Promise.all([
    services.store.loadGalleries(),
    galleriesAttachedTo(owner, services),
    services.regionNames(),
  ]);
  return selectableFirst(
    items.map(gallery => ({
      icon: 'library',
      label: gallery.name,
      description: [regionName(gallery.location), gallery.location === owner.location && l10n.t('same region')]
        .filter(Boolean)
        .join(' · '),
      value: gallery,
      ...refused(owner, now, gallery, services),
    })),
  );
}

/** Lab plans and classic lab accounts to attach a gallery to; those that can't be, with the reason. */
export async function ownerChoices(gallery: Gallery, services: WizardServices): Promise<readonly Choice<LabOwner>[]> {
  const regionName = await services.regionNames();
  const choices = (await labOwners(services)).map(async owner => {
    const now = (await galleriesAttachedTo(owner, services)) ?? [];
    const has = now.length === 0 ? l10n.t('no gallery') : listText(now.map(nameOf));
    return {
      ...ownerChoice(owner, [has, regionName(owner.location), resourceGroupOf(owner.id)]),
      group: ownerGroup(owner),
      ...refused(owner, now, gallery, services),
    };
  });
  return selectableFirst(await Promise.all(choices));
}

function refused(
  owner: LabOwner,
  now: readonly string[],
  gallery: Gallery,
  { directory }: WizardServices,
): { readonly refusal?: string } {
  if (now.some(id => sameId(id, gallery.id))) return { refusal: l10n.t("It's already attached.") };
  const [elsewhere] = galleryTenant(owner, gallery, tenantsOf(directory));
  return elsewhere ? { refusal: [elsewhere.message, elsewhere.fix].join(' ') } : {};
}
