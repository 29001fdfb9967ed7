import assert from 'node:assert/strict';
import type { Plan } from '../../../../src/domain/plan/plan';
import { editRegions, withRegions, type RegionFacts } from '../../../../src/domain/region/editRegions';
import { encryptionWith, type EncryptionKind } from '../../../../src/domain/region/encryption';
import { knownRegions, regionsIfKnown } from '../../../../src/domain/region/knownRegions';
import { replicateToGeography } from '../../../../src/domain/region/replicateToGeography';
import { retryFailedRegions } from '../../../../src/domain/region/retryFailedRegions';
import { createVersions } from '../../../../src/domain/version/createVersions';
import type { ImageVersion, TargetRegion } from '../../../../src/domain/version/imageVersion';
import {
  clone,
  cloneInto,
  facts,
  gallery,
  locations,
  newGallery,
  otherSubscription,
  region,
  resourceGroup,
  user,
  version,
} from '../cloneWorld';
import { from, sourceOf } from '../refusals/sourceRefusals';

const saidBy = ({ notices }: Pick<Plan, 'notices'>) =>
  notices.map(({ code, message, fix, target }) => [code, `${message} ${fix ?? ''}`.trim(), target?.split('/').at(-1)]);
const saidOf = ({ choices, facts: known }: ReturnType<typeof clone>) => saidBy(createVersions(choices, known));
const key = (kind: EncryptionKind, set = `${resourceGroup}/providers/Microsoft.Compute/diskEncryptionSets/key`) =>
  encryptionWith(kind, set, []);
const keyed = (name: string, kind: EncryptionKind = 'customerKey', set?: string): TargetRegion => ({
  ...region(name),
  encryption: key(kind, set),
});

describe('Notices about regions name what they are about', () => {
  it('names the home region, and the image that is there', () => {
    assert.deepEqual(saidOf(clone({ targetRegions: [region('eastus')] })), [
      [
        'homeRegionMissing',
        "The target regions don't include West Europe, where the image ubuntu-master is. Add West Europe. A version must include its home region.",
        '1.0.1',
      ],
    ]);
    assert.deepEqual(saidOf(from(sourceOf('disk'), { targetRegions: [region('eastus')] })), [
      [
        'homeRegionMissing',
        "The target regions don't include West Europe, the home region of the new version. Add West Europe. A version must include its home region.",
        '1.0.1',
      ],
    ]);
  });

  it('names each repeated region once', () => {
    const targetRegions = ['westeurope', 'West Europe', 'WESTEUROPE', 'eastus', 'East US'].map(name => region(name));
    assert.deepEqual(saidOf(clone({ targetRegions })), [
      [
        'duplicateRegion',
        'West Europe is listed twice in the target regions. Keep one of them, with all its replicas.',
        '1.0.1',
      ],
      [
        'duplicateRegion',
        'East US is listed twice in the target regions. Keep one of them, with all its replicas.',
        '1.0.1',
      ],
    ]);
  });

  it('names the storage types that a region offers, and an unknown one once', () => {
    const targetRegions = [region('westeurope'), region('westus', 1, 'Standard_ZRS')];
    assert.deepEqual(saidOf(clone({ targetRegions })), [
      [
        'storageTypeUnsupported',
        "West US doesn't offer this storage type: Zone-redundant. Choose a storage type that it offers: Standard, locally redundant; Premium SSD.",
        '1.0.1',
      ],
    ]);
    const odd = [region('westeurope', 1, 'Odd_LRS'), region('eastus', 1, 'Odd_LRS')];
    assert.deepEqual(
      saidOf(clone({ targetRegions: odd, storageAccountType: 'Odd_LRS' })).map(([code]) => code),
      ['storageTypeUnknown'],
    );
    assert.deepEqual(
      saidOf(clone({ storageAccountType: 'Odd_LRS' })).map(([code]) => code),
      ['storageTypeUnknown'],
    );
  });

  it('names regions whose storage types could not be read, once each', () => {
    const targetRegions = [region('West Europe'), region('eastus')];
    const storageTypes = new Map([['eastus', ['Standard_LRS']]]);
    assert.deepEqual(saidOf(clone({ targetRegions }, { storageTypes })), [
      ['storageTypesNotChecked', "Couldn't check whether the storage type is available in West Europe.", undefined],
    ]);
    const unknown = [...targetRegions, region('atlantis'), region('westeurope', 1, 'Odd_LRS')];
    assert.deepEqual(
      saidOf(clone({ targetRegions: unknown }, { storageTypes })).map(([code]) => code),
      ['duplicateRegion', 'regionUnknown', 'storageTypeUnknown', 'storageTypesNotChecked'],
    );
  });

  it('names the number of replicas, or the total', () => {
    assert.deepEqual(saidOf(clone({ targetRegions: [region('westeurope', 51), region('eastus', -1)] })), [
      [
        'replicaCountInvalid',
        "-1 isn't a valid number of replicas in East US. Enter a whole number, 1 or more.",
        '1.0.1',
      ],
      [
        'manyReplicasInRegion',
        '51 replicas in West Europe exceed the 50 per region that Azure recommends. One replica is enough to create about 20 virtual machines at once, so fewer replicas might do.',
        '1.0.1',
      ],
    ]);
    assert.deepEqual(saidOf(clone({ targetRegions: [region('westeurope', 50), region('eastus', 50)] })), []);
    assert.deepEqual(saidOf(clone({ targetRegions: [region('westeurope', 50), region('eastus', 51)] })), [
      [
        'tooManyReplicas',
        '101 replicas in total exceed the maximum of 100 for a version. Reduce the number of replicas in some regions.',
        '1.0.1',
      ],
    ]);
  });
});

