import * as l10n from '@vscode/l10n';
import { nameOf, subscriptionOf } from '../../domain/id/resourceId';
import type { Answers } from '../engine/answers';
import { step, type Step } from '../engine/step';
import { askGallery, askGalleryName, askResourceGroup, showGallery } from '../gallery/galleryStep';
import type { WizardServices } from '../services';
import { versionKeys } from './versionKeys';
import type { VersionPlaces } from './versionPlaces';
import type { VersionResearch } from './versionResearch';

/** Asks for the gallery, and for the name and resource group of a new one. */
export function gallerySteps(
  { firstOf }: VersionPlaces,
  services: WizardServices,
  research: VersionResearch,
): readonly Step[] {
  const isNew = (answers: Answers): boolean => answers.get(versionKeys.gallery) === 'new';
  return [
    step({
      key: versionKeys.gallery,
      show: showGallery,
      ask: ({ draft, answers, ...context }) => askGallery(context, services, firstOf(answers), draft),
    }),
    step({
      key: versionKeys.galleryName,
      when: isNew,
      dependsOn: [versionKeys.gallery],
      show: value => ({ label: l10n.t('Gallery name'), value }),
      ask: ({ draft, answers, ...context }) =>
        askGalleryName(context, draft, () => research.galleryNames(subscriptionOf(firstOf(answers).id))),
    }),
    step({
      key: versionKeys.resourceGroup,
      when: isNew,
      dependsOn: [versionKeys.gallery],
      show: ({ id }) => ({ label: l10n.t('Resource group'), value: nameOf(id) }),
      ask: ({ draft, answers, ...context }) => askResourceGroup(context, services, firstOf(answers), draft),
    }),
  ];
}
