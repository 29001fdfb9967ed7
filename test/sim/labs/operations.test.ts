import assert from 'node:assert/strict';
import { explain } from '../../../src/domain/errors/errorCatalogue';
import { roleIds } from '../../../src/domain/labs/labService';
import type { Plan } from '../../../src/domain/plan/plan';
import type { OperationRecord, Step } from '../../../src/operations/journal/record';
import type { RunningOperations } from '../../../src/operations/runner';
import type { StoredResource } from '../../../src/simulator/world/storedResource';
import { SampleDesk } from '../operations/sampleDesk';
import { exportOf, planOf } from './exportPlan';
import { development, gallery, labServices, minute, springTerm, summerSchool } from './labDriver';

const linux = exportOf('intro-to-linux', 'linux-course');

describe('Operations on Lab Services', () => {
  let desk: SampleDesk;
  let operations: RunningOperations;
  beforeEach(() => {
    desk = new SampleDesk();
    ({ operations } = desk.process());
  });

  async function begun(plan: Plan): Promise<OperationRecord> {
    const record = await operations.start(plan);
    assert.ok(!('refused' in record), JSON.stringify(record));
    return record;
  }

  async function ended(...plans: Plan[]): Promise<readonly OperationRecord[]> {
    const records: OperationRecord[] = [];
    for (const plan of plans) records.push(await begun(plan));
    const now = (): OperationRecord[] => records.map(({ id }) => operations.get(id) ?? assert.fail());
    await desk.until(() => now().every(({ state }) => state !== 'running'), 'the end');
    return now();
  }

  async function run(plan: Plan): Promise<OperationRecord> {
    const [record] = await ended(plan);
    return record ?? assert.fail();
  }

  const exportsSent = (): string[] =>
    desk.sample.world.requests
      .filter(({ method, url }) => method === 'POST' && url.includes('/saveImage'))
      .map(({ status }) => String(status));

  it('reports the progress of an export, and watches the replication of its version', async () => {
    const seen: string[] = [];
    operations.onDidChange(({ steps }) => seen.push(textOf(steps[0])));
    const record = await run(planOf(linux));
    assert.deepEqual(
      seen.filter((one, index) => one !== seen[index - 1]),
      [
        'waiting',
        'sending',
        'running',
        'running accepted',
        'running definition',
        'running version 1.0.0',
        'replicating version 1.0.0',
        'done version 1.0.0',
        'done version 1.0.0',
      ].filter((one, index, all) => one !== all[index - 1]),
    );
    assert.equal(record.state, 'succeeded');
    const polls = desk.sample.world.requests.filter(({ url }) => url.includes('/operationResults/'));
    const gaps = polls.slice(1).map(({ at }, index) => at - (polls[index]?.at ?? 0));
    assert.ok(gaps.length > 15 && gaps.every(gap => gap >= minute / 2), `${Math.min(...gaps)}`);
  });

  it('exports only once when the request or its response is lost', async () => {
    desk.sample.world.faults = [{ kind: 'dropAfter', url: '/saveImage', count: 1 }];
    assert.equal((await run(planOf(linux))).state, 'succeeded');
    assert.deepEqual(exportsSent(), ['202']);
    desk = new SampleDesk();
    ({ operations } = desk.process());
    desk.sample.world.faults = [{ kind: 'dropBefore', url: '/saveImage', count: 1 }];
    const { steps, state } = await run(planOf(linux));
    assert.equal(state, 'succeeded');
    assert.equal(exportsSent().filter(status => status === '202').length, 1);
    assert.ok((steps[0]?.startedAt ?? 0) - desk.sample.clock.now() < 0);
  });

  it('explains an export that fails while it is polled', async () => {
    desk.sample.world.faults = [
      { kind: 'operation', url: 'intro-to-linux', code: 'DiskCopyFailed', message: 'No room.' },
    ];
    const { failure, made } = (await run(planOf(linux))).steps[0] ?? assert.fail();
    assert.deepEqual([failure?.code, failure?.message, made], ['DiskCopyFailed', 'No room.', undefined]);
  });

  it('explains a failed export whose poll URL has expired', async () => {
    desk.sample.world.faults = [
      { kind: 'operation', url: 'intro-to-linux', code: 'DiskCopyFailed', message: 'No room.' },
      { kind: 'expiredPoll' },
    ];
    const { failure } = (await run(planOf(linux))).steps[0] ?? assert.fail();
    assert.deepEqual([failure?.code, failure?.message], ['DiskCopyFailed', 'No room.']);
    assert.deepEqual(exportsSent(), ['202']);
  });

  it('explains a failed export whose acceptance was lost', async () => {
    desk.sample.world.faults = [
      { kind: 'dropAfter', url: '/saveImage', count: 1 },
      { kind: 'operation', url: 'intro-to-linux', code: 'DiskCopyFailed', message: 'No room.' },
    ];
    const { failure, state } = (await run(planOf(linux))).steps[0] ?? assert.fail();
    assert.deepEqual([state, failure?.code, failure?.message], ['failed', 'DiskCopyFailed', 'No room.']);
    assert.deepEqual(exportsSent(), ['202']);
  });

  it('fails with a conflict instead of adopting an export of someone else', async () => {
    const token = desk.sample.tokenFor(desk.sample.tenants[1]?.id ?? '');
    const theirs = await desk.sample.handle({
      method: 'POST',
      url: `${springTerm}/saveImage?api-version=2023-06-07`,
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ name: 'linux-course', labVirtualMachineId: linux.spec.labMachineId }),
    });
    assert.equal(theirs.status, 202);
    const { failure, made, state } = (await run(planOf(linux))).steps[0] ?? assert.fail();
    assert.deepEqual([state, failure?.code, made], ['failed', 'Conflict', undefined]);
  });

  it('exports several labs in parallel, but no lab or image twice at a time', async () => {
    const start = desk.sample.clock.now();
    await begun(planOf(linux));
    assert.ok('refused' in (await operations.start(planOf(exportOf('intro-to-linux', 'another')))));
    assert.ok('refused' in (await operations.start(planOf(exportOf('cad-basics', 'linux-course')))));
    const away: Plan = planOf({ kind: 'detachGallery', target: springTerm });
    assert.ok('refused' in (await operations.start(away)));
    const labs = ['cad-basics', 'game-design', 'digital-forensics'];
    const [record] = await ended(planOf(...labs.map(lab => exportOf(lab, `${lab}-safe`))));
    assert.equal(record?.state, 'succeeded');
    assert.deepEqual(
      record.steps.map(({ made }) => made),
      labs.map(lab => `${gallery}/images/${lab}-safe/versions/1.0.0`),
    );
    assert.ok(desk.sample.clock.now() - start < 13 * minute);
  });

  it('attaches a gallery after the provider is registered and the role is assigned', async () => {
    const { world } = desk.sample;
    const owner = world.list('Microsoft.Authorization/roleAssignments', gallery)[0];
    const principalId = String(owner?.properties['principalId']);
    for (const { id } of world.list('Microsoft.Authorization/roleAssignments', gallery)) world.delete(id);
    const record = await run(
      planOf(
        { kind: 'registerProvider', target: `${development}/providers/Microsoft.LabServices` },
        {
          kind: 'grantRole',
          target: `${gallery}/providers/Microsoft.Authorization/roleAssignments/33333333-3333-3333-3333-333333333333`,
          spec: { principalId, roleId: roleIds.Owner },
        },
        { kind: 'attachGallery', target: summerSchool, spec: { galleryId: gallery } },
      ),
    );
    assert.equal(record.state, 'succeeded', JSON.stringify(record.steps));
    const [registered, granted, attached] = record.steps;
    assert.ok((registered?.finishedAt ?? 0) - (registered?.startedAt ?? 0) >= minute);
    assert.ok((attached?.startedAt ?? 0) >= Math.max(registered?.finishedAt ?? 0, granted?.finishedAt ?? 0));
  });

  describe('when Lab Services has no role on the gallery', () => {
    const attach = { kind: 'attachGallery', target: summerSchool, spec: { galleryId: gallery } } as const;
    const refusals = (): number =>
      desk.sample.world.requests.filter(({ method, url }) => method === 'PATCH' && url.includes('summer-school'))
        .length;
    let role: StoredResource;
    beforeEach(() => {
      const { world } = desk.sample;
      role = world.list('Microsoft.Authorization/roleAssignments', gallery)[0] ?? assert.fail();
      world.delete(role.id);
    });

    it('retries attaching until a new role assignment takes effect, and remarks why it waits', async () => {
      const remarks = new Set<string | undefined>();
      operations.onDidChange(({ steps }) => remarks.add(steps[1]?.remark));
      const spec = { principalId: String(role.properties['principalId']), roleId: roleIds.Owner };
      const { steps } = await run(planOf({ kind: 'grantRole', target: role.id, spec }, attach));
      assert.deepEqual([steps[1]?.state, steps[1]?.remark, refusals()], ['done', undefined, 5]);
      assert.match([...remarks].join(), /A new role assignment can take up to 10 min to take effect\. Retrying\./);
      assert.equal(desk.sample.world.get(summerSchool)?.properties['sharedGalleryId'], gallery);
    });

    it('fails to attach a gallery after about 10 minutes when no role is assigned', async () => {
      const began = desk.sample.clock.now();
      const { failure, finishedAt = 0 } = (await run(planOf(attach))).steps[0] ?? assert.fail();
      assert.equal(failure?.code, 'SharedGalleryAccessDenied');
      const lasted = (finishedAt - began) / minute;
      assert.ok(lasted >= 10 && lasted < 13, `${lasted} minutes`);
      assert.match(explain(failure)?.fix ?? '', /^Attach the gallery again, and choose to assign/);
    });

    it('keeps retrying to attach a gallery after a restart', async () => {
      const { id } = await begun(planOf(attach));
      await desk.until(() => operations.get(id)?.steps[0]?.remark !== undefined, 'a refusal');
      await operations.dispose();
      const next = desk.process();
      desk.sample.world.put(role);
      await next.operations.resume();
      await desk.until(() => next.operations.get(id)?.state === 'succeeded', 'the end');
    });
  });

  it('skips attaching a gallery when the role assignment fails', async () => {
    desk.sample.world.denyRules = [{ action: 'Microsoft.Authorization/roleAssignments/write', scope: gallery }];
    const record = await run(
      planOf(
        {
          kind: 'grantRole',
          target: `${gallery}/providers/Microsoft.Authorization/roleAssignments/33333333-3333-3333-3333-333333333333`,
          spec: { principalId: '44444444-4444-4444-4444-444444444444', roleId: roleIds.Owner },
        },
        { kind: 'attachGallery', target: summerSchool, spec: { galleryId: gallery } },
      ),
    );
    assert.deepEqual(
      record.steps.map(({ state }) => state),
      ['failed', 'skipped'],
    );
  });

  it('creates and publishes a lab, and stores its password nowhere', async () => {
    const target = `${labServices}/labs/rust`;
    const plan = planOf(
      {
        kind: 'createLab',
        target,
        spec: {
          location: 'uksouth',
          labPlanId: springTerm,
          title: 'Rust',
          imageId: `${gallery}/images/classroom-windows-11`,
          createOption: 'TemplateVM',
          size: 'Classic_Fsv2_2_4GB_128_S_SSD',
          capacity: 2,
          quotaHours: 10,
          userName: 'instructor',
          osType: 'Windows',
        },
      },
      { kind: 'publishLab', target },
    );
    const record = await operations.start(plan, { [target]: 'Very-secret-1' });
    assert.ok(!('refused' in record));
    await desk.until(() => operations.get(record.id)?.state !== 'running', 'the end');
    assert.equal(operations.get(record.id)?.state, 'succeeded', JSON.stringify(operations.get(record.id)?.steps));
    assert.equal(desk.sample.world.get(target)?.properties['state'], 'Published');
    assert.ok(!desk.folder.text().includes('Very-secret') && !desk.sample.snapshot().includes('Very-secret'));
  });
});

function textOf(step: Step | undefined): string {
  return [step?.state, step?.progress, step?.made?.split('/').at(-1)].filter(Boolean).join(' ');
}
