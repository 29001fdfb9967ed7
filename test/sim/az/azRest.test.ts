import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import type { Change, ChangeOf } from '../../../src/domain/plan/plan';
import { azureCli } from '../../../src/export/azureCli/azureCli';
import { everyChange, everyKind, planOf } from '../../support/everyKind';
import { needAz } from '../../support/needAz';
import { shareOf } from '../../support/shareOf';

/** Part of a change that no option of az 2.45 covers, so the script sends the same request as Run instead. */
interface Gap {
  readonly what: string;
  readonly is: (change: Change) => boolean;
  /** A command, and what its help would list if it had the option; the test runs `az --help`. */
  readonly lacks?: readonly [command: string, option: RegExp];
  /** Why the existing options are not enough. */
  readonly because?: string;
}

const ofVersion =
  (is: (spec: ChangeOf<'createVersion'>['spec']) => boolean) =>
  (change: Change): boolean =>
    change.kind === 'createVersion' && is(change.spec);
const create = 'sig image-version create';

const gaps: readonly Gap[] = [
  {
    what: 'the identity of a gallery',
    is: change =>
      change.kind === 'createGallery' && (change.spec.systemIdentity ?? change.spec.userIdentities) !== undefined,
    lacks: ['sig create', /--.*identity/],
  },
  {
    what: 'a description that begins with @',
    is: change => change.kind === 'createGallery' && change.spec.description?.startsWith('@') === true,
    because: 'every option reads it as the name of a file',
  },
  {
    what: 'tags whose names have = or begin with - or @',
    is: change => 'spec' in change && 'tags' in change.spec && 'x=y' in (change.spec.tags ?? {}),
    because: 'they are split at the first =, or read as options and files',
  },
  {
    what: 'the privacy statement and release notes of a definition',
    is: change =>
      change.kind === 'createDefinition' &&
      (change.spec.privacyStatementUri ?? change.spec.releaseNoteUri) !== undefined,
    because: 'az 2.45 has options for both but sends neither, as the comparison with Run has shown',
  },
  {
    what: 'a feature with a space in its value',
    is: change => change.kind === 'createDefinition' && change.spec.features.some(({ value }) => /\s/.test(value)),
    because: '--features is split at white space',
  },
  {
    what: 'a virtual machine as a source',
    is: ofVersion(({ source }) => source.kind === 'virtualMachine'),
    because: 'az 2.45 sends the VM as source.id, which needs other rights and does not support specialized VMs',
  },
  {
    what: 'a VHD as a source',
    is: ofVersion(({ source }) => source.kind === 'disks' && JSON.stringify(source).includes('"uri"')),
    because: 'az 2.45 sends the storage account as source.id, as api-versions before 2022-03-03 required',
  },
  {
    what: 'a community image as a source',
    is: ofVersion(({ source }) => source.kind === 'communityImage'),
    lacks: [create, /--.*community/],
  },
  {
    what: 'a source in another tenant',
    is: ofVersion(({ sourceTenantId }) => sourceTenantId !== undefined),
    lacks: [create, /--.*tenant/],
  },
  {
    what: 'exclude from latest in one region',
    is: ofVersion(({ targetRegions }) => targetRegions.some(one => one.excludeFromLatest !== undefined)),
    because: '--target-regions takes only a name, a count and a storage type',
  },
  {
    what: 'the encryption of one region',
    is: ofVersion(({ targetRegions }) => targetRegions.some(one => one.encryption !== undefined)),
    because: '--target-region-encryption goes by position, needs every region or none, and does not cover all forms',
  },
  {
    what: 'the storage type PremiumV2_LRS',
    is: ofVersion(({ storageAccountType }) => storageAccountType === 'PremiumV2_LRS'),
    lacks: [create, /premiumv2/],
  },
  {
    what: 'deletion protection until the end of life',
    is: ofVersion(({ blockDeletionBeforeEndOfLife }) => blockDeletionBeforeEndOfLife !== undefined),
    lacks: [create, /--block-deletion/],
  },
  {
    what: 'deletion protection until the end of life of an existing version',
    is: ({ kind, ...change }) =>
      kind === 'updateVersion' && 'spec' in change && 'blockDeletionBeforeEndOfLife' in change.spec,
    lacks: ['sig image-version update', /--block-deletion/],
  },
  {
    what: 'changing the features of a definition',
    is: change => change.kind === 'updateDefinition' && change.spec.features !== undefined,
    lacks: ['sig image-definition update', /--allow-update-image/],
  },
  {
    what: 'an update of a gallery',
    is: ({ kind }) => kind === 'updateGallery',
    because: 'az writes back the whole gallery as it read it, and so undoes changes made by others in between',
  },
  {
    what: 'the tags of an existing resource',
    is: ({ kind }) => kind === 'setTags',
    because: '--set splits names at their dots, and versions would be written back with all their regions',
  },
  {
    what: 'restoring a version',
    is: ({ kind }) => kind === 'restoreVersion',
    lacks: ['sig image-version', /undelete/],
  },
  {
    what: 'a role assignment by its name',
    is: ({ kind }) => kind === 'grantRole',
    because: 'az 2.45 chooses the name itself, and some builds of it cannot assign roles at all',
  },
  {
    what: 'attaching a gallery to a lab plan, exporting lab templates and publishing labs',
    is: ({ kind }) => kind === 'attachGallery' || kind === 'saveLabImage' || kind === 'publishLab',
    because: 'az does not support Lab Services, and its generic commands write back what they have read',
  },
  {
    what: 'the image of a lab plan',
    is: ({ kind, target }) => kind === 'setLabImage' && target.includes('/labPlans/'),
    because: 'as above; the image of a classic lab account is written back in any case',
  },
  {
    what: 'a lab of a classic lab account',
    is: ({ kind, target }) => kind === 'createLab' && target.includes('/labaccounts/'),
    because: 'az does not support Lab Services, and no ARM template can create such a lab',
  },
];

