import * as l10n from '@vscode/l10n';
import { nameOf, subscriptionOf } from '../../domain/id/resourceId';
import { versionTask } from '../../domain/plan/versionTask';
import { sameRegion } from '../../domain/region/region';
import { countText } from '../../domain/resource/countText';
import { homeOf } from '../../domain/source/homeOf';
import type { ImageSource } from '../../domain/source/imageSource';
import { createVersions } from '../../domain/version/createVersions';
import type { TargetRegion } from '../../domain/version/imageVersion';
import { refusedChoices } from '../../domain/version/refusedChoices';
import type { VersionChoice } from '../../domain/version/versionChoice';
import { step, type Answers, type Step } from '../engine/flow';
import { galleryIdIn, galleryLocation, galleryOf } from '../gallery/galleryOf';
import { askGallery, askGalleryName, askResourceGroup, showGallery } from '../gallery/galleryStep';
import { judged } from '../plan/judged';
import { stepReview } from '../plan/reviewPlan';
import { coversRegions, type EncryptionFacts } from '../region/encryptionStep';
import { askRegions } from '../region/regionsStep';
import { pickedBefore } from '../region/rememberedRegions';
import { askReplicas, replicasText } from '../region/replicasStep';
import type { WizardServices } from '../services';
import { askOptions, optionsText, startOptions } from './optionsStep';
import { askTargets, suggestTargets } from './severalTargets';
import { suggestedRegions } from './suggestedRegions';
import { isConfidential, targetOf, targetSteps } from './targetSteps';
import { choicesFrom, regionsOf } from './versionChoices';
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
  const targets = step({
    key: versionKeys.targets,
    dependsOn: [versionKeys.gallery, versionKeys.galleryName],
    show: value => ({ label: l10n.t('Image definitions'), value: countText(value.length, 'version') }),
    ask: async ({ draft, answers, ...context }) => {
      const start = draft ?? (await suggestTargets(answers, sourcesOf(answers), research));
      return askTargets(context, start, answers, services, research);
    },
  });
  const regionSteps = [
    step({
      key: versionKeys.regions,
      show: value => ({ label: l10n.t('Regions'), value: countText(value.length, 'region') }),
      ask: async ({ draft, answers, ...context }) => {
        const homes = homesIn(answers);
        const suggested = pickedBefore(
          homes,
          await suggestedRegions(answers, sourcesOf(answers), research, globalState),
        );
        return askRegions(context, homes, draft ?? suggested, () => research.locations(subscriptionIn(answers)));
      },
    }),
    step({
      key: versionKeys.replicas,
      dependsOn: [versionKeys.regions],
      show: value => ({ label: l10n.t('Replicas'), value: replicasText(value) }),
      ask: async ({ draft, answers, ...context }) => {
        const before = [
          ...(draft ?? []),
          ...(await suggestedRegions(answers, sourcesOf(answers), research, globalState)),
        ];
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
      isOutdated: ({ encryption = [] }, answers) => !coversRegions(encryption, answers.get(versionKeys.replicas) ?? []),
      show: value => ({ label: l10n.t('Options'), value: optionsText(value) }),
      ask: async ({ draft, answers, ...context }) => {
        const start = draft ?? startOptions(sourcesOf(answers));
        const replicas = answers.need(versionKeys.replicas);
        const confidential = await areConfidential(answers);
        return askOptions(context, start, replicas, () => encryptionFacts(answers), confidential, clock.now());
      },
    }),
    step({
      key: versionKeys.decision,
      ask: ({ answers, ...context }) =>
        services.reviewPlan(
          stepReview(context, async leftOut => {
            const choices = await choicesFrom(answers, sourcesOf(answers), research);
            const facts = await research.factsFor(choices);
            const refused = refusedChoices(choices, facts);
            const optional = choices.map(choice => ({
              id: versionTask(choice).versionId,
              label: choice.source.name,
              isRefused: refused.includes(choice),
            }));
            const kept = choices.filter((_, index) => !leftOut.has(optional[index]?.id ?? ''));
            return judged(
              createVersions(kept, facts),
              services.reader,
              () => research.locations(subscriptionIn(answers)),
              several ? optional : [],
            );
          }),
        ),
    }),
  ];
}
