import assert from 'node:assert/strict';
import { imagesMatching, withAncestors } from '../../../src/wizards/pick/imagesMatching';
import { idKey } from '../../../src/domain/id/resourceId';
import { sampleServices } from '../../support/sampleServices';

describe('Filter', () => {
  it('looks through all galleries without opening them, and keeps what holds a match', async () => {
    const { services } = sampleServices();
    const all = await imagesMatching('', services);
    const failed = await imagesMatching('state:failed', services);
    assert.ok(failed.length > 0 && failed.length < all.length);
    const [first] = failed.filter(({ version }) => version);
    assert.ok(first?.version && first.definition && first.gallery);
    const shown = withAncestors(failed);
    for (const { id } of [first.version, first.definition, first.gallery]) assert.ok(shown.has(idKey(id)));
  });

  it('finds what nobody uses, by asking who does', async () => {
    const { services } = sampleServices();
    const versions = (await imagesMatching('', services)).filter(({ version }) => version).length;
    const unused = await imagesMatching('unused', services);
    assert.ok(unused.length > 0 && unused.length < versions, `${unused.length} of ${versions}`);
    const windows = await imagesMatching('os:windows', services);
    assert.ok(windows.every(({ definition }) => definition?.osType === 'Windows'));
  });
});
