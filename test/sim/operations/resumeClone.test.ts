import assert from 'node:assert/strict';
import type { ImageVersion } from '../../../src/domain/version/imageVersion';
import { shareOf } from '../../support/shareOf';
import type { Death } from '../../unit/operations/mortality';
import { clonePlan } from './clonePlan';
import type { SampleDesk } from './sampleDesk';
import { dieAt, survive, type Survival } from './survive';

const clone: Survival = {
  planFor: desk => clonePlan(desk.sample.subscriptions[0]?.id ?? ''),
  check: async (desk, { plan }) => {
    const version = (await desk.process().store.reread(plan.changes[2]?.target ?? '')) as ImageVersion | undefined;
    assert.equal(version?.replication?.aggregatedState, 'Completed');
  },
};

describe('Resuming a clone', () => {
  let calls: readonly string[] = [];
  before(async () => {
    calls = await survive(clone);
  });

  it('has many points in a clone at which the window can be killed', () => {
    assert.ok(calls.length >= 25, `${calls.length}: ${calls.join(', ')}`);
  });

  async function dieEverywhere(moment: Death['moment'], afterDeath?: (desk: SampleDesk) => void): Promise<void> {
    await dieAt(clone, calls, shareOf([...calls.keys()], 3), moment, afterDeath);
  }

  it('completes a clone when the window is killed just before any request or file access', async () => {
    await dieEverywhere('before');
  });

  it('completes a clone when the window is killed just after any request or file access', async () => {
    await dieEverywhere('after');
  });

  it('resumes a clone after hours, when the poll URLs have expired', async () => {
    await dieEverywhere('after', desk => {
      desk.clock.jump(5 * 3_600_000);
      desk.sample.world.faults.push({ kind: 'expiredPoll' });
    });
  });
});
