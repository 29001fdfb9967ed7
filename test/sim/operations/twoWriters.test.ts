import assert from 'node:assert/strict';
import { idKey } from '../../../src/domain/id/resourceId';
import type { ChangeOf, Plan } from '../../../src/domain/plan/plan';
import { regionKey } from '../../../src/domain/region/region';
import { shareOf } from '../../support/shareOf';
import { SampleDesk } from './sampleDesk';

type Json = Record<string, unknown>;
type Regions = { name: string }[];

const version =
  '/subscriptions/1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/golden_images/images/rhel-9-base/versions/9.2.0';
/** The moments of our update, in order, before which the other writer can read or write. */
const moments = ['reading', 'writing', 'polling', 'readingAfter', 'replicating'] as const;
type Moment = (typeof moments)[number];

interface Interleaving {
  readonly other: { readonly reads: Moment; readonly writes: Moment };
  readonly overlaps: boolean;
  readonly lags: boolean;
}

const interleavings = 100;

describe('Two concurrent writers of one version', () => {
  it('never loses a region without a remark, however the requests of two writers interleave', async () => {
    const seed = Number(process.env['SEED'] ?? 1);
    const all = randomInterleavings(interleavings, seed);
    assert.deepEqual(new Set(all.map(({ other }) => other.writes)), new Set(moments), `seed ${seed}`);
    const tried = shareOf(all, 12);
    const counts = { lost: 0, ours: 0, kept: 0, refused: 0 };
    for (const one of tried) {
      const story = `seed ${seed}, turn ${all.indexOf(one)}, ${JSON.stringify(one)}`;
      const { there, said, failed, status } = await interleave(one);
      const ours = there.includes('northeurope');
      assert.ok(ours || failed !== undefined || /someone else/i.test(said), `ours is gone, ${story}: ${said}`);
      counts.ours += ours ? 0 : 1;
      if (status >= 300) {
        counts.refused += 1;
        continue;
      }
      const theirs = there.includes('francecentral');
      counts[theirs ? 'kept' : 'lost'] += 1;
      if (theirs) assert.doesNotMatch(said, /Couldn't read/, story);
      else assert.match(said, /added francecentral .* at 2026-.* was lost/, `theirs is gone, ${story}`);
    }
    const { lost, ours, kept } = counts;
    const atLeast = tried.length / 20;
    assert.ok(lost > atLeast && ours > atLeast && kept > 4 * atLeast, `seed ${seed}: ${JSON.stringify(counts)}`);
  });
});

/** Deterministic for a seed. */
function randomInterleavings(count: number, seed: number): readonly Interleaving[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const wrote = Math.floor(random() * moments.length);
    const read = Math.floor(random() * (wrote + 1));
    const other = { reads: moments[read] ?? 'reading', writes: moments[wrote] ?? 'reading' };
    return { other, overlaps: random() < 0.8, lags: random() < 0.5 };
  });
}

/** Runs our update while another writer adds a region like az: it reads the whole list and writes it back. */
async function interleave({ other, overlaps, lags }: Interleaving): Promise<{
  readonly there: readonly string[];
  readonly said: string;
  readonly failed: string | undefined;
  readonly status: number;
}> {
  const desk = new SampleDesk();
  desk.sample.world.faults.push(
    ...(overlaps ? [{ kind: 'overlap' } as const] : []),
    ...(lags ? [{ kind: 'graphLag', ms: 4 * 60_000 } as const] : []),
  );
  const writer = otherWriter(desk);
  let [status, reached] = [0, -1];
  const reach = async (moment: Moment): Promise<void> => {
    const now = moments.indexOf(moment);
    for (; reached < now;) {
      reached += 1;
      if (moments[reached] === other.reads) await writer.read();
      if (moments[reached] === other.writes) status = await writer.write('francecentral');
    }
  };
  desk.beforeRequest = async ({ method, url }) => {
    const { pathname, search } = new URL(url);
    const isVersion = idKey(pathname) === idKey(version) && !search.includes('expand');
    if (reached < 1 && isVersion && method === 'GET') await reach('reading');
    else if (isVersion && method === 'PATCH') await reach('writing');
    else if (reached >= 1 && pathname.includes('/capsOperations/')) await reach('polling');
    else if (reached >= 2 && isVersion) await reach('readingAfter');
  };
  const { operations } = desk.process();
  operations.onDidChange(({ steps }) => {
    if (steps[0]?.state === 'replicating') void reach('replicating');
  });
  void operations.start(planOf(regionsIn(desk)));
  await desk.until(() => (operations.list()[0]?.state ?? 'running') !== 'running', 'the end');
  await desk.untilIdle();
  const [record] = operations.list();
  const { remark = '', failure } = record?.steps[0] ?? {};
  return { there: regionsIn(desk), said: remark, failed: failure?.code, status };
}

function planOf(seenRegions: readonly string[]): Plan {
  const change: ChangeOf<'updateVersion'> = {
    kind: 'updateVersion',
    target: version,
    spec: {
      addRegions: [{ name: 'northeurope', replicaCount: 1, storageAccountType: 'Standard_LRS' }],
      seenRegions,
    },
  };
  return { kind: 'editRegions', title: 'Add North Europe', notices: [], changes: [change] };
}

function otherWriter({ sample }: SampleDesk) {
  const send = async (method: string, body?: object): Promise<{ readonly status: number; readonly body: Json }> => {
    const headers = { authorization: `Bearer ${sample.tokenFor(sample.tenants[0]?.id ?? '')}` };
    const request = { method, url: `${version}?api-version=2022-03-03`, headers };
    const answer = await sample.handle({ ...request, ...(body && { body: JSON.stringify(body) }) });
    return { status: answer.status, body: JSON.parse(answer.body ?? '{}') as Json };
  };
  let found: Json = {};
  return {
    read: async () => {
      found = (await send('GET')).body;
    },
    write: async (region: string): Promise<number> => {
      const { publishingProfile, safetyProfile } = found['properties'] as {
        publishingProfile: Json;
        safetyProfile: Json;
      };
      const targetRegions = [...(publishingProfile['targetRegions'] as Regions), { name: region }];
      const { status } = await send('PUT', {
        location: found['location'],
        tags: found['tags'],
        properties: {
          publishingProfile: { ...publishingProfile, targetRegions },
          safetyProfile: { ...safetyProfile, allowDeletionOfReplicatedLocations: true },
          storageProfile: {},
        },
      });
      return status;
    },
  };
}

function regionsIn({ sample }: SampleDesk): string[] {
  const { publishingProfile } = sample.world.get(version)?.properties as { publishingProfile: Json };
  return (publishingProfile['targetRegions'] as Regions).map(({ name }) => regionKey(name));
}

/** Numbers from 0 to 1, deterministic for a seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
