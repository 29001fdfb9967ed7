import assert from 'node:assert/strict';
import { osDiskCommand } from '../../../../src/domain/labs/image/osDiskCommand';
import { askNewVersion } from '../../../../src/wizards/version/askNewVersion';
import { withOsDisk } from '../../../../src/wizards/labs/diagnosis/withOsDisk';
import { enters, queuePrompter } from '../../../support/queuePrompter';
import { sampleServices } from '../../../support/sampleServices';
import { academyGroup, gallery } from '../../labs/labDriver';

const definitionId = `${gallery}/images/database-lab`;
const id = `${definitionId}/versions/1.0.0`;
const compute = `${academyGroup}/providers/Microsoft.Compute`;
const snapshot = `${compute}/snapshots/snap-database-lab-os`;

describe('A version of the OS disk of one with several disks', () => {
  const osDisk = { osType: 'Linux', osState: 'Generalized', diskSizeGB: 30, managedDisk: { id: snapshot } };

  /** How it is begun where the version was made from something else, such as a managed image. */
  async function begun(storageProfile: object, image?: object) {
    const { sample, services } = sampleServices();
    const version = sample.world.get(id) ?? assert.fail();
    sample.world.put({ ...version, properties: { ...version.properties, storageProfile } });
    if (image) {
      const properties = { storageProfile: image, provisioningState: 'Succeeded' };
      const put = { name: 'db', location: 'uksouth', tags: {}, properties };
      sample.world.put({ ...put, id: `${compute}/images/db`, type: 'Microsoft.Compute/images' });
    }
    return withOsDisk((await services.reader.version(id)) ?? assert.fail(), services);
  }

  it('is made from the snapshot that it was made from, in the regions it is in, with no more to say', async () => {
    const { services } = sampleServices();
    const { reader } = services;
    const [place, definition, version] = await Promise.all([
      reader.gallery(gallery),
      reader.definition(definitionId),
      reader.version(id),
    ]);
    assert.ok(place && definition && version);
    const prompter = queuePrompter(enters(3));
    const start = await withOsDisk(version, services);
    const decision = await askNewVersion(place, definition, { ...services, prompter }, start);
    prompter.done();
    const [change] = decision?.plan.changes ?? [];
    assert.ok(change?.kind === 'createVersion');
    assert.deepEqual(change.spec.source, { kind: 'disks', osDisk: { id: snapshot }, dataDisks: [] });
    assert.deepEqual(change.spec.targetRegions, version.targetRegions);
    assert.ok(prompter.asked.every(({ title }) => title === 'Create Image Version in academy_images\\database-lab'));
  });

  it('is made from the disk that the managed image was captured from, as long as there is any', async () => {
    const image = { source: { id: `${compute}/images/db` } };
    assert.equal((await begun(image, { osDisk }))?.source.id, snapshot);
    const gone = { osDisk: { ...osDisk, managedDisk: { id: `${compute}/disks/gone` } } };
    assert.equal(await begun(image, gone), undefined);
    assert.equal(await begun(image), undefined);
  });

  it('takes no data disk for it', async () => {
    const dataDiskImages = [{ lun: 0, sizeInGB: 64, source: { id: `${compute}/snapshots/snap-database-lab-data` } }];
    assert.equal(await begun({ osDiskImage: { sizeInGB: 30, source: {} }, dataDiskImages }), undefined);
  });

  it('needs a disk of the version where none is left, and the Azure CLI makes one', async () => {
    const version = (await sampleServices().services.reader.version(id)) ?? assert.fail();
    assert.equal(
      osDiskCommand(version),
      `az disk create --subscription ${id.split('/')[2] ?? ''} --resource-group "rg-academy-images" --name "database-lab-1.0.0-os" --location uksouth --gallery-image-reference "${id}"`,
    );
  });
});
