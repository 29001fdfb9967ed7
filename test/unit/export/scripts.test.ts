import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeletion } from '../../../src/domain/change/isDeletion';
import type { Change, DefinitionSpec, GallerySpec, Notice, VersionSpec } from '../../../src/domain/plan/plan';
import type { TargetRegion } from '../../../src/domain/version/imageVersion';
import { exporters } from '../../../src/export/exporters';
import { terraform } from '../../../src/export/terraform/terraform';
import { everyChange, everyKind, gallery, planOf, version } from '../../support/everyKind';

const { createGallery, createDefinition, createVersion, updateDefinition, createVirtualMachine } = everyKind;
const { saveLabImage, createLab } = everyKind;
const [group = ''] = gallery.split('/providers/');
const location = 'eastus';

const galleryAs = (spec: Partial<GallerySpec>): Change => ({ ...createGallery, spec: { location, ...spec } });
const galleryElsewhere: Change = { ...createGallery, target: gallery.replace('/rg/', "/it's/"), spec: { location } };
const definitionAs = (over: Partial<DefinitionSpec>): Change => {
  const { osType, osState, hyperVGeneration, architecture, identifier } = createDefinition.spec;
  return {
    ...createDefinition,
    spec: { location, osType, osState, hyperVGeneration, architecture, identifier, features: [], ...over },
  };
};
const region: TargetRegion = { name: location, replicaCount: 1, storageAccountType: 'Standard_LRS' };
const versionAs = (over: Partial<VersionSpec>): Change => ({
  ...createVersion,
  spec: {
    location,
    source: createVersion.spec.source,
    targetRegions: [region],
    storageAccountType: 'Standard_LRS',
    excludeFromLatest: false,
    ...over,
  },
});
const snapshot = { id: `${group}/providers/Microsoft.Compute/snapshots/os` };
/** What a language writes in other words than the forms in `everyChange`. */
const furtherForms: readonly Change[] = [
  galleryElsewhere,
  galleryAs({ sharing: createGallery.spec.sharing ?? assert.fail() }),
  galleryAs({ softDelete: true }),
  galleryAs({ userIdentities: ['u'] }),
  galleryAs({ sharing: { permissions: 'Groups' } }),
  galleryAs({ tags: { 'a=b': 'c' } }),
  galleryAs({ description: '-v' }),
  galleryAs({ other: { properties: { future: true } } }),
  definitionAs({ purchasePlan: { name: 'n', publisher: 'p', product: 'o' }, eula: 'e', description: 'd' }),
  definitionAs({ hyperVGeneration: 'V1', osState: 'Specialized' }),
  definitionAs({ features: [{ name: 'Future', value: 'a b' }] }),
  definitionAs({ recommended: { memoryGB: { max: 8 } }, endOfLifeDate: '2040-01-01' }),
  definitionAs({ recommended: { vCPUs: { min: 2 } }, disallowedDiskTypes: ['Standard_LRS', 'Premium_LRS'] }),
  versionAs({ excludeFromLatest: true, replicationMode: 'Shallow' }),
  versionAs({ excludeFromLatest: true, targetRegions: [{ ...region, excludeFromLatest: true }, region] }),
  versionAs({ excludeFromLatest: true, targetRegions: [{ ...region, excludeFromLatest: false }] }),
  versionAs({ targetRegions: [region, { ...region, other: { future: [{ at: 'depth' }] } }] }),
  versionAs({ targetRegions: [region, { ...region, storageAccountType: 'PremiumV2_LRS' }] }),
  versionAs({ storageAccountType: 'Premium_LRS' }),
  versionAs({ blockDeletionBeforeEndOfLife: false }),
  versionAs({ allowDeletionOfReplicatedLocations: true }),
  versionAs({ source: { kind: 'disks', osDisk: snapshot, dataDisks: [] } }),
  versionAs({
    source: { kind: 'disks', osDisk: snapshot, dataDisks: [{ ...snapshot, other: { future: 1 }, lun: 1 }] },
  }),
  versionAs({
    source: { kind: 'disks', osDisk: { uri: 'https://a.example/os.vhd', storageAccountId: 'a' }, dataDisks: [] },
  }),
  { kind: 'updateGallery', target: gallery, spec: { identity: { system: false, users: [], gone: ['x'] } } },
  { kind: 'updateGallery', target: gallery, spec: { identity: { system: true, users: [], gone: ['x'] } } },
  { kind: 'updateGallery', target: gallery, spec: { description: 'Only', other: { properties: { future: 1 } } } },
  { ...updateDefinition, spec: { releaseNoteUri: 'https://a.example/new', recommended: { memoryGB: { min: 1 } } } },
  { ...updateDefinition, spec: { features: [{ name: 'Future', value: 'x', other: { future: 1 } }] } },
  { ...updateDefinition, spec: { description: 'Only', other: { properties: { disallowed: { future: 1 } } } } },
  { kind: 'updateVersion', target: version, spec: { excludeFromLatest: false } },
  { kind: 'updateVersion', target: version, spec: { blockDeletionBeforeEndOfLife: false } },
  { kind: 'updateVersion', target: version, spec: { addRegions: [region], seenRegions: ['East US'] } },
  { kind: 'shareGallery', target: gallery, spec: { operation: 'remove', subscriptions: ['s'], tenants: [] } },
  { kind: 'shareGallery', target: gallery, spec: { operation: 'add', subscriptions: [], tenants: ['t'] } },
  { ...saveLabImage, spec: { ...saveLabImage.spec, seenVersions: [] } },
  { ...saveLabImage, spec: { ...saveLabImage.spec, seenVersions: ['1.0.0', "2'.0.0"] } },
  { ...createLab, target: `${group}/providers/Microsoft.LabServices/labs/${'long'.repeat(20)}` },
];

