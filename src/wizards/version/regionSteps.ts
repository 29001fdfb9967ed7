import * as l10n from '@vscode/l10n';
import { sameRegion } from '../../domain/region/region';
import { countText } from '../../domain/resource/countText';
import type { TargetRegion } from '../../domain/version/imageVersion';
import type { Answers } from '../engine/answers';
import { step, type Step } from '../engine/step';
import { askRegions } from '../region/regionsStep';
import { pickedBefore } from '../region/rememberedRegions';
import { askReplicas, replicasText } from '../region/replicasStep';
import type { WizardServices } from '../services';
import { suggestedRegions } from './suggestedRegions';
import { regionsOf } from './versionChoices';
import { versionKeys } from './versionKeys';
import type { VersionPlaces } from './versionPlaces';
import type { VersionResearch } from './versionResearch';

/** Asks for the regions, and for the replicas and storage in each. */
export function regionSteps(
  { sourcesOf, subscriptionIn, homeOfEach, homesIn }: VersionPlaces,
  { globalState }: WizardServices,
  research: VersionResearch,
): readonly Step[] {
  const suggested = (answers: Answers): Promise<readonly TargetRegion[]> =>
    suggestedRegions(answers, sourcesOf(answers), research, globalState);
  const startRegions = async (answers: Answers): Promise<readonly string[]> =>
    pickedBefore(homesIn(answers), await suggested(answers));
  const startReplicas = async (
    answers: Answers,
    draft: readonly TargetRegion[] | undefined,
  ): Promise<readonly TargetRegion[]> => {
    const before = [...(draft ?? []), ...(await suggested(answers))];
    return [...new Set([...homesIn(answers), ...answers.need(versionKeys.regions)])].map(
      name => before.find(region => sameRegion(region.name, name)) ?? oneReplicaIn(name),
    );
  };
  return [
    step({
      key: versionKeys.regions,
      dependsOn: [versionKeys.definition],
      show: value => ({ label: l10n.t('Regions'), value: countText(value.length, 'region') }),
      suggest: ({ answers }) => startRegions(answers),
      ask: async ({ draft, answers, ...context }) => {
        const start = draft ?? (await startRegions(answers));
        return askRegions(context, homesIn(answers), start, () => research.locations(subscriptionIn(answers)));
      },
    }),
    step({
      key: versionKeys.replicas,
      dependsOn: [versionKeys.regions],
      show: value => ({ label: l10n.t('Replicas'), value: replicasText(value) }),
      suggest: ({ answers, draft }) => startReplicas(answers, draft),
      ask: async ({ draft, answers, ...context }) => {
        const picked = answers.need(versionKeys.regions);
        const start = await startReplicas(answers, draft);
        const [locations = [], offered] = await Promise.all([
          research.locations(subscriptionIn(answers)),
          research.storageTypes(
            subscriptionIn(answers),
            start.map(({ name }) => name),
          ),
        ]);
        const regionsOfEach = (regions: readonly TargetRegion[]): (readonly TargetRegion[])[] =>
          homeOfEach(answers).map(home => regionsOf(home, regions, picked));
        return askReplicas(context, start, { locations, offered, regionsOfEach });
      },
    }),
  ];
}

function oneReplicaIn(name: string): TargetRegion {
  return { name, replicaCount: 1, storageAccountType: 'Standard_LRS' };
}