describe('Notices about encryption name what they are about', () => {
  it('tells regions without a key from regions without confidential encryption', () => {
    assert.deepEqual(saidOf(clone({ targetRegions: [keyed('westeurope'), region('eastus')] })), [
      [
        'regionNeedsEncryption',
        'The version is encrypted with customer-managed keys, but East US has no key. Choose a disk encryption set in that region. Every region must have one, or none.',
        '1.0.1',
      ],
    ]);
    const confidential = [keyed('westeurope', 'EncryptedWithPmk'), region('eastus')];
    const [first, second] = saidOf(clone({ targetRegions: confidential }));
    assert.deepEqual(first, [
      'regionNeedsEncryption',
      'The version is encrypted for confidential virtual machines, but not in East US. Choose the same encryption in every region.',
      '1.0.1',
    ]);
    assert.equal(second?.[0], 'confidentialNeedsDefinition');
  });

  it('names each set of another subscription once, in any case', () => {
    const set = `/subscriptions/${otherSubscription}/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/far`;
    const targetRegions = [keyed('westeurope', 'customerKey', set), keyed('eastus', 'customerKey', set)];
    assert.deepEqual(saidOf(clone({ targetRegions })), [
      [
        'encryptionSetElsewhere',
        "The disk encryption set far isn't in the subscription of the gallery. Choose one in the subscription of the gallery.",
        'far',
      ],
    ]);
    const own = `${resourceGroup.toUpperCase()}/providers/Microsoft.Compute/diskEncryptionSets/key`;
    assert.deepEqual(saidOf(clone({ targetRegions: [keyed('westeurope', 'customerKey', own)] })), []);
  });

  it('refuses keys in a gallery that is, or will be, shared, and no other encryption', () => {
    const shared = { existing: gallery({ permissions: 'Groups' }) };
    const codes = (targetRegions: readonly TargetRegion[], of: Parameters<typeof clone>[0]): unknown =>
      saidOf(clone({ ...of, targetRegions })).map(([code]) => code);
    assert.deepEqual(codes([keyed('westeurope')], { gallery: shared }), ['sharedGalleryTakesNoEncryption']);
    assert.deepEqual(codes([region('westeurope')], { gallery: shared }), []);
    const sharing = { permissions: 'Groups' } as const;
    assert.deepEqual(codes([keyed('westeurope')], newGallery('fresh', { sharing })), [
      'sharedGalleryTakesNoEncryption',
    ]);
    assert.deepEqual(codes([keyed('westeurope')], newGallery('fresh')), []);
  });

  it('refuses confidential encryption only in a definition for other machines', () => {
    const targetRegions = [keyed('westeurope', 'EncryptedWithPmk')];
    const features = [{ name: 'SecurityType', value: 'ConfidentialVM' }];
    const source = sourceOf('disk', { securityType: 'ConfidentialVM_DiskEncryptedWithPlatformKey' });
    assert.deepEqual(saidOf(cloneInto({ features }, { source, targetRegions })), []);
    assert.deepEqual(saidOf(cloneInto({ features }, { source, targetRegions: [region('westeurope')] })), [
      [
        'confidentialNeedsEncryption',
        'The image definition ubuntu is only for confidential virtual machines, but West Europe has no confidential encryption. In the options of the version, choose a confidential encryption for every region.',
        '1.0.1',
      ],
    ]);
  });

  it('warns about Trusted launch only with a key of the customer', () => {
    const features = [{ name: 'SecurityType', value: 'TrustedLaunch' }];
    const codes = (encrypted: boolean, securityType: string | undefined): unknown => {
      const targetRegions = [encrypted ? keyed('westeurope') : region('westeurope'), region('eastus')];
      const made = cloneInto({ features }, { source: sourceOf('disk', { securityType }), targetRegions });
      return saidOf(made).flatMap(([code]) => (code === 'trustedLaunchWithKey' ? [code] : []));
    };
    assert.deepEqual(
      [codes(true, 'trustedlaunch'), codes(true, undefined), codes(true, 'Standard'), codes(false, 'TrustedLaunch')],
      [['trustedLaunchWithKey'], ['trustedLaunchWithKey'], [], []],
    );
  });
});

