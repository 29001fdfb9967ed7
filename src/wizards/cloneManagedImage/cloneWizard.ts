import * as l10n from '@vscode/l10n';
import type { ManagedImage } from '../../domain/model/managedImage';
import type { TargetRegion } from '../../domain/model/version';
import { isoDate } from '../../domain/endOfLife';
import type { Plan } from '../../domain/plan';
import { cloneManagedImages } from '../../domain/plans/cloneManagedImage';
import type { CloneChoice } from '../../domain/plans/cloneManagedImage';
import { regionKey, sameRegion } from '../../domain/region';
import { subscriptionOf } from '../../domain/resourceId';
import { Answers, runFlow, step, type Step } from '../engine/flow';
import type { Prompter } from '../engine/prompter';
import { askPreview, type Decision } from '../preview';
import type { WizardServices } from '../services';
import { createCloneResearch, type CloneResearch } from './facts';
import { galleryIdIn, galleryOf } from './galleryOf';
import { askGallery, askGalleryName, askResourceGroup } from './galleryStep';
import { cloneKeys } from './keys';
import { askOptions } from './optionsStep';
import { rememberedRegions, rememberRegions } from './rememberedRegions';
import { askRegions } from './regionsStep';
import { askReplicas } from './replicasStep';
import { askTargets, suggestTargets } from './severalTargets';
import { targetOf, targetSteps } from './targetSteps';

/** The plan's choices that the answers come to: one an image, each with its own home region. */
function choicesFrom(answers: Answers, images: readonly ManagedImage[]): CloneChoice[] {
  const [first] = images;
  if (!first) return [];
  const targets = answers.get(cloneKeys.targets) ?? [targetOf(answers, first)];
  const chosen = answers.need(cloneKeys.replicas);
  const { excludeFromLatest, endOfLifeDate } = answers.need(cloneKeys.options);
  return targets.map(target => {
    const targetRegions = withHome(chosen, target.image.location);
    return {
      ...target,
      gallery: galleryOf(answers, first),
      targetRegions,
      storageAccountType: targetRegions[0]?.storageAccountType ?? 'Standard_LRS',
      excludeFromLatest,
      ...(endOfLifeDate !== undefined && { endOfLifeDate: isoDate(endOfLifeDate) ?? endOfLifeDate }),
    };
  });
}

function withHome(regions: readonly TargetRegion[], home: string): readonly TargetRegion[] {
  const own = regions.find(({ name }) => sameRegion(name, home)) ?? {
    name: regionKey(home),
    replicaCount: 1,
    storageAccountType: 'Standard_LRS',
  };
  return [own, ...regions.filter(({ name }) => !sameRegion(name, home))];
}

function gallerySteps(image: ManagedImage, services: WizardServices, research: CloneResearch): readonly Step[] {
  const isNew = (answers: Answers): boolean => answers.get(cloneKeys.gallery) === 'new';
  return [
    step({ key: cloneKeys.gallery, ask: ({ draft, ...context }) => askGallery(context, services, image, draft) }),
    step({
      key: cloneKeys.galleryName,
      when: isNew,
      ask: ({ draft, ...context }) =>
        askGalleryName(context, draft, () => research.galleryNames(subscriptionOf(image.id))),
    }),
    step({
      key: cloneKeys.resourceGroup,
      when: isNew,
      ask: ({ draft, ...context }) => askResourceGroup(context, services, image, draft),
    }),
  ];
}

function regionSteps(
  images: readonly ManagedImage[],
  { memory, clock }: WizardServices,
  research: CloneResearch,
): readonly Step[] {
  const homes = [...new Set(images.map(({ location }) => regionKey(location)))];
  const subscription = (answers: Answers): string =>
    subscriptionOf(images[0] ? galleryIdIn(galleryOf(answers, images[0])) : '');
  return [
    step({
      key: cloneKeys.regions,
      ask: ({ draft, answers, ...context }) =>
        askRegions(context, homes, draft ?? rememberedRegions(memory).map(({ name }) => name), () =>
          research.locations(subscription(answers)),
        ),
    }),
    step({
      key: cloneKeys.replicas,
      ask: async ({ draft, answers, ...context }) => {
        const before = [...(draft ?? []), ...rememberedRegions(memory)];
        const start = [...new Set([...homes, ...answers.need(cloneKeys.regions)])].map(
          name =>
            before.find(region => sameRegion(region.name, name)) ?? {
              name,
              replicaCount: 1,
              storageAccountType: 'Standard_LRS' as const,
            },
        );
        const [locations, offered] = await Promise.all([
          research.locations(subscription(answers)),
          research.storageTypes(subscription(answers)),
        ]);
        return askReplicas(context, start, locations ?? [], offered);
      },
    }),
    step({
      key: cloneKeys.options,
      ask: ({ draft, ...context }) => askOptions(context, draft ?? { excludeFromLatest: false }, clock.now()),
    }),
  ];
}

/**
 * Asks where managed images shall be cloned to and shows what will happen. Undefined where the user left. Nothing has been
 * changed in Azure when it returns.
 */
export async function askClone(
  images: readonly ManagedImage[],
  services: WizardServices,
  prompter: Prompter,
  given: Answers = Answers.none,
): Promise<Decision | undefined> {
  const [first] = images;
  if (!first) return undefined;
  const research = createCloneResearch(services);
  const planFor = async (answers: Answers): Promise<Plan> => {
    const choices = choicesFrom(answers, images);
    return cloneManagedImages(choices, await research.factsFor(choices));
  };
  const where =
    images.length === 1
      ? targetSteps(first, services, research)
      : [
          step({
            key: cloneKeys.targets,
            ask: async ({ draft, answers, ...context }) =>
              askTargets(
                context,
                draft ?? (await suggestTargets(answers, images, research)),
                answers,
                services,
                research,
              ),
          }),
        ];
  const title =
    images.length === 1
      ? l10n.t('Clone {0} to Gallery', first.name)
      : l10n.t('Clone {0} Managed Images to Gallery', images.length);
  const answers = await runFlow(
    title,
    [
      ...gallerySteps(first, services, research),
      ...where,
      ...regionSteps(images, services, research),
      step({
        key: cloneKeys.decision,
        ask: ({ answers, page, prompter }) =>
          askPreview(
            () => planFor(answers),
            page,
            prompter,
            () => research.locations(subscriptionOf(first.id)),
          ),
      }),
    ],
    prompter,
    given,
  );
  if (!answers) return undefined;
  rememberRegions(services.memory, answers.need(cloneKeys.replicas));
  services.memory.set('lastGallery', galleryIdIn(galleryOf(answers, first)));
  return answers.need(cloneKeys.decision);
}
