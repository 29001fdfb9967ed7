import assert from 'node:assert/strict';
import { areNamesSimilar, sharedWordCount } from '../../../../src/domain/id/nameSimilarity';

describe('nameSimilarity', () => {
  it('finds names similar that share two words, one of which may be the start of the other', () => {
    assert.ok(areNamesSimilar('win2022-base', 'windows-2022'));
    assert.ok(!areNamesSimilar('win2022-base', 'ubuntu-2022'));
  });

  it('compares no more of a name than Azure allows to be in one', () => {
    const long = 'a1'.repeat(20_000);
    assert.equal(sharedWordCount(long, long), 256);
  });
});
