import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import type { Change, ChangeOf } from '../../../src/domain/plan/plan';
import { azureCli } from '../../../src/export/azureCli/azureCli';
import { needAz } from '../../support/needAz';
import { shareOf } from '../../support/shareOf';
import { everyChange, everyKind, planOf } from '../../support/everyKind';

/** Something of a change that the options of az 2.45 do not say, so that the script sends Run's own request instead. */
interface Unsaid {
  readonly what: string;
  readonly is: (change: Change) => boolean;
  /** A command, and what its help would name if it could: `az` itself is asked. */
  readonly lacks?: readonly [command: string, option: RegExp];
  /** Why the options that there are do not do. */
  readonly because?: string;
}

const ofVersion =
  (is: (spec: ChangeOf<'createVersion'>['spec']) => boolean) =>
  (change: Change): boolean =>
    change.kind === 'createVersion' && is(change.spec);
const create = 'sig image-version create';

const unsaid: readonly Unsaid[] = [
  {
    what: 'an identity of a gallery',
    is: change =>
      change.kind === 'createGallery' && (change.spec.systemIdentity ?? change.spec.userIdentities) !== undefined,
    lacks: ['sig create', /--.*identity/],
  },
  {
    what: 'a description that begins with @',
    is: change => change.kind === 'createGallery' && change.spec.description?.startsWith('@') === true,
    because: 'every option takes it for the name of a file',
  },
  {
    what: 'tags whose names have = or begin with - or @',
    is: change => 'spec' in change && 'tags' in change.spec && 'x=y' in (change.spec.tags ?? {}),
    because: 'they are split at the first =, and taken for options and files',
  },
  {
    what: 'privacy statement and release notes of a definition',
    is: change =>
      change.kind === 'createDefinition' &&
      (change.spec.privacyStatementUri ?? change.spec.releaseNoteUri) !== undefined,
    because: 'az 2.45 has options for both and sends neither, which the comparison with Run has shown',
  },
  {
    what: 'a feature with a blank in its value',
    is: change => change.kind === 'createDefinition' && change.spec.features.some(({ value }) => /\s/.test(value)),
    because: '--features is parted at white space',
  },
  {
    what: 'a virtual machine as a source',
    is: ofVersion(({ source }) => source.kind === 'virtualMachine'),
    because: 'az 2.45 names the machine in source.id, which needs other rights and knows no specialized machines',
  },
  {
    what: 'a VHD as a source',
    is: ofVersion(({ source }) => source.kind === 'disks' && JSON.stringify(source).includes('"uri"')),
    because: 'az 2.45 names the storage account in source.id, as api-versions before 2022-03-03 wanted it',
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
    what: 'the flag of one region',
    is: ofVersion(({ targetRegions }) => targetRegions.some(one => one.excludeFromLatest !== undefined)),
    because: '--target-regions takes a name, a count and a storage type',
  },
  {
    what: 'the encryption of one region',
    is: ofVersion(({ targetRegions }) => targetRegions.some(one => one.encryption !== undefined)),
    because: '--target-region-encryption says it by places in a list, for every region or none, and not in all forms',
  },
  {
    what: 'the storage type PremiumV2_LRS',
    is: ofVersion(({ storageAccountType }) => storageAccountType === 'PremiumV2_LRS'),
    lacks: [create, /premiumv2/],
  },
  {
    what: 'protection until the end of life',
    is: ofVersion(({ blockDeletionBeforeEndOfLife }) => blockDeletionBeforeEndOfLife !== undefined),
    lacks: [create, /--block-deletion/],
  },
  {
    what: 'protection until the end of life, later',
    is: ({ kind, ...change }) =>
      kind === 'updateVersion' && 'spec' in change && 'blockDeletionBeforeEndOfLife' in change.spec,
    lacks: ['sig image-version update', /--block-deletion/],
  },
  {
    what: 'other features of a definition',
    is: change => change.kind === 'updateDefinition' && change.spec.features !== undefined,
    lacks: ['sig image-definition update', /--allow-update-image/],
  },
  {
    what: 'a change of a gallery',
    is: ({ kind }) => kind === 'updateGallery',
    because: 'az writes the whole gallery back as it read it, also what somebody else has changed meanwhile',
  },
  {
    what: 'tags of what exists',
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
    because: 'az 2.45 chooses its name, and as some systems have it cannot give roles at all',
  },
  {
    what: 'attaching a gallery for labs, exporting and publishing them',
    is: ({ kind }) => kind === 'attachGallery' || kind === 'saveLabImage' || kind === 'publishLab',
    because: 'az knows nothing of Lab Services, and its general commands write back what they have read',
  },
  {
    what: 'an image of a lab plan',
    is: ({ kind, target }) => kind === 'setLabImage' && target.includes('/labPlans/'),
    because: 'the same; of classic lab accounts an image is written back in any case',
  },
  {
    what: 'a lab of a classic lab account',
    is: ({ kind, target }) => kind === 'createLab' && target.includes('/labaccounts/'),
    because: 'az knows nothing of Lab Services, and no template makes such a lab',
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

describe('what az 2.45 cannot say', () => {
  it('is all that the script sends as it is, and nothing else', () => {
    for (const change of changes) {
      const known = unsaid.filter(({ is }) => is(change)).map(({ what }) => what);
      const sent = /^az rest /m.test(azureCli(planOf(change)));
      assert.equal(sent, known.length > 0, `${change.kind}: ${known.join()}\n${azureCli(planOf(change))}`);
    }
    for (const { what, is } of unsaid) assert.ok(changes.some(is), `nothing says ${what}`);
  });

  const lacking = unsaid.flatMap(({ what, lacks }) => (lacks ? [{ what, lacks }] : []));
  for (const { what, lacks } of shareOf(lacking, 1)) {
    it(`is, by its own help, ${what}`, function () {
      needAz(this, { module: 'sig', version: '2.45' });
      const [command, option] = lacks;
      const { stdout, status } = spawnSync('az', [...command.split(' '), '--help'], { encoding: 'utf8' });
      assert.equal(status, 0);
      assert.match(stdout, /Command|Commands|Group/);
      assert.doesNotMatch(stdout, option);
    });
  }
});
