import assert from 'node:assert/strict';
import { explain } from '../../../src/domain/errorCatalogue';
import { thereOf } from '../../unit/domain/changes/changeRefusal';
import { changeRefusals } from '../../unit/domain/changes.table';
import { bypass } from './bypass';
import { existingWorld } from './existingWorld';

describe('what Azure says where an early refusal of a change is passed by', () => {
  for (const { name, code, there, plan, azure } of changeRefusals) {
    const known = thereOf({ ...(there && { there }) });
    if ('unasked' in azure) continue;
    it(`${code}: ${name}${'accepts' in azure ? ' (accepted)' : ''}`, async () => {
      const asked = plan(known);
      assert.ok(asked.changes.length > 0, 'nothing is sent');
      const answer = await bypass(asked, existingWorld(known));
      if ('accepts' in azure) assert.equal(answer, undefined, azure.accepts);
      else {
        assert.ok(answer, 'accepted');
        const { status, code: azureCode, message } = answer;
        assert.match(`${status ?? 'operation'} ${azureCode} ${message}`, new RegExp(azure.refuses, 's'));
        assert.ok(explain(answer), `no plain words for: ${message}`);
      }
    });
  }
});
