import assert from 'node:assert/strict';
import { communityNotices, communityPrefixProblem } from '../../../../src/domain/gallery/communityNotices';
import { createGallery } from '../../../../src/domain/gallery/createGallery';
import {
  existingGallery,
  newGallery,
  newResourceGroup,
  sharedDefinitionRegion,
  sharedGallery,
  sharedHome,
} from '../../../../src/domain/gallery/galleryNotices';
import { galleryRefusals } from '../../../../src/domain/gallery/galleryRefusals';
import { galleryId, resourceGroupId } from '../../../../src/domain/id/resourceId';
import type { CommunityInfo, GallerySpec, Notice } from '../../../../src/domain/plan/plan';
import { definitionTask, galleryTask, versionTask } from '../../../../src/domain/plan/versionTask';
import type { VersionFacts } from '../../../../src/domain/version/versionFacts';
import {
  choice,
  definition,
  facts,
  gallery,
  galleryPath,
  newDefinition,
  now,
  otherSubscription,
  subscription,
  usages,
} from '../cloneWorld';
import { sourceOf } from '../refusals/sourceRefusals';

const unread: VersionFacts = { now };
const said = (notices: readonly Notice[]): readonly string[] =>
  notices.map(({ severity, code, message }) => `${severity} ${code}: ${message}`);
const codesOf = (notices: readonly Notice[]): readonly string[] => notices.map(({ code }) => code);

describe('A new gallery', () => {
  const fresh = (name = 'fresh', location = 'westeurope', group?: string) => ({
    gallery: galleryTask({
      id: galleryId(subscription, 'rg', name),
      create: { location },
      ...(group !== undefined && {
        resourceGroup: { id: resourceGroupId(subscription, group), create: { location } },
      }),
    }),
  });
  const existing = { gallery: galleryTask({ existing: gallery({ name: 'a-b', location: 'atlantis' }) }) };

  it('is refused for its name and its region, each in one sentence', () => {
    assert.deepEqual(said(newGallery(fresh('a-b', 'atlantis'), { ...facts, galleryNames: ['A-B'] })), [
      'error galleryNameInvalid: Azure doesn\'t accept the gallery name "a-b".',
      'error galleryNameTaken: The subscription already has a gallery named a-b.',
      "error galleryRegionUnknown: The region atlantis for the gallery isn't available in the subscription.",
    ]);
    assert.deepEqual(newGallery(fresh('fresh', 'West Europe'), facts), []);
    assert.deepEqual(newGallery(fresh('fresh', 'atlantis'), unread), []);
    assert.deepEqual(newGallery(existing, facts), []);
  });

  it('may need a resource group, whose name is valid and unused', () => {
    assert.deepEqual(newResourceGroup(fresh(), facts), []);
    assert.deepEqual(newResourceGroup(fresh('fresh', 'westeurope', 'new'), facts), []);
    assert.deepEqual(newResourceGroup(fresh('fresh', 'westeurope', 'rg'), unread), []);
    assert.deepEqual(said(newResourceGroup(fresh('fresh', 'westeurope', 'RG'), facts)), [
      'error resourceGroupTaken: The subscription already has a resource group named RG.',
    ]);
    const names = { ...facts, resourceGroupNames: ['a*'] };
    assert.deepEqual(said(newResourceGroup(fresh('fresh', 'westeurope', 'a*'), names)), [
      'error resourceGroupNameInvalid: Azure doesn\'t accept the resource group name "a*".',
    ]);
  });

  it('notes what could not be checked', () => {
    const { notices } = createGallery(
      { id: galleryId(subscription, 'rg', 'fresh'), create: { location: 'x' } },
      {
        ...{ now, usagesByRegion: facts.usagesByRegion },
      },
    );
    const regions = "info regionsNotChecked: Couldn't check whether the regions exist.";
    const name =
      "info galleryNameNotChecked: Couldn't check whether the gallery name is available in the subscription.";
    assert.deepEqual(
      said(notices).filter(text => !text.includes('quota')),
      [regions, name],
    );
  });

  it('is created in the region in the form that Azure uses, as is its resource group', () => {
    const plan = createGallery(
      {
        id: galleryId(subscription, 'new', 'fresh'),
        create: { location: 'West Europe', description: 'a' },
        resourceGroup: {
          id: resourceGroupId(subscription, 'new'),
          create: { location: 'North Europe', tags: { a: 'b' } },
        },
      },
      facts,
    );
    assert.equal(plan.title, 'Create gallery fresh');
    assert.deepEqual(
      plan.changes.map(change => 'spec' in change && change.spec),
      [
        { location: 'northeurope', tags: { a: 'b' } },
        { location: 'westeurope', description: 'a' },
      ],
    );
  });

  it('is refused beyond the quota of its region', () => {
    const full = { ...facts, usagesByRegion: usages('Gallery', 100, 100) };
    const create = (location: string): GallerySpec => ({ location });
    const codes = (known: VersionFacts) =>
      codesOf(createGallery({ id: galleryId(subscription, 'rg', 'f'), create: create('westeurope') }, known).notices);
    assert.deepEqual(codes(full), ['galleryQuotaReached']);
    assert.deepEqual(codes({ ...facts, usagesByRegion: usages('Gallery', 99, 100) }), []);
  });
});

