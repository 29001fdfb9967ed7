import * as l10n from '@vscode/l10n';
import type { Gallery } from '../../domain/gallery/gallery';
import { updateGallery, type GalleryOptions } from '../../domain/gallery/updateGallery';
import { subscriptionOf } from '../../domain/id/resourceId';
import { regionName } from '../../domain/region/regionName';
import { orUnknown } from '../../domain/resource/orUnknown';
import { key } from '../engine/answers';
import { askForm, type FormRow } from '../engine/form';
import { step } from '../engine/step';
import { askPlan } from '../plan/askPlan';
import type { Decision } from '../plan/reviewPlan';
import type { WizardServices } from '../services';
import { optionRows } from './optionRows';

const query = key<GalleryOptions>('wish');

/** Shows a gallery's settings: those that can be changed, and the others with the reason. */
export async function askEditGallery(gallery: Gallery, services: WizardServices): Promise<Decision | undefined> {
  const { reader } = services;
  const { description = '', softDelete, systemIdentity = false, userIdentities = [] } = gallery;
  const start: GalleryOptions = {
    description,
    userIdentities,
    ...(softDelete !== undefined && { softDelete }),
    ...(systemIdentity !== 'unknown' && { systemIdentity }),
  };
  const ask = step({
    key: query,
    ask: async ({ page, prompter, draft }) => {
      const locations = await reader.locations(subscriptionOf(gallery.id)).catch(() => undefined);
      const region = regionName(gallery.location, locations);
      return askForm({ page, prompter }, l10n.t('What to change'), draft ?? start, () => rows(gallery, region));
    },
  });
  return askPlan(
    l10n.t('Edit {0}', gallery.name),
    [ask],
    answers => Promise.resolve(updateGallery(gallery, answers.need(query))),
    services,
  );
}

function rows(gallery: Gallery, region: string): readonly FormRow<GalleryOptions>[] {
  return [
    ...optionRows<GalleryOptions>(),
    { label: l10n.t('Region'), describe: () => region, lockedBecause: l10n.t("A gallery can't be moved.") },
    {
      label: l10n.t('Sharing'),
      describe: () => orUnknown(gallery.permissions),
      lockedBecause: l10n.t(
        "Set when the gallery was created. Use Share Gallery… to choose who it's shared with, or to make it private.",
      ),
    },
  ];
}
