import assert from 'node:assert/strict';
import { idKey } from '../../../../src/domain/id/resourceId';
import { noticeText } from '../../../../src/domain/plan/notice';
import type { Notice } from '../../../../src/domain/plan/plan';
import { deleteManagedImages, type DeleteImageFacts } from '../../../../src/domain/source/deleteManagedImage';
import type { ImageSource, ImageSourceKind, VersionSettings } from '../../../../src/domain/source/imageSource';
import { sourceNoun } from '../../../../src/domain/source/sourceName';
import { isShallowOnly, shallowOnly, sourceRefusals } from '../../../../src/domain/source/sourceRefusals';
import { vhdAddressProblem } from '../../../../src/domain/source/vhdAddress';
import { createVersions } from '../../../../src/domain/version/createVersions';
import {
  clone,
  cloneInto,
  definitionPath,
  image,
  imageId,
  newDefinition,
  otherSubscription,
  region,
  subscription,
  version,
  type Clone,
} from '../cloneWorld';
import { foreignImage, foreignPlans } from '../refusals/refusal';
import { from, sourceOf } from '../refusals/sourceRefusals';

const said = ({ notices }: { readonly notices: readonly Notice[] }) =>
  notices.map(notice => [notice.code, noticeText(notice), notice.target]);
const saidOf = ({ choices, facts }: Clone) => said(createVersions(choices, facts));
const codes = (made: Clone) => saidOf(made).map(([code]) => code);
const id = (kind: ImageSourceKind): string => sourceOf(kind).id;
const disk = (lun: number, over: Partial<ImageSource> = {}) => ({
  lun,
  source: sourceOf('snapshot', { id: `${id('snapshot')}-${lun}`, name: `data-${lun}`, ...over }),
});

