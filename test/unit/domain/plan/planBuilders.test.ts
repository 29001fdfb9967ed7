import assert from 'node:assert/strict';
import { fits } from '../../../../src/domain/definition/compatibility';
import { createDefinition } from '../../../../src/domain/definition/createDefinition';
import { definitionPresets } from '../../../../src/domain/definition/definitionPresets';
import { updateDefinition } from '../../../../src/domain/definition/updateDefinition';
import { createGallery } from '../../../../src/domain/gallery/createGallery';
import { updateGallery } from '../../../../src/domain/gallery/updateGallery';
import { definitionId, galleryId, resourceGroupId } from '../../../../src/domain/id/resourceId';
import type { DefinitionSpec, GallerySpec, Plan } from '../../../../src/domain/plan/plan';
import { sameTags, setTags } from '../../../../src/domain/resource/setTags';
import { commonTags, ownTagNames, parseTags, tagsDocument } from '../../../../src/domain/resource/tagsDocument';
import {
  definition,
  definitionSpec,
  facts,
  gallery,
  galleryPath,
  resourceGroup,
  now,
  subscription,
  usages,
} from '../cloneWorld';
import { sourceOf } from '../refusals/sourceRefusals';

const codes = (plan: Plan): string[] => plan.notices.map(one => one.code);
const fresh = galleryId(subscription, 'rg', 'fresh');
const newGallery = (create: Partial<GallerySpec> = {}, id = fresh): Plan =>
  createGallery({ id, create: { location: 'West Europe', ...create } }, facts);
const newDefinition = (over: Partial<DefinitionSpec> = {}, of = gallery()): Plan =>
  createDefinition({ gallery: of, id: definitionId(galleryPath, 'fresh'), create: definitionSpec(over) }, facts);

describe('createGallery', () => {
  it('makes one request, preceded by the resource group if that is new', () => {
    const group = resourceGroupId(subscription, 'rg-new');
    const plan = createGallery(
      {
        id: galleryId(subscription, 'rg-new', 'fresh'),
        create: { location: 'West Europe' },
        resourceGroup: { id: group, create: { location: 'westeurope' } },
      },
      facts,
    );
    assert.deepEqual(
      plan.changes.map(({ kind }) => kind),
      ['createResourceGroup', 'createGallery'],
    );
    assert.deepEqual(plan.notices, []);
    assert.deepEqual(newGallery().changes[0], {
      kind: 'createGallery',
      target: fresh,
      spec: { location: 'westeurope' },
    });
  });

  it('refuses an invalid or taken name, an unknown region, invalid tags, and an exceeded quota', () => {
    assert.deepEqual(codes(newGallery({}, galleryId(subscription, 'rg', 'a-b'))), ['galleryNameInvalid']);
    assert.deepEqual(codes(newGallery({}, galleryId(subscription, 'rg', 'Golden'))), ['galleryNameTaken']);
    assert.deepEqual(codes(newGallery({ location: 'atlantis' })), ['galleryRegionUnknown']);
    assert.deepEqual(codes(newGallery({ tags: { 'a/b': '1' } })), ['tagsInvalid']);
    const full = { ...facts, usagesByRegion: usages('Gallery', 100, 100) };
    assert.deepEqual(codes(createGallery({ id: fresh, create: { location: 'westeurope' } }, full)), [
      'galleryQuotaReached',
    ]);
  });

  it('explains soft delete and sharing, and requires complete publisher information', () => {
    assert.deepEqual(codes(newGallery({ softDelete: true })), ['softDeletePreview']);
    assert.deepEqual(codes(newGallery({ sharing: { permissions: 'Groups' } })), [
      'sharingIrreversible',
      'sharingPreview',
    ]);
    const community = (over: object): string[] =>
      codes(
        newGallery({
          sharing: {
            permissions: 'Community',
            community: {
              publisherUri: 'https://contoso.com',
              publisherContact: 'images@contoso.com',
              eula: 'https://contoso.com/eula',
              publicNamePrefix: 'contoso',
              ...over,
            },
          },
        }),
      );
    assert.deepEqual(community({}), ['sharingIrreversible']);
    assert.deepEqual(community({ eula: ' ' }), ['communityInfoIncomplete', 'sharingIrreversible']);
    assert.deepEqual(community({ publicNamePrefix: 'a-b' }), ['communityPrefixInvalid', 'sharingIrreversible']);
    assert.deepEqual(community({ publisherUri: 'contoso' }), ['addressInvalid', 'sharingIrreversible']);
    assert.deepEqual(codes(newGallery({ userIdentities: ['me'] })), ['identityInvalid']);
  });
});

