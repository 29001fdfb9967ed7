import assert from 'node:assert/strict';
import { createVersions } from '../../../src/domain/version/createVersions';
import { clone, newDefinition, newGallery } from '../../unit/domain/cloneWorld';
import { refusals } from '../../unit/domain/refusals/refusals.table';
import { from, shallowRefusals, sourceOf } from '../../unit/domain/refusals/sourceRefusals';
import { assertSays } from './assertSays';
import { bypass } from './bypass';
import { worldOf } from './worldOf';

describe('Bypassing early refusals of new versions', () => {
  for (const [name, make] of [
    ['an existing definition', () => clone()],
    ['a new definition', () => clone({ definition: newDefinition() })],
    ['a new gallery in a new resource group', () => clone(newGallery('fresh', {}, 'rg-new'))],
  ] as const) {
    it(`Azure accepts a valid clone into ${name}`, async () => {
      const { choices, facts } = make();
      assert.equal(await bypass(createVersions(choices, facts), worldOf(make())), undefined);
    });
  }

  for (const kind of ['virtualMachine', 'snapshot', 'disk', 'blob', 'version', 'communityImage'] as const) {
    it(`Azure accepts a valid version from a source of kind ${kind}`, async () => {
      const { choices, facts } = from(sourceOf(kind));
      assert.equal(await bypass(createVersions(choices, facts), worldOf({ choices, facts })), undefined);
    });
  }

  for (const { name, code, make, azure } of [...refusals, ...shallowRefusals]) {
    if ('unasked' in azure) continue;
    it(`Azure ${'accepts' in azure ? 'accepts' : 'refuses'}: ${name} (${code})`, async () => {
      const made = make();
      assertSays(azure, await bypass(createVersions(made.choices, made.facts), worldOf(made)));
    });
  }

  it('covers at least 40 refusals by Azure', () => {
    assert.ok(refusals.filter(({ azure }) => 'refuses' in azure).length >= 40);
  });
});
