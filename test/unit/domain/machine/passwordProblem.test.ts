import assert from 'node:assert/strict';
import { passwordProblem } from '../../../../src/domain/machine/passwordProblem';

const linux = { userName: 'instructor', osType: 'Linux' } as const;
const windows = { userName: 'instructor', osType: 'Windows' } as const;

describe('A password', () => {
  it('that is new is as long and as mixed as Azure wants it', () => {
    assert.equal(passwordProblem('Harborline-26', linux), undefined);
    assert.match(passwordProblem('short-1A', linux) ?? '', /^Type 12 to 72 characters/);
    assert.match(passwordProblem('A-1'.repeat(41) + 'x', windows) ?? '', /^Type 12 to 123 characters/);
    assert.match(passwordProblem('onlysmallletters', windows) ?? '', /^Use at least three of/);
  });

  it('of a specialized image is whatever it was', () => {
    const original = { ...linux, osState: 'Specialized' } as const;
    assert.equal(passwordProblem('abc', original), undefined);
    assert.match(passwordProblem('', original) ?? '', /password of the original/);
  });
});
