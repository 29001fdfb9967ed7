import assert from 'node:assert/strict';
import { createDefinition } from '../../../../src/domain/definition/createDefinition';
import {
  definitionEndOfLife,
  existingDefinition,
  inverted,
  newDefinition,
  newDefinitionName,
  newIdentifier,
} from '../../../../src/domain/definition/definitionNotices';
import { addressNotices, definitionTextNotices } from '../../../../src/domain/definition/definitionTextNotices';
import { featuresTogether, privateSecurity } from '../../../../src/domain/definition/featureNotices';
import type { ImageDefinition } from '../../../../src/domain/definition/imageDefinition';
import { isComplete, namesOfPlan } from '../../../../src/domain/definition/purchasePlan';
import { definitionId } from '../../../../src/domain/id/resourceId';
import type { DefinitionSpec, Notice } from '../../../../src/domain/plan/plan';
import { definitionTask, galleryTask } from '../../../../src/domain/plan/versionTask';
import type { VersionFacts } from '../../../../src/domain/version/versionFacts';
import { definition, definitionSpec, facts, gallery, galleryPath, now, usages } from '../cloneWorld';
import { sourceOf } from '../refusals/sourceRefusals';

const id = definitionId(galleryPath, 'fresh');
const elsewhere = definitionId(`${galleryPath}2`, 'fresh');
const task = (over: Partial<DefinitionSpec> = {}, of = gallery()) => ({
  gallery: galleryTask({ existing: of }),
  definition: definitionTask({ id, create: definitionSpec(over) }),
});
const existing = (over: Partial<ImageDefinition> = {}) => ({
  gallery: galleryTask({ existing: gallery() }),
  definition: definitionTask({ existing: definition(over) }),
});
const knowing = (...definitions: ImageDefinition[]): VersionFacts => ({ ...facts, definitions });
const unread: VersionFacts = { now };
const said = (notices: readonly Notice[]): readonly string[] =>
  notices.map(({ severity, code, message }) => `${severity} ${code}: ${message}`);

describe('Name and identifier of a new definition', () => {
  it('are compared only with those of its gallery', () => {
    const same = { identifier: definitionSpec().identifier };
    const taken = 'error definitionNameTaken: The gallery golden already has an image definition named fresh.';
    assert.deepEqual(said(newDefinitionName(task(), knowing(definition({ id: definitionId(galleryPath, 'FRESH') })))), [
      taken,
    ]);
    assert.deepEqual(newDefinitionName(task(), knowing(definition({ id: elsewhere }))), []);
    assert.deepEqual(newDefinitionName(task(), unread), []);
    assert.deepEqual(newDefinitionName(existing(), knowing(definition())), []);
    const holder = definition({ id: definitionId(galleryPath, 'other'), ...same });
    assert.deepEqual(said(newIdentifier(task(), knowing(holder))), [
      'error identifierTaken: The image definition other has the same publisher, offer, and SKU.',
    ]);
    assert.deepEqual(newIdentifier(task(), knowing(definition({ id, ...same }))), []);
    assert.deepEqual(
      newIdentifier(task(), knowing(definition({ id: definitionId(`${galleryPath}2`, 'o'), ...same }))),
      [],
    );
    assert.deepEqual(newIdentifier(task(), unread), []);
    assert.deepEqual(newIdentifier(existing(same), knowing(holder)), []);
  });

  it('are refused with everything that is wrong with them', () => {
    const identifier = { publisher: 'a b', offer: '', sku: 'x.' };
    const holder = definition({ id: definitionId(galleryPath, 'other'), identifier });
    assert.deepEqual(said(newIdentifier(task({ identifier }), knowing(holder))), [
      'error publisherInvalid: Azure doesn\'t accept the publisher "a b".',
      'error offerInvalid: Azure doesn\'t accept the offer "".',
      'error skuInvalid: Azure doesn\'t accept the SKU "x.".',
      'error identifierTaken: The image definition other has the same publisher, offer, and SKU.',
    ]);
  });
});

