import assert from 'node:assert/strict';
import { SampleArm, compute, properties } from './sampleArm';

const version = '?api-version=2024-07-01';
const defaults = { caching: 'None', storageAccountType: 'Standard_LRS' };

describe('Sample Azure: disks, and managed images of them', () => {
  it('fills in caching and storage type, and tells sizes only when the image is done', () => {
    const azure = new SampleArm();
    const creationData = { createOption: 'Empty' };
    const disk = { location: 'eastus', sku: { name: 'Premium_LRS' }, properties: { creationData, diskSizeGB: 33 } };
    azure.done('PUT', `${compute}/disks/data${version}`, disk);
    const copy = { createOption: 'Copy', sourceResourceId: `${compute}/disks/data` };
    azure.done('PUT', `${compute}/snapshots/os${version}`, { location: 'eastus', properties: { creationData: copy } });
    const snapshot = { id: `${compute}/snapshots/os` };
    const blobUri = 'https://a.blob.core.windows.net/vhds/data.vhd';
    const storageProfile = {
      osDisk: { osType: 'Linux', snapshot, caching: 'ReadWrite' },
      dataDisks: [
        { lun: 0, managedDisk: { id: `${compute}/disks/data` }, storageAccountType: 'Premium_LRS' },
        { lun: 3, blobUri, diskSizeGB: 8 },
      ],
    };
    const image = { location: 'eastus', properties: { storageProfile } };
    const os = { ...defaults, osType: 'Linux', osState: 'Generalized', snapshot, caching: 'ReadWrite' };
    const first = {
      lun: 0,
      managedDisk: { id: `${compute}/disks/data` },
      ...defaults,
      storageAccountType: 'Premium_LRS',
    };
    const second = { lun: 3, blobUri, diskSizeGB: 8, ...defaults };
    const creating = properties(azure.done('PUT', `${compute}/images/of-disks${version}`, image));
    assert.deepEqual(creating['storageProfile'], { osDisk: os, dataDisks: [first, second] });
    assert.deepEqual(properties(azure.get(`${compute}/images/of-disks${version}`))['storageProfile'], {
      osDisk: { ...os, diskSizeGB: 33 },
      dataDisks: [{ ...first, diskSizeGB: 33 }, second],
    });
  });

  it('gives a disk the performance of its size, and leaves out what an older api-version lacks', () => {
    const azure = new SampleArm();
    const url = `${compute}/disks/data`;
    const body = (name: string) => ({
      location: 'eastus',
      sku: { name },
      properties: { creationData: { createOption: 'Empty' }, diskSizeGB: 100 },
    });
    const made = azure.send('PUT', `${url}?api-version=2023-04-02`, body('Premium_LRS'));
    assert.equal(made.status, 202);
    assert.match(made.headers['location'] ?? '', /\/DiskOperations\/[^?]+\?p=[^&]+&monitor=true/);
    azure.clock.advance(60_000);
    const poll = azure.get(made.headers['azure-asyncoperation'] ?? '').json;
    const shown = azure.get(`${url}?api-version=2023-04-02`).json;
    assert.deepEqual((poll['properties'] as { output: unknown }).output, shown);
    const { tier, diskIOPSReadWrite, diskSizeBytes } = properties({ json: shown });
    assert.deepEqual([tier, diskIOPSReadWrite, diskSizeBytes], ['P10', 500, 100 * 2 ** 30]);
    const early = properties(azure.get(`${url}?api-version=2019-07-01`));
    assert.deepEqual(
      ['tier', 'networkAccessPolicy', 'publicNetworkAccess'].filter(name => name in early),
      [],
    );
  });
});