describe('Notices about a source name it', () => {
  it('by its kind, for every kind', () => {
    const nouns: Readonly<Record<ImageSourceKind, string>> = {
      managedImage: 'The managed image',
      virtualMachine: 'The virtual machine',
      snapshot: 'The snapshot',
      disk: 'The managed disk',
      blob: 'The VHD',
      version: 'The image version',
      communityImage: 'The community image',
      sharedImage: 'The shared image',
    };
    for (const [kind, noun] of Object.entries(nouns)) assert.equal(sourceNoun(kind as ImageSourceKind), noun);
  });

  it('in its state, and each data disk', () => {
    const dataDisks = [disk(0, { provisioningState: 'Deleting' }), disk(1)];
    assert.deepEqual(saidOf(from(sourceOf('snapshot', { provisioningState: 'Updating' }), { dataDisks })), [
      [
        'sourceNotReady',
        "The snapshot web-1 isn't ready: Azure reports Updating. Wait until its state is Succeeded, then try again.",
        id('snapshot'),
      ],
      ['sourceBeingDeleted', 'The snapshot data-0 is being deleted. Choose another source.', `${id('snapshot')}-0`],
    ]);
  });

  it('in its region, and each data disk', () => {
    const dataDisks = [disk(0, { location: 'East US' }), disk(1, { location: undefined })];
    assert.deepEqual(saidOf(from(sourceOf('disk'), { dataDisks })), [
      [
        'sourceInOtherRegion',
        'The snapshot data-0 is in East US, but the home region of the version is West Europe. Create the version in East US, then add other regions to it.',
        `${id('snapshot')}-0`,
      ],
    ]);
    const targetRegions = [region('eastus'), region('westeurope')];
    const inOther = (kind: ImageSourceKind) => codes(from(sourceOf(kind), { home: 'eastus', targetRegions }));
    for (const kind of ['virtualMachine', 'snapshot', 'disk', 'blob'] as const)
      assert.ok(inOther(kind).includes('sourceInOtherRegion'), kind);
    for (const kind of ['version', 'communityImage'] as const) assert.deepEqual(inOther(kind), [], kind);
  });

  it('in its tenant', () => {
    const tenants = new Map([
      [subscription, 'a'],
      [otherSubscription, 'b'],
    ]);
    const far = (kind: ImageSourceKind): string => id(kind).replace(subscription, otherSubscription);
    assert.deepEqual(saidOf(from(sourceOf('disk', { id: far('disk') }), {}, { tenants })), [
      [
        'sourceInOtherTenant',
        'The managed disk web-1 is in a different tenant than the gallery. First create a version from it in a gallery in its own tenant, then copy that version.',
        far('disk'),
      ],
    ]);
    assert.deepEqual(saidOf(from(sourceOf('version', { id: far('version') }), {}, { tenants })), [
      [
        'sourceTenantTakesPart',
        'web-1 is in another tenant, so your sign-in to that tenant is sent with the request.',
        far('version'),
      ],
    ]);
    assert.deepEqual(codes(from(sourceOf('disk', { id: far('disk') }))), []);
    const foreign = { ...foreignPlans, tenants };
    assert.deepEqual(saidOf(clone({ image: foreignImage }, foreign)), [
      [
        'imageInOtherTenant',
        'The managed image ubuntu-master is in a different tenant than the gallery. Clone it to a gallery in its own tenant first, then copy that version.',
        foreignImage.id,
      ],
    ]);
    assert.deepEqual(saidOf(clone({ image: foreignImage }, foreignPlans)), [
      [
        'imageInOtherSubscription',
        'The managed image ubuntu-master is in a different subscription than the gallery. You need permission to read the image there. Otherwise, Azure refuses the request.',
        foreignImage.id,
      ],
    ]);
  });

  it('where it is not ready, and where it is', () => {
    const readyIn = (readyRegions: readonly string[], unknownRegions: readonly string[] = []) =>
      saidOf(from(sourceOf('communityImage', { readyRegions, unknownRegions })));
    assert.deepEqual(readyIn(['eastus', 'northeurope']), [
      [
        'sourceNotReplicatedHere',
        "web-1 isn't ready in West Europe, where it would be copied from. Replicate it to that region first, or create the copy in a region where it's ready (East US or North Europe).",
        id('communityImage'),
      ],
    ]);
    assert.deepEqual(readyIn([]), [
      [
        'sourceNotReplicatedHere',
        "web-1 isn't ready in West Europe, where it would be copied from. Wait until it's ready in a region.",
        id('communityImage'),
      ],
    ]);
    assert.deepEqual(readyIn(['eastus'], ['West Europe']), [
      [
        'readinessUnknown',
        "Couldn't check whether web-1 is ready in West Europe. If Azure refuses the request, wait until it's ready there.",
        id('communityImage'),
      ],
    ]);
    assert.deepEqual(readyIn(['West Europe'], ['eastus']), []);
    assert.deepEqual(codes(from(sourceOf('disk', { readyRegions: [], unknownRegions: ['westeurope'] }))), []);
  });

  it('if it cannot be copied', () => {
    assert.deepEqual(saidOf(from(sourceOf('version', { customerKey: true }))), [
      [
        'sourceHasCustomerKey',
        "web-1 is encrypted with a customer-managed key, so it can't be copied. Create the version from the original source instead.",
        id('version'),
      ],
    ]);
    assert.deepEqual(codes(from(sourceOf('disk', { customerKey: true }))), []);
    const [shared] = saidOf(from(sourceOf('sharedImage')));
    assert.deepEqual(shared?.[2], id('sharedImage'));
  });

  it('if its system is unknown, unless it is a version or a VHD', () => {
    const unknown = { osType: undefined };
    assert.deepEqual(saidOf(from(sourceOf('snapshot', unknown))), [
      [
        'sourceSystemUnknown',
        "Azure doesn't report an operating system on web-1. If it doesn't contain one, virtual machines created from the version won't start.",
        id('snapshot'),
      ],
    ]);
    for (const kind of ['version', 'communityImage', 'blob'] as const)
      assert.deepEqual(codes(from(sourceOf(kind, unknown))), [], kind);
  });

  it('if Azure might not accept its security type', () => {
    const uncertain = (kind: ImageSourceKind, value: string) =>
      saidOf(
        cloneInto(
          { features: [{ name: 'SecurityType', value }] },
          { source: sourceOf(kind, { securityType: undefined }) },
        ),
      );
    assert.deepEqual(uncertain('disk', 'TrustedLaunchSupported'), [
      [
        'securityTypeUncertain',
        'The definition ubuntu has security type Trusted launch supported, so Azure might not accept web-1 there. A definition with security type Standard always accepts it.',
        definitionPath,
      ],
    ]);
    assert.deepEqual(uncertain('disk', 'TrustedLaunch'), []);
    assert.deepEqual(uncertain('version', 'TrustedLaunchSupported'), []);
  });

  it('as a managed image', () => {
    const states = (over: Parameters<typeof image>[0]) => saidOf(clone({ image: image(over) }));
    assert.deepEqual(states({ provisioningState: 'Deleting' }), [
      ['imageBeingDeleted', 'The managed image ubuntu-master is being deleted. Choose another image.', image().id],
    ]);
    assert.deepEqual(states({ provisioningState: 'Failed' }), [
      [
        'imageNotReady',
        "The managed image ubuntu-master isn't ready: Azure reports Failed. Wait until its state is Succeeded. If the image failed, capture it again.",
        image().id,
      ],
    ]);
    const pendingVersions = new Map([
      [idKey(image().id), [`${definitionPath}/versions/1.0.1`, `${definitionPath}/versions/0.1.0`]],
    ]);
    assert.deepEqual(saidOf(clone({}, { pendingVersions })), [
      [
        'imageFeedsAnotherVersion',
        'ubuntu-master is still being used to create version golden\\ubuntu\\0.1.0. Wait until that version is ready in every region, then clone the image again.',
        image().id,
      ],
    ]);
  });
});

