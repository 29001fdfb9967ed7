import assert from 'node:assert/strict';
import { latestOf } from '../../../src/domain/version/latest';
import { learningReader } from '../../../src/store/learningReader';
import { eventually } from '../../support/eventually';
import { sampleServices } from '../../support/sampleServices';

describe('The latest version in the views', () => {
  async function edgeGateway() {
    const { services } = sampleServices();
    const { items } = await services.store.loadGalleries();
    const gallery = items.find(({ name }) => name === 'edge_fleet');
    assert.ok(gallery);
    return { ...services, id: `${gallery.id}/images/edge-gateway-x64` };
  }

  it('is a version that failed in one region only, before any panel was opened', async () => {
    const { store, id } = await edgeGateway();
    const { items } = await store.loadVersions(id);
    assert.equal(items[0]?.provisioningState, 'Failed');
    const name = await eventually('the newest version to be the latest', () =>
      Promise.resolve(latestOf(store.versions(id).items)?.name === items[0]?.name || undefined),
    );
    assert.equal(name, true);
  });

  it('follows from whatever any question reads', async () => {
    const { store, reader, id } = await edgeGateway();
    const { items } = await store.loadVersions(id);
    const [, older] = items;
    assert.ok(older && !older.replication);
    await learningReader(reader, store).version(older.id);
    const known = store.get(older.id);
    assert.ok(known?.kind === 'version' && known.replication);
  });
});