describe('createDefinition', () => {
  it('sends the complete definition in one request', () => {
    const plan = newDefinition({ endOfLifeDate: '2030-01-31' });
    assert.deepEqual(plan.notices, []);
    assert.deepEqual(plan.changes, [
      {
        kind: 'createDefinition',
        target: definitionId(galleryPath, 'fresh'),
        spec: { ...definitionSpec(), endOfLifeDate: '2030-01-31T00:00:00.000Z' },
      },
    ]);
  });

  it('refuses features that the generation or the gallery does not support', () => {
    assert.deepEqual(codes(newDefinition({ hyperVGeneration: 'V1' })), ['generation2Needed']);
    assert.deepEqual(codes(newDefinition({ hyperVGeneration: 'V1', architecture: 'Arm64', features: [] })), [
      'generation2Needed',
    ]);
    const locked = { features: [{ name: 'SecurityType', value: 'TrustedLaunch' }] };
    assert.deepEqual(codes(newDefinition(locked)), []);
    assert.deepEqual(codes(newDefinition(locked, gallery({ permissions: 'Groups' }))), ['securityNeedsPrivateGallery']);
    assert.deepEqual(codes(newDefinition({ features: [{ name: 'DiskControllerTypes', value: 'IDE' }] })), [
      'featureValueUnknown',
    ]);
  });

  it('refuses invalid recommendations, addresses, identifiers, and regions', () => {
    assert.deepEqual(codes(newDefinition({ recommended: { vCPUs: { min: 8, max: 2 } } })), [
      'recommendedRangeInverted',
    ]);
    assert.deepEqual(codes(newDefinition({ recommended: { memoryGB: { min: 0.5 } } })), ['recommendedInvalid']);
    assert.deepEqual(codes(newDefinition({ eula: 'read me' })), ['addressInvalid']);
    assert.deepEqual(codes(newDefinition({ identifier: definition().identifier })), ['identifierTaken']);
    assert.deepEqual(codes(newDefinition({ location: 'eastus' }, gallery({ permissions: 'Community' }))), [
      'sharedGalleryOtherRegion',
    ]);
  });

  for (const { id, title, traits } of definitionPresets()) {
    it(`creates a valid definition from the preset "${title}"`, () => {
      assert.deepEqual(codes(newDefinition(traits)), [], id);
    });
  }

  it('has presets for the usual kinds of machines', () => {
    const words = definitionPresets().map(({ id, traits }) => [
      ...[id, traits.osType, traits.osState, traits.hyperVGeneration, traits.architecture],
      ...traits.features.map(({ name, value }) => `${name}=${value}`),
    ]);
    const trusted = ['SecurityType=TrustedLaunchSupported', 'IsAcceleratedNetworkSupported=True'];
    const standard = 'SecurityType=Standard';
    assert.deepEqual(words, [
      ['linux', 'Linux', 'Generalized', 'V2', 'x64', ...trusted],
      ['windows', 'Windows', 'Generalized', 'V2', 'x64', ...trusted],
      ['linuxArm', 'Linux', 'Generalized', 'V2', 'Arm64', standard],
      ['labsWindows', 'Windows', 'Generalized', 'V1', 'x64', standard],
      ['labsLinux', 'Linux', 'Generalized', 'V1', 'x64', standard],
    ]);
  });

  it('sets generation 1 and standard security explicitly in the Lab Services presets', () => {
    const labs = definitionPresets().filter(({ id }) => id.startsWith('labs'));
    assert.equal(labs.length, 2);
    for (const { traits } of labs) {
      assert.deepEqual(
        [traits.hyperVGeneration, traits.architecture, traits.features[0]?.value],
        ['V1', 'x64', 'Standard'],
      );
      const { osType } = traits;
      assert.equal(fits(sourceOf('managedImage', { osType, hyperVGeneration: 'V1' }), traits), true);
    }
  });
});