describe('Notices about versions being created', () => {
  it('are only about a managed image', () => {
    const pendingVersions = new Map([[idKey(id('disk')), [`${definitionPath}/versions/0.1.0`]]]);
    assert.deepEqual(codes(from(sourceOf('disk'), {}, { pendingVersions })), []);
  });
});

describe('Notices about disks', () => {
  it('accept LUNs from 0 to 63, each once', () => {
    const luns = (...all: readonly number[]) =>
      saidOf(
        from(sourceOf('snapshot'), {
          dataDisks: all.map((lun, at) => ({ ...disk(at), lun })),
        }),
      );
    assert.deepEqual(luns(0, 63), []);
    assert.deepEqual(luns(64, -1, 1.5, 7, 7, 7), [
      ['lunInvalid', "64 isn't a valid LUN. Choose a number from 0 to 63.", `${definitionPath}/versions/1.0.1`],
      ['lunInvalid', "-1 isn't a valid LUN. Choose a number from 0 to 63.", `${definitionPath}/versions/1.0.1`],
      ['lunInvalid', "1.5 isn't a valid LUN. Choose a number from 0 to 63.", `${definitionPath}/versions/1.0.1`],
      [
        'lunRepeated',
        'Two data disks have the LUN 7. Give each data disk its own LUN.',
        `${definitionPath}/versions/1.0.1`,
      ],
    ]);
  });

  it('name a disk that is used twice, in any case', () => {
    const again = disk(1, { id: id('snapshot').toUpperCase(), name: 'again' });
    assert.deepEqual(saidOf(from(sourceOf('snapshot'), { dataDisks: [disk(0), again] })), [
      [
        'diskRepeated',
        'again is specified twice. Each disk of a version needs its own source.',
        `${definitionPath}/versions/1.0.1`,
      ],
    ]);
  });

  it('name the VHDs without an account, and never their address', () => {
    const homeless = sourceOf('blob', { storageAccountId: undefined });
    const dataDisks = [
      { lun: 0, source: sourceOf('blob', { id: 'https://a.blob/vhds/d.vhd', name: 'd', storageAccountId: '' }) },
    ];
    const missing = (name: string, target: string) => [
      'blobAccountMissing',
      `The storage account that contains ${name} isn't specified. Choose the storage account. Azure requires its ID in addition to the VHD address.`,
      target,
    ];
    assert.deepEqual(saidOf(from(homeless, { dataDisks })), [
      missing('web-1', id('blob')),
      missing('d', 'https://a.blob/vhds/d.vhd'),
    ]);
    const asked = (address: string) => ({ lun: 1, source: sourceOf('blob', { id: address }) });
    const queries = { dataDisks: [asked('https://a/b/c.vhd?sig=secret')] };
    assert.deepEqual(saidOf(from(sourceOf('blob', { id: 'https://a/b/d.vhd?sig=secret' }), queries)), [
      [
        'blobAddressHasQuery',
        'The address of a VHD has a question mark. Leave out the question mark and everything after it: Azure accepts neither a snapshot of a VHD nor an address with a shared access signature.',
        `${definitionPath}/versions/1.0.1`,
      ],
    ]);
    const key = { osDiskImage: { diskEncryptionSetId: `${subscription}/diskEncryptionSets/k` } };
    const encrypted = { targetRegions: [{ ...region('westeurope'), encryption: key }, region('eastus')] };
    assert.ok(!codes(from(sourceOf('disk'), encrypted)).includes('sourceTakesNoEncryption'));
    const mixed = { ...encrypted, dataDisks: [{ lun: 0, source: sourceOf('blob') }] };
    assert.ok(codes(from(sourceOf('disk'), mixed)).includes('sourceTakesNoEncryption'));
  });

  it('name the disks that are too large, with both sizes', () => {
    const large = (over: Partial<ImageSource>, more: object = {}) =>
      saidOf(from(sourceOf('snapshot', { osDiskSizeGB: 30, ...over }), more));
    assert.deepEqual(large({ osDiskSizeGB: 2048 }), []);
    assert.deepEqual(large({ osDiskSizeGB: 2049 }), [
      [
        'osDiskTooLarge',
        'The OS disk of web-1 is 2049 GB, but a version supports up to 2048 GB. Shrink the disk on the virtual machine that it came from, then capture the virtual machine again.',
        id('snapshot'),
      ],
    ]);
    assert.deepEqual(large({}, { dataDisks: [disk(3, { osDiskSizeGB: 2049 })] }), [
      [
        'dataDiskTooLarge',
        'Data disk 3 of web-1 is 2049 GB, but a version supports up to 2048 GB. Leave out that disk, or make it smaller.',
        id('snapshot'),
      ],
    ]);
    const shallow = { replicationMode: 'Shallow', targetRegions: [region('westeurope')] } as const;
    assert.deepEqual(
      large({ osDiskSizeGB: 32_767 }, { ...shallow, dataDisks: [disk(0, { osDiskSizeGB: 32_767 })] }).map(
        ([code]) => code,
      ),
      ['shallowNeedsSource'],
    );
    assert.deepEqual(
      large({ osDiskSizeGB: 32_768 }, { ...shallow, dataDisks: [disk(0, { osDiskSizeGB: 32_768 })] }).map(
        ([code]) => code,
      ),
      ['osDiskTooLarge', 'dataDiskTooLarge', 'shallowNeedsSource'],
    );
    const shallowImage = clone({ image: image({ dataDisks: [{ lun: 0, sizeGB: 2000 }] }), ...shallow });
    assert.deepEqual(codes(shallowImage), ['shallowNeedsSource']);
  });

  it('name the largest disk of a copy', () => {
    const copy = (kind: ImageSourceKind, over: Partial<ImageSource>) => saidOf(from(sourceOf(kind, over)));
    const disks = [
      { lun: 0, sizeGB: 3000 },
      { lun: 1, sizeGB: undefined },
    ];
    assert.deepEqual(copy('version', { osDiskSizeGB: 2500, dataDisks: disks }), [
      [
        'diskLarge',
        'web-1 has a disk of 3000 GB, but Azure copies only up to 2048 GB. A shallow version supports larger disks.',
        id('version'),
      ],
    ]);
    assert.deepEqual(copy('version', { osDiskSizeGB: undefined, dataDisks: disks.slice(1) }), []);
    const shared = sourceOf('sharedImage', { osDiskSizeGB: 4096 });
    assert.deepEqual(
      sourceRefusals({ ...shared, osDiskSizeGB: 40_000 }).map(({ code }) => code),
      ['sharedImageIsNoSource'],
    );
    assert.deepEqual(shallowOnly(shared), []);
    assert.deepEqual(
      [2048, 2049].map(osDiskSizeGB => isShallowOnly(sourceOf('disk', { osDiskSizeGB }))),
      [false, true],
    );
    assert.deepEqual(shallowOnly(sourceOf('disk', { osDiskSizeGB: 4096 })), [
      {
        severity: 'error',
        code: 'osDiskTooLarge',
        message: 'The OS disk of web-1 is 4096 GB, but a version supports up to 2048 GB.',
        fix: 'Only a shallow version can have such a disk, for tests. Choose that replication mode in the options.',
        target: id('disk'),
      },
    ]);
    assert.deepEqual(shallowOnly(sourceOf('managedImage', { dataDisks: [{ lun: 0, sizeGB: 2000 }] })), []);
  });
});

