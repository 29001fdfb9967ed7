import assert from 'node:assert/strict';
import type { ImageVersion } from '../../../src/domain/version/imageVersion';
import type { Death } from '../../unit/operations/mortality';
import { shareOf } from '../../support/shareOf';
import type { SampleDesk } from '../operations/sampleDesk';
import { dieAt, survive, type Survival } from '../operations/survive';
import { exportOf, planOf } from './exportPlan';
import { gallery } from './labDriver';

const made = `${gallery}/images/linux-course/versions/1.0.0`;
const minute = 60_000;

const anExport: Survival = {
  planFor: () => planOf(exportOf('intro-to-linux', 'linux-course')),
  check: async (desk, { steps }) => {
    assert.equal(steps[0]?.made, made);
    assert.equal(steps[0].progress, 'version');
    const version = (await desk.process().store.reread(made)) as ImageVersion | undefined;
    assert.equal(version?.replication?.aggregatedState, 'Completed');
    assert.equal(sent(desk), 1, 'requests to export that reached Azure');
  },
};

/** Whatever they were answered with. */
function sent({ sample }: SampleDesk): number {
  return sample.world.requests.filter(({ method, url }) => method === 'POST' && url.includes('/saveImage')).length;
}

describe('an export from a lab', () => {
  let calls: readonly string[] = [];
  let places: readonly number[] = [];
  before(async () => {
    calls = await survive(anExport);
    // All of the beginning and of the end, and some of the long way between, where the same repeats.
    places = [...calls.keys()].filter(place => place < 24 || place % 11 === 0 || place > calls.length - 8);
  });

  it('has many points to die at', () => {
    assert.ok(places.length >= 30, `${places.length} of ${calls.length}`);
  });

  async function dieAtThem(moment: Death['moment'], afterDeath?: (desk: SampleDesk) => void): Promise<void> {
    await dieAt(anExport, calls, shareOf(places, 3), moment, afterDeath);
  }

  it('is made once though its window dies just before a request or file access', async () => {
    await dieAtThem('before');
  });

  it('is made once though its window dies just after one', async () => {
    await dieAtThem('after');
  });

  it('is taken up when minutes have passed and its poll URL is good no more', async () => {
    await dieAtThem('after', desk => {
      desk.clock.jump(3 * minute);
      desk.sample.world.faults.push({ kind: 'expiredPoll' });
    });
  });

  it('is taken up when hours have passed', async () => {
    await dieAtThem('after', desk => {
      desk.clock.jump(5 * 60 * minute);
      desk.sample.world.faults.push({ kind: 'expiredPoll' });
    });
  });

  it('is made once though nothing at all shows of it for a while', async () => {
    await dieAtThem('after', desk => {
      desk.folder.secrets.clear();
      const { labMachineId } = exportOf('intro-to-linux').spec;
      const machine = desk.sample.world.get(labMachineId) ?? assert.fail();
      desk.sample.world.put({ ...machine, properties: { ...machine.properties, provisioningState: 'Succeeded' } });
    });
  });

  it('is taken up where nothing but the journal is left', async () => {
    await dieAtThem('after', desk => desk.folder.secrets.clear());
  });
});
