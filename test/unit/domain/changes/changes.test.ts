import assert from 'node:assert/strict';
import { changeRefusalCodes } from '../../../../src/domain/plan/changeNoticeCode';
import { asUser } from '../asUser';
import { thereOf } from './changeRefusal';
import { changeRefusals } from './changes.table';

describe('Early refusals of changes other than new versions', () => {
  for (const { name, code, also = [], there, plan } of changeRefusals) {
    it(`refuses ${name} (${code})`, () => {
      const world = thereOf({ ...(there && { there }) });
      const { notices } = asUser(plan(world), world.denied);
      const errors = notices.filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        errors.map(one => one.code),
        [code, ...also],
      );
      for (const { message, fix } of errors) for (const text of [message, fix]) assert.match(text ?? '', /^\S.*[.]$/s);
    });
  }

  it('covers every refusal code of changes', () => {
    const covered = new Set(changeRefusals.map(({ code }) => code));
    assert.deepEqual(
      changeRefusalCodes.filter(code => !covered.has(code)),
      [],
    );
  });
});
