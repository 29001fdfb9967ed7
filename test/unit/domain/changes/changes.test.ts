import assert from 'node:assert/strict';
import { changeRefusalCodes } from '../../../../src/domain/plan/changeNoticeCode';
import { changeRefusals } from './changes.table';
import { thereOf } from './changeRefusal';
import { asUser } from '../asUser';

describe('early refusals of what is not a new version', () => {
  for (const { name, code, also = [], there, plan } of changeRefusals) {
    it(`${code}: ${name}`, () => {
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

  it('cover every code', () => {
    const covered = new Set(changeRefusals.map(({ code }) => code));
    assert.deepEqual(
      changeRefusalCodes.filter(code => !covered.has(code)),
      [],
    );
  });
});
