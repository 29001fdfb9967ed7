import { securityTypeOf } from '../../domain/definition/compatibility';
import type { ImageSource } from '../../domain/source/imageSource';
import { createVersions } from '../../domain/version/createVersions';
import type { VersionChoice } from '../../domain/version/versionChoice';
import { sameRegion } from '../../domain/region/region';
import { subscriptionOf } from '../../domain/id/resourceId';
import { step, type Answers, type Step } from '../engine/flow';
import { askPreview } from '../plan/preview';
import type { WizardServices } from '../services';
import type { EncryptionFacts } from '../region/encryptionStep';
import { createVersionResearch } from './versionResearch';
import { galleryIdIn, galleryLocation, galleryOf } from '../gallery/galleryOf';
import { askGallery, askGalleryName, askResourceGroup } from '../gallery/galleryStep';
import { versionKeys } from './versionKeys';
import { askOptions } from './optionsStep';
import { askRegions } from '../region/regionsStep';
import { rememberedRegions } from '../region/rememberedRegions';
import { askReplicas } from '../region/replicasStep';
import { askTargets, suggestTargets } from './severalTargets';
import { targetOf, targetSteps } from './targetSteps';
import { choicesFrom, homeOf } from './versionChoices';

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
  const homesIn = (answers: Answers): string[] => {
    const gallery = galleryLocation(galleryIn(answers));
    return [...new Set(sourcesOf(answers).map(source => homeOf(source, gallery)))];
  };
  const isNew = (answers: Answers): boolean => answers.get(versionKeys.gallery) === 'new';

  async function encryptionFacts(answers: Answers): Promise<EncryptionFacts> {
    const targets = answers.get(versionKeys.targets) ?? [await targetOf(answers, firstOf(answers), research)];
    const [sets, locations = []] = await Promise.all([
      research.diskEncryptionSets(subscriptionIn(answers)),
      research.locations(subscriptionIn(answers)),
    ]);
    return {
      sets,
      locations,
      confidential: targets.every(
        ({ definition }) =>
          securityTypeOf('existing' in definition ? definition.existing : definition.create) === 'ConfidentialVM',
      ),
    };
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
        askRegions(context, homesIn(answers), draft ?? rememberedRegions(globalState).map(({ name }) => name), () =>
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
          research.storageTypes(subscriptionIn(answers)),
        ]);
        return askReplicas(context, start, { locations, offered });
      },
    }),
  ];
  return [
    ...gallerySteps,
    ...(several ? [targets] : targetSteps(firstOf, services, research)),
    ...regionSteps,
    step({
      key: versionKeys.options,
      ask: ({ draft, answers, ...context }) => {
        const start = draft ?? { excludeFromLatest: false };
        const replicas = answers.need(versionKeys.replicas);
        return askOptions(context, start, replicas, () => encryptionFacts(answers), clock.now());
      },
    }),
    step({
      key: versionKeys.decision,
      ask: ({ answers, page }) =>
        askPreview(
          async () => {
            const choices = await choicesFrom(answers, sourcesOf(answers), research);
            return createVersions(choices, await research.factsFor(choices));
          },
          page,
          services,
          () => research.locations(subscriptionIn(answers)),
        ),
    }),
  ];
}
