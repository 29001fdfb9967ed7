import assert from 'node:assert/strict';
import { LabDriver, code, gallery, minute, portTraining, springTerm, type Body } from './labDriver';

const images = `${springTerm}/images`;

async function all(azure: LabDriver, filter = ''): Promise<Body[]> {
  const found: Body[] = [];
  let url: string | undefined = filter === '' ? images : `${images}?$filter=${encodeURIComponent(filter)}`;
  while (url !== undefined) {
    const page: Body = await azure.get(url);
    found.push(...page.value);
    url = page.nextLink;
  }
  return found;
}

const isShared = ({ properties }: Body): boolean => properties['sharedGalleryId'] !== undefined;

describe('Sample Azure: images of a lab plan', () => {
  it('lists gallery and Marketplace images together in pages of 200', async () => {
    const azure = new LabDriver();
    const first = await azure.get(images);
    assert.equal(first.value.length, 200);
    assert.match(first.nextLink ?? '', /\$skipToken=200/);
    const found = await all(azure);
    assert.ok(found.length > 400);
    assert.deepEqual(
      found.map(({ name }) => name.toLowerCase()),
      found.map(({ name }) => name.toLowerCase()).toSorted(),
    );
    const ubuntu = found.find(({ name }) => name === 'Canonical.0001-com-ubuntu-server-jammy.22_04-lts');
    const { publisher, sku, sharedGalleryId, enabledState } = ubuntu?.properties ?? {};
    assert.deepEqual([publisher, sku, sharedGalleryId, enabledState], ['Canonical', '22_04-lts', undefined, 'Enabled']);
    assert.deepEqual(await azure.problems(), []);
  });

  it('omits images over 128 GB, with several disks or without a version', async () => {
    const azure = new LabDriver();
    const shared = (await all(azure)).filter(isShared);
    assert.deepEqual(
      shared.map(({ name, properties }) => [name, properties['availableRegions']]),
      [
        ['chemistry-lab', []],
        ['classroom-ubuntu', ['uksouth', 'northeurope']],
        ['classroom-windows-11', ['uksouth', 'northeurope']],
        ['forensics-lab', ['uksouth']],
        ['robotics-lab', ['northeurope']],
      ],
    );
    assert.equal(shared[0]?.properties['sharedGalleryId'], `${gallery}/images/chemistry-lab`);
    for (const name of ['cad-workstation', 'database-lab', 'data-science-lab', '1.0.0']) {
      assert.equal(code(await azure.send('GET', `${images}/${name}`)), '404 ResourceNotFound');
    }
  });

  it('offers an image in a region once its version is replicated there', async () => {
    const azure = new LabDriver();
    const url = `${gallery}/images/robotics-lab/versions/1.0.0`;
    await azure.send('PATCH', url, {
      properties: { publishingProfile: { targetRegions: [{ name: 'northeurope' }, { name: 'uksouth' }] } },
    });
    const regions = async (): Promise<unknown> =>
      (await azure.get(`${images}/robotics-lab`)).properties['availableRegions'];
    assert.deepEqual(await regions(), ['northeurope']);
    azure.sample.advance(60 * minute);
    assert.deepEqual(await regions(), ['northeurope', 'uksouth']);
  });

  it('omits the initial state of an image in lists, and returns Disabled in a single read', async () => {
    const azure = new LabDriver();
    const listed = (await all(azure)).find(({ name }) => name === 'classroom-ubuntu');
    assert.ok(listed && !('enabledState' in listed.properties));
    assert.equal((await azure.get(`${images}/classroom-ubuntu`)).properties['enabledState'], 'Disabled');
    const body = { properties: { enabledState: 'Enabled' } };
    const { status, response } = await azure.send('PATCH', `${images}/classroom-ubuntu`, body);
    assert.deepEqual([status, (response as Body).properties['enabledState']], [200, 'Enabled']);
    const restored = new LabDriver({ saved: azure.sample.snapshot() });
    assert.equal((await restored.get(`${images}/classroom-ubuntu`)).properties['enabledState'], 'Enabled');
    const put = await azure.send('PUT', `${images}/classroom-ubuntu`, { properties: { enabledState: 'Disabled' } });
    assert.equal(put.status, 200);
    assert.equal((await azure.get(`${images}/classroom-ubuntu`)).properties['enabledState'], 'Disabled');
    assert.deepEqual(await azure.problems(), []);
  });

  it('refuses to create an image by PUT, to set an unknown state, or to write without permission', async () => {
    const azure = new LabDriver();
    const body = { properties: { enabledState: 'Enabled' } };
    assert.equal(code(await azure.send('PUT', `${images}/new-one`, body)), '404 ResourceNotFound');
    const odd = { properties: { enabledState: 'Maybe' } };
    assert.equal(code(await azure.send('PATCH', `${images}/classroom-ubuntu`, odd)), '400 InvalidEnabledState');
    azure.sample.world.denyRules = [{ action: 'Microsoft.LabServices/labPlans/images/write', scope: springTerm }];
    assert.equal(code(await azure.send('PATCH', `${images}/classroom-ubuntu`, body)), '403 AuthorizationFailed');
  });

  it('filters images by state and part of the name, but not by gallery', async () => {
    const azure = new LabDriver();
    const names = async (filter: string): Promise<string[]> => (await all(azure, filter)).map(({ name }) => name);
    assert.deepEqual(await names("properties/enabledState eq 'Enabled'"), [
      'Canonical.0001-com-ubuntu-server-jammy.22_04-lts',
      'chemistry-lab',
      'classroom-windows-11',
      'forensics-lab',
      'MicrosoftWindowsDesktop.windows-11.win11-23h2-pro',
      'robotics-lab',
    ]);
    assert.deepEqual(
      await names("indexof(tolower(properties/displayName),'lab') gt -1 and properties/enabledState eq 'Enabled'"),
      ['chemistry-lab', 'forensics-lab', 'robotics-lab'],
    );
    const byGallery = `${images}?$filter=Properties/SharedGalleryId ne null`;
    assert.equal(code(await azure.send('GET', byGallery)), '400 InvalidFilter');
    assert.deepEqual(await azure.problems(), []);
  });

  it('lists only the regions of an image, even if the region of the lab plan is missing', async () => {
    const azure = new LabDriver();
    azure.tenant = azure.sample.tenants[0]?.id ?? '';
    const { properties } = await azure.get(`${portTraining}/images/kiosk-windows-11`);
    assert.deepEqual(properties['availableRegions'], ['westeurope', 'northeurope', 'southeastasia']);
  });
});
