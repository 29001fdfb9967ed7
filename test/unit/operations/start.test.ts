import assert from 'node:assert/strict';
import { everyKind } from '../../support/everyKind';
import { startPlan, Desk, refused } from './desk';
import { quiet } from './movedClock';
import {
  clone,
  createDefinition,
  createGallery,
  createVersion,
  deleteImage,
  imageId,
  plan,
  updateVersion,
} from './plans';

async function steps(desk: Desk, count: number): Promise<void> {
  for (let step = 0; step < count; step++) {
    await quiet();
    desk.clock.step();
  }
}

const otherImage = imageId.replace('golden', 'other');

describe('Starting an operation', () => {
  it('refuses a plan with errors and returns the error', async () => {
    const desk = new Desk();
    const bad = {
      ...clone,
      notices: [{ severity: 'error', code: 'x', message: 'The home region is missing.' }],
    } as const;
    assert.equal(await refused(desk.window(), bad), 'The home region is missing.');
    assert.deepEqual(desk.azure.asked, []);
    assert.equal(desk.folder.files.size, 0);
  });

  it('refuses a plan that conflicts with what a running operation changes or needs, and names it', async () => {
    const desk = new Desk();
    const operations = desk.window();
    await startPlan(operations, clone);
    const busy = (name: string): string => `"Clone golden" is still working on ${name}. Try again when it finishes.`;
    for (const [other, said] of [
      [plan('The same version', createVersion('web', otherImage)), busy('g\\web\\1.0.0')],
      [plan('The same version, to be changed', updateVersion), busy('g\\web\\1.0.0')],
      [
        plan('Its source, to be deleted', deleteImage),
        '"Clone golden" still needs golden. Try again when it finishes.',
      ],
      [plan('A definition in a gallery in the making', createDefinition('db')), busy('g')],
      [plan('A gallery that is being filled', createGallery), busy('g\\web\\1.0.0')],
    ] as const) {
      assert.equal(await refused(operations, other), said, other.title);
    }
    assert.equal(operations.list().length, 1);
  });

  it('allows fifty clones of one source at once, and refuses to delete it meanwhile', async () => {
    const desk = new Desk();
    const operations = desk.window();
    for (let count = 0; count < 50; count++)
      await startPlan(operations, plan(`Clone ${count}`, createVersion('web', imageId, `1.0.${count}`)));
    assert.match(await refused(operations, plan('Delete', deleteImage)), /^"Clone \d+" still needs golden\./);
    assert.equal(operations.list().length, 50);
  });

  it('refuses to clone a source that is being deleted', async () => {
    const desk = new Desk();
    const operations = desk.window();
    await startPlan(operations, plan('Delete golden', deleteImage));
    assert.equal(
      await refused(operations, plan('Clone', createVersion('web'))),
      '"Delete golden" is still working on golden. Try again when it finishes.',
    );
  });

  it('refuses a second export of the same template', async () => {
    const desk = new Desk();
    const operations = desk.window();
    const { saveLabImage } = everyKind;
    await startPlan(operations, plan('Export', saveLabImage));
    const again = { ...saveLabImage, target: `${saveLabImage.target}-2` };
    assert.match(await refused(operations, plan('Export again', again)), /^"Export" is still working on /);
  });

  it('refuses to delete a version that a virtual machine is being created from', async () => {
    const desk = new Desk();
    const operations = desk.window();
    const { createVirtualMachine, deleteVersion } = everyKind;
    const { imageId: target } = createVirtualMachine.spec;
    const signIn = { userName: 'me', sshPublicKey: 'ssh-rsa AAAA' };
    await startPlan(
      operations,
      plan('Make a machine', { ...createVirtualMachine, spec: { ...createVirtualMachine.spec, signIn } }),
    );
    assert.match(
      await refused(operations, plan('Delete', { ...deleteVersion, target })),
      /^"Make a machine" still needs /,
    );
  });

  it('allows a plan once the step that it conflicted with has finished', async () => {
    const desk = new Desk();
    const operations = desk.window();
    desk.azure.untilReplicationEnds = () => new Promise(() => undefined);
    await startPlan(operations, clone);
    const independent = plan('Other', createDefinition('db'), createVersion('db', otherImage));
    await refused(operations, independent);
    await steps(desk, 20);
    await startPlan(operations, independent);
    assert.equal(operations.list()[0]?.plan.title, 'Other');
  });

  it('refuses a plan that conflicts with an operation of another window', async () => {
    const desk = new Desk();
    const [mine, theirs] = [desk.window(), desk.window()];
    await startPlan(theirs, clone);
    const shown = new Set<string>();
    theirs.onDidChange(record => shown.add(record.plan.title));
    assert.match(await refused(mine, plan('Delete', deleteImage)), /"Clone golden"/);
    assert.equal(mine.list()[0]?.plan.title, 'Clone golden');
    assert.ok(!shown.has('Delete'));
  });

  it('lets at most one window start the same plan at the same moment', async () => {
    const desk = new Desk();
    const windows = [desk.window(), desk.window(), desk.window()];
    const answers = await Promise.all(windows.map(window => window.start(clone)));
    const started = answers.filter(answer => !('refused' in answer));
    assert.ok(started.length <= 1, `${started.length} were started`);
    await steps(desk, 30);
    assert.equal(new Set(desk.azure.asked).size, desk.azure.asked.length);
  });

  it('starts the same plan only once in one window', async () => {
    const desk = new Desk();
    const operations = desk.window();
    const answers = await Promise.all([operations.start(clone), operations.start(clone)]);
    assert.equal(answers.filter(answer => 'refused' in answer).length, 1);
  });

  it('ignores operations of another environment', async () => {
    const desk = new Desk();
    await startPlan(desk.window({ environment: 'AzureCloud' }), clone);
    const sample = desk.window();
    await startPlan(sample, clone);
    assert.equal(sample.list().length, 1);
  });

  it("refuses a plan that can't be written to the journal", async () => {
    const desk = new Desk();
    desk.folder.broken = true;
    assert.match(await refused(desk.window(), clone), /disk full/);
    assert.deepEqual(desk.azure.asked, []);
  });
});
