import assert from 'node:assert/strict';
import { createReader } from '../../../src/azure/reader';
import { createWriter } from '../../../src/azure/writer';
import { Emitter } from '../../../src/base/event';
import { galleryId } from '../../../src/domain/id/resourceId';
import { listSubscriptions } from '../../../src/signIn/armTenants';
import { createSession } from '../../../src/signIn/createSession';
import { sampleAzure, type SampleStorage } from '../../../src/signIn/sampleAzure';
import type { Session } from '../../../src/signIn/session';
import { memoryStorage } from '../../support/memoryStorage';

function storage(): SampleStorage & { readonly files: Map<string, string>; readonly changed: Emitter<string> } {
  const files = new Map<string, string>();
  const changed = new Emitter<string>();
  return {
    files,
    changed,
    read: async name => files.get(name),
    write: async (name, text) => void files.set(name, text),
    onDidChange: changed.event,
  };
}

function open(disk: SampleStorage): Session {
  const { provider, clock } = sampleAzure(disk, 60);
  const globalState = memoryStorage();
  return createSession({
    environment: 'sample',
    portal: '',
    speed: 60,
    clock,
    globalState,
    provider,
    subscriptionsOf: listSubscriptions,
  });
}

function galleries(session: Session): Promise<readonly string[]> {
  const { directory } = session;
  return createReader(directory)
    .galleries()
    .then(({ items }) => items.map(({ name }) => name).sort());
}

/** Makes a change in the Azure of a session. */
async function createGallery(session: Session, name: string): Promise<void> {
  const [subscription] = session.directory.subscriptions();
  const id = subscription?.id ?? '';
  const group = (await createReader(session.directory).resourceGroups(id))[0]?.name ?? '';
  const target = galleryId(id, group, name);
  const writer = createWriter(session.directory);
  await writer.submit({ kind: 'createGallery', target, spec: { location: 'westeurope' } });
}

describe('Sample Azure as a sign-in method', () => {
  it('shows the subscriptions of both tenants without prompting', async () => {
    const session = open(storage());
    await session.start();
    const state = session.state();
    assert.ok(state.kind === 'signedIn');
    assert.equal(state.tenants.length, 2);
    assert.ok(state.tenants.every(({ failure, needsSignIn }) => !failure && !needsSignIn));
    assert.equal(session.directory.subscriptions().length, 3);
  });

  it('can be signed in to after its snapshot could not be read', async () => {
    let fails = true;
    const disk = storage();
    const read: SampleStorage['read'] = name =>
      fails ? Promise.reject(new Error('The disk is busy.')) : disk.read(name);
    const session = open({ ...disk, read });
    await session.start();
    assert.equal(session.state().kind, 'signedOut');
    fails = false;
    await session.refresh();
    assert.equal(session.state().kind, 'signedIn');
  });

  it('continues its clock after a reload, even without changes', async () => {
    const disk = storage();
    const before = open(disk);
    await before.start();
    await galleries(before);
    const leftAt = before.clock.now();
    before.dispose();
    const after = open(disk);
    await after.start();
    assert.ok(after.clock.now() >= leftAt && after.clock.now() - leftAt < 3_600_000);
  });

  it('restores its changes and its clock at the next start', async () => {
    const disk = storage();
    const before = open(disk);
    await before.start();
    await createGallery(before, 'galMade');
    const leftAt = before.clock.now();
    before.dispose();
    const after = open(disk);
    await after.start();
    assert.ok((await galleries(after)).includes('galMade'));
    assert.ok(after.clock.now() >= leftAt);
  });

  it('answers a change only after it is saved', async () => {
    const disk = storage();
    await open(disk).start();
    const held = new Emitter<() => void>();
    const writing = new Promise<() => void>(resolve => held.event(resolve));
    const session = open({
      ...disk,
      write: (name, text) => new Promise(resolve => held.fire(() => resolve(disk.write(name, text)))),
    });
    await session.start();
    let answered = false;
    const created = createGallery(session, 'galMade').then(() => (answered = true));
    const release = await writing;
    assert.equal(answered, false);
    release();
    await created;
    assert.ok([...disk.files.values()][0]?.includes('galMade'));
  });

  it('shares its state between two windows', async () => {
    const disk = storage();
    const [one, other] = [open(disk), open(disk)];
    await Promise.all([one.start(), other.start()]);
    const notified = new Promise(resolve => other.onDidChange(resolve));
    await createGallery(one, 'galMade');
    for (const name of disk.files.keys()) disk.changed.fire(name);
    await notified;
    assert.ok((await galleries(other)).includes('galMade'));
  });

  it('starts from scratch when its snapshot cannot be read', async () => {
    const disk = storage();
    await disk.write('sampleAzure.snapshot', '{"half":');
    const session = open(disk);
    await session.start();
    assert.ok((await galleries(session)).length > 0);
  });
});
