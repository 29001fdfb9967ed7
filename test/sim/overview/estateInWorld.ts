import type { StoredResource } from '../../../src/simulator/world/storedResource';
import type { World } from '../../../src/simulator/world/world';

type Kind = 'latest' | 'oneBehind' | 'older' | 'expired' | 'deleted' | 'follows';

interface Region {
  readonly name: string;
  readonly regionalReplicaCount?: number;
  readonly storageAccountType?: string;
  readonly excludeFromLatest?: boolean;
}

interface Version {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly state: string;
  readonly ends: number;
  readonly excluded: boolean;
  readonly regions: readonly (Region & { readonly key: string })[];
  readonly sizeGB: number | undefined;
}

const day = 24 * 60 * 60 * 1000;
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], value);
const lower = (value: unknown): string => (typeof value === 'string' ? value.toLowerCase() : '');
const key = (region: string): string => region.toLowerCase().replaceAll(' ', '');

/** What the overview has to say of a world, computed from its resources one by one. */
export function estateInWorld(world: World, now: number) {
  const versions = [...world.list('Microsoft.Compute/galleries/images/versions')].map(versionOf);
  const byId = new Map(versions.map(one => [one.id, one]));
  const byDefinition = new Map<string, Version[]>();
  for (const one of versions) byDefinition.set(one.definition, [...(byDefinition.get(one.definition) ?? []), one]);
  const machines = ['virtualMachines', 'virtualMachineScaleSets'].flatMap(type =>
    [...world.list(`Microsoft.Compute/${type}`)].flatMap(machineOf),
  );
  const adoption: Record<Kind, number> = { latest: 0, oneBehind: 0, older: 0, expired: 0, deleted: 0, follows: 0 };
  const misplaced = new Set<string>();
  const newestOf = (definition: string): Version | undefined =>
    (byDefinition.get(definition) ?? [])
      .filter(one => one.regions.some(({ key: name }) => isCandidate(one, name)))
      .sort(newestFirst)[0];
  const used = new Set(referenced(world, definition => newestOf(definition)?.id));
  for (const { definition, version, region } of machines) {
    const siblings = byDefinition.get(definition) ?? [];
    const usable = siblings.filter(one => isCandidate(one, region));
    const anywhere = siblings.filter(one => one.regions.some(({ key: name }) => isCandidate(one, name)));
    const own = byId.get(`${definition}/versions/${version}`);
    const newest = newestOf(definition);
    if (version === '') {
      adoption.follows++;
      if (newest && usable.length === 0 && !newest.regions.some(one => one.key === region)) misplaced.add(newest.id);
      continue;
    }
    if (own && own.state !== 'Creating' && !own.regions.some(one => one.key === region)) misplaced.add(own.id);
    if (!own) adoption.deleted++;
    else if (own.ends <= now) adoption.expired++;
    else {
      const newer = (usable.length > 0 ? usable : anywhere).filter(one => newestFirst(one, own) < 0).length;
      adoption[newer === 0 ? 'latest' : newer === 1 ? 'oneBehind' : 'older']++;
    }
  }
  const below = new Map<string, { cost: number; versions: number }>();
  let [cost, unsized] = [0, 0];
  for (const version of versions) {
    let own = 0;
    for (const { regionalReplicaCount: count = 1, storageAccountType: type } of version.regions) {
      if (version.sizeGB === undefined) unsized += count;
      else own += count * version.sizeGB * (type === 'Premium_LRS' ? 0.12 : 0.05);
    }
    cost += own;
    for (const id of [version.definition, version.definition.replace(/\/images\/[^/]+$/, '')]) {
      const before = below.get(id) ?? { cost: 0, versions: 0 };
      below.set(id, { cost: before.cost + own, versions: before.versions + 1 });
    }
  }
  const count = (holds: (version: Version) => boolean): number => versions.filter(holds).length;
  return {
    totals: {
      galleries: [...world.list('Microsoft.Compute/galleries')].length,
      definitions: [...world.list('Microsoft.Compute/galleries/images')].length,
      versions: versions.length,
      failed: count(({ state }) => state === 'Failed'),
      replicating: count(({ state }) => state === 'Creating' || state === 'Updating'),
      expired: count(({ ends }) => ends <= now),
      expiring: count(({ ends }) => ends > now && ends <= now + 30 * day),
      unused: count(({ id, state }) => state === 'Succeeded' && !used.has(id)),
    },
    ...{ adoption, cost, unsized, below, machines: machines.length },
    misplaced: [...misplaced].sort(),
  };
}

function versionOf({ id, name, properties }: StoredResource): Version {
  const profile = at(properties, 'publishingProfile');
  const ends = at(profile, 'endOfLifeDate');
  const disks = [at(properties, 'storageProfile', 'osDiskImage')];
  const data = at(properties, 'storageProfile', 'dataDiskImages');
  if (Array.isArray(data)) disks.push(...(data as unknown[]));
  const sizes = disks.map(disk => at(disk, 'sizeInGB'));
  return {
    id: id.toLowerCase(),
    name,
    definition: id.toLowerCase().replace(/\/versions\/[^/]+$/, ''),
    state: String(at(properties, 'provisioningState')),
    ends: typeof ends === 'string' ? Date.parse(ends) : Infinity,
    excluded: at(profile, 'excludeFromLatest') === true,
    regions: ((at(profile, 'targetRegions') ?? []) as Region[]).map(one => ({ ...one, key: key(one.name) })),
    sizeGB: typeof sizes[0] === 'number' ? sizes.reduce<number>((sum, size) => sum + Number(size ?? 0), 0) : undefined,
  };
}

function machineOf({ properties, location = '' }: StoredResource) {
  const storage = at(properties, 'storageProfile') ?? at(properties, 'virtualMachineProfile', 'storageProfile');
  const id = lower(at(storage, 'imageReference', 'id'));
  if (!/\/galleries\/[^/]+\/images\//.test(id)) return [];
  const [definition = '', asked = ''] = id.split('/versions/');
  const exact = lower(at(storage, 'imageReference', 'exactVersion'));
  return [{ definition, version: asked === '' || asked === 'latest' ? exact : asked, region: key(location) }];
}

/** IDs of versions that Resource Graph has a reference to, and of the latest versions of definitions that it has one to. */
function referenced(world: World, newestOf: (definition: string) => string | undefined): string[] {
  return [...world.all()].flatMap(({ type, properties }) => {
    if (!users.test(type)) return [];
    const text = JSON.stringify(properties).toLowerCase();
    const exact = /"exactversion":"([^"]+)"/.exec(text)?.[1];
    return [...text.matchAll(/"(?:imageversionid|id)":"(\/subscriptions\/[^"]*\/galleries\/[^"]*?)"/g)].flatMap(
      ([, id = '']) => {
        const [definition = ''] = id.split('/versions/');
        return [id.includes('/versions/') ? id : `${id}/versions/${exact ?? ''}`, newestOf(definition) ?? ''];
      },
    );
  });
}

const users = /\/(virtualMachines|virtualMachineScaleSets|disks|imageTemplates|labs)$/i;

function isCandidate({ state, excluded, regions }: Version, region: string): boolean {
  if (state !== 'Succeeded' && state !== 'Updating') return false;
  const here = regions.find(one => one.key === region);
  return here !== undefined && !(here.excludeFromLatest ?? excluded);
}

function newestFirst(a: Version, b: Version): number {
  const [left = [], right = []] = [a, b].map(({ name }) => name.split('.').map(Number));
  return right.map((part, index) => part - (left[index] ?? 0)).find(difference => difference !== 0) ?? 0;
}
