import assert from 'node:assert/strict';
import { readGallery } from '../../../src/azure/read/readGallery';
import type { ImageDefinition } from '../../../src/domain/definition/imageDefinition';
import type { Gallery } from '../../../src/domain/gallery/gallery';
import type { GallerySharing } from '../../../src/domain/gallery/gallerySharing';
import type { Plan } from '../../../src/domain/plan/plan';
import { planOfExisting, type ExistingResources } from '../../../src/export/planOfExisting';
import { definition, definitionPath, gallery, galleryPath, imageId, now, region, version } from '../domain/cloneWorld';

const plan = (existing: Partial<ExistingResources>): Plan =>
  planOfExisting('Again', { galleries: [], definitions: [], versions: [], ...existing }, now);
const changes = (existing: Partial<ExistingResources>) => plan(existing).changes;
const warnings = (existing: Partial<ExistingResources>): string[] =>
  plan(existing).notices.map(({ severity, code, message }) => `${severity} ${code}: ${message}`);
const madeGallery = (over: Partial<Gallery>, sharing?: GallerySharing) =>
  changes({ galleries: [{ gallery: gallery(over), sharing }] });
const madeDefinition = (over: Partial<ImageDefinition>) => changes({ definitions: [definition(over)] });

const community = {
  publisherUri: 'https://a.example',
  publisherContact: 'a@a.example',
  eula: 'e',
  publicNamePrefix: 'p',
};
const shared: GallerySharing = { permissions: 'Groups', subscriptions: ['s'], tenants: [] };
const other = { properties: { future: 1 } };

