import assert from 'node:assert/strict';
import { readReplication } from '../../../../src/azure/read/readReplication';
import type { ImageSource } from '../../../../src/domain/source/imageSource';
import { sourceFromManagedImage } from '../../../../src/domain/source/sourceFromManagedImage';
import { sourceFromVersion } from '../../../../src/domain/source/sourceFromVersion';
import { shallowOnly, sourceRefusals } from '../../../../src/domain/source/sourceRefusals';
import { createVersions } from '../../../../src/domain/version/createVersions';
import { definition, image, version } from '../cloneWorld';
import { plan } from '../refusals/refusal';
import { from, sourceOf } from '../refusals/sourceRefusals';

const managed = (over: Parameters<typeof image>[0]) => sourceFromManagedImage(image(over));
const replicated = (summary: readonly object[]) =>
  version('1.0.0', { replication: readReplication({ aggregatedState: 'Completed', summary }) });
const never: readonly (readonly [string, ImageSource])[] = [
  ['a managed image that is being deleted', managed({ provisioningState: 'Deleting' })],
  ['a managed image whose capture failed', managed({ provisioningState: 'Failed' })],
  ['a specialized managed image', managed({ osState: 'Specialized' })],
  ['a managed image with a disk above the limit of shallow versions', managed({ osDiskSizeGB: 40_000 })],
  ['a virtual machine with an ephemeral OS disk', sourceOf('virtualMachine', { ephemeralOsDisk: true })],
  ['a virtual machine without managed disks', sourceOf('virtualMachine', { unmanagedDisks: true })],
  [
    'a virtual machine with an Ultra Disk',
    sourceOf('virtualMachine', { dataDisks: [{ lun: 0, storageType: 'UltraSSD_LRS' }] }),
  ],
  ['a snapshot that is being deleted', sourceOf('snapshot', { provisioningState: 'Deleting' })],
  ["a version with the customer's key", sourceOf('version', { customerKey: true })],
  ['a failed version', sourceOf('version', { provisioningState: 'Failed' })],
  ['a version that is ready in no region', sourceOf('version', { readyRegions: [] })],
  ['a community image with a purchase plan', sourceOf('communityImage', { purchasePlan: plan })],
  ['a directly shared image', sourceOf('sharedImage')],
];

describe('What is known of a source at the click', () => {
  for (const [title, source] of never) {
    it(`refuses ${title} at once, with a remedy, as its plan would`, () => {
      const [refusal, ...others] = sourceRefusals(source);
      assert.ok(refusal, 'accepted');
      assert.deepEqual(others, []);
      assert.match(refusal.message, /\.$/);
      assert.match(refusal.fix ?? '', /\.$/);
      const { choices, facts } = from(source, source.kind === 'managedImage' ? { replicationMode: 'Shallow' } : {});
      const codes = createVersions(choices, facts).notices.map(({ code }) => code);
      assert.ok(codes.includes(refusal.code), codes.join());
    });
  }

  for (const kind of ['virtualMachine', 'snapshot', 'disk', 'blob', 'version', 'communityImage'] as const) {
    it(`does not refuse a valid source of kind ${kind}`, () => {
      assert.deepEqual([...sourceRefusals(sourceOf(kind)), ...shallowOnly(sourceOf(kind))], []);
    });
  }

  for (const [title, summary] of [
    ['unknown', [{ region: 'West Europe', state: 'Unknown', progress: 0 }]],
    ['not reported', []],
    ['in a new state', [{ region: 'West Europe', state: 'Succeeded', progress: 100 }]],
  ] as const) {
    it(`only warns about copying a version whose replication is ${title}`, () => {
      const source = sourceFromVersion(replicated(summary), definition());
      assert.deepEqual(sourceRefusals(source), []);
      const { choices, facts } = from(source);
      const notices = createVersions(choices, facts).notices.filter(({ code }) => code !== 'membersLeftOut');
      assert.deepEqual(
        notices.map(({ severity, code }) => [severity, code]),
        [['warning', 'readinessUnknown']],
      );
    });
  }

  for (const state of ['Replicating', 'Failed']) {
    it(`refuses a version whose only region is ${state}`, () => {
      const source = sourceFromVersion(replicated([{ region: 'West Europe', state }]), definition());
      assert.deepEqual(
        sourceRefusals(source).map(({ code }) => code),
        ['sourceNotReplicatedHere'],
      );
    });
  }

  it('does not refuse a managed image for what is unknown of it', () => {
    const unknown = { osState: undefined, osType: undefined, hyperVGeneration: undefined, osDiskSizeGB: undefined };
    assert.deepEqual(sourceRefusals(managed(unknown)), []);
  });

  for (const [title, over] of [
    ['an OS disk', { osDiskSizeGB: 2560 }],
    ['a data disk', { dataDisks: [{ lun: 0, sizeGB: 4096 }] }],
  ] as const) {
    it(`says of a managed image with ${title} above 2 TB that only a shallow version can be created from it`, () => {
      assert.deepEqual(sourceRefusals(managed(over)), []);
      const [notice] = shallowOnly(managed(over));
      assert.match(`${notice?.message ?? ''} ${notice?.fix ?? ''}`, /2048 GB.*[Ss]hallow/);
    });
  }
});
