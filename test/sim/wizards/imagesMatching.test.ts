import assert from 'node:assert/strict';
import { idKey } from '../../../src/domain/id/resourceId';
import { hitsOf, imagesMatching } from '../../../src/wizards/pick/imagesMatching';
import { sampleServices } from '../../support/sampleServices';

describe('imagesMatching', () => {
  it('finds matches in all galleries, and shows their ancestors', async () => {
    const { services } = sampleServices();
    const { rows: all } = await imagesMatching('', services);
    const { rows: failed } = await imagesMatching('state:failed', services);
    assert.ok(failed.length > 0 && failed.length < all.length);
    const [first] = failed.filter(({ version }) => version);
    assert.ok(first?.version && first.definition && first.gallery);
    const { shown, opens, count } = hitsOf('state:failed', failed);
    for (const { id } of [first.version, first.definition, first.gallery]) assert.ok(shown.has(idKey(id)));
    for (const { id } of [first.definition, first.gallery]) assert.ok(opens.has(idKey(id)));
    assert.ok(!opens.has(idKey(first.version.id)));
    assert.match(count, new RegExp(`\\b${failed.filter(({ version }) => version).length} versions?$`));
  });

  it('finds the latest versions by the word of the view', async () => {
    const { services } = sampleServices();
    const { rows } = await imagesMatching('latest rhel-9-base', services);
    assert.deepEqual(
      rows.map(({ version }) => version?.name),
      ['9.7.0'],
    );
  });

  it('finds unused versions', async () => {
    const { services } = sampleServices();
    const versions = (await imagesMatching('', services)).rows.filter(({ version }) => version).length;
    const { rows: unused, limits } = await imagesMatching('unused', services);
    assert.ok(unused.length > 0 && unused.length < versions, `${unused.length} of ${versions}`);
    assert.match(limits ?? '', /Not checked: other tenants, .*AKS/);
    const { rows: windows, limits: none } = await imagesMatching('os:windows', services);
    assert.equal(none, undefined, 'it says nothing of usage');
    assert.ok(windows.every(({ definition }) => definition?.osType === 'Windows'));
  });
});
