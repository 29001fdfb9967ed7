import assert from 'node:assert/strict';
import { labNoticeCodes } from '../../../../src/domain/labs/labNoticeCode';
import { noticeCodes } from '../../../../src/domain/plan/noticeCode';
import { changeNoticeCodes } from '../../../../src/domain/plan/changeNoticeCode';

describe('notice codes', () => {
  it('mean one thing each, so that support can look them up', () => {
    const all: readonly string[] = [...noticeCodes, ...changeNoticeCodes, ...labNoticeCodes];
    assert.deepEqual(
      all.filter((code, index) => all.indexOf(code) !== index),
      [],
    );
    for (const code of all) assert.match(code, /^[a-z][A-Za-z0-9]+$/);
  });
});
