import * as l10n from '@vscode/l10n';
import { sameRegion } from '../../domain/region/region';
import { countText } from '../../domain/resource/countText';
import type { TargetRegion } from '../../domain/version/imageVersion';
import { step, type Answers, type Step } from '../engine/flow';
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
  return [
    step({
      key: versionKeys.regions,
      show: value => ({ label: l10n.t('Regions'), value: countText(value.length, 'region') }),
      ask: async ({ draft, answers, ...context }) => {
        const homes = homesIn(answers);
        const start = draft ?? pickedBefore(homes, await suggested(answers));
        return askRegions(context, homes, start, () => research.locations(subscriptionIn(answers)));
      },
    }),
    step({
      key: versionKeys.replicas,
      dependsOn: [versionKeys.regions],
      show: value => ({ label: l10n.t('Replicas'), value: replicasText(value) }),
      ask: async ({ draft, answers, ...context }) => {
        const picked = answers.need(versionKeys.regions);
        const before = [...(draft ?? []), ...(await suggested(answers))];
        const start = [...new Set([...homesIn(answers), ...picked])].map(
          name => before.find(region => sameRegion(region.name, name)) ?? oneReplicaIn(name),
        );
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