describe('What is left out of a copy', () => {
  const settings: VersionSettings = {
    tags: { a: 'b' },
    endOfLifeDate: '2030-01-31T00:00:00Z',
    excludeFromLatest: true,
    blockDeletionBeforeEndOfLife: true,
    allowDeletionOfReplicatedLocations: true,
  };
  const left = (over: Partial<ImageSource>, more: Parameters<typeof from>[1] = {}) =>
    saidOf(from(sourceOf('version', over), more)).filter(
      ([code]) => code === 'membersLeftOut' || code === 'endOfLifeLeftOut',
    );

  it('is what the source has and the choice does not', () => {
    assert.deepEqual(left({ settings, unrepeatable: ['zones[0]'] }), [
      [
        'membersLeftOut',
        "Azure also reports the following on other\\web\\1.0.0, which is left out: zones[0], tags, publishingProfile.excludeFromLatest, publishingProfile.endOfLifeDate, safetyProfile.blockDeletionBeforeEndOfLife, and safetyProfile.allowDeletionOfReplicatedLocations. Afterward, set what's still needed.",
        id('version'),
      ],
    ]);
    const chosen = {
      ...{ tags: { c: 'd' }, endOfLifeDate: '2031-01-31', excludeFromLatest: true, blockDeletionBeforeEndOfLife: true },
    };
    const [[, rest] = []] = left({ settings }, chosen);
    assert.match(String(rest), /left out: safetyProfile\.allowDeletionOfReplicatedLocations\./);
    const chosenToo = Object.entries(settings).filter(([name]) => name !== 'allowDeletionOfReplicatedLocations');
    assert.deepEqual(left({ settings: Object.fromEntries(chosenToo) }, chosen), []);
    assert.deepEqual(left({}), []);
  });

  it('is an end of life in the past, with the protection until then, unless another one is chosen', () => {
    const past = { endOfLifeDate: '2020-01-31T00:00:00Z', blockDeletionBeforeEndOfLife: true } as const;
    assert.deepEqual(left({ settings: past }), [
      [
        'endOfLifeLeftOut',
        'The end of life of other\\web\\1.0.0, 2020-01-31, is in the past. Azure refuses such a date for what is created, so it is left out. Afterward, set a new one if you need it.',
        id('version'),
      ],
    ]);
    assert.deepEqual(left({ settings: past }, { endOfLifeDate: '2030-01-31' }), []);
  });

  it('is a past end of life of its definition, if a definition is created without one', () => {
    const definitionEndOfLifeDate = '2020-01-31T00:00:00Z';
    const made = (over: object) =>
      left(
        { definitionEndOfLifeDate },
        { definition: newDefinition({ features: [{ name: 'SecurityType', value: 'Standard' }], ...over }) },
      );
    assert.deepEqual(
      made({}).map(([code, , target]) => [code, target]),
      [['endOfLifeLeftOut', id('version').replace('/versions/1.0.0', '')]],
    );
    assert.deepEqual(made({ endOfLifeDate: '2030-01-31' }), []);
    assert.deepEqual(left({ definitionEndOfLifeDate }), []);
  });

  it('is nothing of another kind of source', () => {
    assert.deepEqual(codes(from(sourceOf('disk', { settings, unrepeatable: ['x'] }))), []);
  });
});