describe('Requirements of a new definition', () => {
  const plan = { name: 'gold', publisher: 'contoso', product: 'linux' };
  const codes = (
    over: Partial<DefinitionSpec>,
    source?: Parameters<typeof newDefinition>[0]['source'],
    known = facts,
  ) => newDefinition({ ...task(over), ...(source && { source }) }, known).map(({ code }) => code);

  it('are none for an existing one', () => {
    assert.deepEqual(newDefinition(existing({ location: 'atlantis' }), facts), []);
  });

  it('include a region that exists, as far as regions are known', () => {
    assert.deepEqual(said(newDefinition(task({ location: 'atlantis' }), facts)), [
      "error definitionRegionUnknown: The region atlantis for the image definition isn't available in the subscription.",
    ]);
    assert.deepEqual(codes({ location: 'West Europe' }), []);
    assert.deepEqual(codes({ location: 'atlantis' }, undefined, unread), []);
  });

  it('include a complete purchase plan, unless the source has the same', () => {
    const partly = { ...plan, product: ' ' };
    assert.deepEqual(codes({}, sourceOf('disk', { purchasePlan: plan })), []);
    assert.deepEqual(codes({ purchasePlan: plan }, sourceOf('disk', { purchasePlan: null })), []);
    assert.deepEqual(codes({ purchasePlan: partly }), ['purchasePlanIncomplete']);
    assert.deepEqual(codes({ purchasePlan: partly }, sourceOf('disk', { purchasePlan: null })), [
      'purchasePlanIncomplete',
    ]);
    assert.deepEqual(codes({ purchasePlan: partly }, sourceOf('disk', { purchasePlan: partly })), []);
    assert.equal(isComplete(plan), true);
    for (const part of ['name', 'publisher', 'product'])
      assert.equal(isComplete({ ...plan, [part]: ' ' }), false, part);
    assert.deepEqual(namesOfPlan(plan), plan);
    assert.deepEqual(namesOfPlan({ name: '', publisher: '', product: '' }), {});
  });

  it('include features that are given once, in any case', () => {
    const feature = (name: string) => ({ name, value: 'True' });
    assert.deepEqual(codes({ features: [feature('A'), feature('a')] }), ['featureRepeated']);
    assert.deepEqual(codes({ features: [feature('A'), feature('B')] }), []);
  });

  it('include ranges whose minimum is not above the maximum', () => {
    assert.deepEqual([undefined, {}, { min: 2 }, { max: 1 }, { min: 2, max: 2 }].map(inverted), Array(5).fill(false));
    assert.equal(inverted({ min: 3, max: 2 }), true);
    assert.deepEqual(codes({ recommended: { memoryGB: { min: 3, max: 2 } } }), ['recommendedRangeInverted']);
  });
});

describe('End of life of a definition', () => {
  const past = '2026-03-02T09:00:00Z';
  const rows: readonly (readonly [
    what: string,
    of: Parameters<typeof definitionEndOfLife>[0],
    said: readonly string[],
  ])[] = [
    ['a new one without', task(), []],
    ['a new one that lives on', task({ endOfLifeDate: '2026-03-03' }), []],
    [
      'a new one with no date',
      task({ endOfLifeDate: 'soon' }),
      ['error definitionEndOfLifeInvalid: "soon" isn\'t a valid end-of-life date for the definition.'],
    ],
    [
      'a new one that is over',
      task({ endOfLifeDate: past }),
      ['error definitionEndOfLifePast: The end of life of the definition (2026-03-02) is in the past.'],
    ],
    ['an existing one that lives on', existing({ endOfLifeDate: '2026-03-03' }), []],
    ['an existing one with no date', existing({ endOfLifeDate: 'soon' }), []],
    [
      'an existing one that is over',
      existing({ endOfLifeDate: past }),
      ['warning definitionExpired: The image definition ubuntu is past its end of life (2026-03-02).'],
    ],
  ];
  for (const [what, of, notices] of rows) {
    it(`is judged for ${what}`, () => {
      assert.deepEqual(said(definitionEndOfLife(of, { now })), notices);
    });
  }
});

describe('State of an existing definition', () => {
  const rows: readonly (readonly [state: string, said: readonly string[]])[] = [
    ['Succeeded', []],
    ['Updating', []],
    ['Deleting', ['error definitionBeingDeleted: The image definition ubuntu is being deleted.']],
    ['Failed', ["error definitionNotReady: The image definition ubuntu isn't ready: Azure reports Failed."]],
  ];
  for (const [provisioningState, notices] of rows) {
    it(`${notices.length === 0 ? 'allows' : 'prevents'} a version if it is ${provisioningState}`, () => {
      assert.deepEqual(said(existingDefinition(existing({ provisioningState }))), notices);
    });
  }

  it('is none for a new one', () => {
    assert.deepEqual(existingDefinition(task()), []);
  });
});