const { createVersion, createGallery, createDefinition } = everyKind;
const { location, osType, osState, hyperVGeneration, architecture, identifier, features } = createDefinition.spec;
const plainDefinition = { location, osType, osState, hyperVGeneration, architecture, identifier, features };
const version = (over: Partial<ChangeOf<'createVersion'>['spec']>): Change => ({
  ...createVersion,
  spec: { ...createVersion.spec, ...over },
});
const [home] = createVersion.spec.targetRegions;
const changes: readonly Change[] = [
  ...everyChange,
  { ...createGallery, spec: { location: 'westeurope', description: '@file' } },
  { ...createGallery, spec: { location: 'westeurope', tags: { 'x=y': 'z' } } },
  { ...createGallery, spec: { location: 'westeurope', softDelete: true } },
  { ...createGallery, spec: { location: 'westeurope', userIdentities: [createGallery.target] } },
  { ...createDefinition, spec: { ...plainDefinition, features: [] } },
  { ...createDefinition, spec: plainDefinition },
  version({ storageAccountType: 'PremiumV2_LRS' }),
  version({ replicationMode: 'Shallow' }),
  version({ excludeFromLatest: true }),
  version({ blockDeletionBeforeEndOfLife: true }),
  version({ sourceTenantId: 'another' }),
  ...(home ? [version({ targetRegions: [{ ...home, excludeFromLatest: true }] })] : []),
  ...(home ? [version({ targetRegions: [{ ...home, encryption: { osDiskImage: {} } }] })] : []),
];

describe('Azure CLI 2.45: changes that need az rest', () => {
  it('exports az rest for exactly the changes that have no az option', () => {
    for (const change of changes) {
      const known = gaps.filter(({ is }) => is(change)).map(({ what }) => what);
      const sent = /^az rest /m.test(azureCli(planOf(change)));
      assert.equal(sent, known.length > 0, `${change.kind}: ${known.join()}\n${azureCli(planOf(change))}`);
    }
    for (const { what, is } of gaps) assert.ok(changes.some(is), `no change has ${what}`);
  });

  const lacking = gaps.flatMap(({ what, lacks }) => (lacks ? [{ what, lacks }] : []));
  for (const { what, lacks } of shareOf(lacking, 1)) {
    it(`has no option for ${what}, by its own help`, function () {
      needAz(this, { module: 'sig', version: '2.45' });
      const [command, option] = lacks;
      const { stdout, status } = spawnSync('az', [...command.split(' '), '--help'], { encoding: 'utf8' });
      assert.equal(status, 0);
      assert.match(stdout, /Command|Commands|Group/);
      assert.doesNotMatch(stdout, option);
    });
  }
});
