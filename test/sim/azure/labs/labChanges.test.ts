import assert from 'node:assert/strict';
import type { AzureWriter, Settlement } from '../../../../src/azure/ports';
import { createWriter } from '../../../../src/azure/writer';
import { AzureError, type Failure } from '../../../../src/domain/errors/failure';
import { roleIds } from '../../../../src/domain/labs/labService';
import type { Change, ChangeOf, LabSpec } from '../../../../src/domain/plan/plan';
import { exportOf } from '../../labs/exportPlan';
import { academy, development, gallery, labServices, minute, springTerm, summerSchool } from '../../labs/labDriver';
import { sampleDirectory, type Sample } from '../sampleDirectory';

const account = `${labServices}/labaccounts/academy-classic`;
const attached = `${account}/sharedgalleries/academy_images`;
const guid = '33333333-3333-3333-3333-333333333333';
const spec: LabSpec = {
  location: 'uksouth',
  labPlanId: springTerm,
  title: 'Rust for beginners',
  imageId: `${gallery}/images/classroom-windows-11`,
  createOption: 'TemplateVM',
  size: 'Classic_Fsv2_2_4GB_128_S_SSD',
  capacity: 3,
  quotaHours: 10,
  userName: 'instructor',
  osType: 'Windows',
};
const createLab: ChangeOf<'createLab'> = { kind: 'createLab', target: `${labServices}/labs/rust`, spec: spec };
const secret = 'Very-secret-1';

