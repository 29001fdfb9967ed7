import assert from 'node:assert/strict';
import type { ImageVersion } from '../../../src/domain/version/imageVersion';
import { shareOf } from '../../support/shareOf';
import type { Death } from '../../unit/operations/mortality';
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

/** Whatever the response was. */
function sent({ sample }: SampleDesk): number {
  return sample.world.requests.filter(({ method, url }) => method === 'POST' && url.includes('/saveImage')).length;
}

describe('Resuming the export of a lab template', () => {
  let calls: readonly string[] = [];
  let places: readonly number[] = [];
  before(async () => {
    calls = await survive(anExport);
    // All calls at the beginning and at the end, and some of the repetitive ones in between.
    places = [...calls.keys()].filter(place => place < 24 || place % 11 === 0 || place > calls.length - 8);
  });

  it('has many points in an export at which the window can be killed', () => {
    assert.ok(places.length >= 30, `${places.length} of ${calls.length}`);
  });

  async function dieAtThem(moment: Death['moment'], afterDeath?: (desk: SampleDesk) => void): Promise<void> {
    await dieAt(anExport, calls, shareOf(places, 3), moment, afterDeath);
  }

  it('exports only once when the window is killed just before a request or file access', async () => {
    await dieAtThem('before');
  });

  it('exports only once when the window is killed just after a request or file access', async () => {
    await dieAtThem('after');
  });

  it('resumes an export after minutes, when its poll URL has expired', async () => {
    await dieAtThem('after', desk => {
      desk.clock.jump(3 * minute);
      desk.sample.world.faults.push({ kind: 'expiredPoll' });
    });
  });

  it('resumes an export after hours, when its poll URL has expired', async () => {
    await dieAtThem('after', desk => {
      desk.clock.jump(5 * 60 * minute);
      desk.sample.world.faults.push({ kind: 'expiredPoll' });
    });
  });

  it('exports only once when nothing in Azure shows that the export is running', async () => {
    await dieAtThem('after', desk => {
      desk.folder.secrets.clear();
      const { labMachineId } = exportOf('intro-to-linux').spec;
      const machine = desk.sample.world.get(labMachineId) ?? assert.fail();
      desk.sample.world.put({ ...machine, properties: { ...machine.properties, provisioningState: 'Succeeded' } });
    });
  });

  it('resumes an export from the journal alone', async () => {
    await dieAtThem('after', desk => desk.folder.secrets.clear());
  });
});
