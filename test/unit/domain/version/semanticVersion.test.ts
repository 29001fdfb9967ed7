import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  byNumberDescending,
  compareVersions,
  highestVersion,
  largestPart,
  nextVersions,
  parseVersion,
  suggestedVersion,
} from '../../../../src/domain/version/semanticVersion';

const part = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: largestPart }));
const version = fc.tuple(part, part, part).map(parts => parts.join('.'));

describe('Version numbers', () => {
  it('sorts versions by number, not as text', () => {
    const names = ['1.0.9', '1.0.10', '1.9.0', '1.10.0', '9.0.0', '10.0.0'];
    assert.deepEqual([...names].sort(byNumberDescending), [...names].reverse());
  });

  it('sorts names that are not versions last', () => {
    assert.deepEqual(['latest', '1.0.0', '1.0', '2.0.0'].sort(byNumberDescending), ['2.0.0', '1.0.0', '1.0', 'latest']);
  });

  it('parses parts of up to 32 bits and rejects malformed versions', () => {
    assert.ok(parseVersion(`0.0.${largestPart}`));
    for (const text of [
      `0.0.${largestPart + 1}`,
      '99999999999999999999.0.0',
      '1.0',
      '1.0.0.0',
      '1.0.0-a',
      '',
      ' 1.0.0',
    ]) {
      assert.equal(parseVersion(text), undefined, text);
    }
  });

  it('compares versions in a total order', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const [x, y, z] = [a, b, c].map(one => parseVersion(one) ?? assert.fail(one));
        assert.ok(x && y && z);
        assert.equal(Math.sign(compareVersions(x, y)), -Math.sign(compareVersions(y, x)) + 0);
        if (compareVersions(x, y) <= 0 && compareVersions(y, z) <= 0) assert.ok(compareVersions(x, z) <= 0);
      }),
    );
  });

  it('suggests versions higher than all existing ones', () => {
    fc.assert(
      fc.property(fc.array(version, { minLength: 1 }), names => {
        const highest = highestVersion(names);
        assert.ok(highest);
        for (const next of Object.values(nextVersions(names)) as string[]) {
          assert.ok(parseVersion(next));
          assert.ok(byNumberDescending(next, highest) < 0);
        }
      }),
    );
  });

  it('knows no highest version among names that are none', () => {
    assert.deepEqual([highestVersion([]), highestVersion(['odd', 'latest'])], [undefined, undefined]);
    assert.equal(highestVersion(['odd', '0.0.1']), '0.0.1');
    assert.deepEqual(nextVersions(['odd']), { patch: '1.0.0', minor: '1.0.0', major: '1.0.0' });
    assert.deepEqual(nextVersions([`${largestPart}.${largestPart - 1}.${largestPart}`]), {
      minor: `${largestPart}.${largestPart}.0`,
    });
  });

  it('suggests 1.0.0 first, then increments the highest version', () => {
    assert.equal(suggestedVersion([]), '1.0.0');
    assert.deepEqual(nextVersions(['1.2.3', '1.10.0', 'odd']), { patch: '1.10.1', minor: '1.11.0', major: '2.0.0' });
  });

  it('increments the next part when one has reached its maximum', () => {
    assert.equal(suggestedVersion([`1.0.${largestPart}`]), '1.1.0');
    assert.equal(suggestedVersion([`1.${largestPart}.${largestPart}`]), '2.0.0');
    assert.equal(suggestedVersion([`${largestPart}.${largestPart}.${largestPart}`]), undefined);
  });
});