describe('State of an existing gallery', () => {
  const rows: readonly (readonly [state: string, said: readonly string[]])[] = [
    ['Succeeded', []],
    ['Updating', []],
    ['Deleting', ['error galleryBeingDeleted: The gallery golden is being deleted.']],
    ['Failed', ["error galleryNotReady: The gallery golden isn't ready: Azure reports Failed."]],
  ];
  for (const [provisioningState, notices] of rows) {
    it(`${notices.length === 0 ? 'allows' : 'prevents'} a version if it is ${provisioningState}`, () => {
      assert.deepEqual(
        said(existingGallery({ gallery: galleryTask({ existing: gallery({ provisioningState }) }) })),
        notices,
      );
    });
  }

  it('is none for a new one', () => {
    assert.deepEqual(existingGallery({ gallery: galleryTask({ id: '/g', create: { location: 'x' } }) }), []);
  });
});

describe('Contents of a shared gallery', () => {
  const purchasePlan = { name: 'gold', publisher: 'contoso', product: 'linux' };
  const task = (permissions: 'Private' | 'Groups' | 'Community' | undefined, home: string, over = {}) =>
    versionTask(choice({ gallery: { existing: gallery({ permissions }) }, home, ...over }));
  const elsewhere = (place: string): string =>
    `error sharedGalleryOtherRegion: The gallery golden is shared from West Europe, but this would be created in ${place}.`;

  it('are in its region', () => {
    assert.deepEqual(said(sharedGallery(task('Groups', 'eastus'), facts)), [elsewhere('East US')]);
    assert.deepEqual(said(sharedGallery(task(undefined, 'eastus'), facts)), [elsewhere('East US')]);
    assert.deepEqual(sharedGallery(task('Private', 'eastus'), facts), []);
    assert.deepEqual(sharedGallery(task('Groups', 'West Europe'), facts), []);
    const abroad = { definition: newDefinition({ location: 'northeurope' }) };
    assert.deepEqual(said(sharedGallery(task('Groups', 'westeurope', abroad), facts)), [elsewhere('North Europe')]);
    const known = { definition: { existing: definition({ location: 'northeurope' }) } };
    assert.deepEqual(sharedGallery(task('Groups', 'westeurope', known), facts), []);
    assert.deepEqual(said(sharedHome(task('Community', 'eastus', abroad), facts)), [elsewhere('East US')]);
    assert.deepEqual(sharedHome(task('Private', 'eastus'), facts), []);
  });

  it('include definitions', () => {
    const of = (permissions: 'Private' | 'Groups', location: string) => ({
      gallery: galleryTask({ existing: gallery({ permissions }) }),
      definition: definitionTask({ existing: definition({ location }) }),
    });
    assert.deepEqual(said(sharedDefinitionRegion(of('Groups', 'eastus'), facts)), [elsewhere('East US')]);
    assert.deepEqual(sharedDefinitionRegion(of('Groups', 'westeurope'), facts), []);
    assert.deepEqual(sharedDefinitionRegion(of('Private', 'eastus'), facts), []);
  });

  it('have no purchase plan in a community gallery', () => {
    const sold = { definition: { existing: definition({ purchasePlan }) } };
    assert.deepEqual(said(sharedGallery(task('Community', 'westeurope', sold), facts)), [
      "error communityGalleryTakesNoPlan: A community gallery doesn't accept images with a purchase plan, and ubuntu-master has one.",
    ]);
    assert.deepEqual(sharedGallery(task('Groups', 'westeurope', sold), facts), []);
    assert.deepEqual(sharedGallery(task('Community', 'westeurope'), facts), []);
  });

  it('may be anywhere in a new gallery', () => {
    const fresh = { gallery: galleryTask({ id: '/g', create: { location: 'westeurope' } }) };
    const of = { ...fresh, definition: definitionTask({ existing: definition({ location: 'eastus' }) }) };
    assert.deepEqual(sharedDefinitionRegion(of, facts), []);
  });
});