describe('AzureWriter: lab changes', () => {
  let sample: Sample;
  let writer: AzureWriter;
  beforeEach(() => {
    sample = sampleDirectory();
    writer = createWriter(sample.directory);
  });

  async function complete(change: Change): Promise<void> {
    const errorsBefore = await writer.errorsBefore(change);
    const submission = await writer.submit(change, { secret, errorsBefore });
    for (let polls = 0; ; polls++) {
      const found = await submission.poll();
      if ('failure' in found) throw new AzureError(found.failure);
      if (found.state === 'done') return;
      assert.ok(polls < 120, change.kind);
      sample.azure.advance(minute / 2);
    }
  }

  /** Makes a change, and checks that it is absent before and done afterwards. */
  async function make(change: Change): Promise<void> {
    assert.deepEqual(await writer.settle(change), { state: 'absent' }, change.kind);
    await complete(change);
    assert.equal((await writer.settle(change)).state, 'done', change.kind);
  }

  const propertiesOf = (id: string): Readonly<Record<string, unknown>> => sample.azure.world.get(id)?.properties ?? {};

  it('registers a resource provider, and is done once it is registered', async () => {
    const change: Change = {
      kind: 'registerProvider',
      target: `${development}/providers/Microsoft.LabServices`,
    };
    const submission = await writer.submit(change);
    assert.equal((await submission.poll()).state, 'inProgress');
    assert.equal((await writer.settle(change)).state, 'inProgress');
    sample.azure.advance(2 * minute);
    assert.equal((await submission.poll()).state, 'done');
  });

  it('assigns a role, and finds it assigned under any other name', async () => {
    const principalId = '44444444-4444-4444-4444-444444444444';
    const grant = (name: string): Change => ({
      kind: 'grantRole',
      target: `${gallery}/providers/Microsoft.Authorization/roleAssignments/${name}`,
      spec: { principalId, roleId: roleIds.Owner },
    });
    await make(grant(guid));
    await assert.rejects(writer.submit(grant(guid.replaceAll('3', '5'))), /already exists/);
    assert.deepEqual(await writer.settle(grant(guid.replaceAll('3', '5'))), { state: 'done' });
  });

  it('attaches a gallery to a lab plan and detaches it, leaving the rest of the plan unchanged', async () => {
    const before = propertiesOf(summerSchool);
    assert.equal(before['sharedGalleryId'], undefined);
    await make({ kind: 'attachGallery', target: summerSchool, spec: { galleryId: gallery } });
    assert.equal(propertiesOf(summerSchool)['sharedGalleryId'], gallery);
    await make({ kind: 'detachGallery', target: summerSchool });
    assert.deepEqual(propertiesOf(summerSchool), before);
  });

  it('reports the error of a lab plan when attaching a gallery fails', async () => {
    for (const { id } of sample.azure.world.list('Microsoft.Authorization/roleAssignments', gallery)) {
      sample.azure.world.delete(id);
    }
    const change: Change = { kind: 'attachGallery', target: summerSchool, spec: { galleryId: gallery } };
    const before = await writer.errorsBefore(change);
    assert.equal((await failureOf(complete(change))).code, 'SharedGalleryAccessDenied');
    const settled = await writer.settle(change, before);
    assert.ok('failure' in settled);
    assert.equal(settled.failure.code, 'SharedGalleryAccessDenied');
    assert.deepEqual(await writer.settle(change, await writer.errorsBefore(change)), { state: 'absent' });
  });

  it('detaches and attaches a gallery of a classic lab account, and sets its images', async () => {
    await make({ kind: 'detachGallery', target: attached });
    const change = { kind: 'attachGallery', target: attached, spec: { galleryId: gallery } } as const;
    await make(change);
    const other = { ...change, spec: { galleryId: `${gallery}_2` } };
    assert.equal((await writer.settle(other)).state, 'mismatch');
    const image = `${account}/sharedimages/classroom-windows-11`;
    await make({ kind: 'setLabImage', target: image, spec: { enabled: false } });
    await make({ kind: 'setLabImage', target: image, spec: { enabled: true } });
  });

  it('enables and disables an image of a lab plan, and fails for one the plan does not list', async () => {
    const image = (name: string, enabled: boolean): Change => ({
      kind: 'setLabImage',
      target: `${springTerm}/images/${name}`,
      spec: { enabled },
    });
    await make(image('classroom-ubuntu', true));
    await make(image('classroom-ubuntu', false));
    const hidden: Settlement = await writer.settle(image('cad-workstation', true));
    assert.ok('failure' in hidden);
    assert.equal(hidden.failure.code, 'TargetGone');
  });

  it('exports a lab template, and reports its progress and the version it created', async () => {
    const change = exportOf('intro-to-linux', 'linux-course');
    const submission = await writer.submit(change);
    const seen: (string | undefined)[] = [submission.progress];
    while ((await submission.poll()).state !== 'done') {
      seen.push(submission.progress);
      assert.equal(submission.retryAfterMs, undefined);
      sample.azure.advance(minute / 2);
    }
    assert.deepEqual([...new Set(seen)], ['accepted', 'definition', 'version']);
    assert.equal(submission.made, `${gallery}/images/linux-course/versions/1.0.0`);
    const again = { ...change, spec: { ...change.spec, seenVersions: ['1.0.0'] } };
    await make(again);
    const settled = await writer.settle(again);
    assert.equal(settled.made, `${gallery}/images/linux-course/versions/1.0.1`);
  });

  it('does not take a version created by someone else for the exported one', async () => {
    const change = exportOf('digital-forensics', 'forensics-lab', ['1.0.0', '1.0.1', '1.0.2']);
    const theirs = sample.azure.world.get(`${change.target}/versions/1.0.2`);
    assert.ok(theirs);
    const source = { id: `${academy}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm` };
    const properties = { ...theirs.properties, storageProfile: { source, osDiskImage: { sizeInGB: 127 } } };
    sample.azure.world.put({ ...theirs, id: `${change.target}/versions/1.0.9`, name: '1.0.9', properties });
    assert.deepEqual(await writer.settle(change), { state: 'absent' });
  });

  it('explains a failed export by its own error, not by an earlier one', async () => {
    const change = exportOf('game-design');
    const before = await writer.errorsBefore(change);
    assert.deepEqual(await writer.settle(change, before), { state: 'absent' });
    sample.azure.world.faults = [
      { kind: 'operation', url: 'labs/game-design/virtualMachines/0', code: 'DiskCopyFailed', message: 'No room.' },
    ];
    const { code, message } = await failureOf(complete(change));
    assert.deepEqual([code, message], ['DiskCopyFailed', 'No room.']);
    const settled = await writer.settle(change, before);
    assert.ok('failure' in settled);
    assert.deepEqual([settled.failure.code, settled.failure.message], ['DiskCopyFailed', 'No room.']);
  });

  it('creates labs with and without a template, and publishes them', async () => {
    await make(createLab);
    const other = { ...createLab, spec: { ...spec, imageId: `${gallery}/images/forensics-lab` } };
    assert.equal((await writer.settle(other)).state, 'mismatch');
    await make({ kind: 'publishLab', target: createLab.target });
    await make({
      ...createLab,
      target: `${labServices}/labs/rust-2`,
      spec: { ...spec, createOption: 'Image', description: 'Without' },
    });
    assert.ok(!sample.azure.snapshot().includes(secret));
  });

  it('creates and publishes labs in a classic lab account, which returns no operation to poll', async () => {
    const { location, title, createOption, size, capacity, quotaHours, userName, osType } = spec;
    const classic = { location, title, createOption, size, capacity, quotaHours, userName, osType };
    const target = `${account}/labs/rust`;
    const imageId = `${account}/sharedimages/classroom-windows-11`;
    const change: ChangeOf<'createLab'> = { kind: 'createLab', target, spec: { ...classic, imageId } };
    await make(change);
    assert.equal((await writer.settle({ ...change, spec: { ...classic, imageId: `${imageId}-2` } })).state, 'mismatch');
    await make({ kind: 'publishLab', target });
  });

  it('resumes after a restart by reading the resource when there is no operation to poll', async () => {
    const change: Change = { kind: 'registerProvider', target: `${development}/providers/Microsoft.LabServices` };
    const { state } = await writer.submit(change);
    assert.ok(state !== undefined);
    const resumed = await createWriter(sample.reopened()).resume(change, state);
    assert.equal((await resumed.poll()).state, 'inProgress');
    sample.azure.advance(2 * minute);
    assert.equal((await resumed.poll()).state, 'done');
  });
});

async function failureOf(work: Promise<void>): Promise<Failure> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof AzureError);
  return error.failure;
}
