import * as l10n from '@vscode/l10n';
import { galleryIdOf } from '../../../domain/id/galleryIds';
import { nameOf, resourceGroupOf, sameId } from '../../../domain/id/resourceId';
import { detachGallery, type Detachment } from '../../../domain/labs/owner/detachGallery';
import type { AttachedGallery } from '../../../domain/labs/owner/labAccount';
import type { LabOwner } from '../../../domain/labs/owner/labOwner';
import type { Plan } from '../../../domain/plan/plan';
import { key } from '../../engine/answers';
import { step } from '../../engine/step';
import { askPlan } from '../../plan/askPlan';
import type { Decision } from '../../plan/reviewPlan';
import type { WizardServices } from '../../services';
import { offeredImages } from '../shared/offeredImages';

const chosen = key<AttachedGallery>('attached');

/** Shows the plan for detaching. For a classic lab account, asks for the gallery unless given. */
export async function askDetachGallery(
  owner: LabOwner,
  given: AttachedGallery | undefined,
  services: WizardServices,
): Promise<Decision | undefined> {
  const { labReader } = services;
  const ask = step({
    key: chosen,
    ask: ({ page, prompter }) =>
      prompter.pick<AttachedGallery>({
        page,
        placeholder: l10n.t('Gallery to detach'),
        choices: async () =>
          (await labReader.attachedGalleries(owner.id)).map(one => ({
            icon: 'library',
            label: nameOf(one.galleryId),
            description: resourceGroupOf(one.galleryId),
            value: one,
          })),
        emptyMessage: l10n.t('{0} has no attached gallery.', owner.name),
      }),
  });
  return askPlan(
    l10n.t('Detach Gallery from {0}', owner.name),
    owner.kind === 'labAccount' && !given ? [ask] : [],
    answers =>
      detachmentPlan(
        owner.kind === 'labPlan' ? { owner } : { owner, attached: given ?? answers.need(chosen) },
        services,
      ),
    services,
  );
}

async function detachmentPlan(choice: Detachment, services: WizardServices): Promise<Plan> {
  const { labReader, clock } = services;
  const { owner } = choice;
  const [images, labs] = await Promise.all([
    offeredImages(owner, services).catch(() => undefined),
    'attached' in choice ? undefined : labReader.labs().catch(() => undefined),
  ]);
  const ofThisGallery =
    'attached' in choice
      ? images?.filter(one => sameId(galleryIdOf(one.definitionId), choice.attached.galleryId))
      : images;
  return detachGallery(choice, {
    now: clock.now(),
    images: ofThisGallery,
    labs: labs && labs.failures.length === 0 ? labs.items : undefined,
  });
}