describe('galleryRefusals', () => {
  it('are the errors that any definition in the gallery would have', () => {
    const refusals = (of: Parameters<typeof gallery>[0], home = 'westeurope', source = sourceOf('managedImage')) =>
      codesOf(galleryRefusals(source, gallery(of), home, { ...facts, tenants }));
    const tenants = new Map([
      [subscription, 'a'],
      [otherSubscription, 'b'],
    ]);
    assert.deepEqual(refusals({}), []);
    assert.deepEqual(refusals({ provisioningState: 'Deleting' }), ['galleryBeingDeleted']);
    assert.deepEqual(refusals({ permissions: 'Groups' }, 'East US'), ['sharedGalleryOtherRegion']);
    assert.deepEqual(refusals({ permissions: 'Groups' }, 'West Europe'), []);
    const foreign = galleryPath.replace(subscription, otherSubscription);
    assert.equal(refusals({ id: foreign }).length, 1);
    assert.equal(refusals({ id: foreign }, 'westeurope', sourceOf('disk')).length, 1);
  });
});

describe('Publisher of a community gallery', () => {
  const community: CommunityInfo = {
    ...{ publisherUri: 'https://contoso.com', publisherContact: 'a@contoso.com', eula: 'https://contoso.com/eula' },
    publicNamePrefix: 'contoso',
  };
  const notices = (over: Partial<CommunityInfo>) =>
    communityNotices(galleryPath, { permissions: 'Community', community: { ...community, ...over } });

  it('needs all four details', () => {
    assert.deepEqual(notices({}), []);
    for (const part of ['publisherUri', 'publisherContact', 'eula', 'publicNamePrefix'])
      assert.equal(codesOf(notices({ [part]: ' ' }))[0], 'communityInfoIncomplete', part);
    assert.deepEqual(codesOf(notices({ publicNamePrefix: '' })), ['communityInfoIncomplete']);
    assert.deepEqual(communityNotices(galleryPath, { permissions: 'Groups' }), []);
    assert.deepEqual(communityNotices(galleryPath, undefined), []);
  });

  it('has a web address and a prefix of 5 to 16 letters and digits', () => {
    assert.deepEqual(codesOf(notices({ publisherUri: 'contoso' })), ['addressInvalid']);
    const [notice] = notices({ publicNamePrefix: 'a-b' });
    assert.deepEqual(
      [notice?.message, notice?.fix],
      ['Azure doesn\'t accept the public name prefix "a-b".', 'Use 5 to 16 English letters and digits.'],
    );
    for (const good of ['abcde', 'A1B2C', 'a'.repeat(16)]) assert.equal(communityPrefixProblem(good), undefined, good);
    for (const bad of ['abcd', 'a'.repeat(17), 'abc de', '-abcde', 'abcde-', 'äbcde', ''])
      assert.match(communityPrefixProblem(bad) ?? '', /^Use 5 to 16/, bad);
  });
});
