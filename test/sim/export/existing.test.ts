import assert from 'node:assert/strict';
import { createReader } from '../../../src/azure/reader';
import { createWriter } from '../../../src/azure/writer';
import { readExisting } from '../../../src/commands/resource/readExisting';
import type { ImageDefinition } from '../../../src/domain/definition/imageDefinition';
import type { Change } from '../../../src/domain/plan/plan';
import { exporters } from '../../../src/export/exporters';
import { planOfExisting } from '../../../src/export/planOfExisting';
import { sampleDirectory } from '../azure/sampleDirectory';

const group = '/subscriptions/1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6/resourceGroups/rg-images-prod';
const golden = `${group}/providers/Microsoft.Compute/galleries/golden_images`;
const copy = `${golden}_again`;

describe('planOfExisting', () => {
  it('recreates the same gallery, definitions and versions', async () => {
    const sample = sampleDirectory();
    const stored = sample.azure.world.get(golden);
    assert.ok(stored);
    const builder = `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/builder`;
    const identity = { type: 'SystemAssigned, UserAssigned', userAssignedIdentities: { [builder]: {} } };
    sample.azure.world.put({ ...stored, identity });
    const reader = createReader(sample.directory);
    const gallery = await reader.gallery(golden);
    assert.deepEqual([gallery?.systemIdentity, gallery?.userIdentities], [true, [builder]]);
    assert.ok(gallery);
    const definitions = await reader.definitions(golden);
    const versions = await reader.versions(`${golden}/images/rhel-9-base`);
    const plan = planOfExisting(
      'Golden',
      { galleries: [{ gallery }], definitions, versions },
      sample.azure.clock.now(),
    );
    for (const { export: write } of exporters) assert.ok(write(plan).includes('rhel-9-base'));

    const moved = JSON.parse(JSON.stringify(plan.changes).replaceAll(golden, copy)) as Change[];
    const writer = createWriter(sample.directory);
    for (const change of moved) {
      // The source images no longer exist.
      if (change.kind === 'createVersion') continue;
      const submission = await writer.submit(change);
      while ((await submission.poll()).state !== 'done') sample.azure.advance(1000);
    }
    const same = (text: unknown): unknown =>
      JSON.parse(JSON.stringify(text).replaceAll(copy, golden).replaceAll('golden_images_again', 'golden_images'));
    assert.deepEqual(same(await reader.gallery(copy)), { ...gallery });
    assert.deepEqual(
      same(await reader.definitions(copy)),
      JSON.parse(JSON.stringify(definitions.map(definition => ({ ...definition, ...asRecreated(definition) })))),
    );
    const made = plan.changes.filter(change => change.kind === 'createVersion');
    assert.deepEqual(
      made.map(({ spec }) => spec.targetRegions),
      versions.map(one => one.targetRegions),
    );
  });

  it('repeats the UEFI keys of every version, which no list contains', async () => {
    const { azure, directory } = sampleDirectory();
    const stored = azure.world.get(`${golden}/images/rhel-9-base/versions/9.7.0`) ?? assert.fail();
    const uefiSettings = { additionalSignatures: { db: [{ type: 'x509', value: ['MIIuefi'] }] } };
    azure.world.put({ ...stored, properties: { ...stored.properties, securityProfile: { uefiSettings } } });
    const reader = createReader(directory);
    for (const id of [stored.id, `${golden}/images/rhel-9-base`, golden]) {
      const plan = planOfExisting('Golden', await readExisting(id, reader), azure.clock.now());
      for (const { label, export: write } of exporters) assert.match(write(plan), /MIIuefi/, `${id} as ${label}`);
    }
  });

  it('names the applications of a gallery, which are not exported', async () => {
    const { azure, directory } = sampleDirectory();
    const stored = azure.world.get(golden) ?? assert.fail();
    const agent = { ...stored, id: `${golden}/applications/agent`, name: 'agent' };
    azure.world.put({
      ...agent,
      type: 'Microsoft.Compute/galleries/applications',
      properties: { supportedOSType: 'Linux' },
    });
    const plan = planOfExisting('Golden', await readExisting(golden, createReader(directory)), azure.clock.now());
    const message = /golden_images, which is left out: application golden_images\\+agent\./;
    for (const { label, export: write } of exporters) assert.match(write(plan), message, label);
  });

  it('leaves out a version that is deleted while the others are read', async () => {
    const { azure, directory } = sampleDirectory();
    const reader = createReader(directory);
    const definition = `${golden}/images/rhel-9-base`;
    const listed = await reader.versions(definition);
    azure.world.delete(listed[0]?.id ?? '');
    const { versions } = await readExisting(definition, { ...reader, versions: () => Promise.resolve(listed) });
    assert.equal(versions.length, listed.length - 1);
  });
});

/** An end of life in the past cannot be set, and standard security has to be explicit by now. */
function asRecreated({ endOfLifeDate, features, hyperVGeneration }: ImageDefinition): object {
  return {
    endOfLifeDate: endOfLifeDate?.startsWith('2026-01') ? undefined : endOfLifeDate,
    features:
      features.length === 0 && hyperVGeneration === 'V2' ? [{ name: 'SecurityType', value: 'Standard' }] : features,
  };
}