const notices: readonly Notice[] = [
  { severity: 'info', code: 'i', message: 'Not in a script.' },
  { severity: 'warning', code: 'w', message: 'Mind this.', fix: 'Do that.' },
];
const everyForm: readonly Change[] = [...everyChange, ...furtherForms];
/** All that the templates write around the bodies that Run sends, and the steps before and after them. */
const declared: readonly Change[] = [
  ...[everyKind.setTags, everyKind.createResourceGroup, createGallery, createDefinition],
  ...[createVersion, createVirtualMachine, everyKind.deleteManagedImage, everyKind.grantRole],
  galleryElsewhere,
];
const scripts: readonly (readonly [id: string, file: string, changes: readonly Change[]])[] = [
  ['azureCli', 'azureCli.sh', everyForm],
  ['powerShell', 'powerShell.ps1', everyForm],
  ['bicep', 'main.bicep', declared],
  ['terraform', 'main.tf', declared],
  ['armTemplate', 'template.json', declared],
];

/** To accept what the exporters write now, and review the difference: ACCEPT_SCRIPTS=1. */
function assertAccepted(name: string, script: string): void {
  const file = path.join(__dirname, 'scripts', name);
  if (process.env['ACCEPT_SCRIPTS']) writeFileSync(file, script);
  assert.equal(script, readFileSync(file, 'utf8'));
}

describe('The script of every form of change', () => {
  for (const [id, name, changes] of scripts) {
    const { label, export: write } = exporters.find(one => one.id === id) ?? assert.fail(id);
    it(`is the accepted one in ${label}`, () => {
      assertAccepted(name, write({ ...planOf(...changes), notices }));
    });
  }

  it('is the accepted one in Terraform where each is a plan of its own', () => {
    const blocks = everyForm
      .filter(change => !isDeletion(change))
      .map(change => terraform(planOf(change)).replace(/^.*?\n {2}subscription_id = .*?\n\}\n\n/s, ''));
    assertAccepted('forms.tf', blocks.join('\n'));
  });
});