describe('updateGallery and updateDefinition', () => {
  it('sends only the changed properties of a gallery', () => {
    const plan = updateGallery(gallery({ description: 'old' }), { description: 'new', softDelete: false });
    assert.deepEqual(plan.changes, [{ kind: 'updateGallery', target: galleryPath, spec: { description: 'new' } }]);
    assert.deepEqual(plan.notices, []);
    assert.deepEqual(codes(updateGallery(gallery(), { description: '' })), ['nothingToChange']);
  });

  it('sends all identities that a gallery keeps and those that it loses', () => {
    const identity = (name: string): string =>
      `${resourceGroup}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;
    const [one, two, three] = ['one', 'two', 'three'].map(identity) as [string, string, string];
    const had = gallery({ systemIdentity: true, userIdentities: [one, two] });
    const edit = (wanted: Parameters<typeof updateGallery>[1], before = had) => {
      const plan = updateGallery(before, wanted);
      return [plan.changes.map(change => 'spec' in change && change.spec), codes(plan)];
    };
    assert.deepEqual(edit({ userIdentities: [two.toUpperCase(), three] }), [
      [{ identity: { system: true, users: [two.toUpperCase(), three], gone: [one] } }],
      [],
    ]);
    assert.deepEqual(edit({ systemIdentity: false }), [
      [{ identity: { system: false, users: [one, two], gone: [] } }],
      ['identityGoes'],
    ]);
    assert.deepEqual(edit({ systemIdentity: true, userIdentities: [two, one.toUpperCase()] }), [
      [],
      ['nothingToChange'],
    ]);
    assert.deepEqual(edit({ systemIdentity: true }, gallery()), [
      [{ identity: { system: true, users: [], gone: [] } }],
      [],
    ]);
    assert.deepEqual(edit({ userIdentities: ['mine'] }, gallery())[1], ['identityInvalid']);
  });

  it('changes nothing about identities that are only partly known', () => {
    const unread = gallery({ systemIdentity: 'unknown', userIdentities: ['/some/identity'] });
    assert.throws(() => updateGallery(unread, { userIdentities: [] }), /golden/);
    assert.deepEqual(updateGallery(unread, { description: 'new' }).changes, [
      { kind: 'updateGallery', target: galleryPath, spec: { description: 'new' } },
    ]);
  });

  it('sends only the changed properties of a definition', () => {
    const before = definition({ description: 'gold', endOfLifeDate: '2030-01-31T00:00:00+00:00' });
    const edit = (wanted: Parameters<typeof updateDefinition>[1]) => updateDefinition(before, wanted, { now });
    const plan = edit({ description: 'gold', endOfLifeDate: '2030-01-31', recommended: { vCPUs: { min: 2, max: 4 } } });
    assert.deepEqual(
      plan.changes.map(change => 'spec' in change && change.spec),
      [{ recommended: { vCPUs: { min: 2, max: 4 } } }],
    );
    assert.deepEqual(plan.notices, []);
    assert.deepEqual(codes(edit({ description: 'gold' })), ['nothingToChange']);
    assert.deepEqual(codes(edit({ endOfLifeDate: '2020-01-31' })), ['endOfLifePast']);
    assert.deepEqual(codes(edit({ endOfLifeDate: 'soon' })), ['endOfLifeInvalid']);
    assert.deepEqual(codes(edit({ releaseNoteUri: 'notes' })), ['addressInvalid']);
    assert.deepEqual(codes(edit({ features: [{ name: 'SecurityType', value: 'Standard' }] })), [
      'featuresReachFurther',
    ]);
  });
});

describe('Tags document', () => {
  it('reads tags back as they were written', () => {
    const tags = { b: '$(x) `y` ${z}', a: '' };
    assert.deepEqual(parseTags(tagsDocument(tags)), { tags });
    assert.match(tagsDocument(tags), /"a": "",\n {2}"b"/);
  });

  it('refuses an invalid tags document in one sentence that says how to fix it', () => {
    const problem = (text: string): string => {
      const read = parseTags(text);
      return 'problem' in read ? read.problem : '';
    };
    assert.match(problem('{'), /^Invalid JSON\. .*\{ "name": "value" \}\.$/s);
    assert.match(problem('["a"]'), /one object/);
    assert.match(problem('{"a": 1}'), /"a" isn't text/);
    assert.match(problem('{"a": "1", "A": "2"}'), /"A" appears twice/);
    assert.match(problem('{"a<": "1"}'), /can't contain "<"/);
  });

  it('locates the error in an invalid tags document', () => {
    const marked = (text: string): string => {
      const read = parseTags(text);
      return 'problem' in read ? text.slice(read.from, read.to) : '';
    };
    assert.equal(marked('{ "a": "1", "b": 2 }'), '"b"');
    assert.equal(marked('{ "a": "1", "A": "2" }'), '"A"');
    assert.equal(marked('{ "a": 1x }'), 'x');
  });

  it('edits the tags that several resources share, and keeps the other tags of each', () => {
    const some = [gallery({ tags: { a: '1', Env: 'x', c: '1' } }), definition({ tags: { a: '1', Env: 'y' } })];
    const shown = commonTags(some);
    assert.deepEqual(shown, { a: '1' });
    assert.deepEqual(ownTagNames(some), ['Env', 'c']);
    const plan = setTags(some, { b: '2' }, { shown });
    assert.deepEqual(
      plan.changes.map(change => change.kind === 'setTags' && change.spec.tags),
      [
        { Env: 'x', c: '1', b: '2' },
        { Env: 'y', b: '2' },
      ],
    );
  });

  it('treats a tag name in another case as the same name', () => {
    const plan = setTags([gallery({ tags: { Env: 'x' } }), definition({ tags: {} })], { env: 'z' }, { shown: {} });
    assert.deepEqual(
      plan.changes.map(change => change.kind === 'setTags' && change.spec.tags),
      [{ env: 'z' }, { env: 'z' }],
    );
  });

  it('sets tags only on resources where they differ', () => {
    const plan = setTags([gallery({ tags: { a: '1', b: '2' } }), definition()], { b: '2', a: '1' });
    assert.deepEqual(plan.changes, [{ kind: 'setTags', target: definition().id, spec: { tags: { b: '2', a: '1' } } }]);
    assert.deepEqual(codes(setTags([gallery()], {})), ['nothingToChange']);
    assert.deepEqual(codes(setTags([gallery()], { 'a?': '1' })), ['tagsInvalid']);
  });

  it('names one resource or counts several, and says once which tags are invalid', () => {
    const invalid = setTags([gallery(), definition()], { 'a?': '1' });
    assert.deepEqual(
      [setTags([gallery()], {}).title, invalid.title, setTags([], {}).title],
      ['Set tags on golden', 'Set tags on 2 resources', 'Set tags on 0 resources'],
    );
    assert.deepEqual(
      invalid.notices.map(({ message, target }) => [message, target]),
      [["Azure doesn't accept the tags of golden.", galleryPath]],
    );
  });

  it('compares tags whatever their order', () => {
    const a = { x: '1', y: '2' };
    for (const [b, same] of [
      [{ y: '2', x: '1' }, true],
      [{ x: '1' }, false],
      [{ ...a, z: '3' }, false],
      [{ x: '1', y: '3' }, false],
      [{ x: '1', z: '2' }, false],
    ] as const)
      assert.deepEqual([sameTags(a, b), sameTags(b, a)], [same, same], JSON.stringify(b));
  });

  it('reads the tags of a document, and says what else it has', () => {
    assert.deepEqual(parseTags('{"a": "1", "b": ""}'), { tags: { a: '1', b: '' } });
    const whole = (text: string) => {
      const read = parseTags(text);
      return 'problem' in read && /must be one object/.test(read.problem) && [read.from, read.to];
    };
    for (const text of ['1', 'null', '["a"]', '"text"', 'true']) assert.deepEqual(whole(text), [0, text.length], text);
    const rangeOf = (text: string) => {
      const read = parseTags(text);
      return 'problem' in read && [read.from, read.to];
    };
    const escaped = '{ "\\u0061": 1 }';
    assert.deepEqual(rangeOf(escaped), [0, escaped.length]);
    const many = JSON.stringify(Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`t${at}`, 'x'])));
    assert.deepEqual(rangeOf(many), [0, many.length]);
    assert.deepEqual(rangeOf('{ "a": "1", "b": "2", }'), [22, 23]);
    assert.deepEqual(rangeOf(''), [0, 1]);
  });

  it('writes tags by name, and finds those that resources have in common', () => {
    assert.equal(tagsDocument({ b: '2', a: '1' }), '{\n  "a": "1",\n  "b": "2"\n}\n');
    assert.deepEqual([commonTags([]), ownTagNames([])], [{}, []]);
    const all = [gallery({ tags: { z: '1', a: '1' } }), definition({ tags: { z: '1', b: '1' } })];
    assert.deepEqual([commonTags(all), ownTagNames(all)], [{ z: '1' }, ['a', 'b']]);
  });
});
