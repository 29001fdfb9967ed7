import assert from 'node:assert/strict';
import { thereOf } from '../../unit/domain/changes/changeRefusal';
import { changeRefusals } from '../../unit/domain/changes/changes.table';
import { assertSays } from './assertSays';
import { bypass } from './bypass';
import { existingWorld } from './existingWorld';

describe('Bypassing early refusals of changes', () => {
  for (const { name, code, there, plan, azure } of changeRefusals) {
    const known = thereOf({ ...(there && { there }) });
    if ('unasked' in azure) continue;
    it(`Azure ${'accepts' in azure ? 'accepts' : 'refuses'}: ${name} (${code})`, async () => {
      const asked = plan(known);
      assert.ok(asked.changes.length > 0, 'nothing is sent');
      assertSays(azure, await bypass(asked, existingWorld(known)));
    });
  }
});
