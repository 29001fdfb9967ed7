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

  const length = (longest: number): string => `Enter 12 to ${longest} characters.`;
  const classes = 'Use at least three of: lowercase letters, uppercase letters, digits, special characters.';
  const rows: readonly (readonly [password: string, on: 'Linux' | 'Windows', problem: string | undefined])[] = [
    ['Abcdefghij1', 'Linux', length(72)],
    ['Abcdefghijk1', 'Linux', undefined],
    [`A1${'a'.repeat(70)}`, 'Linux', undefined],
    [`A1${'a'.repeat(71)}`, 'Linux', length(72)],
    [`A1${'a'.repeat(121)}`, 'Windows', undefined],
    [`A1${'a'.repeat(122)}`, 'Windows', length(123)],
    ['abcdefghijk1', 'Linux', classes],
    ['abcdefghijkL', 'Linux', classes],
    ['ABCDEFGHIJK1', 'Linux', classes],
    ['ABCDEFGHIJK-', 'Linux', classes],
    ['12345678901-', 'Linux', classes],
    ['ABCDEFGHIJ-1', 'Linux', undefined],
    ['abcdefghij-1', 'Linux', undefined],
    ['abcdefghij-L', 'Linux', undefined],
    ['            ', 'Linux', classes],
  ];
  for (const [password, osType, problem] of rows) {
    it(`${problem === undefined ? 'accepts' : 'refuses'} ${password.length} characters for ${osType}: ${password.slice(0, 20)}`, () => {
      assert.equal(passwordProblem(password, { userName: 'u', osType }), problem);
      assert.equal(passwordProblem(password, { userName: 'u', osType, osState: 'Generalized' }), problem);
    });
  }
});
