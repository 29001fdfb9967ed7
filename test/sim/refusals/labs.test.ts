import assert from 'node:assert/strict';
import { labRefusalCodes } from '../../../src/domain/labs/labNoticeCode';
import { checkRights } from '../../../src/wizards/plan/checkRights';
import { assertAnswer } from './assertAnswer';
import { exportRefusals } from './exportRefusals';
import { LabAzure, lab } from './labAzure';
import { attachRefusals, newLabRefusals } from './newLabRefusals';

const labRefusals = [...exportRefusals, ...attachRefusals, ...newLabRefusals];

describe("Early refusals of lab changes, and Azure's answer when bypassed", () => {
  it('accepts a valid export and a valid lab', async () => {
    for (const make of [
      (azure: LabAzure) => azure.exported(lab('cad-basics'), 'cad-2027'),
      (azure: LabAzure) => azure.newLab('classroom-windows-11'),
    ]) {
      const azure = new LabAzure();
      const plan = await checkRights(await make(azure), azure.services.reader);
      assert.deepEqual(
        plan.notices.filter(({ severity }) => severity === 'error'),
        [],
      );
      assert.equal(await azure.bypass(plan), undefined);
    }
  });

  for (const { name, code, also = [], arrange, plan: make, azure: said } of labRefusals) {
    it(`refuses ${name} (${code})${'accepts' in said ? ', which Azure accepts' : ''}`, async () => {
      const azure = new LabAzure();
      arrange?.(azure);
      const plan = await checkRights(await make(azure), azure.services.reader);
      const errors = plan.notices.filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors.map(one => one.code).sort(), [code, ...also].sort());
      for (const { message, fix } of errors) for (const text of [message, fix]) assert.match(text ?? '', /^\S.*\S$/s);
      if ('unasked' in said) return;
      assert.ok(plan.changes.length > 0, 'nothing is sent');
      assertAnswer(said, await azure.bypass(plan));
    });
  }

  it('covers every refusal code', () => {
    const covered = new Set<string>(labRefusals.map(({ code }) => code));
    assert.deepEqual(
      labRefusalCodes.filter(code => !covered.has(code)),
      [],
    );
  });
});
