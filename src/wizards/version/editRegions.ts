import * as l10n from '@vscode/l10n';
import type { ImageVersion, TargetRegion } from '../../domain/model/version';
import { editRegions, withRegions } from '../../domain/plans/editRegions';
import { encryptedLuns, encryptionKindOf } from '../../domain/encryption';
import { regionKey, sameRegion, type Location } from '../../domain/region';
import { regionName } from '../../domain/regionName';
import { describeReplicas } from '../../domain/describe/version';
import { replicaAdvice } from '../../domain/replicaAdvice';
import { replicaCountProblem } from '../../domain/guards/replicas';
import { fullName, subscriptionOf } from '../../domain/resourceId';
import { askPlan } from '../askPlan';
import { createVersionResearch } from '../createVersion/facts';
import { askEncryptionOf, withEncryption } from '../createVersion/encryptionStep';
import { askRegions } from '../createVersion/regionsStep';
import { askReplicas } from '../createVersion/replicasStep';
import { askForm, type Context, type FormRow } from '../engine/form';
import { key, step, type Answers } from '../engine/flow';
import type { Prompter } from '../engine/prompter';
import type { Decision } from '../preview';
import type { WizardServices } from '../services';
import { regionFacts } from './regionFacts';

const keys = {
  regions: key<readonly string[]>('regions'),
  replicas: key<readonly TargetRegion[]>('replicas'),
};

/** Asks for the regions that versions shall be in; several versions get the same wish, each merged into what it has. */
export async function askEditRegions(
  versions: readonly ImageVersion[],
  services: WizardServices,
  prompter: Prompter,
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
  const encrypted = async (
    context: Context,
    regions: readonly TargetRegion[],
    like: ImageVersion,
    known: readonly Location[],
  ): Promise<readonly TargetRegion[]> => {
    const [one] = like.targetRegions;
    const kind = encryptionKindOf(one?.encryption);
    if (kind === undefined) return regions;
    const facts = { sets: await research.diskEncryptionSets(subscription), locations: known };
    return withEncryption(
      regions,
      await askEncryptionOf(context, kind, regions, facts),
      encryptedLuns(one?.encryption),
    );
  };
  const wantedIn = (answers: Answers): readonly TargetRegion[] => answers.need(keys.replicas);
  const steps = [
    step({
      key: keys.regions,
      ask: ({ draft, page, prompter }) => askRegions({ page, prompter }, homes, draft ?? present, locations),
    }),
    step({
      key: keys.replicas,
      ask: async ({ draft, answers, page, prompter }) => {
        const before = [...(draft ?? []), ...versions.flatMap(({ targetRegions }) => targetRegions)];
        const start = answers.need(keys.regions).map(
          name =>
            before.find(one => sameRegion(one.name, name)) ?? {
              name,
              replicaCount: 1,
              storageAccountType: first.storageAccountType,
            },
        );
        const [known, offered] = await Promise.all([locations(), research.storageTypes(subscription)]);
        const added = start.filter(({ name }) => !present.includes(regionKey(name)));
        const kept = start.filter(one => !added.includes(one));
        const changed = await askForm<readonly TargetRegion[]>(
          { page, prompter },
          l10n.t('Replicas of each region, and whether it counts for latest; storage and encryption stay'),
          [...kept, ...added],
          regions => regions.map(one => regionRow(one, known ?? [], isAmong(one, added))),
        );
        if (added.length === 0) return changed;
        const context = { page, prompter };
        const places = await askReplicas(
          context,
          changed.filter(one => isAmong(one, added)),
          known ?? [],
          offered,
        );
        return [
          ...changed.filter(one => !isAmong(one, added)),
          ...(await encrypted(context, places, first, known ?? [])),
        ];
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
      return editRegions(edits, await regionFacts(versions, research, services));
    },
    prompter,
    services,
    locations,
  );
}

function isAmong(one: TargetRegion, regions: readonly TargetRegion[]): boolean {
  return regions.some(({ name }) => sameRegion(name, one.name));
}

function regionRow(
  region: TargetRegion,
  locations: readonly Location[],
  isNew: boolean,
): FormRow<readonly TargetRegion[]> {
  const where = regionName(region.name, locations);
  const flag = region.excludeFromLatest ? l10n.t('excluded from latest') : '';
  const later = isNew ? l10n.t('new, its storage is asked for next') : '';
  return {
    label: where,
    describe: () => [describeReplicas(region), flag, later].filter(Boolean).join(' · '),
    edit: async (regions, context) => {
      const changed = await askOne(context, region, where);
      return regions.map(one => (sameRegion(one.name, region.name) ? changed : one));
    },
  };
}

/** Replicas as a number, or from how many machines are made at once; and the region's own word on latest. */
async function askOne({ page, prompter }: Context, region: TargetRegion, where: string): Promise<TargetRegion> {
  const typed = await prompter.input({
    page,
    prompt: l10n.t('Replicas in {0}, or machines made at once such as 90 vms: one replica serves about 20', where),
    value: String(region.replicaCount),
    validate: text => replicaCountProblem(String(replicasFrom(text) ?? text)),
  });
  const excludeFromLatest = await prompter.pick<boolean>({
    page,
    placeholder: l10n.t('Latest in {0}', where),
    choices: () => [
      { label: l10n.t('Counts for latest'), value: false },
      { label: l10n.t('Excluded from latest'), value: true },
    ],
    active: value => value === (region.excludeFromLatest ?? false),
  });
  return { ...region, replicaCount: replicasFrom(typed) ?? Number(typed), excludeFromLatest };
}

function replicasFrom(text: string): number | undefined {
  const machines = /^(\d+)\s*(?:vms?|machines?)$/i.exec(text.trim())?.[1];
  return machines === undefined ? undefined : replicaAdvice(Number(machines));
}
