import assert from 'node:assert/strict';
import { passwordProblem } from '../../../../src/domain/machine/passwordProblem';

const linux = { userName: 'instructor', osType: 'Linux' } as const;
const windows = { userName: 'instructor', osType: 'Windows' } as const;

describe('passwordProblem', () => {
  it("enforces Azure's length and complexity rules on a new password", () => {
    assert.equal(passwordProblem('Harborline-26', linux), undefined);
    assert.match(passwordProblem('short-1A', linux) ?? '', /^Enter 12 to 72 characters/);
    assert.match(passwordProblem('A-1'.repeat(41) + 'x', windows) ?? '', /^Enter 12 to 123 characters/);
    assert.match(passwordProblem('onlysmallletters', windows) ?? '', /^Use at least three of/);
  });

  it('accepts any non-empty password for a specialized image', () => {
    const original = { ...linux, osState: 'Specialized' } as const;
    assert.equal(passwordProblem('abc', original), undefined);
    assert.match(passwordProblem('', original) ?? '', /password of the original/);
  });
});