describe('Texts of a definition', () => {
  const addresses: readonly (readonly [address: string | undefined, isValid: boolean])[] = [
    [undefined, true],
    ['', true],
    ['https://contoso.com', true],
    ['HTTP://a/b?c#d', true],
    ['https://', false],
    ['https:///path', false],
    ['ftp://contoso.com', false],
    ['contoso.com', false],
    ['see https://contoso.com', false],
    ['https://contoso.com/a b', false],
  ];
  for (const [address, isValid] of addresses) {
    it(`${isValid ? 'accept' : 'refuse'} the address ${address ?? 'that is none'}`, () => {
      const message = `"${address}" isn't a valid web address.`;
      assert.deepEqual(
        addressNotices('/d', [address]).map(one => [one.code, one.message, one.target]),
        isValid ? [] : [['addressInvalid', message, '/d']],
      );
    });
  }

  it('refuse each invalid address', () => {
    const words = { releaseNoteUri: 'notes', privacyStatementUri: 'privacy' };
    assert.deepEqual(
      definitionTextNotices('/d', words).map(({ message }) => message),
      ['"notes" isn\'t a valid web address.', '"privacy" isn\'t a valid web address.'],
    );
  });

  const sizes: readonly (readonly [recommended: DefinitionSpec['recommended'], isValid: boolean])[] = [
    [{}, true],
    [{ vCPUs: { min: 1 }, memoryGB: { max: 64 } }, true],
    [{ vCPUs: { min: 0 } }, false],
    [{ vCPUs: { max: 1.5 } }, false],
    [{ memoryGB: { min: -1 } }, false],
    [{ vCPUs: { min: 1 }, memoryGB: { max: NaN } }, false],
  ];
  for (const [recommended, isValid] of sizes) {
    it(`${isValid ? 'accept' : 'refuse'} the recommendation ${JSON.stringify(recommended)}`, () => {
      const codes = definitionTextNotices('/d', { recommended: recommended ?? {} }).map(({ code }) => code);
      assert.deepEqual(codes, isValid ? [] : ['recommendedInvalid']);
    });
  }
});

describe('Features that need a generation or a private gallery', () => {
  const type = (value: string) => [{ name: 'SecurityType', value }];

  it('are refused for generation 1', () => {
    const first = (over: Partial<DefinitionSpec>) => said(featuresTogether(task({ hyperVGeneration: 'V1', ...over })));
    const arm = 'error generation2Needed: Arm64 requires generation 2.';
    assert.deepEqual(first({ features: type('standard') }), []);
    assert.deepEqual(first({ features: type('TrustedLaunch'), architecture: 'Arm64' }), [
      'error generation2Needed: The security type TrustedLaunch requires generation 2.',
      arm,
    ]);
    assert.deepEqual(first({ features: [], architecture: 'Arm64' }), [arm]);
    assert.deepEqual(featuresTogether(task({ architecture: 'Arm64' })), []);
    assert.deepEqual(featuresTogether(existing({ hyperVGeneration: 'V1', architecture: 'Arm64' })), []);
  });

  it('are refused in a gallery that is or will be shared', () => {
    const codes = (over: Parameters<typeof task>[0], of: ReturnType<typeof gallery>) =>
      privateSecurity(task(over, of)).map(({ code }) => code);
    const locked = { features: type('ConfidentialVM') };
    const shared = gallery({ permissions: 'Community' });
    assert.deepEqual(codes(locked, shared), ['securityNeedsPrivateGallery']);
    assert.deepEqual(codes({ features: type('Standard') }, shared), []);
    assert.deepEqual(codes(locked, gallery()), []);
    assert.deepEqual(privateSecurity({ ...existing(locked), gallery: galleryTask({ existing: shared }) }), []);
    const fresh = (sharing?: { readonly permissions: 'Groups' }) =>
      privateSecurity({
        ...task(locked),
        gallery: galleryTask({ id: '/g', create: { location: 'westeurope', ...(sharing && { sharing }) } }),
      }).map(({ code }) => code);
    assert.deepEqual(fresh({ permissions: 'Groups' }), ['securityNeedsPrivateGallery']);
    assert.deepEqual(fresh(), []);
  });
});

describe('createDefinition in general', () => {
  const planOf = (over: Partial<DefinitionSpec>, known: VersionFacts = facts) =>
    createDefinition({ gallery: gallery(), id, create: definitionSpec(over) }, known);

  it('sends the region in the form that Azure uses, and no end of life that is not given', () => {
    const [change] = planOf({ location: 'West Europe' }).changes;
    assert.deepEqual(change, { kind: 'createDefinition', target: id, spec: definitionSpec() });
    assert.equal(planOf({}).title, 'Create image definition golden\\fresh');
  });

  it('refuses what exceeds the quota, and tags that Azure does not accept', () => {
    const full = { ...facts, usagesByRegion: usages('GalleryImage', 1000, 1000) };
    const codes = (over: Partial<DefinitionSpec>, known?: VersionFacts) =>
      planOf(over, known).notices.map(({ code }) => code);
    assert.deepEqual(codes({}, full), ['definitionQuotaReached']);
    assert.deepEqual(codes({ tags: { 'a/b': '' } }), ['tagsInvalid']);
    assert.deepEqual(codes({ endOfLifeDate: '2020-01-31' }), ['definitionEndOfLifePast']);
  });

  it('notes what could not be checked', () => {
    const { locations, definitions, ...known } = facts;
    assert.ok(locations && definitions);
    assert.deepEqual(said(planOf({}, known).notices), [
      "info regionsNotChecked: Couldn't check whether the regions exist.",
      "info definitionsNotChecked: Couldn't check whether the image definition already exists in the gallery.",
    ]);
  });
});