describe('knownRegions', () => {
  const one = version('1.0.0', { targetRegions: [{ ...region('eastus'), excludeFromLatest: true }] });

  it('has all members of the regions', () => {
    assert.deepEqual(knownRegions(one), { targetRegions: one.targetRegions, storageAccountType: 'Standard_LRS' });
  });

  for (const [what, over] of [
    ['a number of replicas', { targetRegions: [region('eastus'), { ...region('westus'), replicaCount: undefined }] }],
    ['a storage type', { targetRegions: [region('eastus'), { ...region('westus'), storageAccountType: undefined }] }],
    ['the name of a region', { targetRegions: [region('eastus'), region('unknown')] }],
    ['the storage type of the version', { storageAccountType: undefined }],
    ['any region', { targetRegions: [] }],
  ] as const)
    it(`refuses to guess ${what}`, () => {
      const odd = { ...one, ...over };
      assert.equal(regionsIfKnown(odd), undefined);
      assert.throws(() => knownRegions(odd), /golden\\ubuntu\\1\.0\.0 in a form/);
    });
});

describe('editRegions: what it says', () => {
  const one = version('1.0.0', { targetRegions: [region('westeurope', 2), region('eastus')] });
  const known: RegionFacts = { ...facts, users: [] };
  const edit = (wanted: readonly TargetRegion[], of: ImageVersion = one, over: Partial<RegionFacts> = {}): Plan =>
    editRegions([{ version: of, wanted }], { ...known, ...over });

  it('names the version in the title, and says if nothing changes or is selected', () => {
    const same = edit(knownRegions(one).targetRegions);
    assert.equal(same.title, 'Edit the target regions of golden\\ubuntu\\1.0.0');
    assert.deepEqual(saidBy(same), [
      [
        'nothingToChange',
        'golden\\ubuntu\\1.0.0 already has these regions. Add, change, or remove a region.',
        undefined,
      ],
    ]);
    assert.deepEqual(saidBy(editRegions([], known)), [
      ['nothingToChange', 'No version is selected. Add, change, or remove a region.', undefined],
    ]);
  });

  it('names what cannot change: the home region, storage types, and the only region of a shallow version', () => {
    assert.deepEqual(saidBy(edit([region('eastus')])), [
      [
        'homeRegionRemoved',
        "West Europe, the home region of golden\\ubuntu\\1.0.0, can't be removed. Keep it, or copy the version to one with a different home region.",
        '1.0.0',
      ],
    ]);
    assert.deepEqual(saidBy(edit([region('westeurope', 3), region('East US', 1, 'Premium_LRS')])), [
      [
        'storageTypeFixed',
        "The storage type of East US is Standard, locally redundant and can't be changed. Remove the region, wait until it's removed, then add it back with the other storage type.",
        '1.0.0',
      ],
    ]);
    const shallow = version('1.0.0', { replicationMode: 'Shallow' });
    assert.deepEqual(saidBy(edit([region('westeurope', 2)], shallow)), []);
    assert.deepEqual(
      saidBy(edit([region('westeurope'), region('eastus')], shallow)).map(([code]) => code),
      ['shallowSeveralRegions'],
    );
  });

  it('sends only what differs of a region, and its own settings', () => {
    const other = { tier: 'x' };
    const of = version('1.0.0', {
      targetRegions: [
        { ...region('westeurope', 2), excludeFromLatest: false },
        { ...region('eastus'), excludeFromLatest: true, other },
      ],
    });
    const added = (wanted: readonly TargetRegion[]): unknown => {
      const [change] = edit(wanted, of).changes;
      return change?.kind === 'updateVersion' && change.spec.addRegions;
    };
    assert.equal(added([region('West Europe', 2), { ...region('eastus'), excludeFromLatest: true }]), false);
    const [removal] = edit([region('westeurope', 2)], of).changes;
    assert.deepEqual(removal?.kind === 'updateVersion' && removal.spec, {
      removeRegions: ['eastus'],
      seenRegions: ['westeurope', 'eastus'],
    });
    assert.deepEqual(added([region('westeurope', 3), region('eastus', 1, 'Premium_LRS')]), [
      region('westeurope', 3),
      { ...region('eastus'), excludeFromLatest: false, other },
    ]);
    assert.deepEqual(
      added([
        { ...region('westeurope', 2), excludeFromLatest: true },
        { ...region('eastus', 2), excludeFromLatest: true },
      ]),
      [
        { ...region('westeurope', 2), excludeFromLatest: true },
        { ...region('eastus', 2), excludeFromLatest: true, other },
      ],
    );
  });

  it('says who needs a removed region, that removal is allowed by the plan, and what was not checked', () => {
    const locked = { ...one, allowDeletionOfReplicatedLocations: false };
    const users = [user('scaleSet', one.id, { name: 'web' })];
    assert.deepEqual(saidBy(edit([region('westeurope', 2)], locked, { users })), [
      [
        'regionInUse',
        "golden\\ubuntu\\1.0.0 is needed in East US by web. They can't create virtual machines there without it. Switch them to another version first.",
        '1.0.0',
      ],
      [
        'removalIsAllowed',
        "Removing regions is turned off for golden\\ubuntu\\1.0.0. Running this plan turns it on. Other settings of the version don't change.",
        '1.0.0',
      ],
    ]);
    assert.deepEqual(saidBy(edit([region('westeurope', 3), region('eastus')], locked, { users: undefined })), []);
  });

  it('applies an edit to regions in any spelling, and never removes the home region', () => {
    const edited = (edit: Parameters<typeof withRegions>[1]) =>
      withRegions(one, edit).map(r => [r.name, r.replicaCount]);
    assert.deepEqual(edited({ remove: ['East US', 'West Europe', 'nowhere'] }), [['westeurope', 2]]);
    assert.deepEqual(edited({ add: [region('East US', 7), region('westus')] }), [
      ['westeurope', 2],
      ['eastus', 7],
      ['westus', 1],
    ]);
    assert.deepEqual(edited({ add: [region('eastus', 7)], remove: ['eastus'] }), [
      ['westeurope', 2],
      ['eastus', 7],
    ]);
    assert.deepEqual(edited({}), [
      ['westeurope', 2],
      ['eastus', 1],
    ]);
  });
});

