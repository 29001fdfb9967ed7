import * as l10n from '@vscode/l10n';
import { regionKey, type Location } from '../../domain/region';
import { regionName } from '../../domain/regionName';
import { storageAccountTypes, storageTypeName } from '../../domain/storageTypeName';
import { describeReplicas } from '../../domain/describe/version';
import type { StorageAccountType, TargetRegion } from '../../domain/model/version';
import { replicaCountProblem } from '../../domain/guards/replicas';
import { orBack } from '../engine/orBack';
import type { Choice, Page, Prompter } from '../engine/prompter';

type Row =
  { readonly kind: 'continue' } | { readonly kind: 'all' } | { readonly kind: 'region'; readonly region: TargetRegion };

interface Context {
  readonly page: Page;
  readonly prompter: Prompter;
}

/** Premium SSD v2 holds replicas too, but the storage types a region offers are not told for it. */
const offeredTypes = storageAccountTypes.filter(type => type !== 'PremiumV2_LRS');

function rows(regions: readonly TargetRegion[], locations: readonly Location[]): Choice<Row>[] {
  const isOne = regions.length === 1;
  const total = regions.reduce((sum, region) => sum + region.replicaCount, 0);
  return [
    {
      label: `$(check) ${l10n.t('Continue')}`,
      description: isOne ? '' : l10n.t('{0} regions, {1} replicas in all', regions.length, total),
      value: { kind: 'continue' },
    },
    ...(isOne ? [] : [everyRegion()]),
    ...regions.map(region => ({
      label: `$(edit) ${regionName(region.name, locations)}`,
      description: describeReplicas(region),
      value: { kind: 'region' as const, region },
      group: l10n.t('Change'),
    })),
  ];
}

function everyRegion(): Choice<Row> {
  return {
    label: `$(edit) ${l10n.t('All regions…')}`,
    description: l10n.t('the same for each'),
    value: { kind: 'all' },
    group: l10n.t('Change'),
  };
}

async function askOne(
  { page, prompter }: Context,
  before: TargetRegion,
  offered: readonly StorageAccountType[],
  where: string,
): Promise<TargetRegion> {
  const count = await prompter.input({
    page,
    prompt: l10n.t('Replicas in {0}: one serves about 20 virtual machines created at once', where),
    value: String(before.replicaCount),
    validate: replicaCountProblem,
  });
  const storageAccountType = await prompter.pick<StorageAccountType>({
    page,
    placeholder: l10n.t('Storage of the replicas in {0}', where),
    choices: () =>
      offeredTypes.map(type => ({
        label: storageTypeName(type),
        description: type,
        value: type,
        ...(!offered.includes(type) && { refusal: l10n.t('{0} does not offer {1}.', where, type) }),
      })),
    active: type => type === before.storageAccountType,
  });
  return { ...before, replicaCount: Number(count), storageAccountType };
}

/** Shows every region with its replicas and storage; Enter takes them as they are. */
export async function askReplicas(
  context: Context,
  start: readonly TargetRegion[],
  locations: readonly Location[],
  offered: ReadonlyMap<string, readonly StorageAccountType[]> | undefined,
): Promise<readonly TargetRegion[]> {
  let regions = start;
  const typesIn = (name: string): readonly StorageAccountType[] => offered?.get(regionKey(name)) ?? offeredTypes;
  for (;;) {
    const current = regions;
    const row = await context.prompter.pick<Row>({
      page: context.page,
      placeholder: l10n.t('Replicas and storage of each region'),
      choices: () => rows(current, locations),
    });
    if (row.kind === 'continue') return regions;
    if (row.kind === 'region') {
      const where = regionName(row.region.name, locations);
      const changed = await orBack(context.page, page =>
        askOne({ ...context, page }, row.region, typesIn(row.region.name), where),
      );
      if (changed) regions = regions.map(region => (region === row.region ? changed : region));
      continue;
    }
    const [first] = regions;
    if (!first) return regions;
    const everywhere = offeredTypes.filter(type => regions.every(region => typesIn(region.name).includes(type)));
    const changed = await orBack(context.page, page =>
      askOne({ ...context, page }, first, everywhere, l10n.t('all regions')),
    );
    if (!changed) continue;
    regions = regions.map(region => ({
      ...region,
      replicaCount: changed.replicaCount,
      storageAccountType: changed.storageAccountType,
    }));
  }
}
