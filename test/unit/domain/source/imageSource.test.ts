import assert from 'node:assert/strict';
import { fits } from '../../../../src/domain/definition/compatibility';
import { definitionFromSource } from '../../../../src/domain/definition/definitionFromSource';
import { definitionFromVersion } from '../../../../src/domain/definition/definitionFromVersion';
import { sourceFromVersion } from '../../../../src/domain/source/sourceFromVersion';
import { createVersions } from '../../../../src/domain/version/createVersions';
import { definition, otherSubscription, region, subscription, version } from '../cloneWorld';
import { from, sourceOf } from '../refusals/sourceRefusals';

const features = [
  { name: 'SecurityType', value: 'TrustedLaunch' },
  { name: 'DiskControllerTypes', value: 'SCSI, NVMe' },
];

describe('createVersions: image sources', () => {
  it('names the source in the form that Azure expects for its kind', () => {
    const sourceIn = (made: ReturnType<typeof from>) => {
      const [change] = createVersions(made.choices, made.facts).changes;
      assert.ok(change?.kind === 'createVersion');
      return change.spec.source;
    };
    assert.deepEqual(sourceIn(from(sourceOf('version'))), { kind: 'version', id: sourceOf('version').id });
    const [os, data] = [sourceOf('snapshot'), sourceOf('blob')];
    assert.deepEqual(sourceIn(from(os, { dataDisks: [{ lun: 3, source: data }] })), {
      kind: 'disks',
      osDisk: { id: os.id },
      dataDisks: [{ lun: 3, uri: data.id, storageAccountId: data.storageAccountId }],
    });
  });

  it('captures a virtual machine, copies a version, and creates a version from any other source', () => {
    const headOf = (made: ReturnType<typeof from>) => {
      const { kind, title } = createVersions(made.choices, made.facts);
      return [kind, title];
    };
    assert.deepEqual(headOf(from(sourceOf('virtualMachine'))), ['captureVm', 'Export web-1 to golden\\ubuntu\\1.0.1']);
    assert.deepEqual(headOf(from(sourceOf('version'))), ['copyVersion', 'Copy web-1 to golden\\ubuntu\\1.0.1']);
    assert.deepEqual(headOf(from(sourceOf('blob'))), ['createVersion', 'Create golden\\ubuntu\\1.0.1 from web-1']);
  });

  it('sets the source tenant only for a version from another tenant', () => {
    const id = sourceOf('version').id.replace(subscription, otherSubscription);
    const tenantOf = (other: string): string | undefined => {
      const tenants = new Map([
        [subscription, 'tenant-a'],
        [otherSubscription, other],
      ]);
      const made = from(sourceOf('version', { id }), {}, { tenants });
      const [change] = createVersions(made.choices, made.facts).changes;
      return change?.kind === 'createVersion' ? change.spec.sourceTenantId : 'none';
    };
    assert.equal(tenantOf('tenant-b'), 'tenant-b');
    assert.equal(tenantOf('tenant-a'), undefined);
  });

  it('uses the chosen home region instead of the region of the source', () => {
    const made = from(sourceOf('version', { readyRegions: ['westeurope', 'eastus'] }), {
      home: 'East US',
      targetRegions: [region('westeurope'), region('eastus')],
    });
    const plan = createVersions(made.choices, made.facts);
    assert.deepEqual(plan.notices, []);
    const [change] = plan.changes;
    assert.ok(change?.kind === 'createVersion');
    assert.equal(change.spec.location, 'eastus');
    assert.equal(change.spec.targetRegions[0]?.name, 'eastus');
  });

  it('combines the definition of a source version with the regions where it is ready', () => {
    const one = version('1.2.0', {
      targetRegions: [region('westeurope'), region('eastus')],
      replication: {
        aggregatedState: 'InProgress',
        regions: [
          { region: 'West Europe', state: 'Completed', progress: 100, details: '' },
          { region: 'East US', state: 'Replicating', progress: 40, details: '' },
        ],
      },
    });
    const source = sourceFromVersion(one, definition({ features }));
    assert.equal(source.name, 'golden\\ubuntu\\1.2.0');
    assert.equal(source.securityType, 'TrustedLaunch');
    assert.deepEqual(source.readyRegions, ['westeurope']);
    assert.equal(source.purchasePlan, null);
  });
});

describe('sourceFromVersion: what no model knows', () => {
  it('gives a copy the other properties, and names what stays behind', () => {
    const source = sourceFromVersion(
      version('1.2.0', {
        other: { zones: ['1'], properties: { restore: true, publishingProfile: { strategy: 'x' } } },
        targetRegions: [{ ...region('westeurope'), other: { tier: 'hot' } }],
        unrepeatable: ['disks[1].source'],
      }),
      undefined,
    );
    assert.deepEqual(source.other, { properties: { restore: true } });
    assert.deepEqual(source.unrepeatable, [
      'publishingProfile.strategy',
      'zones[0]',
      'targetRegions[westeurope].tier',
      'disks[1].source',
    ]);
    const plain = sourceFromVersion(version('1.2.0', { other: { properties: { restore: true } } }), undefined);
    assert.deepEqual([plain.other, plain.unrepeatable], [{ properties: { restore: true } }, undefined]);
  });
});

describe('definitionFromVersion', () => {
  it('copies the original definition and always sets the security type explicitly', () => {
    const original = definition({ features, description: 'gold', recommended: { vCPUs: { min: 2 } } });
    const { name, spec } = definitionFromVersion(original, { location: 'eastus' });
    assert.equal(name, 'ubuntu');
    assert.deepEqual(
      [spec.location, spec.features, spec.description, spec.identifier, spec.recommended],
      ['eastus', features, 'gold', original.identifier, { vCPUs: { min: 2 } }],
    );
    assert.deepEqual(definitionFromVersion(definition({ features: [] })).spec.features, [
      { name: 'SecurityType', value: 'Standard' },
    ]);
    assert.equal(fits(sourceFromVersion(version('1.0.0'), original), spec), true);
  });

  it('takes over the tags, and an end of life that is still to come', () => {
    const original = definition({ tags: { team: 'x' }, endOfLifeDate: '2040-01-01T00:00:00Z' });
    const at = (time: string) => definitionFromVersion(original, { now: Date.parse(time) }).spec;
    assert.deepEqual([at('2030-01-01').tags, at('2030-01-01').endOfLifeDate], [{ team: 'x' }, '2040-01-01T00:00:00Z']);
    assert.equal(at('2041-01-01').endOfLifeDate, undefined);
  });

  it('chooses another name and SKU if the originals are taken', () => {
    const { name, spec } = definitionFromVersion(definition(), { existing: [definition()] });
    assert.equal(name, 'ubuntu-2');
    assert.deepEqual(spec.identifier, { publisher: 'Contoso', offer: 'Linux', sku: 'ubuntu-2' });
  });
});

describe('definitionFromSource: virtual machines and disks', () => {
  it('keeps trusted launch and the OS state, and otherwise sets standard security', () => {
    const featuresFor = (over: Parameters<typeof sourceOf>[1]) =>
      definitionFromSource(sourceOf('virtualMachine', over)).spec.features;
    assert.deepEqual(featuresFor({}), [{ name: 'SecurityType', value: 'Standard' }]);
    assert.deepEqual(featuresFor({ securityType: 'TrustedLaunch' }), [
      { name: 'SecurityType', value: 'TrustedLaunch' },
    ]);
    assert.deepEqual(featuresFor({ hyperVGeneration: 'V1' }), []);
    assert.equal(definitionFromSource(sourceOf('disk', { osState: 'Specialized' })).spec.osState, 'Specialized');
  });
});