describe('retryFailedRegions and replicateToGeography: what they say', () => {
  it('says why a retry is not possible', () => {
    const said = (over: Partial<ImageVersion>) => saidBy(retryFailedRegions(version('1.0.0', over), { locations }));
    const regions = [{ region: 'West Europe', state: 'Failed', progress: 0, details: '' }] as const;
    assert.deepEqual(said({ replication: { aggregatedState: 'Failed', regions } }), [
      [
        'homeRegionFailed',
        "The home region West Europe has failed, and a version can't exist without it. Delete this version, then create it again from its source with the same or another number.",
        '1.0.0',
      ],
    ]);
    assert.deepEqual(said({}), [
      ['nothingToRetry', 'No region of golden\\ubuntu\\1.0.0 has failed. Refresh to see its current state.', '1.0.0'],
    ]);
    const busy = ['Creating', 'Updating', 'Deleting'].map(provisioningState => said({ provisioningState }));
    assert.deepEqual(
      busy.map(([first]) => first),
      [
        [
          'versionStillChanging',
          'Azure is still working on golden\\ubuntu\\1.0.0. Wait until the other regions are done, then retry the failed ones.',
          '1.0.0',
        ],
        [
          'versionStillChanging',
          'Azure is still working on golden\\ubuntu\\1.0.0. Wait until the other regions are done, then retry the failed ones.',
          '1.0.0',
        ],
        [
          'versionBeingDeleted',
          "golden\\ubuntu\\1.0.0 is being deleted. Re-create the version after it's deleted.",
          '1.0.0',
        ],
      ],
    );
  });

  it('says of which region no geography is known, and nothing else', () => {
    const plan = replicateToGeography([version('1.0.0')], { ...facts, users: [] });
    assert.equal(plan.title, 'Replicate golden\\ubuntu\\1.0.0 to the regions in the same geography');
    assert.deepEqual(
      [plan.changes, saidBy(plan)],
      [
        [],
        [
          [
            'geographyUnknown',
            "The geography of West Europe isn't known. Edit the target regions and choose them manually.",
            '1.0.0',
          ],
        ],
      ],
    );
  });
});
