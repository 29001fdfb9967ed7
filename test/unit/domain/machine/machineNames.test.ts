import assert from 'node:assert/strict';
import { machineNameProblem, sshKeyProblem, userNameProblem } from '../../../../src/domain/machine/machineNames';
import type { OsType } from '../../../../src/domain/resource/resource';

type Row = readonly [name: string, osType: OsType, problem: string | undefined];

describe('Names of virtual machines and their users', () => {
  const characters = 'Use only English letters, digits, and hyphens, and begin and end with a letter or digit.';
  const machines: readonly Row[] = [
    ['', 'Linux', 'Enter a name with 1 to 64 characters.'],
    ['', 'Windows', 'Enter a name with 1 to 15 characters.'],
    ['a', 'Linux', undefined],
    ['a'.repeat(64), 'Linux', undefined],
    ['a'.repeat(65), 'Linux', 'This has 65 characters, but the maximum is 64. Shorten it.'],
    ['a'.repeat(15), 'Windows', undefined],
    ['a'.repeat(16), 'Windows', 'This has 16 characters, but the maximum is 15. Shorten it.'],
    ['Web-1', 'Linux', undefined],
    ['1-web', 'Windows', undefined],
    ['-web', 'Linux', characters],
    ['web-', 'Linux', characters],
    ['web_1', 'Linux', characters],
    ['wéb', 'Linux', characters],
    ['2027', 'Linux', undefined],
    ['2027', 'Windows', 'A Windows computer name must contain a letter.'],
    ['2027a', 'Windows', undefined],
    ['a2027', 'Windows', undefined],
  ];
  for (const [name, osType, problem] of machines) {
    it(`${problem === undefined ? 'accept' : 'refuse'} the ${osType} machine "${name}"`, () => {
      assert.equal(machineNameProblem(name, osType), problem);
    });
  }

  const letters = 'Use only English letters, digits, underscores, and hyphens, and begin with a letter.';
  const users: readonly Row[] = [
    ['', 'Linux', 'Enter a name with 1 to 32 characters.'],
    ['', 'Windows', 'Enter a name with 1 to 20 characters.'],
    ['a'.repeat(32), 'Linux', undefined],
    ['a'.repeat(33), 'Linux', 'Enter a name with 1 to 32 characters.'],
    ['a'.repeat(20), 'Windows', undefined],
    ['a'.repeat(21), 'Windows', 'Enter a name with 1 to 20 characters.'],
    ['Root', 'Linux', 'Azure doesn\'t accept the user name "Root". Choose another one.'],
    ['rooted', 'Linux', undefined],
    ['_a-1_B', 'Linux', undefined],
    ['1a', 'Linux', letters],
    ['-a', 'Linux', letters],
    ['a b', 'Windows', letters],
    ['a.b', 'Linux', letters],
  ];
  for (const [name, osType, problem] of users) {
    it(`${problem === undefined ? 'accept' : 'refuse'} the ${osType} user "${name}"`, () => {
      assert.equal(userNameProblem(name, osType), problem);
    });
  }
});

describe('sshKeyProblem', () => {
  const body = 'A'.repeat(40);
  const rows: readonly (readonly [key: string, isValid: boolean])[] = [
    [`ssh-rsa ${body}`, true],
    [`ssh-ed25519 ${body} me@home of mine`, true],
    [`  ssh-ed25519 ${body}  \n`, true],
    [`ecdsa-sha2-nistp256 ${body}+/9z== me`, true],
    [`ssh-rsa ${body}===`, true],
    [`ssh-rsa ${body}====`, false],
    [`ssh-rsa ${body.slice(1)}`, false],
    [`ssh-rsa ${body}!`, false],
    [`ssh-rsa ${body}me`, true],
    [`ssh-rsa  ${body}`, false],
    [`ssh-dss ${body}`, false],
    [`ecdsa-sha2- ${body}`, false],
    [`my ssh-rsa ${body}`, false],
    [`ssh-rsa ${body}\nssh-rsa ${body}`, false],
    ['', false],
  ];
  for (const [key, isValid] of rows) {
    it(`${isValid ? 'accepts' : 'refuses'} ${JSON.stringify(key.replaceAll(body, '…'))}`, () => {
      const problem = 'Paste a public key on a single line, such as ssh-ed25519 AAAA….';
      assert.equal(sshKeyProblem(key), isValid ? undefined : problem);
    });
  }
});
