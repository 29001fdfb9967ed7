import assert from 'node:assert/strict';
import { yaml } from '../../../../src/base/yaml';
import { describeGallery, describeGalleryDelta, describeSharing } from '../../../../src/domain/gallery/describeGallery';
import type { ForeignGallery } from '../../../../src/domain/gallery/foreignGallery';
import { foreignGalleryProperties, galleryProperties } from '../../../../src/domain/gallery/galleryProperties';
import type { GallerySharing } from '../../../../src/domain/gallery/gallerySharing';
import type { PlanLine } from '../../../../src/domain/plan/planLine';
import { everyKind } from '../../../support/everyKind';
import { gallery, galleryPath, resourceGroup, subscription } from '../cloneWorld';

const written = (lines: readonly PlanLine[]): readonly string[] =>
  lines.map(({ level, icon, text, detail }) => `${level} ${icon}: ${text}${detail === '' ? '' : ` (${detail})`}`);

describe('Galleries in a plan', () => {
  it('show every option', () => {
    assert.deepEqual(written(describeGallery(everyKind.createGallery.spec)), [
      '1 note: Description (Golden)',
      '1 history: Deleted versions can be restored',
      '1 key: System-assigned managed identity',
      '1 key: User-assigned managed identity u',
      '1 broadcast: Can be shared with everyone (ours)',
      '1 tag: team (Images)',
      "1 tag: it's ([resourceGroup().name])",
    ]);
    assert.deepEqual(describeGallery({ location: 'westeurope' }), []);
    assert.deepEqual(written(describeGallery({ location: 'westeurope', sharing: { permissions: 'Groups' } })), [
      '1 organization: Can be shared with subscriptions and tenants',
    ]);
  });

  it('show what changes', () => {
    assert.deepEqual(written(describeGalleryDelta(everyKind.updateGallery.spec)), [
      '1 note: Description (New)',
      "1 history: Deleted versions can't be restored",
      '1 key: System-assigned managed identity',
      '1 key: User-assigned managed identity new',
      '1 remove: Remove user-assigned managed identity old',
    ]);
    assert.deepEqual(written(describeGalleryDelta({ description: '' })), ['1 note: Description']);
    assert.deepEqual(written(describeGalleryDelta({ identity: { system: false, users: [], gone: [] } })), [
      '1 remove: No system-assigned managed identity',
    ]);
    assert.deepEqual(describeGalleryDelta({}), []);
  });

  it('show who gets or loses access', () => {
    const groups = { subscriptions: ['s'], tenants: ['t'] };
    assert.deepEqual(written(describeSharing({ operation: 'add', ...groups })), [
      '1 add: Subscription s',
      '1 add: Tenant t',
    ]);
    assert.deepEqual(written(describeSharing({ operation: 'remove', ...groups })), [
      '1 remove: Subscription s',
      '1 remove: Tenant t',
    ]);
    assert.deepEqual(written(describeSharing({ operation: 'enableCommunity' })), [
      '1 broadcast: Everyone in Azure can use it',
    ]);
    assert.deepEqual(written(describeSharing({ operation: 'reset' })), ['1 lock: No longer shared']);
  });
});

describe('Properties of galleries', () => {
  const names = { regionName: (region: string) => `In ${region}`, subscriptionName: (id: string) => `Name of ${id}` };
  const identity = `Gallery:
  Full name: golden
  Resource ID: ${galleryPath}
  Resource group: ${resourceGroup}
  Subscription: Name of ${subscription} (${subscription})
  Region: In westeurope
  Provisioning state: Succeeded
`;
  const community = (enabled: boolean | undefined): GallerySharing => ({
    ...{ permissions: 'Community', subscriptions: [], tenants: [] },
    community: {
      ...{ publisherUri: 'https://a.example', publisherContact: 'a@a.example', eula: 'Be nice', publicNamePrefix: 'p' },
      ...{ enabled, publicNames: ['p-1', 'p-2'] },
    },
  });

  it('are those of a private one', () => {
    assert.equal(
      yaml(galleryProperties(gallery(), undefined, names)),
      `${identity}
Properties:
  Soft delete: "no"
  System-assigned managed identity: "no"

Sharing:
  Shared with: no one (private)
`,
    );
  });

  it('are those of one that is shared with everyone', () => {
    const one = gallery({
      ...{ description: 'Golden', permissions: 'Community', softDelete: true, systemIdentity: true },
      ...{ userIdentities: ['/i/u'], tags: { team: 'images' } },
    });
    assert.equal(
      yaml(galleryProperties(one, community(true), names)),
      `${identity}
Properties:
  Description: Golden
  Soft delete: "yes"
  System-assigned managed identity: "yes"
  User-assigned managed identities:
    - /i/u

Sharing:
  Shared with: everyone
  Public names:
    - /CommunityGalleries/p-1
    - /CommunityGalleries/p-2
  Publisher: https://a.example
  Publisher contact: a@a.example
  License terms: Be nice

Tags:
  team: images
`,
    );
  });

  it('say who has access, as far as it is known', () => {
    const text = (permissions: 'Groups' | 'Community' | undefined, sharing?: GallerySharing): string | undefined =>
      /Shared with: (.*)\n/.exec(yaml(galleryProperties(gallery({ permissions }), sharing, names)))?.[1];
    assert.equal(text('Groups'), 'subscriptions and tenants');
    assert.equal(text(undefined), 'Unknown');
    assert.equal(text('Community'), 'everyone');
    assert.equal(text('Community', community(false)), 'no one yet (not published)');
    assert.equal(text('Community', community(undefined)), 'Unknown');
    const unknown = yaml(
      galleryProperties(gallery({ systemIdentity: 'unknown', softDelete: undefined }), undefined, names),
    );
    assert.match(unknown, /Soft delete: Unknown\n {2}System-assigned managed identity: Unknown\n/);
  });

  it('are those of one that someone else shares', () => {
    const one: ForeignGallery = {
      ...{ id: '/CommunityGalleries/p-1', name: 'p-1', kind: 'community', regions: ['eastus'], subscriptionIds: [] },
      publisher: {
        ...{ uri: 'https://a.example', contact: 'a@a.example', eula: 'Be nice' },
        ...{ privacyStatementUri: 'https://a.example/privacy', disclaimer: 'None' },
      },
    };
    assert.equal(
      yaml(foreignGalleryProperties(one, names)),
      `Community gallery:
  Public name: p-1
  Resource ID: /CommunityGalleries/p-1
  Regions:
    - In eastus

Publisher:
  URI: https://a.example
  Contact: a@a.example
  License terms: Be nice
  Privacy statement: https://a.example/privacy
  Disclaimer: None
`,
    );
    const shared: ForeignGallery = {
      ...one,
      id: '/SharedGalleries/s-G',
      name: 's-G',
      kind: 'shared',
      publisher: undefined,
    };
    assert.equal(
      yaml(foreignGalleryProperties(shared, names)),
      `Shared gallery:
  Unique name: s-G
  Resource ID: /SharedGalleries/s-G
  Regions:
    - In eastus
`,
    );
  });
});
