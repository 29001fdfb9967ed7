import assert from 'node:assert/strict';
import type { ChangeOf } from '../../../src/domain/plan/plan';
import type { Step } from '../../../src/operations/journal/record';
import type { SampleAzure } from '../../../src/simulator/entry';
import type { Fault } from '../../../src/simulator/fault/faults';
import { SampleDesk } from '../operations/sampleDesk';
import { exportOf, planOf } from './exportPlan';
import { labServices, minute } from './labDriver';

type Waiting = ChangeOf<'publishLab' | 'saveLabImage'>;

const lab = `${labServices}/labs/intro-to-linux`;
const template = `${lab}/virtualMachines/0`;
const classicLab = `${labServices}/labaccounts/academy-classic/labs/history-classic`;
const publishing: Waiting = { kind: 'publishLab', target: lab };
const exporting: Waiting = exportOf('intro-to-linux', 'linux-course');

const noRoom: Fault = { kind: 'operation', url: 'intro-to-linux', code: 'DiskCopyFailed', message: 'No room.' };
const url = '/operationResults/';
/** What can become of the polls of an operation that Azure has accepted. */
const troubles: Readonly<Record<string, Fault>> = {
  'are answered': { kind: 'operation', url: 'no-such-resource', code: '', message: '' },
  'are refused': { kind: 'forbid', url },
  'meet a proxy that fails for a while': { kind: 'error', url, status: 502, count: 8 },
  'are answered with something else': { kind: 'malform', url },
  'find no such operation': { kind: 'error', url, status: 404, code: 'OperationNotFound', message: 'It expired.' },
};

/**
 * Waits for a change until its end. `later` is what happens in Azure meanwhile, after three minutes, and `latest` after
 * six.
 */
async function waited(
  change: Waiting,
  faults: readonly Fault[],
  later: (sample: SampleAzure) => void = () => undefined,
  latest?: (sample: SampleAzure) => void,
): Promise<Pick<Step, 'state' | 'failure' | 'made'> & { readonly minutes: number }> {
  const desk = new SampleDesk();
  const { operations } = desk.process();
  desk.sample.world.faults = structuredClone([...faults]);
  const start = desk.sample.clock.now();
  const minutes = (): number => (desk.sample.clock.now() - start) / minute;
  const record = await operations.start(planOf(change));
  assert.ok(!('refused' in record), JSON.stringify(record));
  await desk.until(() => minutes() >= 3, 'the third minute');
  later(desk.sample);
  if (latest) {
    await desk.until(() => minutes() >= 6, 'the sixth minute');
    latest(desk.sample);
  }
  await desk.until(() => operations.get(record.id)?.state !== 'running', 'the end');
  const [accepted] = desk.accepted(planOf(change));
  assert.equal(accepted, 1);
  return { ...(operations.get(record.id)?.steps[0] ?? assert.fail()), minutes: minutes() };
}

/** As if Lab Services had shown `properties` on a resource. */
function show(sample: SampleAzure, id: string, properties: object): void {
  const found = sample.world.get(id) ?? assert.fail(id);
  sample.world.put({ ...found, properties: { ...found.properties, ...properties } });
}

describe('Waiting for Lab Services', () => {
  for (const [what, change, duration, failsAfter] of [
    ['an export', exporting, 10, 4],
    ['publishing', publishing, 20, 20],
  ] as const) {
    for (const [trouble, fault] of Object.entries(troubles)) {
      it(`reports that ${what} succeeded when its polls ${trouble}`, async () => {
        const { state, made, minutes } = await waited(change, [fault]);
        assert.equal(state, 'done');
        assert.equal(made?.split('/').at(-1), change === exporting ? '1.0.0' : undefined);
        assert.ok(minutes >= duration && minutes < duration + 1, `${minutes} min`);
      });

      it(`reports why ${what} failed when its polls ${trouble}`, async () => {
        const { state, failure, made, minutes } = await waited(change, [noRoom, fault]);
        assert.deepEqual([state, failure?.code, failure?.message], ['failed', 'DiskCopyFailed', 'No room.']);
        assert.equal(failure?.target, change.target);
        assert.equal(made, undefined);
        assert.ok(minutes >= failsAfter && minutes < failsAfter + 1, `${minutes} min`);
      });
    }
  }

  const lost = troubles['find no such operation'] ?? assert.fail();

  it('takes no error of another action on the template for that of a lost export', async () => {
    const { state, made } = await waited(exporting, [lost], sample => {
      const timestamp = new Date(sample.clock.now()).toISOString();
      const resourceOperationError = { timestamp, code: 'StartFailed', message: 'It did not start.', action: 'Start' };
      show(sample, template, { resourceOperationError });
    });
    assert.deepEqual([state, made?.split('/').at(-1)], ['done', '1.0.0']);
  });

  it('completes a lost export whose lab has been deleted, since its version does not need it', async () => {
    const { state, made } = await waited(exporting, [lost], ({ world }) => {
      world.delete(template);
      world.delete(lab);
    });
    assert.deepEqual([state, made?.split('/').at(-1)], ['done', '1.0.0']);
  });

  it('reports that the lab of lost publishing has been deleted', async () => {
    const { state, failure } = await waited(publishing, [lost], ({ world }) => world.delete(lab));
    assert.deepEqual(
      [state, failure?.reason, failure?.message],
      ['failed', 'notFound', 'intro-to-linux no longer exists.'],
    );
  });

  it('does not take a lab that is read as a draft for a while for the end of lost publishing', async () => {
    const { state, minutes } = await waited(
      publishing,
      [lost],
      sample => show(sample, lab, { state: 'Draft', provisioningState: 'Succeeded' }),
      sample => show(sample, lab, { state: 'Publishing', provisioningState: 'Updating' }),
    );
    assert.equal(state, 'done');
    assert.ok(minutes >= 20 && minutes < 21, `${minutes} min`);
  });

  it('reports that Azure accepted publishing, but the lab is not published', async () => {
    const { state, failure } = await waited(publishing, [lost], sample =>
      show(sample, lab, { state: 'Draft', provisioningState: 'Succeeded' }),
    );
    assert.deepEqual([state, failure?.code], ['failed', 'AcceptedChangeGone']);
    assert.match(failure?.message ?? '', /^Azure accepted the change to intro-to-linux, but it can't be found\.$/);
  });

  it('reports that publishing failed in a classic lab account, which has no operation to poll', async () => {
    const { state, failure } = await waited({ kind: 'publishLab', target: classicLab }, [
      { kind: 'operation', url: 'history-classic', code: 'Any', message: 'Any.' },
    ]);
    assert.deepEqual(
      [state, failure?.code, failure?.message],
      ['failed', 'PublishFailed', "Lab Services couldn't publish the lab history-classic."],
    );
  });
});
