import assert from 'node:assert/strict';
import { createVersions } from '../../../src/domain/version/createVersions';
import { refusals } from '../../unit/domain/refusals/refusals.table';
import { clone, newDefinition, newGallery } from '../../unit/domain/cloneWorld';
import { from, shallowRefusals, sourceOf } from '../../unit/domain/refusals/sourceRefusals';
import { assertSays } from './assertSays';
import { bypass } from './bypass';
import { worldOf } from './worldOf';

describe('what Azure says where an early refusal is passed by', () => {
  for (const [name, make] of [
    ['an existing definition', () => clone()],
    ['a new definition', () => clone({ definition: newDefinition() })],
    ['a new gallery in a new resource group', () => clone(newGallery('fresh', {}, 'rg-new'))],
  ] as const) {
    it(`nothing against a sound clone into ${name}`, async () => {
      const { choices, facts } = make();
      assert.equal(await bypass(createVersions(choices, facts), worldOf(make())), undefined);
    });
  }

  for (const kind of ['virtualMachine', 'snapshot', 'disk', 'blob', 'version', 'communityImage'] as const) {
    it(`nothing against a sound version from a source of the kind ${kind}`, async () => {
      const { choices, facts } = from(sourceOf(kind));
      assert.equal(await bypass(createVersions(choices, facts), worldOf({ choices, facts })), undefined);
    });
  }

  for (const { name, code, make, azure } of [...refusals, ...shallowRefusals]) {
    if ('unasked' in azure) continue;
    it(`${code}: ${name}${'accepts' in azure ? ' (accepted)' : ''}`, async () => {
      const made = make();
      assertSays(azure, await bypass(createVersions(made.choices, made.facts), worldOf(made)));
    });
  }

  it('is a refusal in forty cases and more', () => {
    assert.ok(refusals.filter(({ azure }) => 'refuses' in azure).length >= 40);
  });
});
