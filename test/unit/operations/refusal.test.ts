import assert from 'node:assert/strict';
import { begun, Desk, refused } from './desk';
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

describe('starting a plan', () => {
  it('is refused for a plan with errors, with the error', async () => {
    const desk = new Desk();
    const bad = {
      ...clone,
      notices: [{ severity: 'error', code: 'x', message: 'The home region is missing.' }],
    } as const;
    assert.equal(await refused(desk.window(), bad), 'The home region is missing.');
    assert.deepEqual(desk.azure.asked, []);
    assert.equal(desk.folder.files.size, 0);
  });

  it('is refused while another operation works on the same resource, its source, or what it lies in', async () => {
    const desk = new Desk();
    const operations = desk.window();
    await begun(operations, clone);
    for (const [what, other] of Object.entries({
      'the same version': plan('Again', createVersion('web', otherImage)),
      'the same version, to be changed': plan('Add', updateVersion),
      'the same source': plan('Again', createVersion('db')),
      'its source, to be deleted': plan('Delete', deleteImage),
      'a definition in a gallery in the making': plan('Define', createDefinition('db')),
      'a gallery that is being filled': plan('Make', createGallery),
    })) {
      assert.match(await refused(operations, other), /"Clone golden".*g/, what);
    }
    assert.equal(operations.list().length, 1);
  });

  it('is allowed beside what an operation has finished, and once it has ended', async () => {
    const desk = new Desk();
    const operations = desk.window();
    desk.azure.untilReplicationEnds = () => new Promise(() => undefined);
    await begun(operations, clone);
    const independent = plan('Other', createDefinition('db'), createVersion('db', otherImage));
    await refused(operations, independent);
    await steps(desk, 20);
    await begun(operations, independent);
    assert.equal(operations.list()[0]?.plan.title, 'Other');
  });

  it('is refused for what another window does', async () => {
    const desk = new Desk();
    const [mine, theirs] = [desk.window(), desk.window()];
    await begun(theirs, clone);
    const shown = new Set<string>();
    theirs.onDidChange(record => shown.add(record.plan.title));
    assert.match(await refused(mine, plan('Delete', deleteImage)), /"Clone golden"/);
    assert.equal(mine.list()[0]?.plan.title, 'Clone golden');
    assert.ok(!shown.has('Delete'));
  });

  it('never lets two windows start the same thing at the same moment', async () => {
    const desk = new Desk();
    const windows = [desk.window(), desk.window(), desk.window()];
    const answers = await Promise.all(windows.map(window => window.start(clone)));
    const started = answers.filter(answer => !('refused' in answer));
    assert.ok(started.length <= 1, `${started.length} were started`);
    await steps(desk, 30);
    assert.equal(new Set(desk.azure.asked).size, desk.azure.asked.length);
  });

  it('never starts the same thing twice in one window', async () => {
    const desk = new Desk();
    const operations = desk.window();
    const answers = await Promise.all([operations.start(clone), operations.start(clone)]);
    assert.equal(answers.filter(answer => 'refused' in answer).length, 1);
  });

  it('does not mind operations of another Azure', async () => {
    const desk = new Desk();
    await begun(desk.window({ environment: 'AzureCloud' }), clone);
    const sample = desk.window();
    await begun(sample, clone);
    assert.equal(sample.list().length, 1);
  });

  it('is refused when it cannot be written down', async () => {
    const desk = new Desk();
    desk.folder.broken = true;
    assert.match(await refused(desk.window(), clone), /disk full/);
    assert.deepEqual(desk.azure.asked, []);
  });
});
