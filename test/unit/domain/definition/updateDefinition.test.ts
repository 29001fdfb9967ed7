import assert from 'node:assert/strict';
import { updateDefinition } from '../../../../src/domain/definition/updateDefinition';
import type { DefinitionDelta } from '../../../../src/domain/plan/plan';
import { definition, definitionPath, now } from '../cloneWorld';

type Definition = Parameters<typeof definition>[0];

const edit = (before: Definition, wanted: DefinitionDelta, permissions?: 'Groups' | 'Community') =>
  updateDefinition(definition(before), wanted, { now, permissions });
/** What is sent, or nothing. */
const sent = (before: Definition, wanted: DefinitionDelta): unknown => {
  const [change] = edit(before, wanted).changes;
  return change && 'spec' in change ? change.spec : undefined;
};

describe('updateDefinition', () => {
  const sameAsBefore: readonly (readonly [before: Definition, wanted: DefinitionDelta])[] = [
    [{}, {}],
    [{}, { description: '', releaseNoteUri: '', privacyStatementUri: '' }],
    [{ description: 'a' }, { description: 'a' }],
    [{ releaseNoteUri: 'https://a' }, { releaseNoteUri: 'https://a' }],
    [{ privacyStatementUri: 'https://a' }, { privacyStatementUri: 'https://a' }],
    [{ endOfLifeDate: '2030-01-31T00:00:00+00:00' }, { endOfLifeDate: '2030-01-31' }],
    [{ recommended: { vCPUs: { min: 2 } } }, { recommended: { vCPUs: { min: 2 } } }],
    [{ disallowedDiskTypes: ['A', 'B'] }, { disallowedDiskTypes: ['b', 'a'] }],
  ];
  for (const [before, wanted] of sameAsBefore) {
    it(`sends nothing for ${JSON.stringify(wanted)} if it is so`, () => {
      const plan = edit(before, wanted);
      assert.deepEqual(plan.changes, []);
      assert.deepEqual(
        plan.notices.map(({ code, message }) => [code, message]),
        [['nothingToChange', 'ubuntu already has these settings.']],
      );
    });
  }

  const different: readonly (readonly [before: Definition, wanted: DefinitionDelta, sent?: DefinitionDelta])[] = [
    [{ features: [] }, { description: 'a' }],
    [{ description: 'a' }, { description: '' }],
    [{ releaseNoteUri: 'https://a' }, { releaseNoteUri: '' }],
    [{ privacyStatementUri: 'https://a' }, { privacyStatementUri: '' }],
    [{}, { endOfLifeDate: '2030-01-31' }, { endOfLifeDate: '2030-01-31T00:00:00.000Z' }],
    [{ recommended: { vCPUs: { min: 2 } } }, { recommended: {} }],
    [{ disallowedDiskTypes: ['A', 'B'] }, { disallowedDiskTypes: ['A'] }],
    [{}, { disallowedDiskTypes: ['A'] }],
    [{}, { features: [] }],
    [{ other: { a: 1 } }, { description: 'a' }, { description: 'a', other: { a: 1 } }],
  ];
  for (const [before, wanted, expected = wanted] of different) {
    it(`sends ${JSON.stringify(expected)} for ${JSON.stringify(wanted)}`, () => {
      assert.deepEqual(sent(before, wanted), expected);
    });
  }

  it('sends features with what else Azure has in them', () => {
    const feature = (name: string, value: string) => ({ name, value });
    const before = { features: [{ ...feature('a', '1'), other: { startsAtVersion: '1.0.0' } }, feature('b', '1')] };
    assert.deepEqual(sent(before, { features: [feature('A', '2'), feature('c', '3')] }), {
      features: [{ ...feature('A', '2'), other: { startsAtVersion: '1.0.0' } }, feature('c', '3')],
    });
    assert.equal(sent(before, { features: [feature('B', '1'), feature('A', '1')] }), undefined);
  });

  it('refuses what the gallery or Azure does not accept', () => {
    const codes = (wanted: DefinitionDelta, permissions?: 'Community', before: Definition = {}) =>
      edit(before, wanted, permissions).notices.map(({ code }) => code);
    const features = [{ name: 'SecurityType', value: 'TrustedLaunch' }];
    assert.deepEqual(codes({ features }), ['featuresReachFurther']);
    assert.deepEqual(codes({ features }, 'Community'), ['securityNeedsPrivateGallery', 'featuresReachFurther']);
    assert.deepEqual(codes({ features: [{ name: 'IsHibernateSupported', value: 'Yes' }] }), [
      'featureValueUnknown',
      'featuresReachFurther',
    ]);
    assert.deepEqual(codes({ recommended: { vCPUs: { min: 2, max: 1 } } }), ['recommendedRangeInverted']);
    assert.deepEqual(codes({ recommended: { memoryGB: { min: 2, max: 1 } } }), ['recommendedRangeInverted']);
    assert.deepEqual(codes({ recommended: { vCPUs: { min: 1, max: 2 } } }), []);
    assert.deepEqual(codes({ description: 'a' }, undefined, { provisioningState: 'Deleting' }), [
      'definitionBeingDeleted',
    ]);
    assert.equal(edit({}, { description: 'a' }).title, 'Edit image definition golden\\ubuntu');
    assert.equal(edit({}, { description: 'a' }).changes[0]?.target, definitionPath);
  });

  it('judges only the features that the edit adds or changes', () => {
    const controllers = { name: 'DiskControllerTypes', value: 'SCSI, NVMe, SAS' };
    const security = { name: 'SecurityType', value: 'TrustedLaunch' };
    const codes = (...features: readonly { readonly name: string; readonly value: string }[]) =>
      edit({ features: [controllers, security] }, { features }, 'Groups').notices.map(({ code }) => code);
    const hibernation = { name: 'IsHibernateSupported', value: 'True' };
    assert.deepEqual(codes(controllers, security, hibernation), ['featuresReachFurther']);
    assert.deepEqual(codes({ ...controllers, value: 'nvme,sas,scsi' }, security, hibernation), [
      'featuresReachFurther',
    ]);
    assert.deepEqual(codes({ ...controllers, value: 'SAS' }, { ...security, value: 'ConfidentialVM' }), [
      'featureValueUnknown',
      'securityNeedsPrivateGallery',
      'featuresReachFurther',
    ]);
  });
});
