import * as l10n from '@vscode/l10n';
import { fullName, subscriptionOf } from '../../domain/id/resourceId';
import { editRegions, withRegions } from '../../domain/region/editRegions';
import { encryptedLuns, encryptionKindOf } from '../../domain/region/encryption';
import { knownRegions } from '../../domain/region/knownRegions';
import { newRegion } from '../../domain/region/newRegion';
import { regionKey, sameRegion } from '../../domain/region/region';
import type { ImageVersion, TargetRegion } from '../../domain/version/imageVersion';
import { key, type Answers } from '../engine/answers';
import { step } from '../engine/step';
import { askPlan } from '../plan/askPlan';
import type { Decision } from '../plan/reviewPlan';
import type { WizardServices } from '../services';
import { createVersionResearch } from '../version/versionResearch';
import { askEncryptionOf, withEncryption, type VersionEncryption } from './encryptionStep';
import { regionFacts } from './regionFacts';
import { askRegions } from './regionsStep';
import { askReplicas } from './replicasStep';

const keys = {
  regions: key<readonly string[]>('regions'),
  replicas: key<readonly TargetRegion[]>('replicas'),
  encryption: key<VersionEncryption>('encryption'),
};

/** Asks for the target regions of versions. For several versions, the same change is merged into each. */
export async function askEditRegions(
  versions: readonly ImageVersion[],
  services: WizardServices,
): Promise<Decision | undefined> {
  const [first] = versions;
  if (!first) return undefined;
  const research = createVersionResearch(services);
  const subscription = subscriptionOf(first.id);
  const locations = () => research.locations(subscription);
  const present = [
    ...new Set(versions.flatMap(({ targetRegions }) => targetRegions.map(({ name }) => regionKey(name)))),
  ];
  const homes = [...new Set(versions.map(({ location }) => regionKey(location)))];
  const isNew = (name: string): boolean => !present.includes(regionKey(name));
  const like = first.targetRegions.find(({ encryption }) => encryptionKindOf(encryption) !== undefined)?.encryption;
  const encryptionKind = encryptionKindOf(like);
  const wantedIn = (answers: Answers): readonly TargetRegion[] =>
    withEncryption(answers.need(keys.replicas), answers.get(keys.encryption) ?? [], encryptedLuns(like));
  const steps = [
    step({
      key: keys.regions,
      ask: ({ draft, page, prompter }) => askRegions({ page, prompter }, homes, draft ?? present, locations),
    }),
    step({
      key: keys.replicas,
      ask: async ({ draft, answers, page, prompter }) => {
        const before = [...(draft ?? []), ...versions.flatMap(version => knownRegions(version).targetRegions)];
        const [known = [], offered] = await Promise.all([
          locations(),
          research.storageTypes(subscription, answers.need(keys.regions)),
        ]);
        const start = answers
          .need(keys.regions)
          .map(
            name =>
              before.find(one => sameRegion(one.name, name)) ??
              newRegion(name, knownRegions(first).storageAccountType, offered),
          );
        const isThere = (name: string): boolean => !isNew(name);
        return askReplicas({ page, prompter }, start, { locations: known, offered, isThere });
      },
    }),
    step({
      key: keys.encryption,
      when: answers => encryptionKind !== undefined && (answers.get(keys.regions) ?? []).some(isNew),
      ask: async ({ answers, page, prompter }) => {
        if (encryptionKind === undefined) return [];
        const added = answers.need(keys.replicas).filter(({ name }) => isNew(name));
        const [known = [], sets] = await Promise.all([locations(), research.diskEncryptionSets(subscription)]);
        return askEncryptionOf({ page, prompter }, encryptionKind, added, { sets, locations: known });
      },
    }),
  ];
  return askPlan(
    versions.length === 1
      ? l10n.t('Edit Target Regions of {0}', fullName(first.id))
      : l10n.t('Edit Target Regions of {0} Versions', versions.length),
    steps,
    async answers => {
      const wanted = wantedIn(answers);
      const remove = present.filter(name => !wanted.some(one => sameRegion(one.name, name)));
      const edits = versions.map(version => ({
        version,
        wanted: versions.length === 1 ? wanted : withRegions(version, { add: wanted, remove }),
      }));
      const names = wanted.map(({ name }) => name);
      return editRegions(edits, await regionFacts(versions, names, research, services));
    },
    services,
    locations,
  );
}
