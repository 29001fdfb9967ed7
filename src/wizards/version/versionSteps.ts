import { subscriptionOf } from '../../domain/id/resourceId';
import { sameRegion } from '../../domain/region/region';
import type { ImageSource } from '../../domain/source/imageSource';
import { createVersions } from '../../domain/version/createVersions';
import type { TargetRegion } from '../../domain/version/imageVersion';
import type { VersionChoice } from '../../domain/version/versionChoice';
import { step, type Answers, type Step } from '../engine/flow';
import { galleryIdIn, galleryLocation, galleryOf } from '../gallery/galleryOf';
import { askGallery, askGalleryName, askResourceGroup } from '../gallery/galleryStep';
import { askPreview, type Remedy } from '../plan/preview';
import type { EncryptionFacts } from '../region/encryptionStep';
import { askRegions } from '../region/regionsStep';
import { pickedBefore, rememberedRegions } from '../region/rememberedRegions';
import { askReplicas } from '../region/replicasStep';
import type { WizardServices } from '../services';
import { leaveOutRefused } from './leaveOutRefused';
import { askOptions } from './optionsStep';
import { askTargets, suggestTargets } from './severalTargets';
import { isConfidential, targetOf, targetSteps } from './targetSteps';
import { choicesFrom, homeOf, regionsOf } from './versionChoices';
import { versionKeys } from './versionKeys';
import { createVersionResearch } from './versionResearch';

export type Sources = readonly [ImageSource, ...ImageSource[]];

/**
 * The steps for new versions: target, regions, options, preview.
 * @param several whether each source gets its own definition
 */
export function versionSteps(
  sourcesOf: (answers: Answers) => Sources,
  several: boolean,
  services: WizardServices,
): readonly Step[] {
  const { globalState, clock } = services;
  const research = createVersionResearch(services);
  const firstOf = (answers: Answers): ImageSource => sourcesOf(answers)[0];
  const galleryIn = (answers: Answers): VersionChoice['gallery'] => galleryOf(answers, firstOf(answers));
  const subscriptionIn = (answers: Answers): string => subscriptionOf(galleryIdIn(galleryIn(answers)));
  /** The home region of each source, in order. */
  const homeOfEach = (answers: Answers): string[] => {
    const gallery = galleryLocation(galleryIn(answers));
    return sourcesOf(answers).map(source => homeOf(source, gallery));
  };
  const homesIn = (answers: Answers): string[] => [...new Set(homeOfEach(answers))];
  const isNew = (answers: Answers): boolean => answers.get(versionKeys.gallery) === 'new';

  async function areConfidential(answers: Answers): Promise<boolean> {
    const targets = answers.get(versionKeys.targets) ?? [await targetOf(answers, firstOf(answers), research)];
    return targets.every(isConfidential);
  }

  async function encryptionFacts(answers: Answers): Promise<EncryptionFacts> {
    const [confidential, sets, locations = []] = await Promise.all([
      areConfidential(answers),
      research.diskEncryptionSets(subscriptionIn(answers)),
      research.locations(subscriptionIn(answers)),
    ]);
    return { confidential, sets, locations };
  }

  const gallerySteps = [
    step({
      key: versionKeys.gallery,
      ask: ({ draft, answers, ...context }) => askGallery(context, services, firstOf(answers), draft),
    }),
    step({
      key: versionKeys.galleryName,
      when: isNew,
      ask: ({ draft, answers, ...context }) =>
        askGalleryName(context, draft, () => research.galleryNames(subscriptionOf(firstOf(answers).id))),
    }),
    step({
      key: versionKeys.resourceGroup,
      when: isNew,
      ask: ({ draft, answers, ...context }) => askResourceGroup(context, services, firstOf(answers), draft),
    }),
  ];
  const targets = step({
    key: versionKeys.targets,
    ask: async ({ draft, answers, ...context }) => {
      const start = draft ?? (await suggestTargets(answers, sourcesOf(answers), research));
      return askTargets(context, start, answers, services, research);
    },
  });
  const regionSteps = [
    step({
      key: versionKeys.regions,
      ask: ({ draft, answers, ...context }) =>
        askRegions(context, homesIn(answers), draft ?? pickedBefore(homesIn(answers), globalState), () =>
          research.locations(subscriptionIn(answers)),
        ),
    }),
    step({
      key: versionKeys.replicas,
      ask: async ({ draft, answers, ...context }) => {
        const before = [...(draft ?? []), ...rememberedRegions(globalState)];
        const start = [...new Set([...homesIn(answers), ...answers.need(versionKeys.regions)])].map(
          name =>
            before.find(region => sameRegion(region.name, name)) ?? {
              name,
              replicaCount: 1,
              storageAccountType: 'Standard_LRS' as const,
            },
        );
        const [locations = [], offered] = await Promise.all([
          research.locations(subscriptionIn(answers)),
          research.storageTypes(
            subscriptionIn(answers),
            start.map(({ name }) => name),
          ),
        ]);
        const picked = answers.need(versionKeys.regions);
        const regionsOfEach = (regions: readonly TargetRegion[]): (readonly TargetRegion[])[] =>
          homeOfEach(answers).map(home => regionsOf(home, regions, picked));
        return askReplicas(context, start, { locations, offered, regionsOfEach });
      },
    }),
  ];
  return [
    ...gallerySteps,
    ...(several ? [targets] : targetSteps(firstOf, services, research)),
    ...regionSteps,
    step({
      key: versionKeys.options,
      ask: async ({ draft, answers, ...context }) => {
        const start = draft ?? { excludeFromLatest: false };
        const replicas = answers.need(versionKeys.replicas);
        const confidential = await areConfidential(answers);
        return askOptions(context, start, replicas, () => encryptionFacts(answers), confidential, clock.now());
      },
    }),
    step({
      key: versionKeys.decision,
      ask: ({ answers, page }) => {
        let remedy: Remedy | undefined;
        return askPreview(
          async () => {
            const choices = await choicesFrom(answers, sourcesOf(answers), research);
            const facts = await research.factsFor(choices);
            remedy = leaveOutRefused(choices, facts);
            return createVersions(choices, facts);
          },
          page,
          services,
          () => research.locations(subscriptionIn(answers)),
          () => remedy,
        );
      },
    }),
  ];
}