describe('Notices about the deletion of managed images', () => {
  const checked: DeleteImageFacts = {
    dependentVersions: new Map([image().id, imageId('second')].map(one => [idKey(one), { building: [], shallow: [] }])),
    locks: { items: [], isComplete: true },
  };
  const [a, b] = [version('1.0.0').id, version('1.1.0').id];
  const needed = (building: readonly string[], shallow: readonly string[]) => ({
    ...checked,
    dependentVersions: new Map([[idKey(image().id), { building, shallow }]]),
  });

  it('name the versions that need the image', () => {
    const plan = deleteManagedImages([image({ provisioningState: 'Deleting' })], needed([a, b], [a]));
    assert.equal(plan.title, 'Delete managed image ubuntu-master');
    assert.deepEqual(said(plan), [
      [
        'imageFeedsAnotherVersion',
        'ubuntu-master is still being used to create version golden\\ubuntu\\1.1.0. Wait until that version is ready in every region, then delete the image.',
        image().id,
      ],
      [
        'imageKeepsShallowVersion',
        'Version golden\\ubuntu\\1.0.0 has no copy of its own and reads from ubuntu-master. Delete that version first, or keep the image.',
        image().id,
      ],
      [
        'imageBeingDeleted',
        "The managed image ubuntu-master is being deleted. There's nothing left to do.",
        image().id,
      ],
      ['cannotBeUndone', "A deleted managed image can't be restored.", undefined],
    ]);
  });

  it('say if any of the images was not checked', () => {
    const two = [image(), image({ id: imageId('second') })];
    assert.deepEqual(said(deleteManagedImages(two, needed([], []))).slice(1), [
      ['feedingNotChecked', "Couldn't check whether an image version still needs the image.", undefined],
    ]);
    assert.equal(deleteManagedImages(two, checked).notices.length, 1);
  });
});

describe('vhdAddressProblem', () => {
  for (const address of ['https://a.blob.core.windows.net/vhds/os.vhd', 'https://a/b/c/d.VHD'])
    it(`accepts ${address}`, () => assert.equal(vhdAddressProblem(address), undefined));
  for (const address of [
    '',
    'https://a/os.vhd',
    'https:///vhds/os.vhd',
    'http://a/b/os.vhd',
    'xhttps://a/b/os.vhd',
    'https://a/b/os.vhdx',
    'https://a/b/.vhd',
  ])
    it(`refuses "${address}"`, () => assert.match(vhdAddressProblem(address) ?? '', /ends with \.vhd/));
});