describe('A plan that creates existing resources again', () => {
  it('has a kind and a title of its own, and nothing for nothing', () => {
    assert.deepEqual(plan({}), { kind: 'exportExisting', title: 'Again', changes: [], notices: [] });
  });

  it('creates a gallery with what it has, and says nothing of what it lacks', () => {
    const spec = (over: Partial<Gallery>, sharing?: GallerySharing) => madeGallery(over, sharing)[0];
    const create = (more: object) => ({
      ...{ kind: 'createGallery', target: galleryPath },
      spec: { location: 'westeurope', ...more },
    });
    assert.deepEqual(spec({}), create({}));
    for (const [has, made] of [
      [{ description: '' }, { description: '' }],
      [{ tags: { a: 'b' } }, { tags: { a: 'b' } }],
      [{ softDelete: true }, { softDelete: true }],
      [{ softDelete: undefined }, {}],
      [{ systemIdentity: true }, { systemIdentity: true }],
      [{ userIdentities: ['u'] }, { userIdentities: ['u'] }],
      [{ permissions: 'Groups' }, { sharing: { permissions: 'Groups' } }],
      [{ permissions: 'Community' }, {}],
      [{ permissions: undefined }, {}],
      [{ other }, { other }],
    ] as const)
      assert.deepEqual(spec(has), create(made), JSON.stringify(has));
    const known: GallerySharing = {
      ...{ permissions: 'Community', subscriptions: [], tenants: [] },
      community: { ...community, enabled: false, publicNames: ['p-1'] },
    };
    assert.deepEqual(
      spec({ permissions: 'Community' }, known),
      create({ sharing: { permissions: 'Community', community } }),
    );
    assert.deepEqual(spec({ permissions: 'Groups' }, known), create({ sharing: { permissions: 'Groups' } }));
  });

  it('shares a gallery again after it is created, with whom it is shared', () => {
    const requests = (sharing: Partial<GallerySharing>) =>
      madeGallery({}, { ...shared, subscriptions: [], ...sharing })
        .slice(1)
        .map(change => [change.kind, change.target, 'spec' in change && change.spec]);
    const add = (subscriptions: readonly string[], tenants: readonly string[]) => [
      ['shareGallery', galleryPath, { operation: 'add', subscriptions, tenants }],
    ];
    assert.deepEqual(requests({}), []);
    assert.deepEqual(requests({ subscriptions: ['s'] }), add(['s'], []));
    assert.deepEqual(requests({ tenants: ['t'] }), add([], ['t']));
    const enabled = (value: boolean | undefined) =>
      requests({ community: { ...community, publicNames: [], enabled: value } });
    assert.deepEqual(enabled(true), [['shareGallery', galleryPath, { operation: 'enableCommunity' }]]);
    for (const value of [false, undefined]) assert.deepEqual(enabled(value), []);
  });

  it('names what Azure says of a gallery that no change repeats', () => {
    const of = (sharing?: GallerySharing) => warnings({ galleries: [{ gallery: gallery(), sharing }] });
    assert.deepEqual(of({ ...shared, unrepeatable: ['sharingProfile.groups[0].future'] }), [
      'warning membersLeftOut: Azure also reports the following on golden, which is left out: sharingProfile.groups[0].future.',
    ]);
    assert.deepEqual([of(shared), of()], [[], []]);
  });

  it('names the settings of a gallery that are not understood', () => {
    const of = (properties: object, more: object = {}) => {
      const read = readGallery({ id: galleryPath, location: 'westeurope', properties, ...more });
      assert.ok(read);
      return warnings({ galleries: [{ gallery: read }] });
    };
    const leftOut = (name: string) => [
      `warning membersLeftOut: Azure also reports the following on golden, which is left out: ${name}.`,
    ];
    assert.deepEqual(of({ sharingProfile: { permissions: 'Tenants' } }), leftOut('sharingProfile.permissions'));
    assert.deepEqual(
      of({ softDeletePolicy: { isSoftDeleteEnabled: 'yes' } }),
      leftOut('softDeletePolicy.isSoftDeleteEnabled'),
    );
    assert.deepEqual(of({}, { identity: { type: 'SystemAssigned, Federated' } }), leftOut('identity.type'));
    for (const type of ['SystemAssigned', 'SystemAssigned, UserAssigned', 'systemassigned,userassigned', 'None'])
      assert.deepEqual(of({}, { identity: { type } }), []);
  });

  it('creates a definition with what it has, and says nothing of what it lacks', () => {
    const create = (more: object) => {
      const { location, osType, osState, hyperVGeneration, architecture, identifier, features } = definition();
      const spec = { location, osType, osState, hyperVGeneration, architecture, identifier, features, ...more };
      return [{ kind: 'createDefinition', target: definitionPath, spec }];
    };
    assert.deepEqual(madeDefinition({}), create({}));
    const standard = { name: 'SecurityType', value: 'Standard' };
    const nvme = { name: 'DiskControllerTypes', value: 'NVMe' };
    const named = { name: 'securitytype', value: 'TrustedLaunch' };
    for (const [has, made] of [
      [{ features: [] }, { features: [standard] }],
      [{ features: [nvme] }, { features: [nvme, standard] }],
      [{ features: [nvme, named] }, { features: [nvme, named] }],
      [
        { features: [], hyperVGeneration: 'V1' },
        { features: [], hyperVGeneration: 'V1' },
      ],
      [{ endOfLifeDate: '2026-03-01T00:00:00Z' }, {}],
      [{ recommended: { vCPUs: { min: 1 } } }, { recommended: { vCPUs: { min: 1 } } }],
      [{ recommended: { memoryGB: { max: 4 } } }, { recommended: { memoryGB: { max: 4 } } }],
      ...[
        { purchasePlan: { name: 'n', publisher: 'p', product: 'o' } },
        { description: '' },
        { endOfLifeDate: '2026-04-01T00:00:00Z' },
        { eula: '' },
        { privacyStatementUri: '' },
        { releaseNoteUri: '' },
        { disallowedDiskTypes: ['Standard_LRS'] },
        { tags: { a: 'b' } },
        { other },
      ].map(same => [same, same] as const),
    ] as const)
      assert.deepEqual(madeDefinition(has), create(made), JSON.stringify(has));
  });

  it('creates a version from what Azure says it was created from', () => {
    const spec = {
      location: 'westeurope',
      source: { kind: 'managedImage', id: imageId('older-master') },
      targetRegions: [region('westeurope')],
      storageAccountType: 'Standard_LRS',
      excludeFromLatest: false,
      allowDeletionOfReplicatedLocations: true,
    };
    const { id: target } = version('1.0.0');
    assert.deepEqual(changes({ versions: [version('1.0.0')] }), [{ kind: 'createVersion', target, spec }]);
    const past = version('1.0.0', { endOfLifeDate: '2026-03-01T00:00:00Z', blockDeletionBeforeEndOfLife: true });
    assert.deepEqual(changes({ versions: [past] }), [{ kind: 'createVersion', target, spec }]);
    assert.deepEqual(warnings({ versions: [past], definitions: [definition({ endOfLifeDate: '2026-02-28' })] }), [
      'warning endOfLifeLeftOut: The end of life of golden\\ubuntu, 2026-02-28, is in the past. Azure refuses such a date for what is created, so it is left out.',
      'warning endOfLifeLeftOut: The end of life of golden\\ubuntu\\1.0.0, 2026-03-01, is in the past. Azure refuses such a date for what is created, so it is left out.',
    ]);
  });

  it('leaves out a version of an unknown source, or that is not understood, and says so', () => {
    const unknown = version('1.0.0', { source: undefined });
    const odd = version('2.0.0', { excludeFromLatest: undefined });
    const more = version('3.0.0', { unrepeatable: ['future'] });
    const all = { versions: [unknown, odd, more] };
    assert.deepEqual(
      changes(all).map(({ target }) => target),
      [more.id],
    );
    assert.deepEqual(warnings(all), [
      "warning sourceUnknown: Azure doesn't report everything that golden\\ubuntu\\1.0.0 was created from.",
      "warning resourceLeftOut: Azure describes golden\\ubuntu\\2.0.0 in a form that this extension doesn't understand, so it is left out.",
      'warning membersLeftOut: Azure also reports the following on golden\\ubuntu\\3.0.0, which is left out: future.',
    ]);
    assert.deepEqual(
      plan(all).notices.map(({ target }) => target),
      all.versions.map(({ id }) => id),
    );
  });

  it('leaves out a definition that is not understood, with its versions and no others', () => {
    const odd = definition({ id: `${definitionPath}-odd`, architecture: undefined });
    const versions = [version('1.0.0'), version('1.0.0', { id: `${odd.id}/versions/1.0.0`, source: undefined })];
    const all = { definitions: [odd, definition()], versions };
    assert.deepEqual(
      changes(all).map(({ target }) => target),
      [definitionPath, versions[0]?.id],
    );
    assert.deepEqual(warnings(all), [
      "warning resourceLeftOut: Azure describes golden\\ubuntu-odd in a form that this extension doesn't understand, so it is left out.",
      'warning resourceLeftOut: Without golden\\ubuntu-odd, its versions are left out too: 1.0.0.',
    ]);
  });

  it('creates galleries before definitions before versions', () => {
    const all = { galleries: [{ gallery: gallery() }], definitions: [definition()], versions: [version('1.0.0')] };
    assert.deepEqual(
      changes(all).map(({ kind }) => kind),
      ['createGallery', 'createDefinition', 'createVersion'],
    );
  });
});
