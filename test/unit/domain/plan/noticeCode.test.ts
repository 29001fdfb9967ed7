import assert from 'node:assert/strict';
import { labNoticeCodes } from '../../../../src/domain/labs/labNoticeCode';
import { changeNoticeCodes } from '../../../../src/domain/plan/changeNoticeCode';
import { noticeCodes } from '../../../../src/domain/plan/noticeCode';

describe('Notice codes', () => {
  it('gives each notice a unique camel-case code, so that support can look it up', () => {
    const all: readonly string[] = [...noticeCodes, ...changeNoticeCodes, ...labNoticeCodes];
    assert.deepEqual(
      all.filter((code, index) => all.indexOf(code) !== index),
      [],
    );
    for (const code of all) assert.match(code, /^[a-z][A-Za-z0-9]+$/);
  });
});
