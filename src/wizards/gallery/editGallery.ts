import * as l10n from '@vscode/l10n';
import type { Gallery } from '../../domain/model/gallery';
import { updateGallery } from '../../domain/plans/updateGallery';
import type { GalleryDelta } from '../../domain/plan';
import { askPlan } from '../askPlan';
import { askForm, switchRow, textRow, type FormRow } from '../engine/form';
import { key, step } from '../engine/flow';
import type { Prompter } from '../engine/prompter';
import { missingRights } from '../missingRights';
import type { Decision } from '../preview';
import type { WizardServices } from '../services';

const wish = key<GalleryDelta>('wish');

/** Shows a gallery as it is: what can be altered, and what cannot with the reason. */
export async function askEditGallery(
  gallery: Gallery,
  services: WizardServices,
  prompter: Prompter,
): Promise<Decision | undefined> {
  const { reader } = services;
  const start: GalleryDelta = { description: gallery.description ?? '', softDelete: gallery.softDelete };
  const ask = step({
    key: wish,
    ask: ({ page, prompter, draft }) =>
      askForm({ page, prompter }, l10n.t('What shall be changed'), draft ?? start, () => rows(gallery)),
  });
  return askPlan(
    l10n.t('Edit {0}', gallery.name),
    [ask],
    async answers =>
      updateGallery(gallery, answers.need(wish), {
        missingRights: await missingRights(reader, [
          { action: 'Microsoft.Compute/galleries/write', scope: gallery.id },
        ]),
      }),
    prompter,
    services,
  );
}

function rows(gallery: Gallery): readonly FormRow<GalleryDelta>[] {
  return [
    textRow<GalleryDelta>(
      l10n.t('Description'),
      one => one.description,
      (one, description) => ({ ...one, description }),
    ),
    switchRow<GalleryDelta>(
      l10n.t('Soft delete'),
      one => one.softDelete ?? false,
      (one, softDelete) => ({ ...one, softDelete }),
      l10n.t('Deleted versions can be restored for some days, and cost until then. A preview of Azure.'),
    ),
    { label: l10n.t('Region'), describe: () => gallery.location, fixed: l10n.t('A gallery cannot be moved.') },
    {
      label: l10n.t('Sharing'),
      describe: () => gallery.permissions,
      fixed: l10n.t('Chosen when the gallery was made; Share Gallery… says with whom, or makes it private.'),
    },
  ];
}
