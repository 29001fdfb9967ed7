import assert from 'node:assert/strict';
import { areNamesSimilar, sharedWordCount } from '../../../../src/domain/id/nameSimilarity';

describe('nameSimilarity', () => {
  it('finds names similar that share two words, one of which may be the start of the other', () => {
    assert.ok(areNamesSimilar('win2022-base', 'windows-2022'));
    assert.ok(!areNamesSimilar('win2022-base', 'ubuntu-2022'));
  });

  const shared: readonly (readonly [a: string, b: string, count: number])[] = [
    ['Ubuntu_24', 'ubuntu-24', 2],
    ['win', 'windows', 1],
    ['windows', 'win', 1],
    ['ws', 'wsl', 0],
    ['ws', 'ws', 1],
    ['darwin', 'win', 0],
    ['win', 'darwin', 0],
    ['überall', 'Über', 1],
    ['a-a', 'a', 2],
    ['20', '2022', 0],
    ['--', 'a', 0],
    ['', '', 0],
  ];
  for (const [a, b, count] of shared) {
    it(`counts the words of "${a}" that "${b}" shares: ${count}`, () => {
      assert.equal(sharedWordCount(a, b), count);
    });
  }

  it('compares no more of a name than Azure allows to be in one', () => {
    const long = 'a1'.repeat(20_000);
    assert.equal(sharedWordCount(long, long), 256);
  });
});
