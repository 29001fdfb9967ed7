import assert from 'node:assert/strict';
import { osDiskCommand } from '../../../../src/domain/labs/image/osDiskCommand';
import { withOsDisk } from '../../../../src/wizards/labs/diagnosis/withOsDisk';
import { askNewVersion } from '../../../../src/wizards/version/askNewVersion';
import { enter, queuePrompter } from '../../../support/queuePrompter';
import { sampleServices } from '../../../support/sampleServices';
import { academyGroup, gallery } from '../../labs/labDriver';

const definitionId = `${gallery}/images/database-lab`;
const id = `${definitionId}/versions/1.0.0`;
const compute = `${academyGroup}/providers/Microsoft.Compute`;
const snapshot = `${compute}/snapshots/snap-database-lab-os`;

describe('New version with only the OS disk of another version', () => {
  const osDisk = { osType: 'Linux', osState: 'Generalized', diskSizeGB: 30, managedDisk: { id: snapshot } };

  /** The start of the wizard when the version was created from something else, such as a managed image. */
  async function startFrom(storageProfile: object, image?: object) {
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

  it('creates the version from the source snapshot, in the same regions, without further input', async () => {
    const { services } = sampleServices();
    const { reader } = services;
    const [place, definition, version] = await Promise.all([
      reader.gallery(gallery),
      reader.definition(definitionId),
      reader.version(id),
    ]);
    assert.ok(place && definition && version);
    const prompter = queuePrompter([enter]);
    const start = await withOsDisk(version, services);
    const decision = await askNewVersion(place, definition, { ...services, prompter }, start);
    prompter.done();
    const [change] = decision?.plan.changes ?? [];
    assert.ok(change?.kind === 'createVersion');
    assert.deepEqual(change.spec.source, { kind: 'disks', osDisk: { id: snapshot }, dataDisks: [] });
    assert.deepEqual(change.spec.targetRegions, version.targetRegions);
    assert.ok(prompter.asked.every(({ title }) => title === 'Create Image Version in academy_images\\database-lab'));
  });

  it('creates the version from the disk behind the source managed image, if it still exists', async () => {
    const image = { source: { id: `${compute}/images/db` } };
    assert.equal((await startFrom(image, { osDisk }))?.source.id, snapshot);
    const gone = { osDisk: { ...osDisk, managedDisk: { id: `${compute}/disks/gone` } } };
    assert.equal(await startFrom(image, gone), undefined);
    assert.equal(await startFrom(image), undefined);
  });

  it('does not use a data disk as the OS disk', async () => {
    const dataDiskImages = [{ lun: 0, sizeInGB: 64, source: { id: `${compute}/snapshots/snap-database-lab-data` } }];
    assert.equal(await startFrom({ osDiskImage: { sizeInGB: 30, source: {} }, dataDiskImages }), undefined);
  });

  it('suggests an az command that creates a disk from the version', async () => {
    const version = (await sampleServices().services.reader.version(id)) ?? assert.fail();
    assert.equal(
      osDiskCommand(version),
      `az disk create --subscription ${id.split('/')[2] ?? ''} --resource-group "rg-academy-images" --name "database-lab-1.0.0-os" --location uksouth --gallery-image-reference "${id}"`,
    );
  });
});
