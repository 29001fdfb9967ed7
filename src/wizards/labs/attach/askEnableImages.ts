import * as l10n from '@vscode/l10n';
import { idKey, sameId, subscriptionOf } from '../../../domain/id/resourceId';
import type { LabImage } from '../../../domain/labs/image/labImage';
import { labBadges } from '../../../domain/labs/image/labImageFit';
import { offerLabImages } from '../../../domain/labs/image/offerLabImages';
import type { LabOwner } from '../../../domain/labs/owner/labOwner';
import type { Plan } from '../../../domain/plan/plan';
import { newestFirst } from '../../../domain/version/semanticVersion';
import { key } from '../../engine/answers';
import type { Choice } from '../../engine/prompter';
import { step } from '../../engine/step';
import { askPlan } from '../../plan/askPlan';
import type { Decision } from '../../plan/reviewPlan';
import type { WizardServices } from '../../services';
import { offeredImages } from '../shared/offeredImages';

/** All images, and those to be enabled. */
interface Ticked {
  readonly all: readonly LabImage[];
  readonly wanted: readonly LabImage[];
}

const ticked = key<Ticked>('images');

/** @param given IDs of image definitions or lab plan images, preselected in addition to the enabled ones */
export async function askEnableImages(
  owner: LabOwner,
  given: readonly string[],
  services: WizardServices,
): Promise<Decision | undefined> {
  const asked = (image: LabImage): boolean => given.some(id => sameId(id, image.definitionId) || sameId(id, image.id));
  let all: readonly LabImage[] = [];
  const ask = step({
    key: ticked,
    ask: async ({ page, prompter, draft }) => {
      const wanted = await prompter.pickMany<LabImage>({
        page,
        placeholder: l10n.t('Select the images that new labs can be created from'),
        choices: async () => {
          all = await offeredImages(owner, services);
          const isTicked = (one: LabImage): boolean =>
            draft ? draft.wanted.some(({ id }) => sameId(id, one.id)) : one.enabled || asked(one);
          return all.map(one => choiceOf(one, isTicked(one)));
        },
        refine: shown => withBadges(shown, services),
        emptyMessage: l10n.t(
          "{0} doesn't offer any images. Attach a gallery with an image that has a version in the same region.",
          owner.name,
        ),
      });
      return { all, wanted };
    },
  });
  return askPlan(
    l10n.t('Enable Images for {0}', owner.name),
    [ask],
    answers => imagesPlan(owner, answers.need(ticked), services),
    services,
  );
}

function choiceOf(image: LabImage, picked: boolean): Choice<LabImage> {
  const state = image.enabled ? l10n.t('currently enabled') : l10n.t('currently disabled');
  return {
    icon: 'package',
    label: image.name,
    description: [state, image.osType].filter(Boolean).join(' · '),
    value: image,
    picked,
  };
}

/** Adds why Lab Services would hide an image, which depends on its versions. */
async function withBadges(
  shown: readonly Choice<LabImage>[],
  { reader }: Pick<WizardServices, 'reader'>,
): Promise<readonly Choice<LabImage>[]> {
  return Promise.all(
    shown.map(async choice => {
      const versions = await reader.versions(choice.value.definitionId).catch(() => []);
      const [newest] = [...versions].sort(newestFirst);
      const badges = newest ? labBadges(newest) : [];
      return badges.length === 0
        ? choice
        : { ...choice, description: [choice.description, ...badges].filter(Boolean).join(' · ') };
    }),
  );
}

async function imagesPlan(owner: LabOwner, { all, wanted }: Ticked, services: WizardServices): Promise<Plan> {
  const { reader, clock } = services;
  const enabling = wanted.filter(one => !one.enabled);
  const [locations, versions] = await Promise.all([
    reader.locations(subscriptionOf(owner.id)).catch(() => undefined),
    Promise.all(
      enabling.map(
        async ({ definitionId }) =>
          [idKey(definitionId), await reader.versions(definitionId).catch(() => undefined)] as const,
      ),
    ),
  ]);
  return offerLabImages(owner, all, wanted, {
    now: clock.now(),
    locations,
    versions: new Map(versions.flatMap(([id, found]) => (found ? [[id, found]] : []))),
  });
}
