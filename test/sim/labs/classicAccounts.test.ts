import assert from 'node:assert/strict';
import { LabDriver, academy, code, gallery, labServices, minute, type Answer, type Body } from './labDriver';

const account = `${labServices}/labaccounts/academy-classic`;
const images = `${account}/SharedImages`;
const galleries = `${account}/SharedGalleries`;

/** Shapes of 2018-10-15 and 2019-01-01-preview, whose gallery parts are in no published OpenAPI. */
const shapes = {
  account: { id: '', name: '', type: '', location: '', properties: { provisioningState: '', uniqueIdentifier: '' } },
  gallery: { id: '', name: '', type: '', properties: { galleryId: '', provisioningState: '' } },
  image: {
    id: '',
    name: '',
    properties: {
      EnableState: '',
      sharedGalleryId: '',
      osType: '',
      imageType: '',
      displayName: '',
      definitionName: '',
      provisioningState: '',
    },
  },
  lab: { id: '', name: '', location: '', properties: { usageQuota: '', invitationCode: '', provisioningState: '' } },
  template: {
    id: '',
    name: '',
    properties: {
      publishingState: '',
      provisioningState: '',
      resourceSettings: { imageName: '', size: '', referenceVm: { userName: '' } },
    },
  },
};

/** The paths of the shape that are missing in a value, or are not text. */
function missingPaths(value: unknown, shape: object, at = ''): string[] {
  return Object.entries(shape).flatMap(([name, inner]) => {
    const found = (value as Record<string, unknown> | undefined)?.[name];
    if (typeof inner === 'object' && inner !== null) return missingPaths(found, inner as object, `${at}/${name}`);
    return typeof found === 'string' && found !== '' ? [] : [`${at}/${name}`];
  });
}

function classic(): LabDriver {
  const azure = new LabDriver();
  azure.apiVersion = '2019-01-01-preview';
  return azure;
}

function state(image: Body | undefined): unknown {
  return image?.properties['EnableState'];
}

describe('Sample Azure: classic lab accounts', () => {
  it('lists and reads lab accounts with both classic api-versions', async () => {
    const azure = classic();
    for (const apiVersion of ['2018-10-15', '2019-01-01-preview']) {
      azure.apiVersion = apiVersion;
      const { value } = await azure.get(`${academy}/providers/Microsoft.LabServices/labaccounts`);
      assert.deepEqual(
        value.map(({ name }) => name),
        ['academy-classic'],
      );
      assert.deepEqual(missingPaths(await azure.get(account), shapes.account), []);
    }
    azure.apiVersion = '2023-06-07';
    assert.equal(code(await azure.send('GET', account)), '400 InvalidResourceType');
    azure.apiVersion = '2018-10-15';
    assert.equal(code(await azure.send('GET', galleries)), '400 InvalidResourceType');
  });

  it('attaches a gallery, assigns Contributor to Lab Services and enables the images', async () => {
    const azure = classic();
    const [attached] = (await azure.get(galleries)).value;
    assert.deepEqual(missingPaths(attached, shapes.gallery), []);
    assert.equal(attached?.properties['galleryId'], gallery);
    await azure.done('DELETE', `${galleries}/academy_images`, undefined, minute);
    assert.deepEqual((await azure.get(galleries)).value, []);
    assert.deepEqual((await azure.get(images)).value, []);
    const put = await azure.done('PUT', `${galleries}/academy_images`, { properties: { galleryId: gallery } }, minute);
    assert.equal(put.status, 201);
    const again = (await azure.get(images)).value;
    assert.ok(again.every(image => state(image) === 'Enabled'));
    const contributor = 'b24988ac-6180-42a0-ab88-20f7382dd24c';
    const roles = await azure.get(`${gallery}/providers/Microsoft.Authorization/roleAssignments`);
    assert.ok(roles.value.some(({ properties }) => String(properties['roleDefinitionId']).endsWith(contributor)));
    const nowhere = await azure.send('PUT', `${galleries}/other`, { properties: { galleryId: `${gallery}x` } });
    assert.equal(code(nowhere), '400 SharedGalleryNotFound');
  });

  it('enables a shared image as an asynchronous update', async () => {
    const azure = classic();
    const { value } = await azure.get(images);
    for (const image of value) assert.deepEqual(missingPaths(image, shapes.image), []);
    const ubuntu = value.find(({ name }) => name === 'classroom-ubuntu');
    assert.equal(state(ubuntu), 'Disabled');
    assert.equal(state(value.find(({ name }) => name === 'forensics-lab')), 'Enabled');
    assert.ok(!value.some(({ name }) => name === 'cad-workstation' || name === 'database-lab'));
    const body = { id: ubuntu?.id, name: ubuntu?.name, properties: { ...ubuntu?.properties, EnableState: 'Enabled' } };
    const put = await azure.send('PUT', `${images}/classroom-ubuntu`, body);
    assert.deepEqual([put.status, put.body.properties['provisioningState']], [200, 'Updating']);
    azure.sample.advance(minute);
    const after = await azure.get(`${images}/classroom-ubuntu`);
    assert.deepEqual([state(after), after.properties['provisioningState']], ['Enabled', 'Succeeded']);
    assert.equal(code(await azure.send('PUT', `${images}/none`, body)), '404 ResourceNotFound');
  });

  it('creates a lab from a shared image as a draft, and publishes it within an hour', async () => {
    const azure = classic();
    const lab = `${account}/labs/geography`;
    const create = async (image: string): Promise<Answer> =>
      azure.send('POST', `${account}/createLab`, {
        name: 'geography',
        labParameters: {
          sharedImageResourceId: `${account}/sharedimages/${image}`,
          vmSize: 'Standard',
          username: 'ada',
          password: 'not-returned',
          userQuota: 'PT20H',
          templateVmState: 'Enabled',
        },
      });
    assert.equal(code(await create('classroom-ubuntu')), '400 ImageNotEnabled');
    assert.equal(code(await create('cad-workstation')), '400 ImageNotFound');
    assert.equal((await create('classroom-windows-11')).status, 200);
    assert.equal((await azure.get(lab)).properties['provisioningState'], 'Creating');
    azure.sample.advance(10 * minute);
    assert.equal((await azure.get(lab)).properties['provisioningState'], 'Succeeded');
    const template = `${lab}/environmentsettings/default`;
    const publishing = async (): Promise<unknown> => (await azure.get(template)).properties['publishingState'];
    assert.equal(await publishing(), 'Draft');
    assert.equal((await azure.send('POST', `${template}/publish`, { useExistingImage: false })).status, 200);
    assert.equal(await publishing(), 'Publishing');
    azure.sample.advance(60 * minute);
    assert.equal(await publishing(), 'Published');
    assert.equal(code(await azure.send('POST', `${template}/publish`)), '400 LabNotInDraft');
    assert.equal(code(await create('classroom-windows-11')), '400 LabAlreadyExists');
    assert.ok(!azure.sample.snapshot().includes('not-returned'));
  });

  it('lists labs and the images of their templates', async () => {
    const azure = classic();
    const { value } = await azure.get(`${account}/labs`);
    assert.deepEqual(
      value.map(({ name }) => name),
      ['biology-classic', 'history-classic'],
    );
    for (const lab of value) {
      assert.deepEqual(missingPaths(lab, shapes.lab), []);
      assert.deepEqual(missingPaths(await azure.get(`${lab.id}/environmentsettings/default`), shapes.template), []);
    }
  });
});
